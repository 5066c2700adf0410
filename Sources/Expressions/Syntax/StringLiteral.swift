/// Decodes the literals of texts and bytes.
enum StringLiteral {
  /// Why a literal cannot be decoded, and at which of its bytes.
  struct Fault: Error {
    let message: String
    let position: Int
  }

  /// Gives the bytes that a literal, prefix and quotes included, stands for.
  ///
  /// In a text `\x` and octal escapes are code points, in bytes they are bytes.
  static func decode(_ literal: ArraySlice<UInt8>, isBytes: Bool) throws(Fault) -> [UInt8] {
    let literal = Array(literal)
    var start = 0
    var raw = false
    while start < literal.count, Lexer.isNameStart(literal[start]) {
      if literal[start] | 0x20 == UInt8(ascii: "r") { raw = true }
      start += 1
    }
    let triple =
      literal.count >= start + 6 && literal[start] == literal[start + 1]
      && literal[start] == literal[start + 2]
    let quotes = triple ? 3 : 1
    var body: [UInt8] = []
    var position = start + quotes
    let end = literal.count - quotes
    guard position <= end else { return [] }
    if raw { return Array(literal[position..<end]) }
    body.reserveCapacity(end - position)
    while position < end {
      guard literal[position] == UInt8(ascii: "\\") else {
        body.append(literal[position])
        position += 1
        continue
      }
      try escape(literal, &position, end: end, isBytes: isBytes, into: &body)
    }
    return body
  }

  private static func escape(
    _ literal: [UInt8], _ position: inout Int, end: Int, isBytes: Bool, into body: inout [UInt8]
  ) throws(Fault) {
    let start = position
    guard position + 1 < end else {
      throw Fault(message: "an escape is cut off", position: start)
    }
    let letter = literal[position + 1]
    position += 2
    if let simple = simpleEscape(letter) {
      body.append(simple)
      return
    }
    let radix: UInt32
    let count: Int
    switch letter {
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      (radix, count) = (16, 2)
    case UInt8(ascii: "u") where !isBytes:
      (radix, count) = (16, 4)
    case UInt8(ascii: "U") where !isBytes:
      (radix, count) = (16, 8)
    case UInt8(ascii: "0")...UInt8(ascii: "3"):
      (radix, count) = (8, 3)
      position -= 1
    default:
      let shown = String(decoding: literal[start..<min(start + 2, end)], as: UTF8.self)
      throw Fault(message: "`\(shown)` is no escape", position: start)
    }
    var value: UInt32 = 0
    for _ in 0..<count {
      guard position < end, let digit = hexValue(literal[position]), digit < radix else {
        throw Fault(
          message: "an escape needs \(count) \(radix == 16 ? "hexadecimal" : "octal") digits",
          position: start)
      }
      value = value &* radix &+ digit
      position += 1
    }
    if isBytes {
      body.append(UInt8(truncatingIfNeeded: value))
    } else {
      guard let scalar = Unicode.Scalar(value) else {
        throw Fault(message: "an escape is no Unicode character", position: start)
      }
      body.append(contentsOf: String(Character(scalar)).utf8)
    }
  }

  private static func simpleEscape(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "a"): 0x07
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "v"): 0x0B
    case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "`"):
      letter
    default: nil
    }
  }

  /// Gives the value of a hexadecimal digit.
  static func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
