/// Something that gives bytes piece by piece, so that readers need not hold a file or open one.
package protocol ByteSource {
  /// Fills a part of the buffer from its start and says how many bytes it wrote; 0 at the end.
  ///
  /// Throws a problem of kind `source` when the bytes cannot be had.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(DocumentProblem) -> Int
}
