import AssessmentCore
import Expressions

/// Turns what was read into an evidence base: grades and ages of records, joined rows, places.
struct EvidenceAssembler {
  private let vocabulary: Vocabulary
  private let asOf: CalendarDate
  private var gathering: Gathering
  private var facts: [RecordFacts] = []
  /// Whether each record counts; one from the future is not there (SM-5).
  private var isPresent: [Bool] = []
  private var sources: [RecordSource] = []
  private var sourcePositions: [RecordSource: UInt32] = [:]
  private var origins = OriginTable()
  private var isFull = false
  /// The current versions of subjects by their identity (SM-7).
  private var versions: [[UInt8]: String] = [:]
  /// The tables that stay columns, by their kind.
  private var large: [Int: LargeTable] = [:]

  /// From how many rows on a table stays columns, when it can.
  private static let fewRows = 20_000
  /// The most rows of a table that become records one by one.
  private static let mostRecords = 400_000

  init(_ gathering: Gathering, vocabulary: Vocabulary, asOf: CalendarDate) {
    self.gathering = gathering
    self.vocabulary = vocabulary
    self.asOf = asOf
  }

  /// Puts everything together.
  mutating func assemble(_ manifest: ProjectManifest) -> EvidenceBase {
    spreadTables()
    takeNames()
    findFacts()
    reportUndated()
    var positions = [[Int]](repeating: [], count: vocabulary.kinds.count)
    for (position, record) in gathering.records.enumerated() where isPresent[position] {
      if positions.indices.contains(record.kind) { positions[record.kind].append(position) }
    }
    var joined: [[JoinedRecord]] = []
    for (kind, members) in zip(vocabulary.kinds, positions) {
      let joiner = RecordJoiner(
        kind: kind, records: gathering.records, facts: facts, items: gathering.items)
      joined.append(joiner.joined(members, &gathering.log))
    }
    findVersions(joined)
    reportUnknownNames(manifest.named, joined)
    var tables: [RecordTable] = []
    for (position, kind) in vocabulary.kinds.enumerated() {
      if let largeTable = large[position] {
        tables.append(table(of: kind, at: position, largeTable))
      } else {
        tables.append(table(of: kind, at: position, joined[position]))
      }
    }
    reportDueSoon()
    return EvidenceBase(
      items: finishedItems(), sources: sources, origins: origins, tables: tables,
      diagnostics: gathering.log.diagnostics, manifest: manifest.caseManifest, asOf: asOf)
  }

  /// Turns tables into records like all others, but for a large one whose kind nothing else gives.
  private mutating func spreadTables() {
    let kindsOfRecords = Set(gathering.records.map(\.kind))
    let tables = gathering.tables
    gathering.tables = []
    for table in tables {
      let isOnly =
        !kindsOfRecords.contains(table.kind) && tables.count { $0.kind == table.kind } == 1
      let isNamed = NameIdentity(vocabulary.kinds[table.kind])?.isNeeded(for: table) ?? false
      if isOnly, table.rowCount > EvidenceAssembler.fewRows,
        !isNamed || table.rowCount > EvidenceAssembler.mostRecords,
        let largeTable = LargeTable(
          table, kind: vocabulary.kinds[table.kind], item: gathering.items[table.item], asOf: asOf)
      {
        large[table.kind] = largeTable
      } else if table.rowCount <= EvidenceAssembler.mostRecords {
        for row in 0..<table.rowCount { gathering.records.append(table.record(at: row)) }
      } else {
        refuse(table)
      }
    }
  }

  /// Gives up on a table that is too large to be joined with others row by row.
  private mutating func refuse(_ table: ColumnarTable) {
    let kind = vocabulary.kinds[table.kind]
    gathering.items[table.item].state = .unreadable
    gathering.items[table.item].recordCount = 0
    gathering.log.add(
      Diagnostic(
        .error, code: "EVD-LIMIT", at: Place(path: gathering.items[table.item].path),
        "the table has \(table.rowCount) rows, too many to be joined row by row",
        notes: [
          "rows are joined when two of them name the same \(kind.name), when another file gives "
            + "\(kind.plural), and when some are dated after the date of the assessment"
        ], help: "give each \(kind.name) once, in one file"))
  }

