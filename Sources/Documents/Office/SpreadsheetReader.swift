/// Reads the sheets of a spreadsheet file (`.xlsx`): values as they are shown, without formulas.
package enum SpreadsheetReader {
  /// The sheets of the bytes of a file, in the order of their tabs.
  ///
  /// Throws when the file is damaged, protected or too large.
  package static func read(
    _ bytes: [UInt8], limits: Limits = .standard
  ) throws(DocumentProblem) -> [SpreadsheetSheet] {
    let archive = try OfficeArchive(bytes, limits: limits)
    guard let workbook = try archive.part("xl/workbook.xml") else {
      throw DocumentProblem(.unsupported, at: .start, "the archive holds no spreadsheet")
    }
    var targets: [String: String] = [:]
    try scan(archive.part("xl/_rels/workbook.xml.rels"), limits) { event in
      if case .start("Relationship", let attributes) = event, let id = attributes["Id"] {
        targets[id] = attributes["Target"]
      }
    }
    var names: [(name: String, part: String)] = []
    var startsIn1904 = false
    try scan(workbook, limits) { event in
      guard case .start(let element, let attributes) = event else { return }
      if element == "workbookPr" {
        startsIn1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
      }
      guard element == "sheet", let name = attributes["name"], let id = attributes["id"],
        let target = targets[id]
      else { return }
      names.append(
        (name, target.utf8.first == UInt8(ascii: "/") ? String(target.dropFirst()) : "xl/" + target)
      )
    }
    let texts = try sharedTexts(archive, limits)
    let formats = try CellFormats(archive.part("xl/styles.xml"), limits, startsIn1904: startsIn1904)
    var sheets: [SpreadsheetSheet] = []
    var left = limits.nodes
    for (name, part) in names {
      guard let sheet = try archive.part(part) else { continue }
      sheets.append(
        SpreadsheetSheet(name: name, rows: try rows(sheet, texts, formats, limits, &left)))
    }
    return sheets
  }

  /// Goes through a part that may be missing.
  static func scan(
    _ bytes: [UInt8]?, _ limits: Limits, _ take: (XMLScanner.Event) -> Void
  ) throws(DocumentProblem) {
    guard let bytes else { return }
    var scanner = try XMLScanner(bytes, limits: limits)
    while let event = try scanner.event() { take(event) }
  }

  private static func sharedTexts(
    _ archive: OfficeArchive, _ limits: Limits
  ) throws(DocumentProblem) -> [String] {
    var texts: [String] = []
    var current = ""
    var isText = false
    var isPhonetic = false
    try scan(archive.part("xl/sharedStrings.xml"), limits) { event in
      switch event {
      case .start("si", _): current = ""
      case .start("rPh", _): isPhonetic = true
      case .end("rPh"): isPhonetic = false
      case .start("t", _): isText = true
      case .end("t"): isText = false
      case .text(let text) where isText && !isPhonetic: current += text
      case .end("si"): texts.append(current)
      default: break
      }
    }
    return texts
  }

  private static func rows(
    _ bytes: [UInt8], _ texts: [String], _ formats: CellFormats, _ limits: Limits,
    _ left: inout Int
  ) throws(DocumentProblem) -> [[Cell]] {
    var rows: [[Cell]] = []
    var row: [Cell] = []
    var rowNumber = 0
    var column = 0
    var type = ""
    var style = 0
    var value = ""
    var isValue = false
    var scanner = try XMLScanner(bytes, limits: limits)
    while let event = try scanner.event() {
      switch event {
      case .start("row", let attributes):
        rowNumber = attributes["r"].flatMap(Int.init) ?? rowNumber + 1
        column = 0
        row = []
      case .start("c", let attributes):
        column = attributes["r"].flatMap(columnNumber) ?? column + 1
        type = attributes["t"] ?? "n"
        style = attributes["s"].flatMap(Int.init) ?? 0
        value = ""
      case .start("v", _), .start("t", _): isValue = true
      case .end("v"), .end("t"): isValue = false
      case .text(let text) where isValue: value += text
      case .end("c"):
        let text =
          switch type {
          case "s": Int(value).flatMap { texts.indices.contains($0) ? texts[$0] : nil } ?? ""
          case "b": value == "1" ? "true" : "false"
          case "n", "": formats.text(of: value, style: style)
          default: value
          }
        guard !text.isEmpty else { continue }
        left -= 1
        guard left > 0 else {
          throw DocumentProblem(
            .limit, at: .start,
            "the spreadsheet has more than \(TextBytes.grouped(limits.nodes)) filled cells")
        }
        row.append(Cell(text: text, position: Position(line: rowNumber, column: column)))
      case .end("row"):
        if !row.isEmpty { rows.append(row) }
      default: break
      }
    }
    return rows
  }

  /// Gives the number of a column of `AB12`; `nil` when the text names no cell.
  private static func columnNumber(_ reference: String) -> Int? {
    var number = 0
    for letter in reference.utf8 {
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) else { break }
      number = number * 26 + Int(letter - UInt8(ascii: "A")) + 1
      guard number <= 16_384 else { return nil }
    }
    return number == 0 ? nil : number
  }
}
