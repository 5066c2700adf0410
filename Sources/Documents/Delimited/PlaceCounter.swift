/// Counts lines and columns while it moves through bytes, starting at the first column of a line.
struct PlaceCounter {
  private var line: Int
  private var column = 1
  private var offset: Int
  private var previous: UInt8 = 0

  init(line: Int, offset: Int) {
    self.line = line
    self.offset = offset
  }

  /// The place reached.
  var position: Position { Position(line: line, column: column) }

  /// Moves forward to an offset.
  mutating func advance(to end: Int, in bytes: [UInt8]) {
    guard offset < end, end <= bytes.count else { return }
    for byte in bytes[offset..<end] { pass(byte) }
    offset = end
  }

  /// Moves past one byte; lines end with LF, CR LF or CR, and columns are Unicode scalars.
  mutating func pass(_ byte: UInt8) {
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
}
