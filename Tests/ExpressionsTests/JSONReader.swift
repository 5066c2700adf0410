import Expressions

/// Reads JSON strictly into the neutral tree that values are decoded from.
struct JSONReader {
  struct Fault: Error {
    let message: String
    let offset: Int
  }

  private let bytes: [UInt8]
  private var position = 0

  static func read(_ text: String) throws -> EncodedValue {
    var reader = JSONReader(bytes: Array(text.utf8))
    let value = try reader.value()
    reader.skipSpace()
    guard reader.position == reader.bytes.count else { throw reader.fault("trailing text") }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private func fault(_ message: String) -> Fault {
    Fault(message: message, offset: position)
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
    position += 1
    return true
  }

  private mutating func word(_ word: String) -> Bool {
    guard bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  private mutating func value() throws -> EncodedValue {
    skipSpace()
    guard position < bytes.count else { throw fault("nothing to read") }
    switch bytes[position] {
    case UInt8(ascii: "{"):
      position += 1
      var fields: [(String, EncodedValue)] = []
      if take("}") { return .map(fields) }
      repeat {
        skipSpace()
        let key = try text()
        guard take(":") else { throw fault("expected `:`") }
        fields.append((key, try value()))
      } while take(",")
      guard take("}") else { throw fault("expected `}`") }
      return .map(fields)
    case UInt8(ascii: "["):
      position += 1
      var elements: [EncodedValue] = []
      if take("]") { return .list(elements) }
      repeat { elements.append(try value()) } while take(",")
      guard take("]") else { throw fault("expected `]`") }
      return .list(elements)
    case UInt8(ascii: "\""): return .text(try text())
    default:
      if word("true") { return .bool(true) }
      if word("false") { return .bool(false) }
      if word("null") { return .null }
      throw fault("expected a value")
    }
  }

  private mutating func text() throws -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      throw fault("expected a text")
    }
    position += 1
    var units: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
      case UInt8(ascii: "\\"): units += try escape()
      case 0..<0x20: throw fault("control character in a text")
      default: units.append(byte)
      }
    }
    throw fault("a text is never closed")
  }

  private mutating func escape() throws -> [UInt8] {
    guard position < bytes.count else { throw fault("escape at the end") }
    let letter = bytes[position]
    position += 1
    switch letter {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "u"):
      var value = try unit()
      if (0xD800..<0xDC00).contains(value) {
        guard word("\\u") else { throw fault("half a surrogate pair") }
        value = 0x10000 + (value - 0xD800) << 10 + (try unit() - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(value) else { throw fault("no character") }
      return Array(String(Character(scalar)).utf8)
    default: throw fault("unknown escape")
    }
  }

  private mutating func unit() throws -> UInt32 {
    let digits = bytes[position..<min(position + 4, bytes.count)]
    guard digits.count == 4, let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault("`\\u` needs four digits") }
    position += 4
    return value
  }
}
