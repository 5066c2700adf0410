/// Goes through the lines of a Markdown text and collects its outline.
struct MarkdownBlocks {
  /// What was found so far.
  var document = MarkdownDocument()

  private typealias Line = [Unicode.Scalar]

  private var number = 0
  private var fence: (mark: Unicode.Scalar, length: Int)?
  private var inComment = false
  private var inList = false
  // The lines of the paragraph that a setext underline would make a heading.
  private var paragraph: [(text: String, position: Position, field: MarkdownField?)] = []
  private var openHeadings: [Int] = []
  private var bodies: [[String]] = []
  private var pendingLinks: [(link: MarkdownInline.Link, position: Position, heading: Int?)] = []
  private var definitions: [String: String] = [:]

  private var heading: Int? { document.headings.isEmpty ? nil : document.headings.count - 1 }

  /// Reads lines of a text from one of them on.
  mutating func read(_ lines: [Range<Int>], in bytes: [UInt8], from first: Int) {
    var index = first
    // Decoding a line once more for a look ahead keeps the time linear and the memory flat.
    func line(_ index: Int) -> Line {
      Array(TextBytes.string(bytes[lines[index]]).unicodeScalars)
    }
    while index < lines.count {
      number = index + 1
      let written = line(index)
      let content = visible(written)
      if let table = tableStart(content, next: index + 1 < lines.count ? line(index + 1) : []) {
        index += 2
        var rows: [[Cell]] = []
        while index < lines.count {
          let row = visible(line(index))
          guard row.contains("|"), !isBlank(row[...]), !startsBlock(row) else { break }
          number = index + 1
          rows.append(cells(row, count: table.header.count))
          index += 1
        }
        endParagraph()
        document.tables.append(
          MarkdownTable(
            position: table.position, heading: heading, header: table.header, rows: rows))
        markContent()
        continue
      }
      block(content, isDeep: isIndented(written))
      index += 1
    }
    finish()
  }

  // MARK: Comments

  /// The line with what stands in comments of HTML made spaces, so that columns stay.
  private mutating func visible(_ line: Line) -> Line {
    guard fence == nil else { return line }
    guard inComment || line.contains("<") else { return line }
    var result = line
    var index = 0
    var inCode = false
    while index < line.count {
      if inComment {
        if matches(line, index, "-->") {
          for place in index..<(index + 3) { result[place] = " " }
          index += 3
          inComment = false
        } else {
          result[index] = " "
          index += 1
        }
      } else if !inCode, matches(line, index, "<!--") {
        inComment = true
        for place in index..<(index + 4) { result[place] = " " }
        index += 4
      } else {
        if line[index] == "`" { inCode.toggle() }
        index += 1
      }
    }
    return result
  }

  private func matches(_ line: Line, _ index: Int, _ text: String) -> Bool {
    line[index...].starts(with: text.unicodeScalars)
  }

  // MARK: Blocks

  /// Whether a line is indented as code is; comments before its text do not indent it.
  private func isIndented(_ line: Line) -> Bool {
    let indent = line.prefix { $0 == " " }.count
    return indent >= 4 || line[indent...].first == "\t"
  }

  private mutating func block(_ line: Line, isDeep: Bool) {
    let indent = line.prefix { $0 == " " }.count
    let content = line[indent...].drop { $0 == " " || $0 == "\t" }
    if let open = fence {
      let run = content.prefix { $0 == open.mark }.count
      if run >= open.length, isBlank(content.dropFirst(run)) { fence = nil }
      markContent()
      return
    }
    guard !isBlank(content) else {
      endParagraph()
      return
    }
    if isDeep, paragraph.isEmpty, !inList {
      markContent()
      return
    }
    if !isDeep || inList, let opened = fenceStart(content) {
      endParagraph()
      fence = opened
      markContent()
      return
    }
    if !isDeep {
      if underline(content) || atxHeading(content, column: indent + 1) { return }
      if isRule(content) {
        endParagraph()
        inList = false
        return
      }
      if definition(content) { return }
    }
    if let item = itemStart(content) {
      endParagraph()
      inList = true
      listItem(content[item...])
      return
    }
    if indent == 0 { inList = inList && !paragraph.isEmpty }
    text(content.drop { $0 == ">" || $0 == " " })
  }

  private func isBlank(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.allSatisfy { $0 == " " || $0 == "\t" }
  }

  private func fenceStart(
    _ content: ArraySlice<Unicode.Scalar>
  ) -> (mark: Unicode.Scalar, length: Int)? {
    guard let mark = content.first, mark == "`" || mark == "~" else { return nil }
    let length = content.prefix { $0 == mark }.count
    guard length >= 3 else { return nil }
    if mark == "`", content.dropFirst(length).contains("`") { return nil }
    return (mark, length)
  }

  private func isRule(_ content: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let mark = content.first, mark == "-" || mark == "*" || mark == "_" else { return false }
    var count = 0
    for scalar in content {
      if scalar == mark {
        count += 1
      } else if scalar != " ", scalar != "\t" {
        return false
      }
    }
    return count >= 3
  }

