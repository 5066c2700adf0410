import AssessmentCore
import Expressions

/// Compares what two pieces of evidence say.
enum ContentComparison {
  /// Whether two contents say the same thing.
  static func areEqual(_ left: CellContent, _ right: CellContent) -> Bool {
    switch (left, right) {
    case (.absent, .absent), (.none, .none), (.notAsked, .notAsked): true
    case (.value(let left), .value(let right)): areEqual(left, right)
    case (.unreadable(let left, _), .unreadable(let right, _)): sameBytes(left, right)
    case (.conflict(let left), .conflict(let right)):
      left.count == right.count && zip(left, right).allSatisfy { areEqual($0, $1) }
    default: false
    }
  }

  /// Whether two values are the same, texts byte by byte.
  static func areEqual(_ left: Value, _ right: Value) -> Bool {
    switch (left.content, right.content) {
    case (.string(let left), .string(let right)): sameBytes(left, right)
    case (.double(let left), .double(let right)): left == right
    case (.bool(let left), .bool(let right)): left == right
    case (.timestamp(let left), .timestamp(let right)): left == right
    case (.duration(let left), .duration(let right)): left == right
    case (.null, .null): true
    case (.list(let left), .list(let right)):
      left.elements.count == right.elements.count
        && zip(left.elements, right.elements).allSatisfy { areEqual($0, $1) }
    default: false
    }
  }

  /// The most different values that a conflict keeps: nobody reads more, and each is compared with
  /// all.
  private static let mostValues = 32

  /// Gives the values that contents stand for in a conflict; what is on record as nothing is
  /// `null`.
  static func values(of contents: [CellContent]) -> [Value] {
    var values: [Value] = []
    func add(_ value: Value) {
      guard values.count < mostValues else { return }
      if !values.contains(where: { areEqual($0, value) }) { values.append(value) }
    }
    for content in contents {
      switch content {
      case .value(let value): add(value)
      case .none: add(Value(.null))
      case .unreadable(let text, _): add(Value(.string(text)))
      case .conflict(let inner): inner.forEach(add)
      case .absent, .notAsked: break
      }
    }
    return values
  }

  private static func sameBytes(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }
}
