@testable import Reports

/// Reads JSON as RFC 8259 defines it and nothing more; keys must not repeat.
struct StrictJSON {
  struct Fault: Error {
    let offset: Int
  }

  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  static func parse(_ text: String) throws -> JSONValue {
    var reader = StrictJSON(Array(text.utf8))
    let value = try reader.value()
    reader.skipSpace()
    guard reader.position == reader.bytes.count else { throw Fault(offset: reader.position) }
    return value
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = current, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { position += 1 }
  }

  private mutating func take(_ character: Character) -> Bool {
    guard let byte = current, byte == character.asciiValue else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ character: Character) throws {
    guard take(character) else { throw Fault(offset: position) }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws -> JSONValue {
    for character in word { try expect(character) }
    return value
  }

  private mutating func value() throws -> JSONValue {
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func number() throws -> JSONValue {
    let start = position
    _ = take("-")
    while let byte = current, (0x30...0x39).contains(byte) { position += 1 }
    guard let number = Int(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      throw Fault(offset: start)
    }
    return .integer(number)
  }

  private mutating func array() throws -> JSONValue {
    try expect("[")
    skipSpace()
    if take("]") { return .array([]) }
    var elements: [JSONValue] = []
    repeat { elements.append(try value()) } while nextElement()
    try expect("]")
    return .array(elements)
  }

  private mutating func nextElement() -> Bool {
    skipSpace()
    return take(",")
  }

  private mutating func object() throws -> JSONValue {
    try expect("{")
    skipSpace()
    if take("}") { return .object([]) }
    var members: [JSONValue.Member] = []
    repeat {
      skipSpace()
      let key = try string()
      guard !members.contains(where: { $0.key == key }) else { throw Fault(offset: position) }
      skipSpace()
      try expect(":")
      members.append(.init(key, try value()))
    } while nextElement()
    try expect("}")
    return .object(members)
  }

  private mutating func string() throws -> String {
    try expect("\"")
    var units: [UInt16] = []
    while let byte = current, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw Fault(offset: position) }
      if byte == UInt8(ascii: "\\") {
        position += 1
        units.append(try escape())
        continue
      }
      let start = position
      position += 1
      while let next = current, next & 0xC0 == 0x80 { position += 1 }
      units += Array(String(decoding: bytes[start..<position], as: UTF8.self).utf16)
    }
    try expect("\"")
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func escape() throws -> UInt16 {
    guard let byte = current else { throw Fault(offset: position) }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return UInt16(byte)
    case UInt8(ascii: "u"):
      guard position + 4 <= bytes.count,
        let unit = UInt16(
          String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
      else { throw Fault(offset: position) }
      position += 4
      return unit
    default: throw Fault(offset: position)
    }
  }
}
