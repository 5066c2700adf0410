import Expressions

/// Finds records by their names without writing down the name of every record.
struct RecordNames {
  private let table: RecordTable

  init(in table: RecordTable) {
    self.table = table
  }

  /// Gives those of some names that records have.
  func among(_ names: Set<ExactText>) -> Set<ExactText> {
    guard !names.isEmpty else { return [] }
    return Set(rows(named: names).map { ExactText(table.identity(at: $0)) })
  }

  /// Gives the rows that have one of some names, in order.
  func rows(named names: Set<ExactText>) -> [Int] {
    guard !names.isEmpty else { return [] }
    guard table.kind.identity.count == 1, let attribute = table.kind.identity.first,
      let position = table.kind.positions[attribute], table.columns.indices.contains(position)
    else {
      return (0..<table.rowCount).filter { names.contains(ExactText(table.identity(at: $0))) }
    }
    let column = table.columns[position]
    var isNamed = [Bool](repeating: false, count: column.dictionary.count)
    for (code, _) in column.dictionary.codes(of: names) { isNamed[code] = true }
    var rows: [Int] = []
    for (row, code) in column.codes.enumerated() where Int(code) < isNamed.count {
      if isNamed[Int(code)] { rows.append(row) }
    }
    guard !table.assignedIdentities.isEmpty else { return rows }
    let assigned = table.assignedIdentities.filter { names.contains(ExactText($0.value)) }
    let kept = rows.filter { table.assignedIdentities[$0] == nil }
    return (kept + assigned.keys).sorted()
  }
}
