/// Reads JSON Lines as a stream: one value a line, in memory that does not grow with the text.
///
/// A line that cannot be read is given as its problem, and the next line is read all the same.
/// Blank lines are skipped. Lines end with LF or CR LF; the text is UTF-8, with or without a byte
/// order mark.
package struct JSONLinesReader {
  private var source: any ByteSource
  private let limits: Limits
  private let chunkBytes: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var end = 0
  private var line = 0
  private var sourceEnded = false
  // The offset in the file of the buffer's first byte, for messages about its bytes.
  private var bufferOffset = 0

  /// A reader over a source; `limits.treeBytes` bounds one line.
  package init(
    _ source: any ByteSource, limits: Limits = .standard, chunkBytes: Int = 256 << 10
  ) {
    self.source = source
    self.limits = limits
    self.chunkBytes = max(64, chunkBytes)
  }

  /// The next line that is not blank, as a value; nil at the end.
  ///
  /// Throws only when the source fails.
  package mutating func next() throws(DocumentProblem) -> JSONLine? {
    let limits = limits
    return try next { line, text in
      let result = text.flatMap { (bytes) -> Result<Node, DocumentProblem> in
        JSONReader.read(bytes.bindMemory(to: UInt8.self), firstLine: line, limits: limits)
      }
      return JSONLine(line: line, result: result)
    }
  }

  /// Gives the next line that is not blank to a body, as its number and its bytes, which are UTF-8
  /// and no longer there afterwards; nil at the end.
  ///
  /// Throws only when the source fails.
  package mutating func next<Line>(
    _ body: (_ line: Int, _ text: Result<UnsafeRawBufferPointer, DocumentProblem>) -> Line
  ) throws(DocumentProblem) -> Line? {
    while let found = try nextRange() {
      line += 1
      if found.isTooLong {
        return body(
          line,
          .failure(
            DocumentProblem(
              .limit, at: Position(line: line, column: 1),
              "the line is longer than \(TextBytes.grouped(limits.treeBytes)) bytes")))
      }
      var range = found.range
      if line == 1, buffer[range].starts(with: [0xEF, 0xBB, 0xBF]) { range = range.dropFirst(3) }
      guard buffer[range].contains(where: { !TextBytes.isBlank($0) && $0 != 0x0D }) else {
        continue
      }
      let (line, offset) = (line, bufferOffset + range.lowerBound)
      return buffer.withUnsafeBytes { bytes in
        body(
          line,
          JSONLinesReader.text(
            UnsafeRawBufferPointer(rebasing: bytes[range]), line: line, fileOffset: offset))
      }
    }
    return nil
  }

  /// Gives the bytes of a line, or says which of them is not UTF-8.
  private static func text(
    _ bytes: UnsafeRawBufferPointer, line: Int, fileOffset: Int
  ) -> Result<UnsafeRawBufferPointer, DocumentProblem> {
    guard let fault = UTF8Validation.firstFault(in: bytes) else { return .success(bytes) }
    let place = TextPlace.position(of: fault.offset, in: bytes.bindMemory(to: UInt8.self))
    return .failure(
      DocumentProblem(
        .encoding, at: Position(line: line, column: place.column),
        DecodedText.summary(
          fault, byte: bytes[fault.offset], offset: fileOffset + fault.offset)))
  }

  // MARK: Lines

  /// The bytes of the next line without its line feed; nil at the end.
  ///
  /// A line that is too long is read over and has no bytes.
  private mutating func nextRange() throws(DocumentProblem) -> (
    range: Range<Int>, isTooLong: Bool
  )? {
    var searched = start
    var isTooLong = false
    while true {
      if let feed = lineFeed(from: searched) {
        let range = start..<feed
        start = feed + 1
        return (range, isTooLong || range.count > limits.treeBytes)
      }
      if sourceEnded {
        let range = start..<end
        start = end
        isTooLong = isTooLong || range.count > limits.treeBytes
        return range.isEmpty && !isTooLong ? nil : (range, isTooLong)
      }
      if end - start > limits.treeBytes {
        isTooLong = true
        start = end
      }
      searched = end - start
      try fill()
    }
  }

  private func lineFeed(from offset: Int) -> Int? {
    guard offset < end else { return nil }
    return buffer.withUnsafeBytes { bytes in
      var offset = offset
      let feeds = SIMD16<UInt8>(repeating: 0x0A)
      while offset + 16 <= end,
        !any(bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self) .== feeds)
      {
        offset += 16
      }
      while offset < end {
        if bytes[offset] == 0x0A { return offset }
        offset += 1
      }
      return nil
    }
  }

  /// Moves the rest to the front and reads more behind it.
  private mutating func fill() throws(DocumentProblem) {
    let rest = end - start
    if start > 0 {
      bufferOffset += start
      buffer.replaceSubrange(0..<rest, with: Array(buffer[start..<end]))
      start = 0
      end = rest
    }
    let wanted = max(chunkBytes, 2 * rest)
    if buffer.count < wanted {
      buffer += [UInt8](repeating: 0, count: wanted - buffer.count)
    }
    var source = self.source
    let end = self.end
    let result = buffer.withUnsafeMutableBytes { (bytes) -> Result<Int, DocumentProblem> in
      do throws(DocumentProblem) {
        return .success(
          try source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[end...])))
      } catch {
        return .failure(error)
      }
    }
    self.source = source
    let count = min(buffer.count - end, max(0, try result.get()))
    if count == 0 { sourceEnded = true }
    self.end += count
  }
}
