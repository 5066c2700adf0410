/// Parses a regular expression in the syntax of RE2, without what only capturing groups need.
struct PatternParser {
  private static let deepest = 100
  private static let mostRepetitions = 1000

  private struct Flags {
    var ignoresCase = false
    var multiLine = false
    var dotMatchesLineFeed = false
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var flags = Flags()
  private var nesting = 0

  private init(_ pattern: String) {
    scalars = Array(pattern.unicodeScalars)
  }

  /// Gives the parts of a pattern, or throws what is wrong with it.
  static func parse(_ pattern: String) throws(EvaluationProblem) -> PatternNode {
    var parser = PatternParser(pattern)
    let node = try parser.alternatives()
    guard parser.position == parser.scalars.count else { throw parser.problem("unexpected `)`") }
    return node
  }

  private func problem(_ message: String) -> EvaluationProblem {
    EvaluationProblem("invalid regular expression: \(message)")
  }

  private var next: Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  private func peek(_ distance: Int) -> Unicode.Scalar? {
    position + distance < scalars.count ? scalars[position + distance] : nil
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func alternatives() throws(EvaluationProblem) -> PatternNode {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= PatternParser.deepest else { throw problem("groups are nested too deep") }
    var alternatives: [PatternNode] = []
    repeat {
      var parts: [PatternNode] = []
      while let scalar = next, scalar != "|", scalar != ")" {
        if let part = try repeated() { parts.append(part) }
      }
      alternatives.append(.sequence(parts))
    } while take("|")
    return alternatives.count == 1 ? alternatives[0] : .alternatives(alternatives)
  }

  private mutating func repeated() throws(EvaluationProblem) -> PatternNode? {
    guard var part = try atom() else { return nil }
    var isRepeated = false
    while let scalar = next {
      let least: Int
      let most: Int?
      switch scalar {
      case "*": (least, most) = (0, nil)
      case "+": (least, most) = (1, nil)
      case "?": (least, most) = (0, 1)
      case "{":
        guard let bounds = try bounds() else { return part }
        (least, most) = bounds
        position -= 1
      default: return part
      }
      guard !isRepeated else { throw problem("a repetition is repeated") }
      isRepeated = true
      position += 1
      // Whether it takes much or little makes no difference to whether it matches.
      _ = take("?")
      part = .repetition(part, least: least, most: most)
    }
    return part
  }

  /// Reads `{2}`, `{2,}` or `{2,5}`; anything else in braces stands for itself.
  private mutating func bounds() throws(EvaluationProblem) -> (Int, Int?)? {
    let start = position
    position += 1
    guard let least = number() else {
      position = start
      return nil
    }
    var most: Int? = least
    if take(",") { most = next == "}" ? nil : number() ?? -1 }
    guard take("}"), most != -1 else {
      position = start
      return nil
    }
    guard least <= PatternParser.mostRepetitions, most ?? 0 <= PatternParser.mostRepetitions,
      most ?? least >= least
    else { throw problem("a repetition's bounds are wrong") }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var number = 0
    let start = position
    while let scalar = next, (0x30...0x39).contains(scalar.value) {
      number = min(number * 10 + Int(scalar.value - 0x30), 1_000_000)
      position += 1
    }
    return position > start ? number : nil
  }

  private mutating func atom() throws(EvaluationProblem) -> PatternNode? {
    guard let scalar = next else { return nil }
    position += 1
    switch scalar {
    case "(": return try group()
    case "[":
      var set = try bracket()
      set.ignoresCase = flags.ignoresCase
      return .set(set)
    case ".": return .set(.any(withLineFeed: flags.dotMatchesLineFeed))
    case "^": return .assertion(flags.multiLine ? .lineStart : .textStart)
    case "$": return .assertion(flags.multiLine ? .lineEnd : .textEnd)
    case "\\": return try escape()
    case "*", "+", "?": throw problem("nothing before `\(scalar)` to repeat")
    default: return .set(ScalarSet(scalar, ignoresCase: flags.ignoresCase))
    }
  }

  private mutating func group() throws(EvaluationProblem) -> PatternNode? {
    let outer = flags
    if take("?") {
      if next == "P" || next == "<" {
        _ = take("P")
        guard take("<") else { throw problem("a group's name needs `<`") }
        guard let first = next, first != "=", first != "!" else {
          throw problem("lookbehind is not supported")
        }
        while let scalar = next, ScalarSet.isWord(scalar) { position += 1 }
        guard take(">") else { throw problem("a group's name needs `>`") }
      } else if try setFlags() {
        return nil
      }
    }
    let inner = try alternatives()
    flags = outer
    guard take(")") else { throw problem("a group is never closed") }
    return inner
  }

  /// Reads flags such as `i-s:`; gives `true` when they end the group, as in `(?i)`.
  private mutating func setFlags() throws(EvaluationProblem) -> Bool {
    var value = true
    while let scalar = next {
      position += 1
      switch scalar {
      case "i": flags.ignoresCase = value
      case "m": flags.multiLine = value
      case "s": flags.dotMatchesLineFeed = value
      case "U": break
      case "-" where value: value = false
      case ":": return false
      case ")": return true
      case "=", "!": throw problem("lookahead is not supported")
      default: throw problem("unknown flag `\(scalar)`")
      }
    }
    throw problem("a group is never closed")
  }

  private mutating func escape() throws(EvaluationProblem) -> PatternNode {
    guard let scalar = next else { throw problem("`\\` at the end") }
    switch scalar {
    case "A":
      position += 1
      return .assertion(.textStart)
    case "z":
      position += 1
      return .assertion(.textEnd)
    case "b":
      position += 1
      return .assertion(.wordBoundary)
    case "B":
      position += 1
      return .assertion(.noWordBoundary)
    case "C":
      position += 1
      return .set(.any(withLineFeed: true))
    case "Q":
      position += 1
      return quotation()
    default:
      break
    }
    if let (category, negated) = try category() {
      return .set(ScalarSet(category, negated: negated))
    }
    return .set(ScalarSet(try escapedScalar(), ignoresCase: flags.ignoresCase))
  }

  /// Reads text up to `\E` that stands for itself.
  private mutating func quotation() -> PatternNode {
    var parts: [PatternNode] = []
    while let scalar = next {
      if scalar == "\\", peek(1) == "E" {
        position += 2
        break
      }
      parts.append(.set(ScalarSet(scalar, ignoresCase: flags.ignoresCase)))
      position += 1
    }
    return .sequence(parts)
  }

  /// Reads the letter of a category such as `\d`, after the backslash.
  private mutating func category() throws(EvaluationProblem) -> (ScalarSet.Category, Bool)? {
    guard let scalar = next else { return nil }
    let category: ScalarSet.Category
    switch scalar {
    case "d", "D": category = .digit
    case "w", "W": category = .word
    case "s", "S": category = .space
    case "p", "P":
      position += 1
      return try unicodeCategory(negated: scalar == "P")
    default: return nil
    }
    position += 1
    return (category, scalar.value < 0x61)
  }

  private mutating func unicodeCategory(
    negated: Bool
  ) throws(EvaluationProblem) -> (ScalarSet.Category, Bool) {
    var negated = negated
    var name = ""
    if take("{") {
      if take("^") { negated.toggle() }
      while let scalar = next, scalar != "}" {
        name.unicodeScalars.append(scalar)
        position += 1
      }
      guard take("}") else { throw problem("`\\p{` is never closed") }
    } else if let scalar = next {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    guard let category = ScalarSet.Category(unicode: name) else {
      throw problem("unknown character class `\(name)`")
    }
    return (category, negated)
  }

  private mutating func escapedScalar() throws(EvaluationProblem) -> Unicode.Scalar {
    guard let scalar = next else { throw problem("`\\` at the end") }
    position += 1
    switch scalar {
    case "a": return "\u{07}"
    case "f": return "\u{0C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{0B}"
    case "x": return try hexadecimal()
    case "0"..."7":
      guard scalar == "0" || (next.map { ("0"..."7").contains($0) } ?? false) else {
        throw problem("backreferences are not supported")
      }
      var value = scalar.value - 0x30
      for _ in 0..<2 {
        guard let digit = next, ("0"..."7").contains(digit) else { break }
        value = value * 8 + digit.value - 0x30
        position += 1
      }
      return Unicode.Scalar(value) ?? "\0"
    default:
      guard scalar.isASCII, !ScalarSet.isWord(scalar) || scalar == "_" else {
        throw problem("unknown escape `\\\(scalar)`")
      }
      return scalar
    }
  }

  private mutating func hexadecimal() throws(EvaluationProblem) -> Unicode.Scalar {
    var digits = ""
    if take("{") {
      while let scalar = next, scalar != "}" {
        digits.unicodeScalars.append(scalar)
        position += 1
      }
      guard take("}") else { throw problem("`\\x{` is never closed") }
    } else {
      for _ in 0..<2 {
        guard let scalar = next else { break }
        digits.unicodeScalars.append(scalar)
        position += 1
      }
    }
    guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
      throw problem("`\\x` needs hexadecimal digits")
    }
    return scalar
  }

  private mutating func bracket() throws(EvaluationProblem) -> ScalarSet {
    var set = ScalarSet()
    set.isNegated = take("^")
    var isFirst = true
    while let scalar = next {
      position += 1
      if scalar == "]", !isFirst { return set }
      isFirst = false
      if scalar == "[", next == ":", let named = try named() {
        set.categories.append(named)
        continue
      }
      var lower = scalar
      if scalar == "\\" {
        if let category = try category() {
          set.categories.append(category)
          continue
        }
        lower = try escapedScalar()
      }
      guard next == "-", let after = peek(1), after != "]" else {
        set.ranges.append(lower.value...lower.value)
        continue
      }
      position += 2
      let upper = after == "\\" ? try escapedScalar() : after
      guard lower.value <= upper.value else { throw problem("a range is the wrong way round") }
      set.ranges.append(lower.value...upper.value)
    }
    throw problem("`[` is never closed")
  }

  /// Reads a name such as `[:alpha:]`, after its first bracket.
  private mutating func named() throws(EvaluationProblem) -> (ScalarSet.Category, Bool)? {
    let start = position
    position += 1
    let negated = take("^")
    var name = ""
    while let scalar = next, scalar != ":", scalar != "]" {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    guard take(":"), take("]") else {
      position = start
      return nil
    }
    guard let category = ScalarSet.Category(posix: name) else {
      throw problem("unknown character class `[:\(name):]`")
    }
    return (category, negated)
  }
}
