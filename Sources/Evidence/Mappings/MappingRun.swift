import AssessmentCore
import Documents
import Expressions

/// Applies a mapping to a document that is a tree.
struct MappingRun {
  let mapping: Mapping
  let kinds: [KindReader]

  /// Finds the first mapping that recognises a document.
  static func recognising(
    _ document: Value, format: Mapping.Format, among mappings: [Mapping]
  ) -> Mapping? {
    mappings.first { mapping in
      guard mapping.format == format || (mapping.format == .tree && format != .markdown) else {
        return false
      }
      return isTrue(mapping.recognition.program.evaluate(Bindings(["doc": document])).value)
    }
  }

  /// Finds the kind of which a mapping makes records; none makes the project.
  static func kind(of record: RecordMapping, among kinds: [KindReader]) -> KindReader? {
    kinds.first { $0.kind.name == record.kind && !$0.names.isManifestOnly }
  }

  static func isTrue(_ value: Value) -> Bool {
    if case .bool(true) = value.content { true } else { false }
  }

  /// Makes the item and its records.
  func run(
    _ document: Value, _ values: NodeValues, at start: CellPlace, _ base: ItemDraft,
    into gathering: inout Gathering
  ) {
    var item = base
    MappingRun.describe(&item, mapping)
    if let date = mapping.date {
      item.date = self.date(date.program, document, item, &gathering.log)
    }
    let position = gathering.add(item)
    for record in mapping.records {
      guard let kind = MappingRun.kind(of: record, among: kinds) else { continue }
      for (subject, key) in subjects(of: record, document) {
        var bindings = Bindings(["doc": document])
        bindings["item"] = subject
        if let key { bindings["key"] = key }
        if let condition = record.condition,
          !MappingRun.isTrue(condition.program.evaluate(bindings).value)
        {
          continue
        }
        let place = firstPlace(in: subject, values) ?? start
        add(record, kind, bindings, values, at: place, item: position, into: &gathering)
      }
    }
  }

  /// Writes into an item which mapping recognised it.
  static func describe(_ item: inout ItemDraft, _ mapping: Mapping) {
    item.state = .used
    item.recognisedAs = mapping.name
    item.reason = "its content is that of \(mapping.title)"
    item.grade = mapping.grade
    item.party = item.party == .person ? mapping.party : item.party
    item.isConfiguration = mapping.isConfiguration
  }

  /// Gives the things of which a document holds one record each.
  private func subjects(of record: RecordMapping, _ document: Value) -> [(Value, key: Value?)] {
    guard let each = record.each else { return [(document, nil)] }
    switch each.program.evaluate(Bindings(["doc": document])).value.content {
    case .list(let list): return list.elements.map { ($0, nil) }
    case .map(let map): return map.entries.map { ($0.value, $0.key) }
    default: return []
    }
  }

  private func add(
    _ record: RecordMapping, _ kind: KindReader, _ bindings: Bindings, _ values: NodeValues,
    at place: CellPlace, item: Int, into gathering: inout Gathering
  ) {
    var draft = RecordDraft()
    for setting in record.settings {
      guard let attribute = kind.kind.positions[setting.attribute] else { continue }
      let value = MappedValue(
        setting.expression.program.evaluate(bindings).value, as: kind.attributes[attribute],
        isAskedOfAll: !record.notAskedWhenBlank.contains(setting.attribute))
      let places = values.places(of: value.origins)
      if let finding = value.read.finding {
        let first = places.first ?? place
        gathering.log.add(
          finding, of: setting.attribute,
          at: Place(
            path: gathering.items[item].path, line: Int(first.line), column: Int(first.column)))
      }
      draft.set(attribute, value.read.content, at: places.isEmpty ? [place] : places)
    }
    gathering.add(draft, kind: kind.position, item: item, at: place)
  }

  private func date(
    _ program: Program, _ document: Value, _ item: ItemDraft, _ log: inout DiagnosticLog
  ) -> CalendarDate? {
    let reader = AttributeReader(
      Attribute(name: "date", type: .date, meaning: ""), isIdentity: false)
    let value = MappedValue(
      program.evaluate(Bindings(["doc": document])).value, as: reader,
      isAskedOfAll: true)
    if let finding = value.read.finding {
      log.add(finding, of: "date", at: Place(path: item.path))
    }
    guard case .value(let read) = value.read.content else { return nil }
    return AttributeReader.day(of: read)
  }

  /// Finds where a value starts in its document.
  private func firstPlace(in value: Value, _ values: NodeValues) -> CellPlace? {
    if let place = values.places(of: value.origins).first { return place }
    switch value.content {
    case .list(let list):
      return list.elements.lazy.compactMap { firstPlace(in: $0, values) }.first
    case .map(let map):
      return map.entries.lazy.compactMap { firstPlace(in: $0.value, values) }.first
    default:
      return nil
    }
  }
}
