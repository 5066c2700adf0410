/// The functions of the encoders extension.
enum EncoderFunctions {
  static let all: [String: Function] = [
    "base64.encode": Function(.global, 1...1) { arguments, budget in
      guard case .bytes(let bytes) = arguments[0].content else {
        return .noOverload("base64.encode", arguments)
      }
      guard budget.spend(bytes: bytes.count) else { return budget.problem }
      return Value(.string(encode(bytes)))
    },
    "base64.decode": Function(.global, 1...1) { arguments, budget in
      guard case .string(let text) = arguments[0].content else {
        return .noOverload("base64.decode", arguments)
      }
      guard budget.spend(bytes: text.utf8.count) else { return budget.problem }
      return decode(Array(text.utf8)).map { Value(.bytes($0)) } ?? .problem("invalid Base64")
    },
  ]

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for index in 0..<3 {
        bits = bits << 8 | (index < group.count ? Int(group[start + index]) : 0)
      }
      for index in 0..<4 {
        text.append(
          index <= group.count
            ? alphabet[bits >> (18 - 6 * index) & 0x3F] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Decodes Base64 with or without padding.
  private static func decode(_ text: [UInt8]) -> [UInt8]? {
    var digits = text[...]
    let padding = digits.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    if padding > 0 {
      guard padding <= 2, text.count.isMultiple(of: 4) else { return nil }
      digits = digits.dropLast(padding)
    }
    guard digits.count % 4 != 1 else { return nil }
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for digit in digits {
      guard let value = value(of: digit) else { return nil }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func value(of digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
