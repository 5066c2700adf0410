/// Says once how a value is written and which schema it follows, so that the two cannot drift
/// apart.
struct JSONForm<Subject> {
  let schema: JSONValue
  /// The schemas that ``schema`` refers to by name, in the order of their first use.
  let definitions: [JSONValue.Member]
  let write: (Subject) -> JSONValue

  init(
    schema: JSONValue, definitions: [JSONValue.Member] = [],
    write: @escaping (Subject) -> JSONValue
  ) {
    self.schema = schema
    self.definitions = definitions
    self.write = write
  }

  /// An object with these members, all of them always present.
  static func object(_ description: String, _ members: [JSONFormMember<Subject>]) -> JSONForm {
    JSONForm(
      schema: .object([
        .init("description", .string(description)), .init("type", .string("object")),
        .init("required", .array(members.map { .string($0.name) })),
        .init("properties", .object(members.map { .init($0.name, $0.schema) })),
      ]),
      definitions: JSONFormDefinitions.merged(members.map(\.definitions)),
      write: { subject in .object(members.map { .init($0.name, $0.write(subject)) }) })
  }

  /// The same form under a name in the schema's `$defs`.
  func named(_ name: String) -> JSONForm {
    JSONForm(
      schema: .object([.init("$ref", .string("#/$defs/\(name)"))]),
      definitions: JSONFormDefinitions.merged([definitions, [.init(name, schema)]]), write: write)
  }

  /// A list of such values.
  var list: JSONForm<[Subject]> {
    JSONForm<[Subject]>(
      schema: .object([.init("type", .string("array")), .init("items", schema)]),
      definitions: definitions, write: { [write] in .array($0.map(write)) })
  }

  /// Such a value, or `null` where there is none.
  var orNull: JSONForm<Subject?> {
    JSONForm<Subject?>(
      schema: .object([
        .init("anyOf", .array([schema, .object([.init("type", .string("null"))])]))
      ]),
      definitions: definitions, write: { [write] in $0.map(write) ?? .null })
  }
}

extension JSONForm<String> {
  /// A text; secrets in it are masked.
  static var text: JSONForm {
    JSONForm(
      schema: .object([.init("type", .string("string"))]),
      write: { .string(SecretMask.masked($0)) })
  }

  /// One of a closed set of words.
  static func choice(_ words: [String]) -> JSONForm {
    JSONForm(
      schema: .object([.init("enum", .array(words.map { .string($0) }))]), write: { .string($0) })
  }

  /// A day as `YYYY-MM-DD`.
  static var day: JSONForm {
    JSONForm(
      schema: .object([
        .init("type", .string("string")), .init("pattern", .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
      ]), write: { .string($0) })
  }

  /// Always the same text.
  static func constant(_ text: String) -> JSONForm {
    JSONForm(schema: .object([.init("const", .string(text))]), write: { _ in .string(text) })
  }
}

extension JSONForm<Int> {
  /// A whole number, at least as large as `minimum`.
  static func number(from minimum: Int = 0) -> JSONForm {
    JSONForm(
      schema: .object([
        .init("type", .string("integer")), .init("minimum", .integer(minimum)),
      ]), write: { .integer($0) })
  }
}

extension JSONForm<Bool> {
  static var flag: JSONForm {
    JSONForm(schema: .object([.init("type", .string("boolean"))]), write: { .bool($0) })
  }
}
