import AssessmentCore

/// Lets the name of a record stand for the id that its evidence does not give.
///
/// A list that people keep names its systems and numbers none of them; its names are what a
/// manifest and the results of tests call them by.
struct NameIdentity: Sendable {
  private let id: Int
  private let name: Int

  /// Gives `nil` for a kind whose records are not told apart by an `id`, or have no `name`.
  init?(_ kind: RecordKind) {
    guard kind.identity.first == "id", let id = kind.positions["id"],
      let name = kind.positions["name"]
    else { return nil }
    self.id = id
    self.name = name
  }

  /// Gives the record with its name as its id, or `nil` when it has an id or no name.
  func named(_ record: ReadRecord) -> ReadRecord? {
    if let given = record.cell(of: id) {
      switch given.content {
      case .absent, .none, .notAsked, .unreadable: break
      case .value, .conflict: return nil
      }
    }
    guard let cell = record.cell(of: name), case .value = cell.content else { return nil }
    let others = record.cells.filter { $0.attribute != id }
    let cells = others + [ReadCell(attribute: id, content: cell.content, places: cell.places)]
    return ReadRecord(
      kind: record.kind, item: record.item, ordinal: record.ordinal, place: record.place,
      cells: cells.sorted { $0.attribute < $1.attribute }, onlyAdds: record.onlyAdds)
  }

  /// Whether some rows of a table may have a name and no id.
  func isNeeded(for table: ColumnarTable) -> Bool {
    guard table.columns.contains(where: { $0.attribute == name }) else { return false }
    guard let ids = table.columns.first(where: { $0.attribute == id }) else { return true }
    return ids.codes.contains(0)
  }
}
