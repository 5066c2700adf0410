import Documents
import Testing

@Suite struct JSONLinesReaderTests {
  private func lines(
    _ bytes: [UInt8], pieceBytes: Int = .max, limits: Limits = .standard
  ) throws -> [String] {
    var reader = JSONLinesReader(
      MemorySource(bytes, pieceBytes: pieceBytes), limits: limits, chunkBytes: 64)
    var lines: [String] = []
    while let line = try reader.next() {
      let text = outcome { () throws(DocumentProblem) in
        rendered(try line.result.get(), places: true)
      }
      lines.append("\(line.line) \(text)")
    }
    return lines
  }

  @Test(arguments: [1, 2, 7, 1_000])
  func `each line is a value, and a broken one does not stop the run`(pieceBytes: Int) throws {
    let text = "\u{FEFF}{\"a\": 1}\n\n[1,]\r\n  \r\n{\"a\": \"é\"}"
    #expect(
      try lines(Array(text.utf8), pieceBytes: pieceBytes) == [
        "1 {a: ‹1›@1:7}@1:1",
        "3 3:3: not JSON: a comma before `]` is not allowed\nhelp: remove the comma",
        "5 {a: ‹é›@5:7}@5:1",
      ])
  }

  @Test func `bytes that are not UTF-8 spoil their line only`() throws {
    let bytes = Array("[1]\n[\"".utf8) + [0xFF] + Array("\"]\n[2]\n".utf8)
    #expect(
      try lines(bytes) == [
        "1 [‹1›@1:2]@1:1", "2 2:3: the byte 0xFF at offset 6 is not valid UTF-8",
        "3 [‹2›@3:2]@3:1",
      ])
  }

  @Test func `a line longer than the limit is read over`() throws {
    let long = "\"" + String(repeating: "a", count: 500) + "\""
    #expect(
      try lines(Array("1\n\(long)\n3\n".utf8), pieceBytes: 10, limits: Limits(treeBytes: 100)) == [
        "1 ‹1›@1:1", "2 2:1: the line is longer than 100 bytes", "3 ‹3›@3:1",
      ])
  }

  @Test func `an empty text has no lines`() throws {
    #expect(try lines([]).isEmpty)
    #expect(try lines(Array("\n\n".utf8)).isEmpty)
  }
}