  // MARK: Names

  /// What makes two records of one file look like one thing, although neither has an id.
  private struct NamedAlike: Hashable {
    let item: Int
    let kind: Int
    let identity: RecordIdentity
  }

  /// Lets names stand for ids that are not given; of two equal names in one file nobody knows
  /// whether they mean one thing, so that neither does.
  private mutating func takeNames() {
    let names = vocabulary.kinds.map(NameIdentity.init)
    var order: [NamedAlike] = []
    var alike: [NamedAlike: [(position: Int, record: ReadRecord)]] = [:]
    for (position, record) in gathering.records.enumerated() {
      guard names.indices.contains(record.kind), let named = names[record.kind]?.named(record),
        let identity = RecordIdentity(named, kind: vocabulary.kinds[record.kind])
      else { continue }
      let key = NamedAlike(item: record.item, kind: record.kind, identity: identity)
      if alike[key] == nil { order.append(key) }
      alike[key, default: []].append((position, named))
    }
    for key in order {
      guard let members = alike[key] else { continue }
      let kind = vocabulary.kinds[key.kind]
      if members.count == 1 || kind.keepsLatest {
        for (position, record) in members { gathering.records[position] = record }
      } else {
        report(members.map(\.record), namedAlike: kind)
      }
    }
  }

  private mutating func report(_ records: [ReadRecord], namedAlike kind: RecordKind) {
    guard let first = records.first, let last = records.last,
      gathering.items.indices.contains(first.item),
      let name = kind.positions["name"].flatMap(first.cell)
    else { return }
    let place = last.place
    gathering.log.add(
      Diagnostic(
        .note, code: "EVD-NAME",
        at: Place(
          path: gathering.items[first.item].path, line: Int(place.line),
          column: Int(place.column)),
        "\(ContentWords.text(of: name.content)) is the name of \(records.count) \(kind.plural) "
          + "without an id, which are not joined",
        help: "give each \(kind.name) an `id`"),
      about: kind.plural, plural: "names stand for several records without an id")
  }

  /// Says which names of the manifest no record has.
  private mutating func reportUnknownNames(_ named: [NamedRecord], _ joined: [[JoinedRecord]]) {
    for reference in named {
      guard let position = vocabulary.kinds.firstIndex(where: { $0.name == reference.kind }),
        let help = help(for: reference.name, kind: position, joined[position])
      else { continue }
      gathering.log.add(
        Diagnostic(
          .warning, code: "EVD-MANIFEST", at: reference.place,
          "`\(reference.key)` names `\(reference.name)`, and no \(reference.kind) in the evidence has "
            + "that id", help: help))
    }
  }

  /// Says what to do about a name that no record has; `nil` when one has it, or when there are no
  /// records.
  private func help(for name: String, kind position: Int, _ joined: [JoinedRecord]) -> String? {
    let kind = vocabulary.kinds[position]
    let bytes = Array(name.utf8)
    var known: [String] = []
    if let table = large[position]?.table,
      let index = table.columns.lazy.compactMap(\.names).first
    {
      if bytes.withUnsafeBytes({ index.find($0) }) != 0 { return nil }
    } else {
      if joined.isEmpty { return nil }
      for record in joined {
        guard let part = record.identity?.parts.first else { continue }
        if part == bytes { return nil }
        let id = String(decoding: part, as: UTF8.self)
        if let attribute = kind.positions["name"],
          let cell = record.cells.first(where: { $0.attribute == attribute }),
          case .value(let value) = cell.content,
          NormalisedName.of(RecordTable.identityText(of: value)) == NormalisedName.of(name)
        {
          return "did you mean `\(id)`?"
        }
        known.append(id)
      }
    }
    return UnknownName.help(for: name, among: known)
      ?? "use the `id` of a \(kind.name), or add the \(kind.name) to the evidence"
  }

  // MARK: Facts

