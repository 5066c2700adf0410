/// Divides text into physical lines.
enum MarkdownLines {
  /// The ranges of the lines without their ends, which are LF, CR LF or CR.
  static func split(_ bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x0A || byte == 0x0D {
        lines.append(start..<offset)
        let isPair = byte == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
        offset += isPair ? 2 : 1
        start = offset
      } else {
        offset += 1
      }
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }
}
