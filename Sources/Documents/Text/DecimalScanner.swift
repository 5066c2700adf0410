/// Reads the digits of a number from the start of a text, thousands and all, without guessing.
struct DecimalScanner {
  /// A number in decimal digits.
  struct Decimal {
    /// Whether the number is below zero.
    var isNegative: Bool
    /// The digits without a point.
    var digits: String
    /// The power of ten that the digits are to be multiplied with.
    var exponent: Int
  }

  /// The number at the start of the tokens, which it moves past; nil when none stands there.
  static func scan(_ tokens: inout TextTokens) throws(TextFault) -> Decimal? {
    guard tokens.isDigit() || (tokens.next == "." && tokens.isDigit(1)) else { return nil }
    var digits = tokens.digits()
    if digits == "0", tokens.next == "x" || tokens.next == "X" { throw TextFault.hexadecimal }
    digits += try groups(after: digits, &tokens)
    var exponent = 0
    if tokens.next == ".", tokens.isDigit(1) {
      tokens.skip()
      let fraction = tokens.digits()
      if tokens.next == ",", tokens.isDigit(1) { throw TextFault.decimalComma }
      if tokens.next == ".", tokens.isDigit(1) { throw TextFault.severalPoints }
      digits += fraction
      exponent = -fraction.utf8.count
    }
    if tokens.next == "e" || tokens.next == "E" {
      let signed = tokens.peek(1) == "-" || tokens.peek(1) == "+"
      if tokens.isDigit(signed ? 2 : 1) {
        let isNegative = tokens.peek(1) == "-"
        tokens.skip(signed ? 2 : 1)
        let power = Int(tokens.digits()) ?? .max
        guard power <= 400 else { throw TextFault.outOfRange }
        exponent += isNegative ? -power : power
      }
    }
    return Decimal(isNegative: false, digits: digits, exponent: exponent)
  }

  /// The digits of the groups of three after the first digits, separated by commas or spaces.
  private static func groups(
    after first: String, _ tokens: inout TextTokens
  ) throws(TextFault) -> String {
    var digits = ""
    let separator = tokens.next
    while separator == "," || separator == " " || separator == "'", tokens.next == separator,
      tokens.isDigit(1)
    {
      let isGroup = tokens.isDigit(2) && tokens.isDigit(3) && !tokens.isDigit(4)
      guard isGroup, first.utf8.count <= 3, first.utf8.first != 0x30 else {
        // `3 4` is two numbers, which the caller sees; `3,2` is one with a comma for a point.
        if separator == "," { throw TextFault.decimalComma }
        return digits
      }
      tokens.skip()
      digits += tokens.digits()
    }
    if tokens.next == ",", separator != ",", tokens.isDigit(1) { throw TextFault.decimalComma }
    return digits
  }
}