  private func startsBlock(_ line: Line) -> Bool {
    let content = line.drop { $0 == " " }
    return headingMarks(content) != nil || fenceStart(content) != nil
  }

  // MARK: Headings

  private func headingMarks(_ content: ArraySlice<Unicode.Scalar>) -> Int? {
    let marks = content.prefix { $0 == "#" }.count
    guard (1...6).contains(marks) else { return nil }
    let next = content.dropFirst(marks).first
    return next == nil || next == " " || next == "\t" ? marks : nil
  }

  private mutating func atxHeading(
    _ content: ArraySlice<Unicode.Scalar>, column: Int
  ) -> Bool {
    guard let level = headingMarks(content) else { return false }
    endParagraph()
    var rest = content.dropFirst(level)
    while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
    let closing = rest.reversed().prefix { $0 == "#" }.count
    let before = rest.dropLast(closing).last
    if closing > 0, before == nil || before == " " || before == "\t" {
      rest = rest.dropLast(closing)
    }
    startHeading(level: level, text: inline(rest), at: Position(line: number, column: column))
    return true
  }

  /// Makes the paragraph a heading when the line underlines it.
  private mutating func underline(_ content: ArraySlice<Unicode.Scalar>) -> Bool {
    guard !inList, let first = paragraph.first, let mark = content.first,
      mark == "=" || mark == "-", isBlank(content.drop { $0 == mark })
    else { return false }
    let text = paragraph.map(\.text).joined(separator: " ")
    paragraph = []
    startHeading(level: mark == "=" ? 1 : 2, text: text, at: first.position)
    return true
  }

  private mutating func startHeading(level: Int, text: String, at position: Position) {
    while let open = openHeadings.last, document.headings[open].level >= level {
      openHeadings.removeLast()
    }
    document.headings.append(
      MarkdownHeading(
        level: level, text: text, position: position, parent: openHeadings.last, body: "",
        bodyPosition: nil, isEmpty: true))
    openHeadings.append(document.headings.count - 1)
    bodies.append([])
    inList = false
  }

  /// Says that something stands under the headings that are open.
  private mutating func markContent() {
    for index in openHeadings { document.headings[index].isEmpty = false }
  }

  // MARK: Text

  private mutating func text(_ content: ArraySlice<Unicode.Scalar>) {
    guard !content.isEmpty else { return }
    let position = Position(line: number, column: content.startIndex + 1)
    paragraph.append((inline(content), position, field(content)))
  }

  private mutating func addBody(_ text: String, at position: Position) {
    markContent()
    guard let heading else { return }
    bodies[heading].append(text)
    if document.headings[heading].bodyPosition == nil {
      document.headings[heading].bodyPosition = position
    }
  }

  /// Takes the lines of the paragraph for text, which a setext underline can no longer change.
  private mutating func endParagraph() {
    for line in paragraph {
      if let field = line.field { document.fields.append(field) }
      addBody(line.text, at: line.position)
    }
    paragraph = []
  }

  /// The text of a part of the line without marks; its links are kept.
  private mutating func inline(_ content: ArraySlice<Unicode.Scalar>) -> String {
    let inline = MarkdownInline(content)
    for link in inline.links {
      pendingLinks.append(
        (link, Position(line: number, column: link.column), heading))
    }
    return inline.plain
  }

