/// The functions of CEL's standard definitions, but for those of time.
enum StandardFunctions {
  static let all: [String: Function] = [
    "size": Function(.either, 1...1, takesOpenLists: true) { arguments, _ in size(arguments[0]) },
    "type": Function(.global, 1...1, takesOpenLists: true) { arguments, _ in
      Value(.type(arguments[0].typeName))
    },
    "dyn": Function(.global, 1...1, takesOpenLists: true) { arguments, _ in arguments[0] },
    "contains": texts("contains") { text, part, budget in
      guard budget.spend(bytes: text.utf8.count) else { return budget.problem }
      return Value(.bool(TextSearch(part).first(in: Array(text.utf8), from: 0) != nil))
    },
    "startsWith": texts("startsWith") { text, part, _ in
      Value(.bool(text.utf8.starts(with: part.utf8)))
    },
    "endsWith": texts("endsWith") { text, part, _ in
      Value(.bool(text.utf8.reversed().starts(with: part.utf8.reversed())))
    },
    "matches": Function(.either, 2...2) { arguments, budget in matches(arguments, &budget) },
    "bool": Function(.global, 1...1) { arguments, _ in bool(arguments[0]) },
    "int": Function(.global, 1...1) { arguments, _ in int(arguments[0]) },
    "uint": Function(.global, 1...1) { arguments, _ in uint(arguments[0]) },
    "double": Function(.global, 1...1) { arguments, _ in double(arguments[0]) },
    "string": Function(.global, 1...1) { arguments, budget in string(arguments[0], &budget) },
    "bytes": Function(.global, 1...1) { arguments, budget in bytes(arguments[0], &budget) },
  ]

  private static func texts(
    _ name: String, _ body: @escaping @Sendable (String, String, inout Budget) -> Value
  ) -> Function {
    Function(.member, 2...2) { arguments, budget in
      guard case .string(let first) = arguments[0].content,
        case .string(let second) = arguments[1].content
      else { return .noOverload(name, arguments) }
      return body(first, second, &budget)
    }
  }

  private static func matches(_ arguments: [Value], _ budget: inout Budget) -> Value {
    guard case .string(let text) = arguments[0].content,
      case .string(let pattern) = arguments[1].content
    else { return .noOverload("matches", arguments) }
    do throws(EvaluationProblem) {
      let expression = try RegularExpression(pattern)
      return expression.matches(text, &budget).map { Value(.bool($0)) } ?? budget.problem
    } catch {
      return Value(.error(error))
    }
  }

  private static func size(_ value: Value) -> Value {
    switch value.content {
    case .string(let text): Value(.int(Int64(text.unicodeScalars.count)))
    case .bytes(let bytes): Value(.int(Int64(bytes.count)))
    case .list(let list):
      if let rest = list.rest {
        Value(.atLeast(Int64(list.elements.count), rest))
      } else {
        Value(.int(Int64(list.elements.count)))
      }
    case .map(let map): Value(.int(Int64(map.count)))
    default: .noOverload("size", [value])
    }
  }

  private static func bool(_ value: Value) -> Value {
    switch value.content {
    case .bool: value
    case .string("1"), .string("t"), .string("T"), .string("true"), .string("TRUE"),
      .string("True"):
      Value(.bool(true))
    case .string("0"), .string("f"), .string("F"), .string("false"), .string("FALSE"),
      .string("False"):
      Value(.bool(false))
    case .string(let text): .problem("`\(text)` is not a bool")
    default: .noOverload("bool", [value])
    }
  }

  private static func int(_ value: Value) -> Value {
    switch value.content {
    case .int: return value
    case .uint(let number):
      return Int64(exactly: number).map { Value(.int($0)) } ?? .problem("int out of range")
    case .double(let number):
      // The bounds themselves are out, because they cannot be told from their neighbours.
      guard number > -0x1p63, number < 0x1p63 else { return .problem("int out of range") }
      return Value(.int(Int64(number)))
    case .string(let text):
      return Int64(text).map { Value(.int($0)) } ?? .problem("`\(text)` is not an int")
    case .timestamp(let timestamp): return Value(.int(timestamp.seconds))
    case .duration(let span): return Value(.int(span.seconds))
    default: return .noOverload("int", [value])
    }
  }

  private static func uint(_ value: Value) -> Value {
    switch value.content {
    case .uint: return value
    case .int(let number):
      return UInt64(exactly: number).map { Value(.uint($0)) } ?? .problem("uint out of range")
    case .double(let number):
      guard number >= 0, number < 0x1p64 else { return .problem("uint out of range") }
      return Value(.uint(UInt64(number)))
    case .string(let text):
      guard text.utf8.allSatisfy(Lexer.isDigit), let number = UInt64(text) else {
        return .problem("`\(text)` is not a uint")
      }
      return Value(.uint(number))
    default: return .noOverload("uint", [value])
    }
  }

  private static func double(_ value: Value) -> Value {
    switch value.content {
    case .double: return value
    case .int(let number): return Value(.double(Double(number)))
    case .uint(let number): return Value(.double(Double(number)))
    case .string(let text):
      let unsigned = text.drop { $0 == "-" || $0 == "+" }.lowercased()
      let isNamed = unsigned == "inf" || unsigned == "infinity" || unsigned == "nan"
      guard isNamed || !unsigned.utf8.contains(UInt8(ascii: "n")), let number = Double(text) else {
        return .problem("`\(text)` is not a double")
      }
      guard isNamed || number.isFinite else { return .problem("double out of range") }
      return Value(.double(number))
    default: return .noOverload("double", [value])
    }
  }

  private static func string(_ value: Value, _ budget: inout Budget) -> Value {
    switch value.content {
    case .string: return value
    case .bool(let flag): return Value(.string(String(flag)))
    case .int(let number): return Value(.string(String(number)))
    case .uint(let number): return Value(.string(String(number)))
    case .double(let number): return Value(.string(DoubleText.conversion(number)))
    case .bytes(let bytes):
      guard budget.spend(bytes: bytes.count) else { return budget.problem }
      return String(validating: bytes, as: UTF8.self).map { Value(.string($0)) }
        ?? .problem("invalid UTF-8 in bytes")
    case .timestamp(let timestamp): return Value(.string(timestamp.text))
    case .duration(let span): return Value(.string(span.text))
    case .type(let type): return Value(.string(type.name))
    default: return .noOverload("string", [value])
    }
  }

  private static func bytes(_ value: Value, _ budget: inout Budget) -> Value {
    switch value.content {
    case .bytes: return value
    case .string(let text):
      guard budget.spend(bytes: text.utf8.count) else { return budget.problem }
      return Value(.bytes(Array(text.utf8)))
    default: return .noOverload("bytes", [value])
    }
  }
}
