/// Small questions about UTF-8 bytes that several readers ask.
enum TextBytes {
  /// The text of bytes that are known to be UTF-8; bytes that are not give an empty text, never a
  /// repaired one.
  static func string(_ bytes: some Sequence<UInt8>) -> String {
    String(validating: bytes, as: UTF8.self) ?? ""
  }

  /// The text of bytes that were checked to be UTF-8; quicker than the same for any sequence.
  static func string(checked bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { $0.initialize(from: bytes).index }
  }

  /// Whether a byte is a space or a tab.
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether a byte is an ASCII digit.
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether a byte is an ASCII letter.
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// A number with thousands separated by commas, as messages show it.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var result: [UInt8] = number < 0 ? [0x2D] : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(0x2C) }
      result.append(digit)
    }
    return string(result)
  }
}
