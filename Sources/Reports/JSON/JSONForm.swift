/// Says once how a value is written, read back and masked, and which schema it follows, so that the
/// four cannot drift apart.
struct JSONForm<Subject> {
  let schema: JSONValue
  /// The schemas that ``schema`` refers to by name, in the order of their first use.
  let definitions: [JSONValue.Member]
  /// Writes the value straight into the buffer of the writer.
  let write: (Subject, inout JSONWriter) -> Void
  /// Reads back what ``write`` wrote.
  let read: (JSONValue) throws(JSONProblem) -> Subject
  /// Gives the same value with the secrets in its texts masked.
  let masked: (Subject) -> Subject

  init(
    schema: JSONValue, definitions: [JSONValue.Member] = [],
    write: @escaping (Subject, inout JSONWriter) -> Void,
    read: @escaping (JSONValue) throws(JSONProblem) -> Subject,
    masked: @escaping (Subject) -> Subject = { $0 }
  ) {
    self.schema = schema
    self.definitions = definitions
    self.write = write
    self.read = read
    self.masked = masked
  }

  /// An object with these members, all of them always written.
  ///
  /// `make` puts together again what the members took apart.
  static func object<each Content>(
    _ description: String, _ members: repeat JSONFormMember<Subject, each Content>,
    make: @escaping (repeat each Content) throws(JSONProblem) -> Subject
  ) -> JSONForm {
    var properties: [JSONValue.Member] = []
    var required: [JSONValue] = []
    var definitions: [[JSONValue.Member]] = []
    for member in repeat each members {
      properties.append(.init(member.name, member.schema))
      required.append(.string(member.name))
      definitions.append(member.form.definitions)
    }
    return JSONForm(
      schema: .object([
        .init("description", .string(description)), .init("type", .string("object")),
        .init("required", .array(required)), .init("properties", .object(properties)),
      ]),
      definitions: JSONFormDefinitions.merged(definitions),
      write: { subject, writer in
        writer.openObject()
        for member in repeat each members { member.write(subject, to: &writer) }
        writer.closeObject()
      },
      read: { value throws(JSONProblem) in
        guard case .object = value else { throw JSONProblem("an object") }
        return try make(repeat try (each members).read(from: value))
      },
      masked: { subject in
        (try? make(repeat (each members).masked(subject))) ?? subject
      })
  }

  /// The same form under a name in the schema's `$defs`.
  func named(_ name: String) -> JSONForm {
    JSONForm(
      schema: .object([.init("$ref", .string("#/$defs/\(name)"))]),
      definitions: JSONFormDefinitions.merged([definitions, [.init(name, schema)]]),
      write: write, read: read, masked: masked)
  }

  /// A list of such values.
  var list: JSONForm<[Subject]> {
    JSONForm<[Subject]>(
      schema: .object([.init("type", .string("array")), .init("items", schema)]),
      definitions: definitions,
      write: { [write] subjects, writer in
        writer.openArray()
        for subject in subjects {
          writer.nextElement()
          write(subject, &writer)
        }
        writer.closeArray()
      },
      read: { [read] value throws(JSONProblem) in
        guard case .array(let elements) = value else { throw JSONProblem("a list") }
        var subjects: [Subject] = []
        subjects.reserveCapacity(elements.count)
        for (position, element) in elements.enumerated() {
          do throws(JSONProblem) {
            subjects.append(try read(element))
          } catch {
            throw error.inside(.element(position))
          }
        }
        return subjects
      },
      masked: { [masked] in $0.map(masked) })
  }

  /// Such a value, or `null` where there is none.
  var orNull: JSONForm<Subject?> {
    JSONForm<Subject?>(
      schema: .object([
        .init("anyOf", .array([schema, .object([.init("type", .string("null"))])]))
      ]),
      definitions: definitions,
      write: { [write] subject, writer in
        if let subject { write(subject, &writer) } else { writer.writeNull() }
      },
      read: { [read] value throws(JSONProblem) in
        if case .null = value { return nil }
        return try read(value)
      },
      masked: { [masked] in $0.map(masked) })
  }

  /// The form of a value that is written as another one.
  ///
  /// `restore` gives `nil` for what no value is written as; `expected` then says what should stand
  /// there.
  func mapped<Other>(
    expected: String, to convert: @escaping (Other) -> Subject,
    from restore: @escaping (Subject) -> Other?
  ) -> JSONForm<Other> {
    JSONForm<Other>(
      schema: schema, definitions: definitions,
      write: { [write] other, writer in write(convert(other), &writer) },
      read: { [read] value throws(JSONProblem) in
        guard let other = restore(try read(value)) else { throw JSONProblem(expected) }
        return other
      },
      masked: { [masked] other in restore(masked(convert(other))) ?? other })
  }
}

extension JSONForm<String> {
  /// A text; secrets in it are masked.
  static var text: JSONForm {
    JSONForm(
      schema: .object([.init("type", .string("string"))]),
      write: { $1.write($0) },
      read: { value throws(JSONProblem) in
        guard case .string(let text) = value else { throw JSONProblem("a text") }
        return text
      },
      masked: { SecretMask.masked($0) })
  }

  /// One of a closed set of words.
  static func choice(_ words: [String]) -> JSONForm {
    JSONForm(
      schema: .object([.init("enum", .array(words.map { .string($0) }))]),
      write: { $1.write($0) },
      read: { value throws(JSONProblem) in
        guard case .string(let text) = value, words.contains(text) else {
          throw JSONProblem("one of \(words.map { "`\($0)`" }.joined(separator: ", "))")
        }
        return text
      })
  }

  /// Always the same text.
  static func constant(_ text: String) -> JSONForm {
    JSONForm(
      schema: .object([.init("const", .string(text))]), write: { $1.write(text) },
      read: { value throws(JSONProblem) in
        guard case .string(text) = value else { throw JSONProblem("`\(text)`") }
        return text
      })
  }
}

extension JSONForm where Subject: RawRepresentable & CaseIterable, Subject.RawValue == String {
  /// One of the cases of a type, by its raw value.
  static var word: JSONForm {
    JSONForm<String>.choice(Subject.allCases.map(\.rawValue))
      .mapped(expected: "a known word", to: \.rawValue, from: { Subject(rawValue: $0) })
  }
}

extension JSONForm<Int> {
  /// A whole number, at least as large as `minimum`.
  static func number(from minimum: Int = 0) -> JSONForm {
    JSONForm(
      schema: .object([
        .init("type", .string("integer")), .init("minimum", .integer(minimum)),
      ]),
      write: { $1.write($0) },
      read: { value throws(JSONProblem) in
        guard case .integer(let number) = value, number >= minimum else {
          throw JSONProblem(
            minimum == .min ? "a whole number" : "a whole number from \(minimum) on")
        }
        return number
      })
  }
}

extension JSONForm<Bool> {
  static var flag: JSONForm {
    JSONForm(
      schema: .object([.init("type", .string("boolean"))]), write: { $1.write($0) },
      read: { value throws(JSONProblem) in
        guard case .bool(let flag) = value else { throw JSONProblem("`true` or `false`") }
        return flag
      })
  }
}