  /// Finds out grade and age of each record, and which of them are not there yet.
  private mutating func findFacts() {
    let none = ItemDraft(path: "")
    let series = seriesItems()
    for record in gathering.records {
      let kind = vocabulary.kinds[record.kind]
      let item = gathering.items.indices.contains(record.item) ? gathering.items[record.item] : none
      let facts = RecordFacts.of(
        record, kind: kind, item: item, asOf: asOf,
        isSeries: series.contains(SeriesKey(item: record.item, kind: record.kind)))
      self.facts.append(facts)
      let isFuture = facts.effectiveDate.map { $0 > asOf } ?? false
      isPresent.append(!isFuture)
      if isFuture, let date = facts.effectiveDate {
        reportFuture(record, kind, item, date)
      }
    }
    let future = Set(zip(gathering.records, isPresent).filter { !$0.1 }.map(\.0.item))
    let present = Set(zip(gathering.records, isPresent).filter(\.1).map(\.0.item))
    for item in future.subtracting(present) where gathering.items.indices.contains(item) {
      gathering.items[item].state = .future
      gathering.items[item].reason += "; its date lies after the date of the assessment"
    }
  }

  /// Says which files are weaker evidence than they could be, because nothing dates them (SM-5).
  private mutating func reportUndated() {
    var strong: Set<Int> = []
    var dated: Set<Int> = []
    for (record, facts) in zip(gathering.records, facts)
    where gathering.items.indices.contains(record.item) {
      note(record.kind, of: record.item, facts, &strong, &dated)
    }
    for largeTable in large.values {
      for facts in largeTable.facts {
        note(largeTable.table.kind, of: largeTable.table.item, facts, &strong, &dated)
      }
    }
    let undated = strong.subtracting(dated).sorted()
    guard let first = undated.first else { return }
    let paths = undated.map { gathering.items[$0].path }
    gathering.log.add(
      Diagnostic(
        .warning, code: "EVD-UNDATED", at: undated.count == 1 ? Place(path: paths[0]) : nil,
        undated.count == 1
          ? "nothing dates this file, so that its \(gathering.items[first].recordCount) "
            + (gathering.items[first].recordCount == 1 ? "record is" : "records are")
            + " indirect evidence (E1)"
          : "nothing dates \(undated.count) files, so that their records are indirect evidence (E1)",
        notes: undated.count == 1 ? [] : Array(paths.prefix(8)),
        help: "name the day it was collected in `assess.yaml`: "
          + "`evidence: [{path: \"\(paths[0])\", collected: YYYY-MM-DD}]`"))
  }

  /// Notes whether an item has records that a date would make stronger, and whether one has a date.
  private func note(
    _ kind: Int, of item: Int, _ facts: RecordFacts, _ strong: inout Set<Int>,
    _ dated: inout Set<Int>
  ) {
    guard gathering.items.indices.contains(item), vocabulary.kinds.indices.contains(kind) else {
      return
    }
    let grade = gathering.items[item].grade ?? vocabulary.kinds[kind].grade
    if vocabulary.kinds[kind].approvedStates.isEmpty, grade > .indirect { strong.insert(item) }
    if facts.effectiveDate != nil { dated.insert(item) }
  }

  private struct SeriesKey: Hashable {
    let item: Int
    let kind: Int
  }

  /// Finds the items that hold a series of a kind: two or more dated data points (SM-4, E4).
  ///
  /// Settings show one moment, however often they are written down. Of a kind that needs a period
  /// the points must have two dates, or the item must say which period it covers.
  private func seriesItems() -> Set<SeriesKey> {
    var counts: [SeriesKey: Int] = [:]
    var dates: [SeriesKey: Set<CalendarDate>] = [:]
    for record in gathering.records where gathering.items.indices.contains(record.item) {
      let kind = vocabulary.kinds[record.kind]
      guard kind.canBeOperating else { continue }
      let item = gathering.items[record.item]
      let date = RecordFacts.effectiveDate(of: record, kind: kind, item: item, asOf: asOf)
      guard let date, date <= asOf else { continue }
      let key = SeriesKey(item: record.item, kind: record.kind)
      counts[key, default: 0] += 1
      if kind.needsPeriod, !item.coversPeriod { dates[key, default: []].insert(date) }
    }
    return Set(
      counts.filter { key, count in
        let item = gathering.items[key.item]
        let hasPeriod = !vocabulary.kinds[key.kind].needsPeriod || item.coversPeriod
        return count >= 2 && !item.isConfiguration && (hasPeriod || (dates[key]?.count ?? 0) >= 2)
      }.keys)
  }

