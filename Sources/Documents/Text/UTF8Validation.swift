/// Checks bytes for being UTF-8 text, quickly where they are ASCII.
package enum UTF8Validation {
  /// The first byte that is zero or not part of a well-formed sequence; nil when all is well.
  package static func firstFault(
    in bytes: UnsafeRawBufferPointer, from start: Int = 0
  ) -> UTF8Fault? {
    var offset = start
    while true {
      offset = endOfPlainASCII(in: bytes, from: offset)
      guard offset < bytes.count else { return nil }
      let length = sequenceLength(in: bytes, at: offset)
      guard length > 0 else {
        return UTF8Fault(offset: offset, cause: cause(in: bytes, at: offset))
      }
      offset += length
    }
  }

  /// The first byte that is zero or not part of a well-formed sequence; nil when all is well.
  package static func firstFault(in bytes: [UInt8], from start: Int = 0) -> UTF8Fault? {
    bytes.withUnsafeBytes { firstFault(in: $0, from: start) }
  }

  /// The length of the well-formed sequence at an offset; 0 when there is none or the byte is zero.
  static func sequenceLength(in bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    func continues(_ distance: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
      let index = offset + distance
      return index < bytes.count && bytes[index] >= low && bytes[index] <= high
    }
    switch bytes[offset] {
    case 0: return 0
    case 0x01...0x7F: return 1
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80, 0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80, 0x8F) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }

  /// What is wrong with the byte at an offset where no well-formed sequence stands.
  static func cause(in bytes: UnsafeRawBufferPointer, at offset: Int) -> UTF8Fault.Cause {
    let byte = bytes[offset]
    if byte == 0 { return .nul }
    let next = offset + 1
    guard byte >= 0xC0, next < bytes.count, bytes[next] & 0xC0 == 0x80 else { return .isolated }
    return .malformed
  }

  /// The first offset from `start` whose byte is zero or not ASCII, or the end.
  private static func endOfPlainASCII(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var offset = start
    let zero = SIMD16<UInt8>(repeating: 0)
    while offset + 16 <= bytes.count {
      let block = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
      // As signed bytes, zero and the bytes from 0x80 are exactly those that are not positive.
      let signed = SIMD16<Int8>(truncatingIfNeeded: block)
      guard all(signed .> SIMD16<Int8>(truncatingIfNeeded: zero)) else { break }
      offset += 16
    }
    while offset < bytes.count, bytes[offset] != 0, bytes[offset] < 0x80 { offset += 1 }
    return offset
  }
}
