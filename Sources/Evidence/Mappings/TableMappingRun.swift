import AssessmentCore
import Documents
import Expressions

/// Applies a mapping to a table of separated values.
struct TableMappingRun {
  /// The most rows that a foreign table may have, because each of them becomes a record of its own.
  private static let maximumRows = 500_000

  let mapping: Mapping
  let kinds: [KindReader]

  /// Finds the first mapping that recognises a header.
  static func recognising(_ header: [String], among mappings: [Mapping]) -> Mapping? {
    let names = header.map { Value(.string(ColumnName.of($0))) }
    let bindings = Bindings(["header": Value(.list(ListValue(names)))])
    return mappings.first { mapping in
      mapping.format == .csv
        && MappingRun.isTrue(mapping.recognition.program.evaluate(bindings).value)
    }
  }

  /// An expression of the mapping, and what it gave for texts that it was asked about already.
  private final class Rule {
    let setting: AttributeSetting
    let isAskedOfAll: Bool
    let attribute: Int
    let reader: AttributeReader
    /// The one column that the expression reads, so that equal texts give equal values.
    let onlyColumn: Int?
    var known: [[UInt8]: MappedValue] = [:]

    init(
      _ setting: AttributeSetting, isAskedOfAll: Bool, attribute: Int, reader: AttributeReader,
      onlyColumn: Int?
    ) {
      self.setting = setting
      self.isAskedOfAll = isAskedOfAll
      self.attribute = attribute
      self.reader = reader
      self.onlyColumn = onlyColumn
    }
  }

  /// Reads the rows into records.
  func read(
    _ start: DelimitedReader, _ opened: OpenedFile, _ base: ItemDraft,
    into gathering: inout Gathering
  ) throws(DocumentProblem) {
    var reader = start
    var item = base
    MappingRun.describe(&item, mapping)
    var names: [String] = []
    for cell in reader.header {
      let name = ColumnName.of(cell.text)
      names.append(names.contains(name) ? "" : name)
    }
    let position = gathering.add(item)
    let sorts = mapping.records.compactMap { record -> (RecordMapping, KindReader, [Rule])? in
      guard let kind = MappingRun.kind(of: record, among: kinds) else { return nil }
      return (record, kind, rules(record, kind, names))
    }
    var block = RowBlock()
    var rowCount = 0
    var problem: DocumentProblem?
    do throws(DocumentProblem) {
      while try reader.next(&block) {
        rowCount += block.rowCount
        guard rowCount <= TableMappingRun.maximumRows else {
          throw DocumentProblem(
            .limit, at: .start,
            "the table has more than \(TableMappingRun.maximumRows) rows, too many for a mapping")
        }
        for fault in block.faults {
          gathering.log.add(
            DocumentMessage.diagnostic(of: block.problem(fault), in: item.path, severity: .warning),
            about: "rows",
            plural: "rows have another number of cells than the header, or odd quotes")
        }
        for row in 0..<block.rowCount {
          let cells = block.cells(row: row)
          for (record, kind, rules) in sorts {
            add(cells, names, record, kind, rules, item: position, into: &gathering)
          }
        }
      }
    } catch {
      problem = error
    }
    opened.skipToEnd()
    gathering.items[position].sha256 = opened.sha256
    gathering.items[position].byteCount = opened.byteCount
    if let problem {
      gathering.records.removeAll { $0.item == position }
      gathering.items[position].recordCount = 0
      gathering.items[position].state = .unreadable
      gathering.items[position].reason = problem.summary
      gathering.log.add(DocumentMessage.diagnostic(of: problem, in: item.path))
    }
  }

  private func rules(_ record: RecordMapping, _ kind: KindReader, _ names: [String]) -> [Rule] {
    record.settings.compactMap { setting in
      guard let attribute = kind.kind.positions[setting.attribute] else { return nil }
      let program = setting.expression.program
      let fields = program.selections(of: "item")
      var onlyColumn: Int?
      if fields.count == 1, let field = fields.first,
        !program.expression.uses(whole: "item")
      {
        onlyColumn = names.firstIndex { $0.utf8.elementsEqual(field.utf8) }
      }
      return Rule(
        setting, isAskedOfAll: !record.notAskedWhenBlank.contains(setting.attribute),
        attribute: attribute, reader: kind.attributes[attribute], onlyColumn: onlyColumn)
    }
  }

  /// Makes one record of one row.
  private func add(
    _ cells: [Cell], _ names: [String], _ record: RecordMapping, _ kind: KindReader,
    _ rules: [Rule], item: Int, into gathering: inout Gathering
  ) {
    let start = cells.first.map { CellPlace($0.position) } ?? CellPlace(line: 0, column: 0)
    let row = Bindings(["item": TableMappingRun.value(of: cells, names)])
    if let condition = record.condition,
      !MappingRun.isTrue(condition.program.evaluate(row).value)
    {
      return
    }
    var draft = RecordDraft()
    for rule in rules {
      let value = self.value(of: rule, cells, row)
      let places = value.origins.sorted.compactMap { origin in
        cells.indices.contains(Int(origin.index))
          ? CellPlace(cells[Int(origin.index)].position) : nil
      }
      let place = places.first ?? start
      if let finding = value.read.finding {
        gathering.log.add(
          finding, of: rule.setting.attribute,
          at: Place(
            path: gathering.items[item].path, line: Int(place.line), column: Int(place.column)))
      }
      draft.set(rule.attribute, value.read.content, at: places.isEmpty ? [place] : places)
    }
    gathering.add(draft, kind: kind.position, item: item, at: start)
  }

  private func value(of rule: Rule, _ cells: [Cell], _ row: Bindings) -> MappedValue {
    func evaluated() -> MappedValue {
      MappedValue(
        rule.setting.expression.program.evaluate(row).value, as: rule.reader,
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
