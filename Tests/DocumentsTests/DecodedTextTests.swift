import Documents
import Testing

@Suite struct DecodedTextTests {
  private func decode(_ bytes: [UInt8]) -> String {
    outcome { () throws(DocumentProblem) in
      let text = try DecodedText.decode(bytes)
      let shown = String(validating: text.bytes, as: UTF8.self) ?? "not UTF-8"
      let note = text.note.map { " (\($0.text))" } ?? ""
      return "\(text.encoding.rawValue) ‹\(shown)›\(note)"
    }
  }

  @Test(
    arguments: [
      (Array("é".utf8), "UTF-8 ‹é›"),
      ([], "UTF-8 ‹›"),
      ([0xEF, 0xBB, 0xBF, 0x61], "UTF-8 ‹a›"),
      (
        [0xFF, 0xFE, 0x61, 0, 0xE9, 0, 0x3D, 0xD8, 0x00, 0xDE],
        "UTF-16LE ‹aé😀› (read as UTF-16LE, told by its byte order mark)"
      ),
      (
        [0xFE, 0xFF, 0, 0x61, 0, 0xE9],
        "UTF-16BE ‹aé› (read as UTF-16BE, told by its byte order mark)"
      ),
      (
        [0x61, 0, 0x62, 0, 0x63, 0],
        "UTF-16LE ‹abc› (read as UTF-16LE, told by its zero bytes, without a byte order mark)"
      ),
      (
        [0, 0x61, 0, 0x62, 0, 0x63],
        "UTF-16BE ‹abc› (read as UTF-16BE, told by its zero bytes, without a byte order mark)"
      ),
      (
        Array("it".utf8) + [0x92] + Array("s ".utf8) + [0x80, 0xE9],
        "Windows-1252 ‹it’s €é› (read as Windows-1252, because the byte 0x92 at offset 2 is not UTF-8)"
      ),
    ] as [([UInt8], String)])
  func `text is decoded, and every change of encoding is said`(bytes: [UInt8], expected: String) {
    #expect(decode(bytes) == expected)
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0xC0, 0xAF], "2:1: the byte 0xC0 at offset 2 is not valid UTF-8"),
      ([0x61, 0xED, 0xA0, 0x80], "1:2: the byte 0xED at offset 1 is not valid UTF-8"),
      ([0x61, 0xE2, 0x82], "1:2: the byte 0xE2 at offset 1 is not valid UTF-8"),
      (
        [0xEF, 0xBB, 0xBF, 0x61, 0xFF],
        "1:2: the byte 0xFF at offset 4 is not valid UTF-8"
      ),
      (
        Array("éèà".utf8) + [0x92],
        "1:4: the byte 0x92 at offset 6 is not valid UTF-8"
      ),
      (
        [0x61, 0x92, 0x81],
        "1:2: the byte 0x81 at offset 2 is neither UTF-8 nor Windows-1252"
      ),
      ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "1:1: the text is in UTF-32, which is not read"),
      (
        [0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8],
        "1:2: an unpaired surrogate stands at offset 4 of the UTF-16LE text"
      ),
      ([0xFF, 0xFE, 0x61], "1:1: half a character stands at offset 2 of the UTF-16LE text"),
    ] as [([UInt8], String)])
  func `bytes that fit no encoding are a problem that names their offset`(
    bytes: [UInt8], expected: String
  ) {
    #expect(decode(bytes) == expected + "\nhelp: save the file as UTF-8")
  }

  @Test func `a NUL byte is a problem`() {
    #expect(
      decode(Array("ab\ncd".utf8) + [0] + Array("ef".utf8))
        == "2:3: there is a NUL byte at offset 5\nhelp: check that the file is text")
  }

  @Test func `the first fault is found at every place of a block of sixteen`() {
    for place in 0..<40 {
      var bytes = [UInt8](repeating: 0x61, count: 40)
      bytes[place] = 0xFF
      #expect(UTF8Validation.firstFault(in: bytes)?.offset == place)
    }
  }
}
