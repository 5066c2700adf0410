/// Bytes that are in memory already, read like a file.
package struct MemorySource: ByteSource, Sendable {
  private let bytes: [UInt8]
  private let pieceBytes: Int
  private var offset = 0

  /// A source over bytes; `pieceBytes` bounds what one read gives.
  package init(_ bytes: [UInt8], pieceBytes: Int = .max) {
    self.bytes = bytes
    self.pieceBytes = max(1, pieceBytes)
  }

  package mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(DocumentProblem) -> Int {
    let count = min(buffer.count, pieceBytes, bytes.count - offset)
    guard count > 0 else { return 0 }
    bytes[offset..<(offset + count)].withUnsafeBytes { piece in
      buffer.copyMemory(from: piece)
    }
    offset += count
    return count
  }
}
