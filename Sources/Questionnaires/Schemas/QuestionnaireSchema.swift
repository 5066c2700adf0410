/// Writes the grammar of questionnaires as a JSON Schema, so that editors check and complete.
package enum QuestionnaireSchema {
  /// The JSON Schema (2020-12) of a section and everything below it.
  package static func json(of rule: SectionRule, identifier: String) -> String {
    var lines = [
      "{",
      "  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",",
      "  \"$id\": \(quoted(identifier)),",
      "  \"title\": \(quoted(rule.name)),",
    ]
    let body = object(rule).split(separator: "\n", omittingEmptySubsequences: false)
    lines += body.dropFirst().map(String.init)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func object(_ rule: SectionRule) -> String {
    let required = rule.fields.filter(\.isRequired).map { quoted($0.name) }
    let properties = rule.fields.map { field in
      "\(quoted(field.name)): " + described(value(field.shape), field.meaning)
    }
    return braces([
      "\"type\": \"object\"",
      "\"description\": \(quoted(rule.meaning))",
      "\"properties\": " + braces(properties),
      "\"required\": [\(required.joined(separator: ", "))]",
      "\"additionalProperties\": false",
    ])
  }

  private static func value(_ shape: FieldShape) -> String {
    switch shape {
    case .text, .expression: braces(["\"type\": [\"string\", \"number\", \"boolean\"]"])
    case .integer: braces(["\"type\": \"integer\""])
    case .boolean: braces(["\"type\": \"boolean\""])
    case .days: braces(["\"type\": [\"string\", \"integer\"]", "\"pattern\": \"^[0-9]+d?$\""])
    case .word(let words):
      braces(["\"enum\": [\(words.flatMap(spellings(of:)).joined(separator: ", "))]"])
    case .texts:
      braces([
        "\"anyOf\": [{\"type\": [\"string\", \"number\", \"boolean\"]},"
          + " {\"type\": \"array\", \"items\": {\"type\": [\"string\", \"number\", \"boolean\"]}}]"
      ])
    case .list(let element): braces(["\"type\": \"array\"", "\"items\": " + value(element)])
    case .map(let element):
      braces(["\"type\": \"object\"", "\"additionalProperties\": " + value(element)])
    case .section(let rule): object(rule)
    case .anything: "{}"
    }
  }

  /// Adds the meaning of a field to the schema of its value, where that has none of its own.
  private static func described(_ schema: String, _ meaning: String) -> String {
    guard schema.hasPrefix("{\n"), !schema.contains("\n  \"description\"") else { return schema }
    return "{\n  \"description\": \(quoted(meaning)),\n" + schema.dropFirst(2)
  }

  private static func braces(_ members: [String]) -> String {
    guard !members.isEmpty else { return "{}" }
    let inner = members.joined(separator: ",\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    return "{\n" + inner.map { "  " + $0 }.joined(separator: "\n") + "\n}"
  }

  /// How a word may stand in a file: YAML reads some words as truth values.
  private static func spellings(of word: String) -> [String] {
    word == "true" || word == "false" ? [quoted(word), word] : [quoted(word)]
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
