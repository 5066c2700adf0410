/// The exact decimal digits of a finite floating-point number, for rounding it to so many of them.
struct ExactDecimal {
  private let negative: Bool
  /// The digits 0 to 9 without leading zeros; empty for zero.
  private let digits: [UInt8]
  /// How many of the digits stand before the decimal point; may be negative.
  private let point: Int

  init(_ number: Double) {
    negative = number.sign == .minus
    guard number != 0 else {
      digits = []
      point = 0
      return
    }
    // The number is `whole` times a power of two, so of five and of ten if the power is negative.
    var whole = number.magnitude.significandBitPattern
    var exponent = Int(number.magnitude.exponentBitPattern) - 1075
    if number.isNormal { whole |= 1 << 52 } else { exponent = -1074 }
    var limbs = [UInt32(whole % 1_000_000_000), UInt32(whole / 1_000_000_000)]
    for _ in 0..<abs(exponent) { ExactDecimal.multiply(&limbs, by: exponent < 0 ? 5 : 2) }
    var digits: [UInt8] = []
    for limb in limbs.reversed() {
      var divisor: UInt32 = 100_000_000
      while divisor > 0 {
        digits.append(UInt8(truncatingIfNeeded: limb / divisor % 10))
        divisor /= 10
      }
    }
    self.digits = Array(digits.drop { $0 == 0 })
    point = self.digits.count + min(exponent, 0)
  }

  private static func multiply(_ limbs: inout [UInt32], by factor: UInt64) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = UInt64(limbs[index]) * factor + carry
      limbs[index] = UInt32(product % 1_000_000_000)
      carry = product / 1_000_000_000
    }
    if carry > 0 { limbs.append(UInt32(truncatingIfNeeded: carry)) }
  }

  /// Keeps so many leading digits, rounded half to even; one more when rounding carries over.
  private func rounded(to count: Int) -> (digits: [UInt8], point: Int) {
    guard count >= 0 else { return ([], point) }
    guard count < digits.count else {
      return (digits + Array(repeating: 0, count: count - digits.count), point)
    }
    var kept = Array(digits[..<count])
    let next = digits[count]
    let isTie = next == 5 && digits[(count + 1)...].allSatisfy { $0 == 0 }
    let roundsUp = isTie ? (kept.last ?? 0) % 2 == 1 : next >= 5
    guard roundsUp else { return (kept, point) }
    var index = count - 1
    while index >= 0, kept[index] == 9 {
      kept[index] = 0
      index -= 1
    }
    guard index >= 0 else { return ([1] + kept, point + 1) }
    kept[index] += 1
    return (kept, point)
  }

  private static func text(_ digits: some Sequence<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }

  /// Writes the number with so many decimals.
  func fixed(_ decimals: Int) -> String {
    let (digits, point) = rounded(to: self.point + decimals)
    var whole = Array(digits.prefix(max(0, point)))
    if whole.isEmpty { whole = [0] }
    var fraction = Array(repeating: UInt8(0), count: min(decimals, max(0, -point)))
    fraction += digits.dropFirst(max(0, point))
    fraction += Array(repeating: 0, count: max(0, decimals - fraction.count))
    let text = (negative ? "-" : "") + ExactDecimal.text(whole)
    return decimals == 0 ? text : text + "." + ExactDecimal.text(fraction.prefix(decimals))
  }

  /// Writes the number with one digit before the point, so many after it, and an exponent.
  func scientific(_ decimals: Int) -> String {
    let isZero = digits.isEmpty
    let (digits, point) = rounded(to: decimals + 1)
    let shown = digits.isEmpty ? [0] : Array(digits.prefix(decimals + 1))
    let text = (negative ? "-" : "") + ExactDecimal.text(shown.prefix(1))
    let fraction = shown.dropFirst() + Array(repeating: 0, count: decimals + 1 - shown.count)
    let exponent = DoubleText.exponentText(isZero ? 0 : point - 1)
    return decimals == 0 ? text + exponent : text + "." + ExactDecimal.text(fraction) + exponent
  }
}
