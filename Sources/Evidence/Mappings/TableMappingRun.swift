import AssessmentCore
import Documents
import Expressions

/// Applies mappings to the rows of one table, wherever the table stands.
final class TableMappingRun {
  /// The most rows that a foreign table may have, because each of them becomes a record of its own.
  static let maximumRows = 500_000

  /// One mapping that recognised the table, and the item that its records belong to.
  private struct Use {
    let names: [String]
    let item: Int
    let records: [(record: MappedRecord, rules: [Rule])]
  }

  /// An expression of the mapping, and what it gave for texts that it was asked about already.
  private final class Rule {
    let isAskedOfAll: Bool
    /// The one column that the expression reads, so that equal texts give equal values.
    let onlyColumn: Int?
    var known: [[UInt8]: MappedValue] = [:]

    init(isAskedOfAll: Bool, onlyColumn: Int?) {
      self.isAskedOfAll = isAskedOfAll
      self.onlyColumn = onlyColumn
    }
  }

  private let uses: [Use]
  private let bindings: Bindings

  /// The items that records go to, in the order of the mappings.
  var items: [Int] { uses.map(\.item) }

  /// Finds the mappings that recognise a header; one that proves nothing stands alone.
  ///
  /// - Parameters:
  ///   - isDelimited: whether the table is a file of separated values.
  ///   - bindings: the file, and the document that the table is a part of.
  static func recognising(
    _ header: [String], isDelimited: Bool, in path: String, _ bindings: Bindings,
    among mappings: [PreparedMapping]
  ) -> [PreparedMapping] {
    let found = mappings.filter { prepared in
      guard
        prepared.mapping.format == .table || (prepared.mapping.format == .csv && isDelimited),
        prepared.allows(path)
      else { return false }
      let names = prepared.columnNames(header).map { Value(.string($0)) }
      return prepared.recognises(
        bindings.binding("header", to: Value(.list(ListValue(names)))))
    }
    if let nothing = found.first(where: \.mapping.provesNothing) { return [nothing] }
    return found
  }

  /// Adds an item for each mapping and gets ready for rows.
  init(
    _ mappings: [PreparedMapping], header: [Cell], kinds: [KindReader], _ base: ItemDraft,
    _ bindings: Bindings, into gathering: inout Gathering
  ) {
    self.bindings = bindings
    var uses: [Use] = []
    for prepared in mappings {
      var item = base
      MappingRun.describe(&item, prepared.mapping)
      let names = prepared.columnNames(header.map(\.text))
      let records = prepared.mapping.records.compactMap { record -> (MappedRecord, [Rule])? in
        guard let kind = MappingRun.kind(of: record, among: kinds) else { return nil }
        return (
          MappedRecord(mapping: prepared.mapping, record: record, kind: kind),
          TableMappingRun.rules(record, names)
        )
      }
      uses.append(Use(names: names, item: gathering.add(item), records: records))
    }
    self.uses = uses
  }

  /// Makes the records of one row.
  func add(_ cells: [Cell], into gathering: inout Gathering) {
    let start = cells.first.map { CellPlace($0.position) } ?? CellPlace(line: 0, column: 0)
    func places(_ origins: OriginSet) -> [CellPlace] {
      origins.sorted.compactMap { origin in
        cells.indices.contains(Int(origin.index))
          ? CellPlace(cells[Int(origin.index)].position) : nil
      }
    }
    for use in uses {
      let row = bindings.binding("item", to: TableMappingRun.value(of: cells, use.names))
      for (record, rules) in use.records {
        if let condition = record.record.condition,
          !MappingRun.isTrue(condition.program.evaluate(row).value)
        {
          continue
        }
        record.add(
          row, at: start, item: use.item, into: &gathering, places: places,
          value: { number, setting, reader in
            TableMappingRun.value(of: rules[number], setting, reader, cells, row)
          })
      }
    }
  }

  private static func rules(_ record: RecordMapping, _ names: [String]) -> [Rule] {
    record.settings.map { setting in
      let program = setting.expression.program
      let fields = program.selections(of: "item")
      var onlyColumn: Int?
      if fields.count == 1, let field = fields.first,
        !program.expression.uses(whole: "item"), !program.expression.uses(whole: "doc")
      {
        onlyColumn = names.firstIndex { $0.utf8.elementsEqual(field.utf8) }
      }
      return Rule(
        isAskedOfAll: !record.notAskedWhenBlank.contains(setting.attribute),
        onlyColumn: onlyColumn)
    }
  }

  private static func value(
    of rule: Rule, _ setting: AttributeSetting, _ reader: AttributeReader, _ cells: [Cell],
    _ row: Bindings
  ) -> MappedValue {
    func evaluated() -> MappedValue {
      MappedValue(
        setting.expression.program.evaluate(row).value, as: reader,
        isAskedOfAll: rule.isAskedOfAll)
    }
    guard let column = rule.onlyColumn, cells.indices.contains(column) else { return evaluated() }
    let text = Array(cells[column].text.utf8)
    if let known = rule.known[text] { return known }
    let value = evaluated()
    rule.known[text] = value
    return value
  }

  /// Gives a row as a map from the names of its columns to its texts; an origin is a column's
  /// number.
  private static func value(of cells: [Cell], _ names: [String]) -> Value {
    var fields: [(key: String, value: Value)] = []
    for (column, name) in names.enumerated()
    where !name.isEmpty && cells.indices.contains(column) {
      let origin = OriginSet([Origin(index: UInt32(clamping: column))])
      fields.append(
        (name, Value(.string(EmptyWords.trimmed(cells[column].text)), origins: origin)))
    }
    return Value(.map(MapValue(texts: fields)))
  }
}
