import AssessmentCore
import Expressions

/// What an expression of a mapping gave for an attribute.
struct MappedValue {
  let read: ReadValue
  /// The origins of what the value was made of.
  let origins: OriginSet

  /// Reads the result of an expression as an attribute's value.
  ///
  /// - Parameters:
  ///   - isAskedOfAll: whether an empty text says that there is none, and not that nobody asked (SM-35).
  init(_ result: Value, as reader: AttributeReader, isAskedOfAll: Bool) {
    origins = MappedValue.origins(of: result)
    read = MappedValue.read(result, as: reader, isAskedOfAll: isAskedOfAll)
  }

  private static func read(
    _ result: Value, as reader: AttributeReader, isAskedOfAll: Bool
  ) -> ReadValue {
    switch result.content {
    case .optional(nil), .unknown, .atLeast:
      return ReadValue(.absent)
    case .optional(let value?):
      return read(value, as: reader, isAskedOfAll: isAskedOfAll)
    case .error(let problem):
      // A document that does not have what the expression reads says nothing of the attribute.
      if problem.message.hasPrefix("no such key") { return ReadValue(.absent) }
      return ReadValue(
        .unreadable(text: "", problem: problem.message),
        AttributeFinding(
          severity: .warning, code: "EVD-MAPPING", summary: problem.message,
          plural: "values could not be worked out"))
    case .null, .absent:
      return empty(isAskedOfAll)
    case .timestamp where reader.attribute.type == .date,
      .duration where reader.attribute.type == .duration:
      return ReadValue(.value(Value(result.content)))
    case .list(let list):
      let texts = list.elements.compactMap(text)
      if list.elements.isEmpty { return empty(isAskedOfAll) }
      guard texts.count == list.elements.count else { return notAText(reader) }
      return reader.read(texts: texts)
    default:
      guard let text = text(result) else { return notAText(reader) }
      return EmptyWords.trimmed(text).isEmpty ? empty(isAskedOfAll) : reader.read(text)
    }
  }

  private static func empty(_ isAskedOfAll: Bool) -> ReadValue {
    ReadValue(isAskedOfAll ? .none : .notAsked)
  }

  private static func notAText(_ reader: AttributeReader) -> ReadValue {
    ReadValue(
      .unreadable(text: "", problem: "the mapping gives no text"),
      AttributeFinding(
        severity: .warning, code: "EVD-MAPPING",
        summary: "the mapping gives something that is not a text",
        plural: "values are not texts"))
  }

  /// Writes a simple value as the text that a file would have.
  private static func text(_ value: Value) -> String? {
    switch value.content {
    case .string(let text): text
    case .bool(let flag): flag ? "true" : "false"
    case .int(let number): String(number)
    case .uint(let number): String(number)
    case .double(let number): ContentWords.text(of: Value(.double(number)))
    case .timestamp(let moment): moment.text
    case .duration(let span): span.text
    default: nil
    }
  }

  /// Gives the origins of a value and of everything in it.
  private static func origins(of value: Value) -> OriginSet {
    switch value.content {
    case .list(let list):
      list.elements.reduce(value.origins) { $0.union(origins(of: $1)) }
    case .optional(let inner?):
      value.origins.union(origins(of: inner))
    default: value.origins
    }
  }
}
