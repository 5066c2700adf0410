/// One decision record of a folder, as far as its form goes: number, title, status and links.
package struct RecordedDecision: Sendable {
  /// A link in a record.
  struct Link: Sendable {
    let target: String
    let line: Int
    let column: Int
  }

  package let fileName: String
  /// The number that the file name begins with.
  package let number: Int
  /// The title without a number.
  package let title: String
  let headingNumber: Int?
  let headingLine: Int
  /// The first word of the status, in lower case, and its line; `nil` where the record has none.
  let status: (word: String, line: Int, column: Int)?
  let links: [Link]

  /// Reads a record; `nil` where the file name does not begin with a number.
  package init?(fileName: String, text: String) {
    guard let number = DecisionNumber.number(of: fileName) else { return nil }
    let lines = RecordedDecision.lines(of: text)
    self.fileName = fileName
    self.number = number
    let heading = RecordedDecision.heading(in: lines)
    title = heading?.title ?? fileName
    headingNumber = heading?.number
    headingLine = heading?.line ?? 1
    status = RecordedDecision.statusLine(in: lines).map { position, text in
      let lead = lines[position].prefix { $0 == " " }.count
      let start = lines[position].count - text.count
      let word = text.prefix { $0.isLetter || $0 == "-" }
      return (word.lowercased(), position + 1, max(lead, start) + 1)
    }
    links = RecordedDecision.links(in: lines)
  }

  /// Whether it has a status that can be changed.
  package var hasStatus: Bool { status != nil }

  /// The record as another one links to it.
  package var reference: DecisionReference {
    DecisionReference(number: number, title: title, fileName: fileName)
  }

  /// The lines of a text, without their ends.
  static func lines(of text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  /// The first heading of the first level, with the number that adr-tools puts there.
  private static func heading(
    in lines: [Substring]
  ) -> (title: String, number: Int?, line: Int)? {
    for (position, line) in lines.enumerated() where line.hasPrefix("# ") {
      let text = trimmed(line.dropFirst(2))
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, digits.count <= 9, text.dropFirst(digits.count).hasPrefix(".") else {
        return (String(text), nil, position + 1)
      }
      let title = trimmed(text.dropFirst(digits.count + 1))
      return (String(title), Int(digits), position + 1)
    }
    return nil
  }

  /// Finds the status: the key of the front matter, else the first line under the heading.
  static func statusLine(in lines: [Substring]) -> (position: Int, text: Substring)? {
    if lines.first.map({ trimmed($0) }) == "---" {
      for (position, line) in lines.enumerated().dropFirst() {
        if trimmed(line) == "---" { break }
        guard line.lowercased().hasPrefix("status:") else { continue }
        let value = trimmed(line.dropFirst("status:".count))
        let quotes: Set<Character> = ["\"", "'"]
        return (position, value.first.map(quotes.contains) == true ? value.dropFirst() : value)
      }
    }
    guard let heading = lines.firstIndex(where: { trimmed($0).lowercased() == "## status" }) else {
      return nil
    }
    for (position, line) in lines.enumerated().dropFirst(heading + 1) {
      if line.hasPrefix("#") { return nil }
      let text = trimmed(line)
      if !text.isEmpty { return (position, text) }
    }
    return nil
  }

  /// The inline links of a text, outside of code blocks.
  private static func links(in lines: [Substring]) -> [Link] {
    var links: [Link] = []
    var isCode = false
    for (position, line) in lines.enumerated() {
      if trimmed(line).hasPrefix("```") { isCode.toggle() }
      guard !isCode, line.utf8.count <= 100_000 else { continue }
      var rest = line[...]
      var column = 1
      while let start = rest.firstIndex(of: "]") {
        let after = rest.index(after: start)
        column += rest.distance(from: rest.startIndex, to: after)
        rest = rest[after...]
        guard rest.first == "(", let end = rest.firstIndex(of: ")") else { continue }
        let target = rest[rest.index(after: rest.startIndex)..<end].prefix { $0 != " " }
        links.append(Link(target: String(target), line: position + 1, column: column + 1))
      }
    }
    return links
  }

  static func trimmed(_ text: Substring) -> Substring {
    let end = text.lastIndex { !$0.isWhitespace }
    guard let end else { return "" }
    return text[...end].drop { $0.isWhitespace }
  }
}
