import AssessmentCore
import Expressions

/// Writes evidence as lines of text, so that tests can compare all of it.
enum EvidenceDescription {
  /// One content as text.
  static func text(of content: CellContent) -> String {
    switch content {
    case .absent: "absent"
    case .none: "none"
    case .notAsked: "not asked"
    case .value(let value): text(of: value)
    case .conflict(let values): "conflict: \(values.map(text).joined(separator: " | "))"
    case .unreadable(let text, let problem): "unreadable `\(text)`: \(problem)"
    }
  }

  static func text(of value: Value) -> String {
    switch value.content {
    case .string(let text): text
    case .double(let number): "\(number)"
    case .bool(let flag): "\(flag)"
    case .timestamp(let moment): moment.text
    case .duration(let span): span.text
    case .list(let list): "[\(list.elements.map(text).joined(separator: ", "))]"
    case .null: "null"
    default: "?"
    }
  }

  /// Every record with its values, places and grades, in the order of the tables.
  static func lines(of base: EvidenceBase) -> [String] {
    var lines: [String] = []
    for table in base.tables {
      for row in 0..<table.rowCount {
        lines.append("\(table.kind.name) \(table.identity(at: row))")
        for attribute in table.kind.attributes {
          let content = table.content(of: attribute.name, at: row)
          if case .absent = content { continue }
          let origins = table.origins(of: attribute.name, at: row).map { origin in
            let place = base.place(of: origin)?.text ?? "?"
            let source = base.source(of: origin)
            return "\(place) \(source?.grade.label ?? "?")"
              + " \(source?.effectiveDate?.iso ?? "undated")"
          }
          lines.append(
            "  \(attribute.name): \(text(of: content)) @ \(origins.joined(separator: "; "))")
        }
      }
    }
    return lines
  }

  /// A diagnostic with everything that a person sees of it.
  static func text(of diagnostic: Diagnostic) -> String {
    var lines = [
      "\(diagnostic.place.map { $0.text + ": " } ?? "")\(diagnostic.severity.rawValue): "
        + "\(diagnostic.code): \(diagnostic.summary)"
    ]
    lines += diagnostic.notes.map { "note: \($0)" }
    if let help = diagnostic.help { lines.append("help: \(help)") }
    return lines.joined(separator: "\n")
  }
}

extension EvidenceBase {
  /// The diagnostics but for the one on undated files, which has tests of its own: most samples are
  /// undated.
  var messages: [Diagnostic] { diagnostics.filter { $0.code != "EVD-UNDATED" } }
}
