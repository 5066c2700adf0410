/// Reads numbers as people write them, with currency, thousands and unit.
///
/// A comma is read only between groups of three digits; where it could be a decimal comma, the text
/// is unreadable, for a guess could be wrong by a factor of a thousand. A point is always a decimal
/// point. `k`, `M` and `B` are read in amounts of money only, `thousand`, `million` and `billion`
/// everywhere.
package enum NumberText {
  /// The number and unit of a text.
  package static func read(_ text: String) -> TextReading<Quantity> {
    guard var tokens = TextTokens(text) else { return .unreadable(notANumber(text)) }
    guard !tokens.isAtEnd else { return .open(.blank) }
    do throws(TextFault) {
      if let reading = try quantity(&tokens, text) { return reading }
    } catch {
      return .unreadable(error.problem(text))
    }
    if NotApplicableText.isNotApplicable(text) { return .open(.notApplicable) }
    if PlaceholderText.isPlaceholder(text) { return .open(.placeholder) }
    return .unreadable(notANumber(text))
  }

  private static func notANumber(_ text: String) -> TextProblem {
    TextProblem("\(TextQuote.quoted(text)) is not a number")
  }

  private static func quantity(
    _ tokens: inout TextTokens, _ text: String
  ) throws(TextFault) -> TextReading<Quantity>? {
    var isNegative = sign(&tokens)
    var unit = currency(&tokens)
    if unit != nil, !isNegative { isNegative = sign(&tokens) }
    tokens.skipSpaces()
    guard var number = try DecimalScanner.scan(&tokens) else { return nil }
    number.isNegative = isNegative
    tokens.skipSpaces()
    let suffix = magnitude(&tokens)
    tokens.skipSpaces()
    if unit == nil { unit = currency(&tokens) }
    if let suffix {
      guard unit != nil || suffix.isWord else {
        return .unreadable(
          TextProblem(
            "the suffix `\(suffix.text)` of \(TextQuote.quoted(text)) is read only in amounts of money",
            help: "write the number out"))
      }
      number.exponent += suffix.exponent
    }
    tokens.skipSpaces()
    let rest = tokens.rest
    if !rest.isEmpty {
      if let problem = problem(inUnit: rest, text) { return .unreadable(problem) }
      unit = unit.map { $0 + " " + rest } ?? rest
    }
    return .value(try value(number, unit: unit))
  }

  private static func sign(_ tokens: inout TextTokens) -> Bool {
    guard tokens.next == "-" || tokens.next == "+" else { return false }
    let isNegative = tokens.next == "-"
    tokens.skip()
    tokens.skipSpaces()
    return isNegative
  }

  private static let currencies = [
    "US$", "$", "€", "£", "¥", "₹", "USD", "EUR", "GBP", "CHF", "JPY", "CAD", "AUD", "INR", "CNY",
  ]

  private static func currency(_ tokens: inout TextTokens) -> String? {
    for name in currencies {
      var ahead = tokens
      if ahead.skip(name), !name.unicodeScalars.allSatisfy(\.isASCIIUpper) || !ahead.isLetter() {
        tokens = ahead
        return name
      }
    }
    return nil
  }

  private static func magnitude(
    _ tokens: inout TextTokens
  ) -> (text: String, exponent: Int, isWord: Bool)? {
    var ahead = tokens
    let word = ahead.word()
    let found: (exponent: Int, isWord: Bool)
    switch word {
    case "k", "K": found = (3, false)
    case "M", "m", "mn", "Mn", "MM": found = (6, false)
    case "B", "b", "bn", "Bn": found = (9, false)
    default:
      switch word.lowercased() {
      case "thousand": found = (3, true)
      case "million": found = (6, true)
      case "billion": found = (9, true)
      default: return nil
      }
    }
    // Small `m` and `b` could be metres, minutes or bytes: they are units without a currency.
    if word == "m" || word == "b" { return nil }
    tokens = ahead
    return (word, found.exponent, found.isWord)
  }

  private static func problem(inUnit rest: String, _ text: String) -> TextProblem? {
    let scalars = Array(rest.unicodeScalars)
    let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
    if scalars.contains(where: isDigit) {
      // `/10` and `/ 100` are scales.
      if scalars.first == "/", scalars.dropFirst().allSatisfy({ isDigit($0) || $0 == " " }) {
        return nil
      }
      let isRange =
        ["-", "–", "—", "…", "~"].contains(scalars.first) || rest.hasPrefix("to ")
        || rest.hasPrefix("..")
      return isRange
        ? TextProblem(
          "\(TextQuote.quoted(text)) is a range, not one number",
          help: "give one number, or its ends in two columns")
        : TextProblem("\(TextQuote.quoted(text)) holds more than one number")
    }
    let words = rest.split(separator: " ")
    let isUnit = scalars.allSatisfy {
      $0.properties.isAlphabetic || "%‰°/·.²³µ$€£ -".unicodeScalars.contains($0)
    }
    guard isUnit, words.count <= 4, scalars.count <= 40, rest != "-", rest != "." else {
      return notANumber(text)
    }
    return nil
  }

  // MARK: Value

  private static func value(
    _ number: DecimalScanner.Decimal, unit: String?
  ) throws(TextFault) -> Quantity {
    let digits = plainDigits(number)
    guard let value = Double(digits), value.isFinite else { throw TextFault.outOfRange }
    let isZero = !digits.utf8.contains { $0 != 0x30 && $0 != 0x2E && $0 != 0x2D }
    guard isZero || value != 0 else { throw TextFault.outOfRange }
    return Quantity(value: isZero ? 0 : value, digits: digits, unit: unit)
  }

  /// The number in digits and at most one point, without needless zeros.
  private static func plainDigits(_ number: DecimalScanner.Decimal) -> String {
    var digits = Array(number.digits.utf8)
    if number.exponent > 0 {
      digits += [UInt8](repeating: 0x30, count: number.exponent)
    }
    let places = max(0, -number.exponent)
    if digits.count <= places {
      digits = [UInt8](repeating: 0x30, count: places - digits.count + 1) + digits
    }
    var whole = Array(digits.dropLast(places).drop { $0 == 0x30 })
    if whole.isEmpty { whole = [0x30] }
    var fraction = Array(digits.suffix(places))
    while fraction.last == 0x30 { fraction.removeLast() }
    let isZero = whole == [0x30] && fraction.isEmpty
    let sign: [UInt8] = number.isNegative && !isZero ? [0x2D] : []
    return TextBytes.string(sign + whole + (fraction.isEmpty ? [] : [0x2E] + fraction))
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is one of the letters A to Z.
  fileprivate var isASCIIUpper: Bool { ("A"..."Z").contains(self) }
}
