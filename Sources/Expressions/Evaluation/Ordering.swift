/// How one value stands to another in their order.
enum Ordering {
  case before
  case same
  case after

  private init<T: Comparable>(_ left: T, _ right: T) {
    self = left < right ? .before : left > right ? .after : .same
  }

  /// Orders two numbers of whatever types; `nil` for anything else and for NaN.
  static func ofNumbers(_ left: Value, _ right: Value) -> Ordering? {
    switch (left.content, right.content) {
    case (.int(let left), .int(let right)): Ordering(left, right)
    case (.uint(let left), .uint(let right)): Ordering(left, right)
    case (.int(let left), .uint(let right)): Ordering(Int128(left), Int128(right))
    case (.uint(let left), .int(let right)): Ordering(Int128(left), Int128(right))
    case (.double(let left), .double(let right)):
      left.isNaN || right.isNaN ? nil : Ordering(left, right)
    case (.double(let left), .int(let right)): of(left, Double(right))
    case (.double(let left), .uint(let right)): of(left, Double(right))
    case (.int(let left), .double(let right)): of(right, Double(left))?.reversed
    case (.uint(let left), .double(let right)): of(right, Double(left))?.reversed
    default: nil
    }
  }

  /// Orders a double and an integer made a double, as the conformance suite demands: integers that
  /// the conversion rounds are the same as their neighbours.
  private static func of(_ left: Double, _ right: Double) -> Ordering? {
    left.isNaN ? nil : Ordering(left, right)
  }

  var reversed: Ordering {
    switch self {
    case .before: .after
    case .same: .same
    case .after: .before
    }
  }

  /// Orders two values of one type, or two numbers; `nil` when they have no order.
  static func of(_ left: Value, _ right: Value) -> Ordering? {
    switch (left.content, right.content) {
    case (.bool(let left), .bool(let right)): Ordering(left ? 1 : 0, right ? 1 : 0)
    case (.string(let left), .string(let right)):
      left.precedesByScalars(right)
        ? .before : right.precedesByScalars(left) ? .after : .same
    case (.bytes(let left), .bytes(let right)):
      left.lexicographicallyPrecedes(right)
        ? .before : right.lexicographicallyPrecedes(left) ? .after : .same
    case (.timestamp(let left), .timestamp(let right)): Ordering(left, right)
    case (.duration(let left), .duration(let right)): Ordering(left, right)
    default: ofNumbers(left, right)
    }
  }

  /// Whether `of` orders values of these two types at all, NaN aside.
  static func exists(between left: Value, and right: Value) -> Bool {
    switch (left.content, right.content) {
    case (.bool, .bool), (.string, .string), (.bytes, .bytes), (.timestamp, .timestamp),
      (.duration, .duration):
      true
    default: left.isNumber && right.isNumber
    }
  }
}

extension Value {
  /// Whether the value is an int, a uint or a double.
  var isNumber: Bool {
    switch content {
    case .int, .uint, .double: true
    default: false
    }
  }
}
