/// Finds the members of a JSON object that holds nothing but plain values and lists of them, without
/// making a value of any.
///
/// It knows only the common case: strings without escapes, numbers, words and flat lists. It gives up
/// on everything else, valid or not, and leaves it to ``JSONReader``; what it accepts, that reader
/// accepts as well.
package struct FlatObjectScan {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0
  private var fields: [JSONField] = []

  private init(_ bytes: UnsafeRawBufferPointer, reusing fields: [JSONField]) {
    self.bytes = bytes
    self.fields = fields
    self.fields.removeAll(keepingCapacity: true)
  }

  /// Fills the fields with the members of the one object in the bytes, in their order, and says
  /// whether it could.
  package static func scan(
    _ bytes: UnsafeRawBufferPointer, into fields: inout [JSONField]
  ) -> Bool {
    var scan = FlatObjectScan(bytes, reusing: fields)
    fields = []
    let isFlat = scan.object()
    fields = scan.fields
    return isFlat
  }

  private mutating func object() -> Bool {
    skipBlanks()
    guard take(UInt8(ascii: "{")) else { return false }
    skipBlanks()
    if take(UInt8(ascii: "}")) { return isAtEnd() }
    repeat {
      skipBlanks()
      guard let key = string() else { return false }
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { return false }
      skipBlanks()
      guard add(key) else { return false }
      skipBlanks()
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}")) && isAtEnd()
  }

  /// Reads the value of a key and keeps both.
  private mutating func add(_ key: Range<Int>) -> Bool {
    let start = offset
    switch current {
    case UInt8(ascii: "\""):
      guard let value = string() else { return false }
      fields.append(JSONField(key: key, value: value, form: .text, start: start))
    case UInt8(ascii: "["):
      guard list() else { return false }
      fields.append(JSONField(key: key, value: start..<offset, form: .list, start: start))
    default:
      guard word() else { return false }
      let isNull = bytes[start] == UInt8(ascii: "n")
      fields.append(
        JSONField(
          key: key, value: isNull ? start..<start : start..<offset, form: isNull ? .null : .word,
          start: start))
    }
    return true
  }

  private mutating func list() -> Bool {
    guard take(UInt8(ascii: "[")) else { return false }
    skipBlanks()
    if take(UInt8(ascii: "]")) { return true }
    repeat {
      skipBlanks()
      guard current == UInt8(ascii: "\"") ? string() != nil : word() else { return false }
      skipBlanks()
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]"))
  }

  /// Reads a string without escapes and gives the range between its quotes.
  private mutating func string() -> Range<Int>? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = offset
    let quotes = SIMD16<UInt8>(repeating: UInt8(ascii: "\""))
    let escapes = SIMD16<UInt8>(repeating: UInt8(ascii: "\\"))
    let controls = SIMD16<UInt8>(repeating: 0x20)
    while offset &+ 16 <= bytes.count {
      let block = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
      guard !any((block .== quotes) .| (block .== escapes) .| (block .< controls)) else { break }
      offset &+= 16
    }
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        offset &+= 1
        return start..<(offset &- 1)
      }
      guard byte >= 0x20, byte != UInt8(ascii: "\\") else { return nil }
      offset &+= 1
    }
    return nil
  }

  /// Reads a number, `true`, `false` or `null`.
  private mutating func word() -> Bool {
    switch current {
    case UInt8(ascii: "t"): take("true")
    case UInt8(ascii: "f"): take("false")
    case UInt8(ascii: "n"): take("null")
    default: number()
    }
  }

  private mutating func number() -> Bool {
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")), !digits() { return false }
    if take(UInt8(ascii: ".")), !digits() { return false }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      offset &+= 1
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      return digits()
    }
    return true
  }

  private mutating func digits() -> Bool {
    let start = offset
    while current >= UInt8(ascii: "0"), current <= UInt8(ascii: "9") { offset &+= 1 }
    return offset > start
  }

  // MARK: Bytes

  /// The byte at the offset; 0, which no text holds, at the end.
  private var current: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    offset &+= 1
    return true
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard offset &+ count <= bytes.count else { return false }
    for position in 0..<count where bytes[offset &+ position] != word.utf8Start[position] {
      return false
    }
    offset &+= count
    return true
  }

  private mutating func skipBlanks() {
    while current == 0x20 || current == 0x09 || current == 0x0D { offset &+= 1 }
  }

  private mutating func isAtEnd() -> Bool {
    skipBlanks()
    return offset == bytes.count
  }
}
