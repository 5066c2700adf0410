/// Finds the line and column of a byte, for messages; readers count as they go.
enum TextPlace {
  /// The place of the byte at an offset of a text; lines end with LF, CR LF or CR.
  static func position(of offset: Int, in bytes: some Collection<UInt8>) -> Position {
    var line = 1
    var column = 1
    var previous: UInt8 = 0
    for byte in bytes.prefix(max(0, offset)) {
      switch byte {
      case 0x0A:
        if previous != 0x0D { line += 1 }
        column = 1
      case 0x0D:
        line += 1
        column = 1
      default:
        if byte & 0xC0 != 0x80 { column += 1 }
      }
      previous = byte
    }
    return Position(line: line, column: column)
  }
}
