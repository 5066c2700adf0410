import AssessmentCore
import Expressions

/// Writes what evidence says for messages.
enum ContentWords {
  /// The content in backticks, or in words where it is no value.
  static func text(of content: CellContent) -> String {
    switch content {
    case .absent: "nothing"
    case .none: "none"
    case .notAsked: "not asked"
    case .value(let value): "`\(text(of: value))`"
    case .conflict(let values):
      values.map { "`\(text(of: $0))`" }.joined(separator: " and ")
    case .unreadable(let text, _): "`\(text)`, which cannot be read"
    }
  }

  /// The value as a person would write it.
  static func text(of value: Value) -> String {
    switch value.content {
    case .string(let text):
      text.unicodeScalars.count <= 60 ? text : String(text.unicodeScalars.prefix(57)) + "..."
    case .bool(let flag): flag ? "yes" : "no"
    case .double(let number): number == number.rounded() ? whole(number) : "\(number)"
    case .timestamp: RecordTable.identityText(of: value)
    case .duration(let span): span.text
    case .list(let list): list.elements.map(text).joined(separator: ", ")
    case .null: "none"
    default: "?"
    }
  }

  private static func whole(_ number: Double) -> String {
    Int64(exactly: number).map(String.init) ?? "\(number)"
  }
}