  private mutating func reportFuture(
    _ record: ReadRecord, _ kind: RecordKind, _ item: ItemDraft, _ date: CalendarDate
  ) {
    let dating = kind.datedBy.lazy.compactMap { name in
      kind.positions[name].flatMap(record.cell)
    }.first { if case .value = $0.content { true } else { false } }
    let place = dating?.places.first ?? record.place
    gathering.log.add(
      Diagnostic(
        .warning, code: "EVD-FUTURE",
        at: item.place(place),
        "the \(kind.name) is dated \(date.iso), after the date of the assessment, and is not used",
        notes: ["the assessment is made as of \(asOf.iso)"]),
      about: kind.plural,
      plural: "records are dated after the date of the assessment and are not used")
  }

  /// Finds the current version of each subject, where the evidence agrees on one.
  private mutating func findVersions(_ joined: [[JoinedRecord]]) {
    for (position, kind) in vocabulary.kinds.enumerated() {
      guard let attribute = kind.currentVersion.flatMap({ kind.positions[$0] }) else { continue }
      for record in joined[position] {
        guard let identity = record.identity, identity.parts.count == 1,
          let cell = record.cells.first(where: { $0.attribute == attribute }),
          case .value(let value) = cell.content, case .string(let text) = value.content
        else { continue }
        versions[identity.parts[0]] = text
      }
      if let largeTable = large[position] { findVersions(in: largeTable, attribute) }
    }
  }

  /// Finds the versions of the subjects that results name, in a table that stays columns.
  private mutating func findVersions(in largeTable: LargeTable, _ attribute: Int) {
    let table = largeTable.table
    let subjects = facts.compactMap { $0.version == nil ? nil : $0.subject }
    guard !subjects.isEmpty, let names = table.columns.first(where: { $0.names != nil }),
      let index = names.names,
      let version = table.columns.first(where: { $0.attribute == attribute })
    else { return }
    var wanted: [UInt32: [UInt8]] = [:]
    for subject in subjects {
      let bytes = Array(subject.utf8)
      let number = bytes.withUnsafeBytes { index.find($0) }
      if number != 0 { wanted[number] = bytes }
    }
    for (row, code) in names.codes.enumerated() {
      guard let subject = wanted[code], case .value(let value) = version.content(at: row),
        case .string(let text) = value.content
      else { continue }
      versions[subject] = text
    }
  }

  // MARK: Tables

  private mutating func table(
    of kind: RecordKind, at position: Int, _ joined: [JoinedRecord]
  ) -> RecordTable {
    var builders = kind.attributes.map { _ in ColumnBuilder(rowCount: joined.count) }
    var assigned: [Int: String] = [:]
    for (row, record) in joined.enumerated() {
      if let name = record.assignedIdentity { assigned[row] = name }
      var next = 0
      for cell in record.cells {
        while next < cell.attribute {
          builders[next].addAbsent()
          next += 1
        }
        let origins = cell.sayings.compactMap { origin(of: $0.record, at: $0.place, note: $0.note) }
        builders[next].add(cell.content, origins: origins)
        next += 1
      }
      while next < builders.count {
        builders[next].addAbsent()
        next += 1
      }
    }
    return RecordTable(
      kind: kind, rowCount: joined.count, columns: builders.map(\.column),
      isComplete: gathering.completeKinds.contains(position), assignedIdentities: assigned)
  }

