/// Writes text so that Markdown shows it and does nothing else with it.
///
/// Everything special is escaped by scalar. A word that GitHub would turn into a mention, an issue
/// or a link stands in a code span, because there nobody is notified and nothing is linked.
package enum MarkdownText {
  /// Gives a text for use inside a paragraph, a list item or a table cell; its lines are joined by
  /// `<br>`.
  package static func inline(_ text: String) -> String {
    lines(of: text).map { inline($0, isStart: true) }
      .filter { !$0.isEmpty }.joined(separator: "<br>")
  }

  /// Gives a part of a line; only where the line starts can its first word begin a block.
  private static func inline(_ line: String, isStart: Bool) -> String {
    line.split(separator: " ").enumerated().map { number, word in
      isActive(word) ? code(String(word)) : escaped(word, isFirst: isStart && number == 0)
    }.joined(separator: " ")
  }

  /// Gives a text of a questionnaire, in which names in backticks are code.
  package static func prose(_ text: String) -> String {
    lines(of: text).map { line in
      let parts = line.split(separator: "`", omittingEmptySubsequences: false)
      guard parts.count > 1, parts.count % 2 == 1 else { return inline(line, isStart: true) }
      return parts.enumerated().map { number, part in
        if number % 2 == 1 {
          return part.allSatisfy { $0 == " " } ? "" : code(String(part))
        }
        let text = inline(String(part), isStart: number == 0)
        let before = part.first == " " && number > 0 ? " " : ""
        let after = part.last == " " && !text.isEmpty && number < parts.count - 1 ? " " : ""
        return before + text + after
      }.joined()
    }.filter { !$0.isEmpty }.joined(separator: "<br>")
  }

  /// Gives a code span that holds exactly this text; its fence is longer than any run of backticks.
  ///
  /// A pipe would end a table cell even inside a code span, so it is escaped there; outside of
  /// tables `isInTable` must be `false`, because there the backslash would show.
  package static func code(_ text: String, isInTable: Bool = true) -> String {
    let safe = SafeText.line(text)
    guard !safe.isEmpty else { return "" }
    var longest = 0
    var current = 0
    var content = ""
    for scalar in safe.unicodeScalars {
      current = scalar == "`" ? current + 1 : 0
      longest = max(longest, current)
      if scalar == "|", isInTable { content += "\\" }
      content.unicodeScalars.append(scalar)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let needsSpace = safe.first == "`" || safe.last == "`" || safe.first == " "
    return needsSpace ? "\(fence) \(content) \(fence)" : fence + content + fence
  }

  /// The lines of a text, each made safe.
  private static func lines(of text: String) -> [String] {
    SecretMask.masked(text).split(omittingEmptySubsequences: true) { $0.isNewline }
      .map { SafeText.line(String($0)) }
  }

  /// Whether GitHub would notify somebody of a word, or make a link of it.
  private static func isActive(_ word: Substring) -> Bool {
    let bytes = Array(word.utf8)
    for (position, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "@") { return true }
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      if byte == UInt8(ascii: "#"), (0x30...0x39).contains(next) { return true }
      if byte == UInt8(ascii: ":"), next == UInt8(ascii: "/") { return true }
    }
    let lower = word.lowercased()
    return lower.contains("www.") || lower.contains("gh-") || lower.contains("mailto:")
      || lower.contains("xmpp:")
  }

  private static func escaped(_ word: Substring, isFirst: Bool) -> String {
    var output = ""
    var isLeading = isFirst
    var digitsOnly = isFirst
    let count = word.unicodeScalars.count
    for (position, scalar) in word.unicodeScalars.enumerated() {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\\", "|", "*", "_", "~", "[", "]", "`", "$", "#":
        output += "\\"
        output.unicodeScalars.append(scalar)
      case "+", "-", "=", ":":
        if isLeading { output += "\\" }
        output.unicodeScalars.append(scalar)
      case ".", ")":
        if digitsOnly, !isLeading, position == count - 1 { output += "\\" }
        output.unicodeScalars.append(scalar)
      default:
        output.unicodeScalars.append(scalar)
      }
      isLeading = false
      digitsOnly = digitsOnly && ("0"..."9").contains(scalar)
    }
    return output
  }
}
