import AssessmentCore
import Documents
import Expressions

/// Applies a mapping to a document that is a tree.
struct MappingRun {
  /// The most records that one document may give, whatever its lists multiply to.
  private static let maximumRecords = 500_000

  let mapping: Mapping
  let kinds: [KindReader]
  /// What every expression may use: the document, the file, the table it is a row of.
  let bindings: Bindings

  /// Finds the kind of which a mapping makes records; none makes the project.
  static func kind(of record: RecordMapping, among kinds: [KindReader]) -> KindReader? {
    kinds.first { $0.kind.name == record.kind && !$0.names.isManifestOnly }
  }

  static func isTrue(_ value: Value) -> Bool {
    if case .bool(true) = value.content { true } else { false }
  }

  /// Writes into an item which mapping recognised it.
  static func describe(_ item: inout ItemDraft, _ mapping: Mapping) {
    item.recognisedAs = mapping.name
    item.confidence = mapping.confidence
    item.reason = mapping.reason ?? "its content is that of \(mapping.title)"
    item.state = mapping.provesNothing ? .void : .used
    guard !mapping.provesNothing else { return }
    item.grade = mapping.grade
    item.party = item.party == .person ? mapping.party : item.party
    item.isConfiguration = mapping.isConfiguration
  }

  /// The date that the document has by its mapping; a date that cannot be read is said.
  func date(in path: String, _ log: inout DiagnosticLog) -> CalendarDate? {
    guard let program = mapping.date?.program else { return nil }
    let reader = AttributeReader(
      Attribute(name: "date", type: .date, meaning: ""), isIdentity: false)
    let value = MappedValue(program.evaluate(bindings).value, as: reader, isAskedOfAll: true)
    if let finding = value.read.finding { log.add(finding, of: "date", at: Place(path: path)) }
    guard case .value(let read) = value.read.content else { return nil }
    return AttributeReader.day(of: read)
  }

  /// Makes the records of an item.
  func addRecords(
    _ values: NodeValues, at start: CellPlace, item: Int, into gathering: inout Gathering
  ) {
    var count = 0
    for record in mapping.records {
      guard let kind = MappingRun.kind(of: record, among: kinds) else { continue }
      let made = MappedRecord(mapping: mapping, record: record, kind: kind)
      for (bindings, place) in subjects(of: record, values, at: start) {
        if let condition = record.condition,
          !MappingRun.isTrue(condition.program.evaluate(bindings).value)
        {
          continue
        }
        count += 1
        guard count <= MappingRun.maximumRecords else { return reportLimit(item, &gathering) }
        made.add(
          bindings, at: place, item: item, into: &gathering, places: values.places,
          value: { _, setting, reader in
            MappedValue(
              setting.expression.program.evaluate(bindings).value, as: reader,
              isAskedOfAll: !record.notAskedWhenBlank.contains(setting.attribute))
          })
      }
    }
  }

  private func reportLimit(_ item: Int, _ gathering: inout Gathering) {
    gathering.log.add(
      Diagnostic(
        .error, code: "EVD-LIMIT", at: Place(path: gathering.items[item].path),
        "the document gives more than \(MappingRun.maximumRecords) records by the mapping "
          + "`\(mapping.name)`, and the others are not read"))
  }

  /// Gives the names and the place of each thing of which a document holds a record.
  private func subjects(
    of record: RecordMapping, _ values: NodeValues, at start: CellPlace
  ) -> [(Bindings, CellPlace)] {
    guard !record.steps.isEmpty else { return [(bindings, start)] }
    var found = [(bindings, start)]
    for step in record.steps {
      var next: [(Bindings, CellPlace)] = []
      for (bindings, place) in found {
        for (element, key) in elements(of: step.list.program.evaluate(bindings).value) {
          guard next.count <= MappingRun.maximumRecords else { return next }
          var inner = bindings
          inner[step.name] = element
          inner["item"] = element
          if let key {
            inner[step.name + "_key"] = key
            inner["key"] = key
          }
          let first = key.flatMap { values.firstPlace(in: $0) } ?? values.firstPlace(in: element)
          next.append((inner, first ?? place))
        }
      }
      found = next
    }
    return found
  }

  private func elements(of value: Value) -> [(Value, key: Value?)] {
    switch value.content {
    case .list(let list): list.elements.map { ($0, nil) }
    case .map(let map): map.entries.map { ($0.value, $0.key) }
    case .optional(let inner?): elements(of: inner)
    default: []
    }
  }
}
