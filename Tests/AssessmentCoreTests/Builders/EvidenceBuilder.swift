import AssessmentCore
import Expressions

/// Makes an ``EvidenceBase`` by hand, record by record, for tests.
///
///     var builder = EvidenceBuilder()
///     let item = builder.source("inventory.yaml", grade: .implemented, date: "2026-01-15")
///     builder.add("deployment", ["id": "claims", "stage": "production"], from: item)
///     let evidence = builder.evidence()
struct EvidenceBuilder {
  /// What a test says of one attribute.
  enum Field: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral
  {
    case text(String)
    case number(Double)
    case flag(Bool)
    case date(String)
    case days(Int64)
    case list([String])
    case none
    case notAsked
    case unreadable(String)
    /// Two texts that disagree, the second from another source.
    case conflict(String, String, from: Int)

    init(stringLiteral value: String) { self = .text(value) }
    init(booleanLiteral value: Bool) { self = .flag(value) }
    init(floatLiteral value: Double) { self = .number(value) }
    init(integerLiteral value: Int) { self = .number(Double(value)) }
    init(arrayLiteral elements: String...) { self = .list(elements) }
  }

  private struct Cell {
    let content: CellContent
    let origins: [Origin]
  }

  let vocabulary: Vocabulary
  var asOf = day("2026-01-31")
  var manifest = CaseManifest(path: "assess.yaml", project: "pilot", organisation: "Northwind")
  /// The kinds that a manifest declares complete.
  var complete: Set<String> = []
  private var items: [EvidenceItem] = []
  private var sources: [RecordSource] = []
  private var origins = OriginTable()
  private var rows: [String: [[String: Cell]]] = [:]

  init(vocabulary: Vocabulary = .example) {
    self.vocabulary = vocabulary
  }

  static func day(_ text: String) -> CalendarDate {
    CalendarDate(iso: text) ?? CalendarDate(daysSinceEpoch: 0)
  }

  /// Adds a file with one source and gives the position of the source.
  mutating func source(
    _ path: String, grade: Grade = .implemented, date: String? = "2026-01-15",
    expires: String? = nil, party: SourceParty = .person, maximumAge: Int? = 92,
    version: String? = nil, currentVersion: String? = nil
  ) -> Int {
    items.append(
      EvidenceItem(
        path: path, sha256: "", byteCount: 0, state: .used, recognisedAs: "test", reason: "",
        effectiveDate: date.map(EvidenceBuilder.day), dateBasis: date == nil ? .none : .file,
        party: party, grade: grade))
    sources.append(
      RecordSource(
        item: items.count - 1, effectiveDate: date.map(EvidenceBuilder.day),
        expires: expires.map(EvidenceBuilder.day), grade: grade, party: party,
        maximumAge: maximumAge, version: version, currentVersion: currentVersion))
    return sources.count - 1
  }

  /// Adds a record; every attribute gets an origin of its own in the source, line by line.
  mutating func add(_ kind: String, _ fields: KeyValuePairs<String, Field>, from source: Int) {
    add(kind, fields.map { ($0.key, $0.value) }, from: source)
  }

  /// Adds a record whose attributes a test computes.
  mutating func add(_ kind: String, _ fields: [(String, Field)], from source: Int) {
    var row: [String: Cell] = [:]
    let line = UInt32((rows[kind]?.count ?? 0) + 1)
    for (column, (name, field)) in fields.enumerated() {
      let first = origin(source, line, UInt32(column + 1))
      row[name] = cell(field, first, line)
    }
    rows[kind, default: []].append(row)
  }

  /// Says again, from another source, what the last record of a kind already says of an attribute.
  mutating func confirm(_ kind: String, _ attribute: String, from source: Int) {
    guard var row = rows[kind]?.popLast() else { return }
    if let cell = row[attribute] {
      row[attribute] = Cell(
        content: cell.content, origins: cell.origins + origin(source, 1, 1))
    }
    rows[kind]?.append(row)
  }

  private mutating func origin(_ source: Int, _ line: UInt32, _ column: UInt32) -> [Origin] {
    let entry = OriginTable.Entry(source: UInt32(source), line: line, column: column)
    return origins.add(entry).map { [$0] } ?? []
  }

  private mutating func cell(_ field: Field, _ first: [Origin], _ line: UInt32) -> Cell {
    switch field {
    case .text(let text): return Cell(content: .value(Value(.string(text))), origins: first)
    case .number(let number): return Cell(content: .value(Value(.double(number))), origins: first)
    case .flag(let flag): return Cell(content: .value(Value(.bool(flag))), origins: first)
    case .date(let text):
      return Cell(
        content: .value(EvidenceFunctions.moment(of: EvidenceBuilder.day(text))), origins: first)
    case .days(let days):
      let span = TimeSpan(seconds: days * 86_400) ?? TimeSpan(nanoseconds: 0)
      return Cell(content: .value(Value(.duration(span))), origins: first)
    case .list(let texts):
      return Cell(
        content: .value(.list(texts.map { Value(.string($0)) })), origins: first)
    case .none: return Cell(content: .none, origins: first)
    case .notAsked: return Cell(content: .notAsked, origins: first)
    case .unreadable(let text):
      return Cell(content: .unreadable(text: text, problem: "not a value"), origins: first)
    case .conflict(let one, let other, let source):
      return Cell(
        content: .conflict([Value(.string(one)), Value(.string(other))]),
        origins: first + origin(source, line, 1))
    }
  }

  /// Puts everything together; kinds without a record have an empty table.
  func evidence() -> EvidenceBase {
    EvidenceBase(
      items: items, sources: sources, origins: origins, tables: vocabulary.kinds.map(table),
      diagnostics: [], manifest: manifest, asOf: asOf)
  }

  private func table(of kind: RecordKind) -> RecordTable {
    let rows = rows[kind.name] ?? []
    let columns = kind.attributes.map { attribute -> Column in
      var codes: [UInt32] = []
      var dictionary: [CellContent] = [.absent]
      var known: [String: UInt32] = [:]
      var first: [UInt32] = []
      var further: [Int: [Origin]] = [:]
      for (position, row) in rows.enumerated() {
        guard let cell = row[attribute.name] else {
          codes.append(0)
          first.append(UInt32.max)
          continue
        }
        let key = "\(cell.content)"
        let code = known[key] ?? UInt32(dictionary.count)
        if known[key] == nil {
          known[key] = code
          dictionary.append(cell.content)
        }
        codes.append(code)
        first.append(cell.origins.first?.index ?? UInt32.max)
        if cell.origins.count > 1 { further[position] = Array(cell.origins.dropFirst()) }
      }
      return Column(
        codes: codes, dictionary: dictionary, firstOrigins: .listed(first), furtherOrigins: further)
    }
    return RecordTable(
      kind: kind, rowCount: rows.count, columns: columns, isComplete: complete.contains(kind.name))
  }
}
