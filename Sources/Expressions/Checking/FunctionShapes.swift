/// What is known of CEL's functions beside how many arguments they take.
enum FunctionShapes {
  /// What a function gives, where that does not depend on its arguments.
  static func result(of name: String) -> Shape {
    switch name {
    case "size", "int", "indexOf", "lastIndexOf", "getFullYear", "getMonth", "getDate",
      "getDayOfMonth", "getDayOfWeek", "getDayOfYear", "getHours", "getMinutes", "getSeconds",
      "getMilliseconds":
      .int
    case "uint": .uint
    case "double", "math.ceil", "math.floor", "math.round", "math.trunc", "math.sqrt": .double
    case "bool", "contains", "startsWith", "endsWith", "matches", "hasValue", "sets.contains",
      "sets.equivalent", "sets.intersects", "math.isNaN", "math.isInf", "math.isFinite":
      .bool
    case "string", "charAt", "substring", "lowerAscii", "upperAscii", "trim", "replace", "join",
      "format", "strings.quote", "base64.encode":
      .string
    case "bytes", "base64.decode": .bytes
    case "timestamp": .timestamp
    case "duration": .duration
    case "type": .type
    case "split": .list(.string)
    case "lists.range": .list(.int)
    default: .any
    }
  }

  /// Whether a function can be called on a value of a shape.
  static func takes(_ name: String, receiver shape: Shape) -> Bool {
    if shape == .any { return true }
    switch name {
    case "contains", "startsWith", "endsWith", "matches", "charAt", "indexOf", "lastIndexOf",
      "substring", "lowerAscii", "upperAscii", "trim", "replace", "split", "format":
      return shape == .string
    case "getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear":
      return shape == .timestamp
    case "getHours", "getMinutes", "getSeconds", "getMilliseconds":
      return shape == .timestamp || shape == .duration
    case "size":
      switch shape {
      case .string, .bytes, .list, .map: return true
      default: return false
      }
    case "join", "slice", "flatten", "distinct", "sort", "first", "last", "unwrapOpt":
      if case .list = shape { return true }
      return false
    case "reverse":
      if case .list = shape { return true }
      return shape == .string
    case "hasValue", "value", "or", "orValue":
      if case .optional = shape { return true }
      return false
    default:
      return true
    }
  }
}
