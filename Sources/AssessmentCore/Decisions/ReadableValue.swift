import Expressions

/// Writes a value of the evidence as a decision record shows it.
enum ReadableValue {
  /// Gives the value as text, or `nil` when it is unknown or went wrong.
  static func text(of value: Value) -> String? {
    switch value.content {
    case .null: "none"
    case .absent(let standIn): standIn.isEmptyText ? "none" : text(of: standIn) ?? "none"
    case .bool(let flag): flag ? "yes" : "no"
    case .int(let number): String(number)
    case .uint(let number): String(number)
    case .double(let number): Int64(exactly: number).map(String.init) ?? number.description
    case .string(let text): text.isEmpty ? "none" : text
    case .timestamp(let moment): String(moment.text.prefix { $0 != "T" })
    case .duration(let span): ReadableDuration.text(of: span)
    case .list(let list):
      list.elements.isEmpty
        ? "none" : list.elements.compactMap { text(of: $0) }.joined(separator: ", ")
    case .object(let object): object.identity
    case .optional(let wrapped): wrapped.map { text(of: $0) } ?? "none"
    case .bytes, .map, .type, .atLeast, .unknown, .error: nil
    }
  }
}

extension Value {
  /// Whether the value is a text of no length.
  fileprivate var isEmptyText: Bool {
    if case .string(let text) = content { return text.isEmpty }
    return false
  }
}
