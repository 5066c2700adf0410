import AssessmentCore
import Documents

/// Recognises and reads the sheets of a spreadsheet; each is a table and an item of its own.
struct SheetReading {
  /// How many rows may stand above a header: titles, dates, notes.
  private static let rowsAboveHeader = 20

  let kinds: [KindReader]
  let mappings: [PreparedMapping]

  /// Reads the sheets of a file.
  func read(_ sheets: [SpreadsheetSheet], _ base: ItemDraft, into gathering: inout Gathering) {
    var item = base
    if sheets.isEmpty {
      item.state = .void
      item.reason = "the spreadsheet has no sheet"
      _ = gathering.add(item)
    }
    for (number, sheet) in sheets.enumerated() {
      var item = base
      item.document = number
      item.sheet = sheet.name
      read(sheet, item, into: &gathering)
    }
  }

  private func read(
    _ sheet: SpreadsheetSheet, _ base: ItemDraft, into gathering: inout Gathering
  ) {
    var item = base
    let tables = TableReading(kinds: kinds, mappings: mappings)
    var reason: String?
    for start in sheet.rows.indices.prefix(SheetReading.rowsAboveHeader)
    where sheet.rows[start].count > 1 {
      let table = table(of: sheet, from: start)
      if tables.readMapped(table, item, into: &gathering) { return }
      switch HeaderMatch.find(table.header.map(\.text), among: kinds.map(\.names)) {
      case .unmatched(let why): reason = reason ?? why
      case .matched(let match):
        let kind = kinds[match.kind].kind
        item.recognisedAs = kind.native
        item.state = table.rows.isEmpty ? .void : .used
        item.confidence = .likely
        item.reason =
          table.rows.isEmpty
          ? "the sheet `\(sheet.name)` has a header but no rows"
          : "\(match.attributes.compactMap { $0 }.count) of \(match.attributes.count) columns of the "
            + "sheet `\(sheet.name)` are attributes of `\(kind.name)`"
        let position = gathering.add(item)
        tables.addRecords(table, match, item: position, into: &gathering)
        return
      }
    }
    item.state = sheet.rows.isEmpty ? .void : .unrecognised
    item.reason =
      sheet.rows.isEmpty
      ? "the sheet `\(sheet.name)` is empty"
      : "sheet `\(sheet.name)`: " + (reason ?? "it holds no table")
    _ = gathering.add(item)
  }

  /// Makes a table of the rows from a header on, up to the end of the sheet.
  private func table(of sheet: SpreadsheetSheet, from start: Int) -> NodeTable {
    let header = sheet.rows[start]
    let rows = sheet.rows[(start + 1)...].map { row -> [Cell] in
      var next = row.startIndex
      return header.map { name in
        while next < row.endIndex, row[next].position.column < name.position.column { next += 1 }
        guard next < row.endIndex, row[next].position.column == name.position.column else {
          return Cell(
            text: "",
            position: Position(
              line: row.first?.position.line ?? 1, column: name.position.column))
        }
        return row[next]
      }
    }
    return NodeTable(
      title: sheet.name, header: header, rows: rows.filter { $0.contains { !$0.text.isEmpty } })
  }
}
