import AssessmentCore
package import Expressions

/// Writes a value of the evidence as a person reads it.
package enum ValueText {
  /// Gives the value as text; whoever shows it makes it safe.
  package static func of(_ value: Value) -> String {
    switch value.content {
    case .null: "none"
    case .bool(let flag): flag ? "yes" : "no"
    case .int(let number): String(number)
    case .uint(let number): String(number)
    case .double(let number): String(describing: number)
    case .string(let text): text
    case .bytes(let bytes): Quantity.of(bytes.count, "byte")
    case .list(let list): list.elements.map { of($0) }.joined(separator: ", ")
    case .map: "a map"
    case .timestamp(let time):
      time.text.hasSuffix("T00:00:00Z") ? String(time.text.prefix(10)) : time.text
    case .duration(let span): span.text
    case .type: "a type"
    case .optional(let inner): inner.map { of($0) } ?? "none"
    case .object: "a record"
    case .absent: "none"
    case .unknown: "unknown"
    case .atLeast(let number, _): "at least \(number)"
    case .error: "an error"
    }
  }

  /// Writes what evidence says of an attribute, or gives `nil` where it says nothing.
  static func of(_ content: CellContent, attribute: Attribute) -> String? {
    switch content {
    case .absent: nil
    case .none: "none, on record"
    case .notAsked: "was not asked"
    case .value(let value): SafeText.value(of(value), of: attribute.name)
    case .conflict(let values):
      "conflict: "
        + values.map { SafeText.value(of($0), of: attribute.name) }.joined(separator: " or ")
    case .unreadable(let text, let problem):
      "not understood: \(SafeText.value(text, of: attribute.name)) (\(problem))"
    }
  }
}
