/// Finds the line and column of a byte, for messages; readers count as they go.
enum TextPlace {
  /// The place of the byte at an offset of a text; lines end with LF, CR LF or CR.
  static func position(of offset: Int, in bytes: some Collection<UInt8>) -> Position {
    var counter = PlaceCounter(line: 1, offset: 0)
    for byte in bytes.prefix(max(0, offset)) { counter.pass(byte) }
    return counter.position
  }
}
