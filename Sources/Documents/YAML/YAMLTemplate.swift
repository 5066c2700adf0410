/// Tells a template that has not been rendered, such as a Helm chart, from broken YAML.
enum YAMLTemplate {
  /// The problem that a template is, placed at its first mark outside quotes; nil for other text.
  static func problem(in bytes: [UInt8]) -> DocumentProblem? {
    guard let offset = firstMark(in: bytes) else { return nil }
    return DocumentProblem(
      .template, at: TextPlace.position(of: offset, in: bytes),
      "the file is a template that has not been rendered",
      help: "render it and give the result as evidence")
  }

  /// The offset of the first `{{`, `{%` or `<%` that stands neither in quotes nor in a comment.
  private static func firstMark(in bytes: [UInt8]) -> Int? {
    var quote: UInt8 = 0
    var previous: UInt8 = 0x0A
    var inComment = false
    for (offset, byte) in bytes.enumerated() {
      defer { previous = byte }
      if byte == 0x0A || byte == 0x0D {
        quote = 0
        inComment = false
        continue
      }
      if inComment { continue }
      if quote != 0 {
        if byte == quote { quote = 0 }
        continue
      }
      switch byte {
      case 0x22, 0x27:
        if !TextBytes.isLetter(previous), !TextBytes.isDigit(previous) { quote = byte }
      case 0x23: inComment = TextBytes.isBlank(previous) || previous == 0x0A || previous == 0x0D
      case 0x7B, 0x25:
        // `${{ }}` belongs to workflow files, which are YAML as they stand.
        let opens = byte == 0x7B ? previous == 0x7B : previous == 0x7B || previous == 0x3C
        if opens, offset < 2 || bytes[offset - 2] != 0x24 { return offset - 1 }
      default: break
      }
    }
    return nil
  }
}
