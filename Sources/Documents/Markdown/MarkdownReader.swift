/// Reads the outline of Markdown: front matter, headings, tables, check lists, links and named
/// values.
///
/// It knows ATX and setext headings, GFM tables and tasks, fenced and indented code (which holds no
/// structure) and comments of HTML (which are no content). Reading takes time in proportion to the
/// text.
package enum MarkdownReader {
  /// The outline of a text; throws only when it is too large.
  package static func read(
    _ text: DecodedText, limits: Limits = .standard
  ) throws(DocumentProblem) -> MarkdownDocument {
    guard text.bytes.count <= limits.treeBytes else { throw limits.tooLarge(text.bytes.count) }
    let lines = MarkdownLines.split(text.bytes)
    var blocks = MarkdownBlocks()
    var firstLine = 0
    if let end = frontMatterEnd(lines, text.bytes) {
      // The opening `---` stays, so that the places are those of the file.
      do throws(DocumentProblem) {
        let front = DecodedText(checked: text.bytes[..<lines[end].lowerBound])
        blocks.document.frontMatter = try YAMLReader.read(front, limits: limits).first?.node
      } catch {
        blocks.document.problems.append(error)
      }
      firstLine = end + 1
    }
    blocks.read(lines, in: text.bytes, from: firstLine)
    return blocks.document
  }

  /// The outline of the bytes of a file; decodes them first.
  package static func read(
    _ bytes: [UInt8], limits: Limits = .standard
  ) throws(DocumentProblem) -> MarkdownDocument {
    guard bytes.count <= limits.treeBytes else { throw limits.tooLarge(bytes.count) }
    return try read(DecodedText.decode(bytes), limits: limits)
  }

  /// The index of the line that closes the front matter; nil when there is none.
  private static func frontMatterEnd(_ lines: [Range<Int>], _ bytes: [UInt8]) -> Int? {
    func isFence(_ line: Range<Int>, _ marks: [String]) -> Bool {
      let content = bytes[line].reversed().drop(while: TextBytes.isBlank).reversed()
      return marks.contains { content.elementsEqual($0.utf8) }
    }
    guard let first = lines.first, isFence(first, ["---"]) else { return nil }
    return lines.indices.dropFirst().first { isFence(lines[$0], ["---", "..."]) }
  }
}
