import AssessmentCore

/// What was read from the files so far.
struct Gathering: Sendable {
  var items: [ItemDraft] = []
  var records: [ReadRecord] = []
  var log = DiagnosticLog()
  /// The kinds of which some file or the manifest says that no other record exists.
  var completeKinds: Set<Int> = []
  /// Large tables, which stay columns when nothing has to be joined with them.
  var tables: [ColumnarTable] = []

  /// Takes an item and gives its position.
  mutating func add(_ item: ItemDraft) -> Int {
    items.append(item)
    return items.count - 1
  }

  /// Takes a record of an item; one of which nothing is said is not there.
  mutating func add(
    _ draft: RecordDraft, kind: Int, item: Int, at place: CellPlace, onlyAdds: Bool = false
  ) {
    guard !draft.isEmpty, items.indices.contains(item) else { return }
    items[item].recordCount += 1
    records.append(
      ReadRecord(
        kind: kind, item: item, ordinal: items[item].recordCount, place: place,
        cells: draft.sortedCells, onlyAdds: onlyAdds))
  }
}
