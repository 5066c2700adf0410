/// The functions of the math extension.
enum MathFunctions {
  static let all: [String: Function] = [
    "math.greatest": Function(.global, 1...64) { arguments, budget in
      extreme("math.greatest", arguments, .after, &budget)
    },
    "math.least": Function(.global, 1...64) { arguments, budget in
      extreme("math.least", arguments, .before, &budget)
    },
    "math.ceil": doubles("math.ceil") { .double($0.rounded(.up)) },
    "math.floor": doubles("math.floor") { .double($0.rounded(.down)) },
    "math.round": doubles("math.round") { .double($0.rounded(.toNearestOrAwayFromZero)) },
    "math.trunc": doubles("math.trunc") { .double($0.rounded(.towardZero)) },
    "math.isNaN": doubles("math.isNaN") { .bool($0.isNaN) },
    "math.isInf": doubles("math.isInf") { .bool($0.isInfinite) },
    "math.isFinite": doubles("math.isFinite") { .bool($0.isFinite) },
    "math.abs": Function(.global, 1...1) { arguments, _ in absolute(arguments[0]) },
    "math.sign": Function(.global, 1...1) { arguments, _ in sign(arguments[0]) },
    "math.sqrt": Function(.global, 1...1) { arguments, _ in squareRoot(arguments[0]) },
    "math.bitAnd": bits("math.bitAnd", { $0 & $1 }, { $0 & $1 }),
    "math.bitOr": bits("math.bitOr", { $0 | $1 }, { $0 | $1 }),
    "math.bitXor": bits("math.bitXor", { $0 ^ $1 }, { $0 ^ $1 }),
    "math.bitNot": Function(.global, 1...1) { arguments, _ in
      switch arguments[0].content {
      case .int(let number): Value(.int(~number))
      case .uint(let number): Value(.uint(~number))
      default: .noOverload("math.bitNot", arguments)
      }
    },
    "math.bitShiftLeft": shift("math.bitShiftLeft") { $0 << $1 },
    "math.bitShiftRight": shift("math.bitShiftRight") { $0 >> $1 },
  ]

  private static func doubles(
    _ name: String, _ body: @escaping @Sendable (Double) -> Value.Content
  ) -> Function {
    Function(.global, 1...1) { arguments, _ in
      guard case .double(let number) = arguments[0].content else {
        return .noOverload(name, arguments)
      }
      return Value(body(number))
    }
  }

  private static func bits(
    _ name: String, _ signed: @escaping @Sendable (Int64, Int64) -> Int64,
    _ unsigned: @escaping @Sendable (UInt64, UInt64) -> UInt64
  ) -> Function {
    Function(.global, 2...2) { arguments, _ in
      switch (arguments[0].content, arguments[1].content) {
      case (.int(let left), .int(let right)): Value(.int(signed(left, right)))
      case (.uint(let left), .uint(let right)): Value(.uint(unsigned(left, right)))
      default: .noOverload(name, arguments)
      }
    }
  }

  /// A shift by 64 or more gives zero; an int is shifted as the bits that it consists of.
  private static func shift(
    _ name: String, _ body: @escaping @Sendable (UInt64, Int64) -> UInt64
  ) -> Function {
    Function(.global, 2...2) { arguments, _ in
      guard case .int(let distance) = arguments[1].content else {
        return .noOverload(name, arguments)
      }
      switch arguments[0].content {
      case .int, .uint: break
      default: return .noOverload(name, arguments)
      }
      guard distance >= 0 else { return .problem("a shift by a negative number: \(distance)") }
      switch arguments[0].content {
      case .int(let number):
        return Value(
          .int(Int64(bitPattern: body(UInt64(bitPattern: number), min(distance, 64)))))
      case .uint(let number):
        return Value(.uint(body(number, min(distance, 64))))
      default:
        return .noOverload(name, arguments)
      }
    }
  }

  /// Gives the first of the arguments, or of the one list, that no other one exceeds.
  private static func extreme(
    _ name: String, _ arguments: [Value], _ wanted: Ordering, _ budget: inout Budget
  ) -> Value {
    var numbers = arguments
    if arguments.count == 1, case .list(let list) = arguments[0].content {
      numbers = list.elements.map(\.read)
      guard budget.spend(numbers.count / 8) else { return budget.problem }
      guard !numbers.isEmpty else { return .problem("`\(name)` of an empty list") }
    }
    guard numbers.allSatisfy(\.isNumber), var result = numbers.first else {
      return .noOverload(name, arguments)
    }
    for number in numbers.dropFirst() where Ordering.ofNumbers(number, result) == wanted {
      result = number
    }
    return result
  }

  private static func absolute(_ value: Value) -> Value {
    switch value.content {
    case .int(let number):
      number == .min ? .problem("integer overflow: `math.abs`") : Value(.int(abs(number)))
    case .uint: value
    case .double(let number): Value(.double(number.magnitude))
    default: .noOverload("math.abs", [value])
    }
  }

  private static func sign(_ value: Value) -> Value {
    switch value.content {
    case .int(let number): Value(.int(number.signum()))
    case .uint(let number): Value(.uint(number == 0 ? 0 : 1))
    case .double(let number):
      number.isNaN || number == 0 ? value : Value(.double(number < 0 ? -1 : 1))
    default: .noOverload("math.sign", [value])
    }
  }

  private static func squareRoot(_ value: Value) -> Value {
    switch value.content {
    case .int(let number): Value(.double(Double(number).squareRoot()))
    case .uint(let number): Value(.double(Double(number).squareRoot()))
    case .double(let number): Value(.double(number.squareRoot()))
    default: .noOverload("math.sqrt", [value])
    }
  }
}
