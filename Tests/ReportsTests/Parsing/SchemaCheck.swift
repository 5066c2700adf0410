@testable import Reports

/// Checks a document against the part of JSON Schema that the project's schemas use.
struct SchemaCheck {
  private let definitions: JSONValue?

  init(schema: JSONValue) {
    definitions = schema.member("$defs")
  }

  /// Gives what is wrong, each with its path in the document.
  func problems(of value: JSONValue, against schema: JSONValue, at path: String = "$") -> [String] {
    guard case .object(let rules) = schema else { return ["\(path): the schema is no object"] }
    return rules.flatMap { problems(of: value, rule: $0.key, $0.value, in: schema, path) }
  }

  private func problems(
    of value: JSONValue, rule: String, _ argument: JSONValue, in schema: JSONValue, _ path: String
  ) -> [String] {
    switch rule {
    case "$schema", "title", "description", "$defs": return []
    case "type":
      return argument == .string(value.typeName) ? [] : ["\(path): is \(value.typeName)"]
    case "const": return argument == value ? [] : ["\(path): is another constant"]
    case "enum":
      guard case .array(let choices) = argument else { return ["\(path): bad enum"] }
      return choices.contains(value) ? [] : ["\(path): \(value) is no choice"]
    case "minimum":
      guard case .integer(let least) = argument, case .integer(let number) = value else {
        return []
      }
      return number >= least ? [] : ["\(path): \(number) is less than \(least)"]
    case "pattern":
      guard case .string(let text) = value else { return [] }
      let isDay = text.utf8.count == 10 && text.split(separator: "-").map(\.count) == [4, 2, 2]
      return isDay ? [] : ["\(path): \(text) is no day"]
    case "required":
      guard case .array(let names) = argument else { return ["\(path): bad required"] }
      return names.compactMap { name in
        guard case .string(let key) = name else { return "\(path): bad required" }
        return value.member(key) == nil ? "\(path): `\(key)` is missing" : nil
      }
    case "properties":
      guard case .object(let properties) = argument, case .object(let members) = value else {
        return []
      }
      return members.flatMap { member -> [String] in
        guard let own = properties.first(where: { $0.key == member.key }) else {
          return ["\(path): `\(member.key)` is not in the schema"]
        }
        return problems(of: member.value, against: own.value, at: "\(path).\(member.key)")
      }
    case "items":
      guard case .array(let elements) = value else { return [] }
      return elements.enumerated().flatMap { number, element in
        problems(of: element, against: argument, at: "\(path)[\(number)]")
      }
    case "anyOf":
      guard case .array(let schemas) = argument else { return ["\(path): bad anyOf"] }
      let all = schemas.map { problems(of: value, against: $0, at: path) }
      return all.contains { $0.isEmpty } ? [] : all.first ?? []
    case "$ref":
      guard case .string(let reference) = argument, reference.hasPrefix("#/$defs/"),
        let target = definitions?.member(String(reference.dropFirst(8)))
      else { return ["\(path): a reference leads nowhere"] }
      return problems(of: value, against: target, at: path)
    default: return ["\(path): the schema's `\(rule)` is not known here"]
    }
  }
}

extension JSONValue {
  fileprivate var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .integer: "integer"
    case .share: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