  /// Makes a table of columns that were read as such, whose places are computed.
  private mutating func table(
    of kind: RecordKind, at position: Int, _ largeTable: LargeTable
  ) -> RecordTable {
    let table = largeTable.table
    let positions = largeTable.facts.map { self.position(of: $0, item: table.item) }
    let sources =
      largeTable.factOfRow.isEmpty
      ? Array(positions.prefix(1))
      : largeTable.factOfRow.map { positions[Int($0)] }
    let width = UInt32(clamping: table.columns.count)
    let first = origins.nextBlockIndex
    let (size, overflow) = UInt32(clamping: table.rowCount).multipliedReportingOverflow(by: width)
    let hasPlaces = !overflow && !first.addingReportingOverflow(size).overflow
    if hasPlaces {
      origins.add(
        OriginTable.Block(
          first: first, width: width, sources: sources, lines: table.lines,
          columns: table.starts))
    } else {
      reportFull()
    }
    let empty = Column(
      codes: [UInt32](repeating: 0, count: table.rowCount), dictionary: [.absent],
      firstOrigins: .none)
    var columns = kind.attributes.map { _ in empty }
    for (number, column) in table.columns.enumerated() {
      columns[column.attribute] = Column(
        codes: column.codes, dictionary: column.dictionary,
        firstOrigins: hasPlaces
          ? .computed(first: first + UInt32(clamping: number), width: width) : .none)
    }
    return RecordTable(
      kind: kind, rowCount: table.rowCount, columns: columns,
      isComplete: gathering.completeKinds.contains(position),
      assignedIdentities: largeTable.assignedIdentities)
  }

  private mutating func reportFull() {
    guard !isFull else { return }
    isFull = true
    gathering.log.add(
      Diagnostic(
        .error, code: "EVD-LIMIT", at: nil,
        "the evidence has more values than places can be kept for, and some have none"))
  }

  /// Gives a place in a record an origin; a record of no file has none.
  private mutating func origin(
    of record: Int, at place: CellPlace, note: CellNote?
  ) -> Origin? {
    guard gathering.items.indices.contains(gathering.records[record].item) else { return nil }
    let source = position(
      of: facts[record], item: gathering.records[record].item, note: note?.text)
    let entry = OriginTable.Entry(source: source, line: place.line, column: place.column)
    guard let origin = origins.add(entry) else {
      reportFull()
      return nil
    }
    return origin
  }

  /// Gives the position of what the values of a record have in common.
  private mutating func position(
    of facts: RecordFacts, item: Int, note: String? = nil
  ) -> UInt32 {
    var current: String?
    if facts.version != nil, let subject = facts.subject {
      current = versions[Array(subject.utf8)]
    }
    let source = RecordSource(
      item: item, effectiveDate: facts.effectiveDate,
      expires: facts.expires, grade: facts.grade, party: facts.party,
      maximumAge: facts.maximumAge, version: facts.version, currentVersion: current,
      note: note)
    if let position = sourcePositions[source] { return position }
    let position = UInt32(clamping: sources.count)
    sources.append(source)
    sourcePositions[source] = position
    return position
  }

  // MARK: Items

  /// Says which files will soon be out of date, once for each file (SM-6).
  private mutating func reportDueSoon() {
    var firstEnds: [Int: CalendarDate] = [:]
    for source in sources {
      guard source.freshness(on: asOf, limit: nil) == .fresh, let end = source.lastDay,
        asOf.days(until: end) <= RecordSource.dueSoonDays
      else { continue }
      firstEnds[source.item] = min(firstEnds[source.item] ?? end, end)
    }
    for (item, end) in firstEnds.sorted(by: { $0.key < $1.key })
    where gathering.items.indices.contains(item) {
      gathering.log.add(
        Diagnostic(
          .note, code: "EVD-DUE-SOON", at: Place(path: gathering.items[item].path),
          "what it shows is soon out of date, the first of it after \(end.iso)",
          help: "renew it before then"))
    }
  }

  private func finishedItems() -> [EvidenceItem] {
    gathering.items.map { item in
      let (date, basis) = item.effectiveDate(asOf: asOf)
      return EvidenceItem(
        path: item.path, document: item.document, sha256: item.sha256, byteCount: item.byteCount,
        state: item.state, recognisedAs: item.recognisedAs, reason: item.reason,
        effectiveDate: date, dateBasis: basis, expires: item.expires, owner: item.owner,
        approver: item.approver, party: item.party, grade: itemGrade(item, hasDate: date != nil),
        supersedes: item.supersedes, recordCount: item.recordCount,
        encodingNote: item.encodingNote, sheet: item.sheet, confidence: item.confidence)
    }
  }

  /// The grade of an item's records before their own dates and owners are looked at.
  private func itemGrade(_ item: ItemDraft, hasDate: Bool) -> Grade {
    item.grade
      ?? vocabulary.kinds.first { $0.native == item.recognisedAs }?.grade
      ?? (hasDate ? .implemented : .indirect)
  }
}
