/// Puts the outline of a word processor file together while its XML goes by.
struct WordOutline {
  private struct Paragraph {
    var text = ""
    var level: Int?
    var isItem = false
    var isChecked: Bool?
  }

  /// A named value is a short name, a colon and a text.
  private static let longestKey = 48

  private let levels: [String: Int]
  private var document = MarkdownDocument()
  private var number = 0
  private var paragraph: Paragraph?
  private var isText = false
  private var deletions = 0
  private var heading: Int?
  private var openHeadings: [Int] = []
  private var bodies: [Int: [String]] = [:]
  private var hasTitle = false
  /// The tables that are open, the innermost last; only the outermost is kept.
  private var tableDepth = 0
  private var rows: [[Cell]] = []
  private var row: [Cell] = []
  private var cellTexts: [String] = []
  private var cellStart = 1

  init(levels: [String: Int]) {
    self.levels = levels
  }

  mutating func take(_ event: XMLScanner.Event) {
    switch event {
    case .start(let name, let attributes): start(name, attributes)
    case .end(let name): end(name)
    case .text(let text): if isText, deletions == 0 { paragraph?.text += text }
    }
  }

  private mutating func start(_ name: String, _ attributes: [String: String]) {
    let value = attributes["val"] ?? ""
    switch name {
    case "p":
      number += 1
      paragraph = Paragraph()
    case "pStyle": paragraph?.level = levels[value] ?? WordDocumentReader.level(named: value)
    case "outlineLvl":
      if let level = Int(value), level < 6, paragraph != nil { paragraph?.level = level + 1 }
    case "numPr": paragraph?.isItem = true
    case "t": isText = true
    case "tab": paragraph?.text += " "
    case "br", "cr": paragraph?.text += "\n"
    case "del", "moveFrom": deletions += 1
    case "checked":
      // A box of a content control; one of an old form field says `default` until it is used.
      paragraph?.isChecked = value.isEmpty || value == "1" || value == "true"
    case "default" where paragraph?.isChecked == nil && paragraph != nil && isBox:
      paragraph?.isChecked = value == "1" || value == "true"
    case "checkBox":
      isBox = true
      if paragraph?.isChecked == nil { paragraph?.isChecked = false }
    case "tbl":
      tableDepth += 1
      if tableDepth == 1 { rows = [] }
    case "tr" where tableDepth == 1: row = []
    case "tc" where tableDepth == 1:
      cellTexts = []
      cellStart = number + 1
    default: break
    }
  }

  private var isBox = false

  private mutating func end(_ name: String) {
    switch name {
    case "t": isText = false
    case "checkBox": isBox = false
    case "del", "moveFrom": deletions = max(0, deletions - 1)
    case "p":
      if let paragraph { finish(paragraph) }
      paragraph = nil
    case "tc" where tableDepth == 1:
      row.append(
        Cell(
          text: cellTexts.joined(separator: "\n"),
          position: Position(line: cellStart, column: 1)))
    case "tr" where tableDepth == 1: rows.append(row)
    case "tbl":
      tableDepth = max(0, tableDepth - 1)
      if tableDepth == 0 { finishTable() }
    default: break
    }
  }

  private mutating func finish(_ paragraph: Paragraph) {
    let (text, box) = WordOutline.withoutBox(paragraph.text)
    let isChecked = paragraph.isChecked ?? box
    if tableDepth > 0 {
      if let isChecked {
        cellTexts.append(isChecked ? "[x] \(text)" : "[ ] \(text)")
      } else {
        cellTexts.append(text)
      }
      return
    }
    guard !text.isEmpty else { return }
    let position = Position(line: number, column: 1)
    if let level = paragraph.level { return startHeading(text, level, at: position) }
    let content = MarkdownText(text: text, position: position, heading: heading)
    if let isChecked {
      document.tasks.append(MarkdownTask(isChecked: isChecked, content: content))
    } else if paragraph.isItem {
      document.items.append(content)
    }
    for line in text.split(separator: "\n") {
      if let field = field(String(line), at: position) { document.fields.append(field) }
    }
    addBody(text, at: position)
  }

  /// Takes the sign of a check box from the start of a text.
  private static func withoutBox(_ text: String) -> (text: String, isChecked: Bool?) {
    let trimmed = trim(text[...])
    guard let first = trimmed.unicodeScalars.first else { return ("", nil) }
    let rest = trim(String(trimmed.unicodeScalars.dropFirst())[...])
    switch first {
    case "\u{2610}": return (rest, false)
    case "\u{2611}", "\u{2612}", "\u{2705}": return (rest, true)
    default: return (trimmed, nil)
    }
  }

  private static func trim(_ text: Substring) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  private func field(_ line: String, at position: Position) -> MarkdownField? {
    let scalars = line.unicodeScalars
    guard let colon = scalars.prefix(WordOutline.longestKey).firstIndex(of: ":") else { return nil }
    let key = WordOutline.trim(line[..<colon])
    let rest = scalars[scalars.index(after: colon)...]
    guard let first = key.unicodeScalars.first, first.properties.isAlphabetic,
      rest.first.map({ $0.properties.isWhitespace }) ?? true
    else { return nil }
    return MarkdownField(
      key: key, keyPosition: position,
      value: MarkdownText(
        text: WordOutline.trim(line[scalars.index(after: colon)...]), position: position,
        heading: heading))
  }

  private mutating func startHeading(_ text: String, _ written: Int, at position: Position) {
    // Files with a title number their headings from 1 below it.
    let isFirst = document.headings.isEmpty
    if isFirst, written == 1 { hasTitle = true }
    let level = hasTitle && !isFirst ? min(6, max(2, written + (written == 1 ? 1 : 0))) : written
    openHeadings.removeAll { document.headings[$0].level >= level }
    for index in openHeadings { document.headings[index].isEmpty = false }
    document.headings.append(
      MarkdownHeading(
        level: level, text: text, position: position, parent: openHeadings.last, body: "",
        bodyPosition: nil, isEmpty: true))
    heading = document.headings.count - 1
    openHeadings.append(document.headings.count - 1)
  }

  private mutating func addBody(_ text: String, at position: Position) {
    for index in openHeadings { document.headings[index].isEmpty = false }
    guard let heading else { return }
    bodies[heading, default: []].append(text)
    if document.headings[heading].bodyPosition == nil {
      document.headings[heading].bodyPosition = position
    }
  }

  private mutating func finishTable() {
    guard let header = rows.first, !header.isEmpty else { return }
    for index in openHeadings { document.headings[index].isEmpty = false }
    let body = rows.dropFirst().map { row in
      header.indices.map { column in
        column < row.count
          ? row[column] : Cell(text: "", position: row.first?.position ?? header[0].position)
      }
    }
    document.tables.append(
      MarkdownTable(
        position: header[0].position, heading: heading, header: header, rows: Array(body)))
  }

  /// The outline, when all has gone by.
  func finished() -> MarkdownDocument {
    var document = document
    for (index, texts) in bodies { document.headings[index].body = texts.joined(separator: "\n") }
    return document
  }
}
