/// Fills values into a template, as the `format` function does.
struct TextFormatter {
  /// How many decimals a clause may ask for.
  private static let mostDecimals = 1000

  private let arguments: [Value]
  private(set) var budget: Budget
  private var nextArgument = 0

  init(arguments: [Value], budget: Budget) {
    self.arguments = arguments
    self.budget = budget
  }

  /// Gives the template with its clauses replaced, or throws what is wrong with a clause.
  mutating func format(_ template: String) throws(EvaluationProblem) -> String {
    var result: [UInt8] = []
    let bytes = Array(template.utf8)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard byte == UInt8(ascii: "%") else {
        result.append(byte)
        continue
      }
      guard position < bytes.count else {
        throw EvaluationProblem("a formatting clause is cut off")
      }
      if bytes[position] == UInt8(ascii: "%") {
        result.append(byte)
        position += 1
        continue
      }
      var decimals = 6
      if bytes[position] == UInt8(ascii: ".") {
        position += 1
        decimals = 0
        let start = position
        while position < bytes.count, Lexer.isDigit(bytes[position]) {
          decimals = min(decimals * 10 + Int(bytes[position] - UInt8(ascii: "0")), 1_000_000)
          position += 1
        }
        guard position > start, position < bytes.count else {
          throw EvaluationProblem("a formatting clause's precision is not a number")
        }
        guard decimals <= TextFormatter.mostDecimals else {
          throw EvaluationProblem("a formatting clause's precision is over 1000")
        }
      }
      let text = try clause(bytes[position], decimals)
      guard budget.spend(bytes: text.utf8.count) else {
        throw EvaluationProblem("the formatted text is too long")
      }
      result += text.utf8
      position += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func clause(
    _ letter: UInt8, _ decimals: Int
  ) throws(EvaluationProblem) -> String {
    guard "sdfebxXo".utf8.contains(letter) else {
      let shown = letter < 0x80 ? String(Character(Unicode.Scalar(letter))) : "?"
      throw EvaluationProblem("unrecognized formatting clause `\(shown)`")
    }
    guard nextArgument < arguments.count else {
      throw EvaluationProblem("no argument for formatting clause \(nextArgument + 1)")
    }
    let value = arguments[nextArgument].read
    nextArgument += 1
    switch letter {
    case UInt8(ascii: "s"): return String(decoding: try text(of: value), as: UTF8.self)
    case UInt8(ascii: "d"): return try decimal(value)
    case UInt8(ascii: "f"): return try number(value, "fixed-point") { $0.fixed(decimals) }
    case UInt8(ascii: "e"): return try number(value, "scientific") { $0.scientific(decimals) }
    case UInt8(ascii: "b"): return try binary(value)
    case UInt8(ascii: "x"): return try hexadecimal(value, uppercase: false)
    case UInt8(ascii: "X"): return try hexadecimal(value, uppercase: true)
    default: return try octal(value)
    }
  }

  private func misfit(_ clause: String, _ takes: String, _ value: Value) -> EvaluationProblem {
    EvaluationProblem(
      "the \(clause) clause takes \(takes), and was given `\(value.typeName.name)`")
  }

  private func decimal(_ value: Value) throws(EvaluationProblem) -> String {
    switch value.content {
    case .int(let number): return String(number)
    case .uint(let number): return String(number)
    case .double(let number): return DoubleText.formatted(number)
    default: throw misfit("decimal", "numbers", value)
    }
  }

  private func number(
    _ value: Value, _ clause: String, _ write: (ExactDecimal) -> String
  ) throws(EvaluationProblem) -> String {
    let number: Double
    switch value.content {
    case .int(let given): number = Double(given)
    case .uint(let given): number = Double(given)
    case .double(let given): number = given
    default: throw misfit(clause, "numbers", value)
    }
    return number.isFinite ? write(ExactDecimal(number)) : DoubleText.formatted(number)
  }

  private func binary(_ value: Value) throws(EvaluationProblem) -> String {
    switch value.content {
    case .bool(let flag): return flag ? "1" : "0"
    case .int(let number): return String(number, radix: 2)
    case .uint(let number): return String(number, radix: 2)
    default: throw misfit("binary", "integers and bools", value)
    }
  }

  private func octal(_ value: Value) throws(EvaluationProblem) -> String {
    switch value.content {
    case .int(let number): return String(number, radix: 8)
    case .uint(let number): return String(number, radix: 8)
    default: throw misfit("octal", "integers", value)
    }
  }

  private func hexadecimal(
    _ value: Value, uppercase: Bool
  ) throws(EvaluationProblem) -> String {
    switch value.content {
    case .int(let number): return String(number, radix: 16, uppercase: uppercase)
    case .uint(let number): return String(number, radix: 16, uppercase: uppercase)
    case .string(let text):
      let digits = Hexadecimal.text(of: text.utf8)
      return uppercase ? digits.uppercased() : digits
    case .bytes(let bytes):
      let digits = Hexadecimal.text(of: bytes)
      return uppercase ? digits.uppercased() : digits
    default: throw misfit("hexadecimal", "integers, bytes and texts", value)
    }
  }

  /// Writes any value as `%s` does; a map's entries are sorted by their keys' texts.
  private mutating func text(of value: Value) throws(EvaluationProblem) -> [UInt8] {
    guard budget.spend(1) else { throw EvaluationProblem("the formatted text is too long") }
    switch value.read.content {
    case .null: return Array("null".utf8)
    case .bool(let flag): return Array(String(flag).utf8)
    case .int(let number): return Array(String(number).utf8)
    case .uint(let number): return Array(String(number).utf8)
    case .double(let number): return Array(DoubleText.formatted(number).utf8)
    case .string(let text): return Array(text.utf8)
    case .bytes(let bytes): return bytes
    case .timestamp(let timestamp): return Array(timestamp.text.utf8)
    case .duration(let span): return Array(span.text.utf8)
    case .type(let type): return Array(type.name.utf8)
    case .list(let list):
      var bytes = Array("[".utf8)
      for (index, element) in list.elements.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        bytes += try text(of: element)
        guard budget.spend(bytes.count / 4096) else { break }
      }
      return bytes + "]".utf8
    case .map(let map):
      var entries: [(key: [UInt8], value: [UInt8])] = []
      for entry in map.entries {
        entries.append((try text(of: entry.key), try text(of: entry.value)))
      }
      entries.sort { $0.key.lexicographicallyPrecedes($1.key) }
      var bytes = Array("{".utf8)
      for (index, entry) in entries.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        bytes += entry.key + ": ".utf8 + entry.value
      }
      return bytes + "}".utf8
    default:
      throw misfit(
        "string", "texts, bools, bytes, numbers, maps, lists, types, durations and timestamps",
        value)
    }
  }
}
