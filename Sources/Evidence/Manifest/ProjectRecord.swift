import AssessmentCore
import Documents
import Expressions

/// Makes the record of the project under assessment from the manifest.
enum ProjectRecord {
  /// Adds the manifest as an item and its record; without a manifest, a record that means all
  /// systems.
  static func add(
    _ manifest: ProjectManifest, kinds: [KindReader], to gathering: inout Gathering
  ) {
    guard let kind = kinds.first(where: { $0.names.isManifestOnly }) else {
      if let item = manifest.item { _ = gathering.add(item) }
      return
    }
    var position = -1
    if var item = manifest.item {
      item.isConfiguration = true
      position = gathering.add(item)
    }
    let path = manifest.item?.path ?? ""
    var draft = RecordDraft()
    for entry in manifest.entries {
      let name = entry.key == "project" ? "id" : entry.key
      guard let attribute = kind.kind.positions[name] else {
        if !ManifestReader.keys.contains(entry.key) {
          unknown(entry, kind, path, &gathering.log)
        }
        continue
      }
      let read = kind.attributes[attribute].read(entry.value)
      if let finding = read.finding {
        gathering.log.add(
          finding, of: entry.key,
          at: Place(
            path: path, line: entry.value.position.line, column: entry.value.position.column))
      }
      draft.set(attribute, read.content, at: [CellPlace(entry.value.position)])
    }
    for (flag, list) in [("all_systems", "systems"), ("all_data_sources", "data_sources")] {
      guard let flag = kind.kind.positions[flag], let list = kind.kind.positions[list],
        !draft.says(flag)
      else { continue }
      // Said by nobody: it is what a manifest without such a list means.
      draft.set(flag, .value(Value(.bool(!draft.says(list)))), at: [])
    }
    if gathering.items.indices.contains(position) {
      gathering.add(draft, kind: kind.position, item: position, at: CellPlace(line: 1, column: 1))
    } else {
      gathering.records.append(
        ReadRecord(
          kind: kind.position, item: position, ordinal: 1, place: CellPlace(line: 1, column: 1),
          cells: draft.sortedCells))
    }
  }

  private static func unknown(
    _ entry: Entry, _ kind: KindReader, _ path: String, _ log: inout DiagnosticLog
  ) {
    log.add(
      UnknownName.diagnostic(
        .error, code: "EVD-MANIFEST", "key `\(entry.key)` is not known", name: entry.key,
        among: ManifestReader.keys + kind.kind.attributes.map(\.name),
        at: Place(path: path, line: entry.keyPosition.line, column: entry.keyPosition.column)))
  }
}
