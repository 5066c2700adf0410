import AssessmentCore
package import Expressions

/// Writes a value of the evidence as text: exactly for programs, or as people write it.
package enum ValueText {
  /// Gives the value as people write it: durations with their unit, whole numbers without decimals.
  ///
  /// Whoever shows it makes it safe.
  package static func readable(_ value: Value) -> String {
    switch value.content {
    case .double(let number): Int64(exactly: number).map(String.init) ?? of(value)
    case .duration(let span): ReadableDuration.text(of: span)
    case .list(let list): list.elements.map { readable($0) }.joined(separator: ", ")
    case .optional(let inner): inner.map { readable($0) } ?? "none"
    default: of(value)
    }
  }

  /// Gives the value as text that says exactly what it is; whoever shows it makes it safe.
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
    case .notAsked: UnclearCause.notAsked.phrase
    case .value(let value): SafeText.value(readable(value), of: attribute.name)
    case .conflict(let values):
      "\(UnclearCause.conflict.phrase): "
        + values.map { SafeText.value(readable($0), of: attribute.name) }.joined(separator: " or ")
    case .unreadable(let text, let problem):
      "\(UnclearCause.unreadable.phrase): \(SafeText.value(text, of: attribute.name)) (\(problem))"
    }
  }
}
