/// Writes floating-point numbers in the shortest form that reads back as the same number.
enum DoubleText {
  /// The significant digits of a number and where its decimal point stands.
  struct Digits {
    let negative: Bool
    /// The digits as ASCII, without leading and trailing zeros; `0` for zero.
    let digits: [UInt8]
    /// How many of the digits stand before the decimal point; may be negative.
    let point: Int
  }

  /// Takes a finite number apart.
  static func digits(of number: Double) -> Digits {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    var text = Array(number.magnitude.description.utf8)[...]
    if let mark = text.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(String(decoding: text[(mark + 1)...], as: UTF8.self)) ?? 0
      text = text[..<mark]
    }
    for byte in text {
      if byte == UInt8(ascii: ".") {
        point = digits.count
      } else {
        digits.append(byte)
      }
    }
    var position = (point ?? digits.count) + exponent
    let leading = digits.prefix { $0 == UInt8(ascii: "0") }.count
    digits.removeFirst(leading)
    position -= leading
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    if digits.isEmpty {
      digits = [UInt8(ascii: "0")]
      position = 1
    }
    return Digits(negative: number.sign == .minus, digits: digits, point: position)
  }

  private static func special(_ number: Double, nan: String, infinity: String) -> String? {
    if number.isNaN { return nan }
    guard number.isInfinite else { return nil }
    return number < 0 ? "-" + infinity : infinity
  }

  /// Writes a number as `string()` of the reference implementation does: with an exponent below
  /// 0.0001 and from a million on.
  static func conversion(_ number: Double) -> String {
    if let text = special(number, nan: "NaN", infinity: "Inf") {
      return text == "Inf" ? "+Inf" : text
    }
    let digits = digits(of: number)
    let exponent = digits.point - 1
    return exponent < -4 || exponent >= 6 ? scientific(digits) : plain(digits)
  }

  /// Writes a number without an exponent, as `format` does for `%s` and `%d`.
  static func formatted(_ number: Double) -> String {
    special(number, nan: "NaN", infinity: "Infinity") ?? plain(digits(of: number))
  }

  /// Writes a number as the encoding of values does: always with a point or an exponent.
  static func encoded(_ number: Double) -> String {
    if let text = special(number, nan: "nan", infinity: "inf") { return text }
    let digits = digits(of: number)
    if digits.point - 1 < -4 || digits.point - 1 >= 16 { return scientific(digits) }
    let text = plain(digits)
    return digits.point >= digits.digits.count ? text + ".0" : text
  }

  private static func plain(_ digits: Digits) -> String {
    var bytes: [UInt8] = digits.negative ? [UInt8(ascii: "-")] : []
    let zero = UInt8(ascii: "0")
    if digits.point <= 0 {
      bytes += [zero, UInt8(ascii: ".")]
      bytes += Array(repeating: zero, count: -digits.point)
      bytes += digits.digits
    } else if digits.point >= digits.digits.count {
      bytes += digits.digits
      bytes += Array(repeating: zero, count: digits.point - digits.digits.count)
    } else {
      bytes += digits.digits[..<digits.point]
      bytes.append(UInt8(ascii: "."))
      bytes += digits.digits[digits.point...]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func scientific(_ digits: Digits) -> String {
    var bytes: [UInt8] = digits.negative ? [UInt8(ascii: "-")] : []
    bytes += digits.digits.prefix(1)
    if digits.digits.count > 1 {
      bytes.append(UInt8(ascii: "."))
      bytes += digits.digits.dropFirst()
    }
    return String(decoding: bytes, as: UTF8.self) + exponentText(digits.point - 1)
  }

  /// Writes an exponent with its sign and at least two digits.
  static func exponentText(_ exponent: Int) -> String {
    let digits = String(exponent.magnitude)
    return (exponent < 0 ? "e-" : "e+") + (digits.utf8.count < 2 ? "0" : "") + digits
  }
}