  /// Whether the line defines the address of links, `[name]: address`, which it remembers.
  private mutating func definition(_ content: ArraySlice<Unicode.Scalar>) -> Bool {
    guard paragraph.isEmpty, content.first == "[", let close = content.firstIndex(of: "]"),
      content.dropFirst(close + 1 - content.startIndex).first == ":"
    else { return false }
    let address = content[(close + 2)...].drop { $0 == " " }.prefix { $0 != " " }
    let name = Self.string(content[(content.startIndex + 1)..<close]).lowercased()
    guard !address.isEmpty, !name.isEmpty, !name.hasPrefix("^") else { return false }
    if definitions[name] == nil {
      definitions[name] = Self.string(address.filter { $0 != "<" && $0 != ">" })
    }
    return true
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  // MARK: Lists

  /// Where the text of a list item starts; nil when the line is none.
  private func itemStart(_ content: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let first = content.first else { return nil }
    var index = content.startIndex
    if first == "-" || first == "*" || first == "+" {
      index += 1
    } else {
      let digits = content.prefix { ("0"..."9").contains($0) }
      guard (1...9).contains(digits.count), digits.endIndex < content.endIndex,
        content[digits.endIndex] == "." || content[digits.endIndex] == ")"
      else { return nil }
      index = digits.endIndex + 1
    }
    guard index < content.endIndex else { return index }
    guard content[index] == " " || content[index] == "\t" else { return nil }
    return content[index...].firstIndex { $0 != " " && $0 != "\t" } ?? content.endIndex
  }

  private mutating func listItem(_ content: ArraySlice<Unicode.Scalar>) {
    let box = Array(content.prefix(4))
    let isTask =
      box.count >= 3 && box[0] == "[" && box[2] == "]" && " xX".unicodeScalars.contains(box[1])
      && (box.count == 3 || box[3] == " " || box[3] == "\t")
    let rest = isTask ? content.dropFirst(3).drop { $0 == " " || $0 == "\t" } : content
    let position = Position(line: number, column: rest.startIndex + 1)
    if let field = field(rest) { document.fields.append(field) }
    let text = MarkdownText(text: inline(rest), position: position, heading: heading)
    if isTask {
      document.tasks.append(MarkdownTask(isChecked: box[1] != " ", content: text))
    } else {
      document.items.append(text)
    }
    addBody(text.text, at: position)
  }

  // MARK: Named values

  private static let longestKey = 48

  /// The named value that a line is when it starts with a short name and a colon.
  private func field(_ content: ArraySlice<Unicode.Scalar>) -> MarkdownField? {
    let head = content.prefix(Self.longestKey + 8)
    guard let colon = head.firstIndex(of: ":") else { return nil }
    var keyStart = content.startIndex
    while keyStart < colon, content[keyStart] == "*" || content[keyStart] == "_" { keyStart += 1 }
    var keyEnd = colon
    while keyEnd > keyStart, " *_".unicodeScalars.contains(content[keyEnd - 1]) { keyEnd -= 1 }
    let key = content[keyStart..<keyEnd]
    var valueStart = colon + 1
    while valueStart < content.endIndex, content[valueStart] == "*" || content[valueStart] == "_" {
      valueStart += 1
    }
    guard
      valueStart >= content.endIndex || content[valueStart] == " "
        || content[valueStart] == "\t", isKey(key)
    else { return nil }
    let value = content[valueStart...].drop { $0 == " " || $0 == "\t" }
    let plain = MarkdownInline(value).plain
    return MarkdownField(
      key: Self.string(key), keyPosition: Position(line: number, column: keyStart + 1),
      value: MarkdownText(
        text: plain, position: Position(line: number, column: value.startIndex + 1),
        heading: heading))
  }

  private func isKey(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = key.first, first.properties.isAlphabetic, key.count <= Self.longestKey else {
      return false
    }
    let words = key.split(separator: " ").count
    return words <= 5
      && key.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0)
          || " -_/()&'’#.".unicodeScalars.contains($0)
      }
  }

  // MARK: Tables

  private mutating func tableStart(
    _ line: Line, next: Line
  ) -> (header: [Cell], position: Position)? {
    guard fence == nil, !inComment, line.contains("|"), next.contains("-"),
      line.prefix(while: { $0 == " " }).count < 4 || inList, isDelimiter(next)
    else { return nil }
    let columns = cellRanges(line).count
    guard columns == cellRanges(next).count else { return nil }
    let column = (line.firstIndex { $0 != " " } ?? 0) + 1
    return (
      cells(line, count: columns), Position(line: number, column: column)
    )
  }

  private func isDelimiter(_ line: Line) -> Bool {
    guard line.contains("|") || line.contains(":") else { return false }
    let ranges = cellRanges(line)
    return !ranges.isEmpty
      && ranges.allSatisfy { range in
        var cell = line[range]
        if cell.first == ":" { cell = cell.dropFirst() }
        if cell.last == ":" { cell = cell.dropLast() }
        return !cell.isEmpty && cell.allSatisfy { $0 == "-" }
      }
  }

  /// The trimmed cells of a row; a bar after a backslash belongs to its cell.
  private func cellRanges(_ line: Line) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = line.firstIndex { $0 != " " && $0 != "\t" } ?? line.count
    if start < line.count, line[start] == "|" { start += 1 }
    var index = start
    func add(_ end: Int) {
      var low = start
      var high = end
      while low < high, line[low] == " " || line[low] == "\t" { low += 1 }
      while high > low, line[high - 1] == " " || line[high - 1] == "\t" { high -= 1 }
      ranges.append(low..<high)
    }
    while index < line.count {
      if line[index] == "\\" {
        index += 2
        continue
      }
      if line[index] == "|" {
        add(index)
        start = index + 1
      }
      index += 1
    }
    if !isBlank(line[min(start, line.count)...]) { add(line.count) }
    return ranges
  }

  private mutating func cells(_ line: Line, count: Int) -> [Cell] {
    var cells: [Cell] = []
    for range in cellRanges(line).prefix(count) {
      cells.append(
        Cell(
          text: inline(line[range]),
          position: Position(line: number, column: range.lowerBound + 1)))
    }
    while cells.count < count {
      cells.append(Cell(text: "", position: Position(line: number, column: line.count + 1)))
    }
    return cells
  }

  // MARK: End

  private mutating func finish() {
    endParagraph()
    for (index, body) in bodies.enumerated() {
      document.headings[index].body = body.joined(separator: "\n")
      if body.isEmpty { document.headings[index].bodyPosition = nil }
    }
    for (link, position, heading) in pendingLinks {
      guard
        let destination = link.destination ?? definitions[link.reference.lowercased()]
      else { continue }
      document.links.append(
        MarkdownLink(
          content: MarkdownText(text: link.text, position: position, heading: heading),
          destination: destination))
    }
  }
}
