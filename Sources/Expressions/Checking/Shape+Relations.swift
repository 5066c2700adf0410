extension Shape {
  /// The type's name as messages show it.
  package var name: String {
    switch self {
    case .any: "any"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .number: "number"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .null: "null"
    case .type: "type"
    case .list: "list"
    case .map: "map"
    case .object(let kind): kind
    case .optional: "optional"
    }
  }

  var isNumber: Bool {
    switch self {
    case .int, .uint, .double, .number: true
    default: false
    }
  }

  /// Whether values of the two shapes can be equal; anything may be compared with `null`.
  func canEqual(_ other: Shape) -> Bool {
    switch (self, other) {
    case (.any, _), (_, .any), (.null, _), (_, .null): true
    case (.list(let left), .list(let right)): left.canEqual(right)
    case (.map(let left), .map(let right)): left.canEqual(right)
    case (.optional(let left), .optional(let right)): left.canEqual(right)
    default: self == other || isNumber && other.isNumber
    }
  }

  /// Whether values of the two shapes have an order.
  func canOrder(_ other: Shape) -> Bool {
    switch (self, other) {
    case (.any, .any): true
    case (.any, let known), (let known, .any): known.hasOrder
    default: isNumber && other.isNumber || self == other && hasOrder
    }
  }

  private var hasOrder: Bool {
    switch self {
    case .any, .bool, .string, .bytes, .timestamp, .duration: true
    default: isNumber
    }
  }

  /// What is known of a value that has one of the two shapes.
  func merged(with other: Shape) -> Shape {
    if self == other { return self }
    return isNumber && other.isNumber ? .number : .any
  }

  /// What is known of a literal.
  init(of value: Value) {
    switch value.content {
    case .null: self = .null
    case .bool: self = .bool
    case .int: self = .int
    case .uint: self = .uint
    case .double: self = .double
    case .string: self = .string
    case .bytes: self = .bytes
    case .type: self = .type
    default: self = .any
    }
  }

  /// What an arithmetic operator gives for two shapes, or `nil` when it is not defined for them.
  static func result(_ operation: BinaryOperator, _ left: Shape, _ right: Shape) -> Shape? {
    switch (operation, left, right) {
    case (_, .any, .any): return .any
    case (.add, .timestamp, .duration), (.add, .duration, .timestamp),
      (.subtract, .timestamp, .duration):
      return .timestamp
    case (.subtract, .timestamp, .timestamp), (.add, .duration, .duration),
      (.subtract, .duration, .duration):
      return .duration
    case (.add, .string, .string): return .string
    case (.add, .bytes, .bytes): return .bytes
    case (.add, .list(let first), .list(let second)): return .list(first.merged(with: second))
    case (_, .any, let known), (_, let known, .any):
      return takesPart(known, in: operation) ? .any : nil
    default: break
    }
    guard left.isNumber, right.isNumber else { return nil }
    if left != right, left != .number, right != .number { return nil }
    let result = left == .number ? right : left
    return operation == .modulo && result == .double ? nil : result
  }

  private static func takesPart(_ shape: Shape, in operation: BinaryOperator) -> Bool {
    switch shape {
    case .string, .bytes, .list: operation == .add
    case .timestamp, .duration: operation == .add || operation == .subtract
    case .double: operation != .modulo
    default: shape.isNumber
    }
  }
}
