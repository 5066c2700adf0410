/// Makes the manifest of a new folder from its grammar: every key with its meaning, and none that
/// says anything yet.
enum ManifestTemplate {
  /// The lines that the reader of the file sees first.
  private static let introduction = [
    "# The case under assessment. A line that begins with `#` says nothing: to use a key, remove the `#`",
    "# before it and put your own value in the place of the words in capitals. Dates are YYYY-MM-DD.",
  ]

  static var template: EvidenceTemplate {
    EvidenceTemplate(path: "assess.yaml", text: text, meaning: "the case under assessment")
  }

  private static var text: String {
    var lines = introduction
    for field in EvidenceRules.manifest.fields {
      lines.append("")
      if case .word(let words) = field.shape, words.count == 1, let only = words.first {
        lines += ["# \(field.meaning)", "\(field.name): \(only)"]
        continue
      }
      lines.append("# \(field.meaning)")
      if case .list(of: .section(let section)) = field.shape {
        lines += explanations(of: section)
      } else if case .section(let section) = field.shape {
        lines += explanations(of: section)
      }
      lines += value(of: field).map { "#" + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the keys of a section mean, as comments that stay comments when the `#` is removed.
  private static func explanations(of section: SectionRule) -> [String] {
    section.fields.map { field in
      "#   \(field.name): \(field.meaning)\(field.isRequired ? " Needed." : "")"
    }
  }

  /// The key with a stand-in for its value, line by line.
  private static func value(of field: FieldRule) -> [String] {
    switch field.shape {
    case .section(let section):
      return ["\(field.name):"] + section.fields.map { "  \($0.name): \(standIn(for: $0.shape))" }
    case .list(of: .section(let section)):
      return ["\(field.name):"]
        + section.fields.enumerated().map { number, inner in
          (number == 0 ? "  - " : "    ") + "\(inner.name): \(standIn(for: inner.shape))"
        }
    default: return ["\(field.name): \(standIn(for: field.shape))"]
    }
  }

  /// A stand-in that nobody takes for a value.
  private static func standIn(for shape: FieldShape) -> String {
    switch shape {
    case .texts, .list: "[FIRST, SECOND]"
    case .integer, .days: "NUMBER"
    case .boolean: "true or false"
    case .word(let words): words.joined(separator: " or ")
    case .section(let section):
      "{"
        + section.fields.map { "\($0.name): \(standIn(for: $0.shape))" }.joined(separator: ", ")
        + "}"
    case .text, .expression, .map, .anything: "TEXT"
    }
  }
}
