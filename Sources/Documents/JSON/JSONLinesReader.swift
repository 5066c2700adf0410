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

  /// The next line that is not blank; nil at the end.
  ///
  /// Throws only when the source fails.
  package mutating func next() throws(DocumentProblem) -> JSONLine? {
    while let found = try nextRange() {
      line += 1
      if found.isTooLong {
        return JSONLine(
          line: line,
          result: .failure(
            DocumentProblem(
              .limit, at: Position(line: line, column: 1),
              "the line is longer than \(TextBytes.grouped(limits.treeBytes)) bytes")))
      }
      var range = found.range
      if line == 1, buffer[range].starts(with: [0xEF, 0xBB, 0xBF]) { range = range.dropFirst(3) }
      guard buffer[range].contains(where: { !TextBytes.isBlank($0) && $0 != 0x0D }) else {
        continue
      }
      return JSONLine(line: line, result: read(range))
    }
    return nil
  }

  private func read(_ range: Range<Int>) -> Result<Node, DocumentProblem> {
    buffer[range].withUnsafeBufferPointer { text in
      if let fault = UTF8Validation.firstFault(in: UnsafeRawBufferPointer(text)) {
        let place = TextPlace.position(of: fault.offset, in: text)
        let offset = bufferOffset + range.lowerBound + fault.offset
        return .failure(
          DocumentProblem(
            .encoding, at: Position(line: line, column: place.column),
            DecodedText.summary(fault, byte: text[fault.offset], offset: offset)))
      }
      return JSONReader.read(text, firstLine: line, limits: limits)
    }
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
