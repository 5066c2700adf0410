import AssessmentCore
import Expressions

/// A table that is too large to become single records, and that nothing has to be joined with.
struct LargeTable: Sendable {
  let table: ColumnarTable
  /// The facts of the rows: one for all of them, or one for each combination of what decides them.
  let facts: [RecordFacts]
  /// The position in ``facts`` for each row; empty when all rows share the first.
  let factOfRow: [UInt32]
  /// The names of rows that do not name themselves, by row.
  let assignedIdentities: [Int: String]

  /// Prepares a table, or gives `nil` when its rows have to be looked at one by one: when two of
  /// them are the same thing, or some lie in the future.
  init?(_ table: ColumnarTable, kind: RecordKind, item: ItemDraft, asOf: CalendarDate) {
    guard kind.approvedStates.isEmpty,
      let assigned = LargeTable.assignedIdentities(table, kind: kind, path: item.path)
    else { return nil }
    self.table = table
    assignedIdentities = assigned
    let deciding = LargeTable.decidingColumns(of: table, kind: kind)
    // One row of each combination of what decides the facts stands for all rows that have it.
    var representatives: [Int] = []
    var factOfRow: [UInt32] = []
    if deciding.isEmpty {
      representatives = [0]
    } else {
      var known: [[UInt32]: UInt32] = [:]
      var knownSingle: [UInt32: UInt32] = [:]
      factOfRow.reserveCapacity(table.rowCount)
      for row in 0..<table.rowCount {
        if deciding.count == 1 {
          let code = table.columns[deciding[0]].codes[row]
          if let position = knownSingle[code] {
            factOfRow.append(position)
            continue
          }
          knownSingle[code] = UInt32(clamping: representatives.count)
        } else {
          let codes = deciding.map { table.columns[$0].codes[row] }
          if let position = known[codes] {
            factOfRow.append(position)
            continue
          }
          known[codes] = UInt32(clamping: representatives.count)
        }
        factOfRow.append(UInt32(clamping: representatives.count))
        representatives.append(row)
      }
    }
    func graded(isSeries: Bool) -> [RecordFacts] {
      representatives.map {
        LargeTable.facts(of: $0, deciding, table, kind, item, asOf, isSeries: isSeries)
      }
    }
    var facts = graded(isSeries: false)
    let dates = Set(facts.compactMap(\.effectiveDate))
    let hasPeriod = !kind.needsPeriod || item.coversPeriod || dates.count >= 2
    if kind.canBeOperating, table.rowCount >= 2, !item.isConfiguration, hasPeriod {
      facts = graded(isSeries: true)
    }
    guard !facts.contains(where: { $0.effectiveDate.map { $0 > asOf } ?? false }) else {
      return nil
    }
    self.facts = facts
    self.factOfRow = factOfRow
  }

  /// Finds the columns that decide how old and how strong a row is.
  private static func decidingColumns(of table: ColumnarTable, kind: RecordKind) -> [Int] {
    var names = Set(kind.datedBy)
    names.insert("expires")
    if let by = kind.maximumAge.by { names.insert(by) }
    if kind.positions["subject_version"] != nil {
      names.formUnion(["subject", "subject_version"])
    }
    return table.columns.indices.filter {
      names.contains(kind.attributes[table.columns[$0].attribute].name)
    }
  }

  private static func facts(
    of row: Int, _ deciding: [Int], _ table: ColumnarTable, _ kind: RecordKind, _ item: ItemDraft,
    _ asOf: CalendarDate, isSeries: Bool
  ) -> RecordFacts {
    let cells = deciding.compactMap { number -> ReadCell? in
      let column = table.columns[number]
      let content = column.content(at: row)
      if case .absent = content { return nil }
      return ReadCell(attribute: column.attribute, content: content, places: [])
    }
    let record = ReadRecord(
      kind: table.kind, item: table.item, ordinal: row + 1, place: CellPlace(line: 0, column: 0),
      cells: cells)
    return RecordFacts.of(
      record, kind: kind, item: item, asOf: asOf, isSeries: isSeries)
  }

  /// Gives names to rows without one; `nil` when two rows have the same name.
  private static func assignedIdentities(
    _ table: ColumnarTable, kind: RecordKind, path: String
  ) -> [Int: String]? {
    var assigned: [Int: String] = [:]
    let columns = kind.identity.map { name in
      table.columns.first { kind.attributes[$0.attribute].name == name }
    }
    if let first = columns.first, let names = first, let index = names.names, columns.count == 1 {
      var named = 0
      for (row, code) in names.codes.enumerated() {
        if code == 0 { assigned[row] = "\(path)#\(row + 1)" } else { named += 1 }
      }
      // Texts that are no names are in the index as well, but then some rows have none.
      return LargeTable.isEachOnce(names.codes, count: index.count, named: named) ? assigned : nil
    }
    var index = TextIndex()
    for row in 0..<table.rowCount {
      var key: [UInt8] = []
      for (number, column) in columns.enumerated() {
        if number > 0 { key.append(0) }
        guard let column, case .value(let value) = column.content(at: row) else { continue }
        key += Array(RecordTable.identityText(of: value).utf8)
      }
      if key.first == nil || key.first == 0 {
        assigned[row] = "\(path)#\(row + 1)"
        continue
      }
      let before = index.count
      _ = key.withUnsafeBytes { index.number(of: $0) }
      guard index.count > before else { return nil }
    }
    return assigned
  }

  private static func isEachOnce(_ codes: [UInt32], count: Int, named: Int) -> Bool {
    guard named <= count else { return false }
    var seen = [Bool](repeating: false, count: count + 1)
    for code in codes where code != 0 {
      guard Int(code) < seen.count, !seen[Int(code)] else { return false }
      seen[Int(code)] = true
    }
    return true
  }
}
