/// Reads JSON as RFC 8259 has it, and nothing more lenient, with the place of every value.
///
/// Numbers and strings stay text; the style tells which they were. Keys that occur twice are a
/// problem, also when one is spelt with escapes or they are equal only after Unicode normalisation.
package enum JSONReader {
  /// The value of a text.
  ///
  /// Throws the first problem; a text larger, deeper or richer than the limits is one.
  package static func read(
    _ text: DecodedText, limits: Limits = .standard
  ) throws(DocumentProblem) -> Node {
    guard text.bytes.count <= limits.treeBytes else {
      throw limits.tooLarge(text.bytes.count)
    }
    let result = text.bytes.withUnsafeBufferPointer {
      (bytes) -> Result<Node, DocumentProblem> in
      read(bytes, firstLine: 1, limits: limits)
    }
    return try result.get()
  }

  /// The value of the bytes of a file; decodes them first.
  package static func read(
    _ bytes: [UInt8], limits: Limits = .standard
  ) throws(DocumentProblem) -> Node {
    guard bytes.count <= limits.treeBytes else { throw limits.tooLarge(bytes.count) }
    return try read(DecodedText.decode(bytes), limits: limits)
  }

  /// The value of valid UTF-8 whose first line has a number of its own.
  package static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int, limits: Limits
  ) -> Result<Node, DocumentProblem> {
    do throws(DocumentProblem) {
      var parser = JSONParser(bytes: bytes, firstLine: firstLine, limits: limits)
      return .success(try parser.document())
    } catch {
      return .failure(error)
    }
  }
}
