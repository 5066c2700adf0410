import AssessmentCore
import Documents
import Expressions

/// Recognises and reads a table that is in memory.
struct TableReading {
  let kinds: [KindReader]
  let mappings: [PreparedMapping]

  /// What mappings may know of a table beside its header.
  static func describing(_ title: String) -> Value {
    Value(.map(MapValue(texts: [(key: "title", value: Value(.string(title)))])))
  }

  /// Reads a table by every mapping that recognises it; says whether there was one.
  func readMapped(_ table: NodeTable, _ base: ItemDraft, into gathering: inout Gathering) -> Bool {
    guard mappings.contains(where: { $0.mapping.format == .table }) else { return false }
    let bindings = Bindings([
      "file": PreparedMapping.file(base.path), "table": TableReading.describing(table.title),
    ])
    let found = TableMappingRun.recognising(
      table.header.map(\.text), isDelimited: false, in: base.path, bindings, among: mappings)
    guard !found.isEmpty else { return false }
    let run = TableMappingRun(
      found, header: table.header, kinds: kinds, base, bindings, into: &gathering)
    for row in table.rows.prefix(TableMappingRun.maximumRows) { run.add(row, into: &gathering) }
    return true
  }

  /// Reads a list of named values by mappings, else as records of the kind that its keys name.
  func read(
    _ list: NodeTable.Elements, _ draft: ItemDraft, _ native: NativeDocumentReader,
    into gathering: inout Gathering
  ) -> Bool {
    if mappings.contains(where: { $0.mapping.format == .table }),
      readMapped(list.table, draft, into: &gathering)
    {
      return true
    }
    guard
      case .matched(let match) = HeaderMatch.find(
        list.keys.map(\.key), among: kinds.map(\.names))
    else { return false }
    let kind = kinds[match.kind]
    var item = draft
    item.state = .used
    item.recognisedAs = kind.kind.native
    item.reason =
      list.title.isEmpty
      ? "the keys of its list are attributes of `\(kind.kind.name)`"
      : "the keys of its list `\(list.title)` are attributes of `\(kind.kind.name)`"
    item.confidence = .likely
    let position = gathering.add(item)
    for element in list.elements {
      native.readRecord(
        element.entries ?? [], of: kind, item: position, at: CellPlace(element.position), nil,
        into: &gathering)
    }
    return true
  }

  /// Reads the rows of a table as records of the kind that its header names.
  func addRecords(
    _ table: NodeTable, _ match: HeaderMatch, item: Int, into gathering: inout Gathering
  ) {
    let kind = kinds[match.kind]
    let base = gathering.items[item]
    for row in table.rows {
      var draft = RecordDraft()
      for (cell, attribute) in zip(row, match.attributes) {
        guard let attribute else { continue }
        let place = CellPlace(cell.position)
        let read = kind.attributes[attribute].read(cell.text)
        if let finding = read.finding {
          gathering.log.add(
            finding, of: kind.kind.attributes[attribute].name, at: base.place(place))
        }
        draft.set(attribute, read.content, at: [place])
      }
      let start = row.first.map { CellPlace($0.position) } ?? CellPlace(line: 0, column: 0)
      gathering.add(draft, kind: kind.position, item: item, at: start)
    }
  }
}
