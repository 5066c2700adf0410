import AssessmentCore
import Expressions

/// A content in the form in which equal contents of a column share one code.
enum ContentKey: Hashable {
  case none
  case notAsked
  case text([UInt8])
  case number(UInt64)
  case flag(Bool)
  case moment(Timestamp)
  case span(TimeSpan)
  case list([[UInt8]])

  /// Gives the key of a content, or `nil` for one that is not shared.
  init?(_ content: CellContent) {
    switch content {
    case .none: self = .none
    case .notAsked: self = .notAsked
    case .value(let value):
      guard let key = ContentKey(value) else { return nil }
      self = key
    case .absent, .conflict, .unreadable: return nil
    }
  }

  private init?(_ value: Value) {
    switch value.content {
    case .string(let text): self = .text(Array(text.utf8))
    case .double(let number): self = .number(number.bitPattern)
    case .bool(let flag): self = .flag(flag)
    case .timestamp(let moment): self = .moment(moment)
    case .duration(let span): self = .span(span)
    case .list(let list):
      var texts: [[UInt8]] = []
      for element in list.elements {
        guard case .string(let text) = element.content else { return nil }
        texts.append(Array(text.utf8))
      }
      self = .list(texts)
    default: return nil
    }
  }
}
