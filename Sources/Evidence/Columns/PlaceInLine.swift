/// Finds the columns of values in one line of text, which are asked for from left to right.
///
/// Columns count Unicode scalars; in a line that is ASCII these are its bytes.
struct PlaceInLine {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0
  private var continuations = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// Gives the column, from 1, of the byte at an offset, which is no smaller than the one before.
  mutating func column(of next: Int) -> Int {
    while offset &+ 8 <= next {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      // A byte that continues a scalar has its first bit set and its second one not.
      let marks = word & (~word &<< 1) & 0x8080_8080_8080_8080
      continuations &+= marks.nonzeroBitCount
      offset &+= 8
    }
    while offset < next {
      if bytes[offset] & 0xC0 == 0x80 { continuations &+= 1 }
      offset &+= 1
    }
    return next &- continuations &+ 1
  }
}
