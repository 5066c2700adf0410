/// A Markdown document under construction: blocks with an empty line between them.
///
/// Texts that come from anywhere else than the renderer's own words must have passed
/// ``MarkdownText``.
struct MarkdownPage {
  private(set) var text = ""

  mutating func heading(_ level: Int, _ title: String) {
    block(String(repeating: "#", count: level) + " " + title)
  }

  mutating func paragraph(_ text: String) {
    guard !text.isEmpty else { return }
    block(text)
  }

  /// Writes a box of paragraphs that stands out.
  mutating func quote(_ paragraphs: [String]) {
    guard !paragraphs.isEmpty else { return }
    block(paragraphs.map { "> " + $0 }.joined(separator: "\n>\n"))
  }

  /// Writes a list; every item is one line.
  mutating func list(_ items: [String]) {
    guard !items.isEmpty else { return }
    block(items.map { "- " + $0 }.joined(separator: "\n"))
  }

  mutating func numbered(_ items: [String]) {
    guard !items.isEmpty else { return }
    block(items.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n"))
  }

  /// Writes a table; columns whose title begins with `>` are aligned to the right.
  mutating func table(_ columns: [String], _ rows: [[String]]) {
    guard !rows.isEmpty else { return }
    let titles = columns.map { $0.hasPrefix(">") ? String($0.dropFirst()) : $0 }
    let rules = columns.map { $0.hasPrefix(">") ? "---:" : "---" }
    var lines = ["| " + titles.joined(separator: " | ") + " |"]
    lines.append("| " + rules.joined(separator: " | ") + " |")
    for row in rows {
      lines.append("| " + row.joined(separator: " | ") + " |")
    }
    block(lines.joined(separator: "\n"))
  }

  /// Writes source text in a code block that it cannot end.
  mutating func code(_ source: String, language: String = "") {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
      .map { SafeText.line(String($0)) }
    var longest = 2
    for line in lines {
      var current = 0
      for scalar in line.unicodeScalars {
        current = scalar == "`" ? current + 1 : 0
        longest = max(longest, current)
      }
    }
    let fence = String(repeating: "`", count: longest + 1)
    block(fence + language + "\n" + lines.joined(separator: "\n") + "\n" + fence)
  }

  private mutating func block(_ content: String) {
    if !text.isEmpty { text += "\n" }
    text += content + "\n"
  }
}
