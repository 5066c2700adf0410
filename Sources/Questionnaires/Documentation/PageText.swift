/// A Markdown page under construction: blocks with an empty line between them.
struct PageText {
  private(set) var text = ""

  /// Writes a paragraph or a heading; an empty one is left out.
  mutating func paragraph(_ content: String) {
    guard !content.isEmpty else { return }
    if !text.isEmpty { text += "\n" }
    text += content + "\n"
  }

  mutating func list(_ items: [String]) {
    paragraph(items.map { "- " + $0 }.joined(separator: "\n"))
  }

  /// Writes a code block of YAML, which nothing in it can end.
  mutating func code(_ source: String) {
    let body = source.hasSuffix("\n") ? String(source.dropLast()) : source
    let fence = body.contains("```") ? "````" : "```"
    paragraph("\(fence)yaml\n\(body)\n\(fence)")
  }
}
