/// Reads numbers of a fixed width from a text, as dates and times have them.
struct DigitReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  /// Takes an ASCII character, or stays where it is and gives `false`.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
    position += 1
    return true
  }

  /// Takes exactly so many digits as a number, or gives `nil`.
  mutating func number(digits: Int) -> Int? {
    guard position + digits <= bytes.count else { return nil }
    var number = 0
    for byte in bytes[position..<position + digits] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    position += digits
    return number
  }

  /// Takes the decimals of a second as nanoseconds, of which digits beyond the ninth are dropped.
  mutating func fraction() -> Int32? {
    var number: Int32 = 0
    var digits = 0
    while position < bytes.count,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position])
    {
      if digits < 9 { number = number * 10 + Int32(bytes[position] - UInt8(ascii: "0")) }
      digits += 1
      position += 1
    }
    guard digits > 0 else { return nil }
    while digits < 9 {
      number *= 10
      digits += 1
    }
    return number
  }
}
