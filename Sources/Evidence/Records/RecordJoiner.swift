import AssessmentCore
import Expressions

/// Joins the records of one kind that speak of the same thing (SM-13).
struct RecordJoiner {
  let kind: RecordKind
  /// All records that were read, of which those of the kind are joined.
  let records: [ReadRecord]
  let facts: [RecordFacts]
  let items: [ItemDraft]

  /// One thing that is said of an attribute, by one record.
  private struct Saying {
    let record: Int
    let cell: ReadCell
  }

  /// Joins the records at the given positions, which are those of the kind.
  ///
  /// The result does not depend on the order of files: it is ordered by identity, and records that
  /// have none follow in the order of their places.
  func joined(_ positions: [Int], _ log: inout DiagnosticLog) -> [JoinedRecord] {
    var groups: [RecordIdentity: [Int]] = [:]
    var alone: [Int] = []
    for position in positions {
      if let identity = RecordIdentity(records[position], kind: kind) {
        groups[identity, default: []].append(position)
      } else {
        alone.append(position)
      }
    }
    var joined: [JoinedRecord] = []
    for (identity, members) in groups.sorted(by: { $0.key < $1.key }) {
      // What only adds to a record is about nothing that is assessed where nobody gives the record.
      if members.allSatisfy({ records[$0].onlyAdds }) { continue }
      if isListing(members, identity) {
        alone += members
      } else {
        joined.append(join(members, identity, &log))
      }
    }
    for position in alone.sorted(by: isBefore) where !records[position].onlyAdds {
      joined.append(single(position))
    }
    return joined
  }

  /// Whether records with half an identity stand in one file, which then lists different things.
  private func isListing(_ members: [Int], _ identity: RecordIdentity) -> Bool {
    guard members.count > 1, !kind.keepsLatest, !identity.isWhole else { return false }
    return Set(members.map { records[$0].item }).count < members.count
  }

  /// Gives a record that is not joined with any other.
  private func single(_ position: Int) -> JoinedRecord {
    let record = records[position]
    let path = items.indices.contains(record.item) ? items[record.item].path : nil
    return JoinedRecord(
      identity: nil, assignedIdentity: path.map { "\($0)#\(record.ordinal)" } ?? kind.name,
      cells: cells(of: position))
  }

  /// Gives what one record says, as it stands.
  private func cells(of position: Int) -> [JoinedRecord.Cell] {
    records[position].cells.map { cell in
      JoinedRecord.Cell(
        attribute: cell.attribute, content: cell.content,
        sayings: cell.places.map { (position, $0, cell.note) })
    }
  }

  private func join(
    _ members: [Int], _ identity: RecordIdentity, _ log: inout DiagnosticLog
  ) -> JoinedRecord {
    if members.count == 1, let only = members.first {
      // Nobody contradicts the only one who speaks.
      return JoinedRecord(identity: identity, assignedIdentity: nil, cells: cells(of: only))
    }
    let members = kind.keepsLatest ? latest(of: members) : members
    var cells: [JoinedRecord.Cell] = []
    for attribute in kind.attributes.indices {
      let sayings = members.compactMap { member in
        records[member].cell(of: attribute).map { Saying(record: member, cell: $0) }
      }
      if !sayings.isEmpty {
        cells.append(resolve(sayings.sorted(by: isStronger), attribute, identity, &log))
      }
    }
    return JoinedRecord(identity: identity, assignedIdentity: nil, cells: cells)
  }

  /// Leaves the latest records, and those without a date, of which nobody knows whether they are
  /// later.
  private func latest(of members: [Int]) -> [Int] {
    guard let last = members.compactMap({ facts[$0].effectiveDate }).max() else { return members }
    return members.filter { facts[$0].effectiveDate.map { $0 == last } ?? true }
  }

  // MARK: Order

  /// Orders sayings: the strongest grade first, then the latest date, then the order of places.
  private func isStronger(_ left: Saying, _ right: Saying) -> Bool {
    let (one, other) = (facts[left.record], facts[right.record])
    if one.grade != other.grade { return one.grade > other.grade }
    if one.effectiveDate != other.effectiveDate {
      guard let date = one.effectiveDate else { return false }
      return other.effectiveDate.map { date > $0 } ?? true
    }
    return isBefore(left.record, right.record)
  }

  /// Orders records by item, and within an item as they stand there.
  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (records[left], records[right])
    return one.item == other.item ? one.ordinal < other.ordinal : one.item < other.item
  }

  // MARK: Preference

  /// Decides what holds when several records speak of one attribute (SM-13).
  private func resolve(
    _ all: [Saying], _ attribute: Int, _ identity: RecordIdentity, _ log: inout DiagnosticLog
  ) -> JoinedRecord.Cell {
    var sayings = all
    // Who was not asked does not contradict those who answered.
    let answered = sayings.filter { if case .notAsked = $0.cell.content { false } else { true } }
    if !answered.isEmpty { sayings = answered }
    // What a product does by itself gives way to what somebody set.
    let set = sayings.filter { !($0.cell.note?.isDefault ?? false) }
    if !set.isEmpty { sayings = set }
    // That a record was looked at again is no contradiction; each source keeps its own date.
    let isDate = kind.datedBy.contains(kind.attributes[attribute].name)
    let rules =
      isDate
      ? [withoutReplaced, latestDate]
      : [withoutReplaced, latestOfEachSource, withoutOutdatedWord]
    for rule in rules {
      if agree(sayings) { break }
      sayings = rule(sayings)
    }
    let places = sayings.flatMap { saying in
      saying.cell.places.map { (record: saying.record, place: $0, note: saying.cell.note) }
    }
    guard !agree(sayings), let first = sayings.first else {
      return JoinedRecord.Cell(
        attribute: attribute, content: sayings.first?.cell.content ?? .absent, sayings: places)
    }
    report(sayings, first, attribute, identity, &log)
    return JoinedRecord.Cell(
      attribute: attribute,
      content: .conflict(ContentComparison.values(of: sayings.map(\.cell.content))),
      sayings: places)
  }

  private func agree(_ sayings: [Saying]) -> Bool {
    guard let first = sayings.first else { return true }
    return sayings.dropFirst().allSatisfy {
      ContentComparison.areEqual($0.cell.content, first.cell.content)
    }
  }

  /// Rule 1: an item that says it replaces another one does.
  private func withoutReplaced(_ sayings: [Saying]) -> [Saying] {
    var replaced: Set<String> = []
    for saying in sayings {
      guard let newer = item(of: saying), !newer.supersedes.isEmpty else { continue }
      replaced.formUnion(RecordJoiner.replaced(by: newer))
    }
    if replaced.isEmpty { return sayings }
    return sayings.filter { saying in
      item(of: saying).map { !replaced.contains($0.path) } ?? true
    }
  }

  /// The paths that an item says it replaces, from the root or from its own folder.
  private static func replaced(by newer: ItemDraft) -> [String] {
    let folder = newer.path.utf8.lastIndex(of: UInt8(ascii: "/")).map {
      String(newer.path[...$0])
    }
    return newer.supersedes.flatMap { [$0, (folder ?? "") + $0] }.filter { $0 != newer.path }
  }

  /// Whose word a saying is, and of which sort.
  private struct Source: Hashable {
    let party: SourceParty
    let recognisedAs: String

    init(_ item: ItemDraft) {
      party = item.party
      recognisedAs = item.recognisedAs
    }
  }

  /// Rule 2: of the same source and kind, the later word holds.
  private func latestOfEachSource(_ sayings: [Saying]) -> [Saying] {
    var latest: [Source: CalendarDate] = [:]
    for saying in sayings {
      guard let item = item(of: saying), let date = facts[saying.record].effectiveDate else {
        continue
      }
      latest[Source(item)] = max(latest[Source(item)] ?? date, date)
    }
    return sayings.filter { saying in
      guard let item = item(of: saying), let date = facts[saying.record].effectiveDate,
        let last = latest[Source(item)]
      else { return true }
      return date >= last
    }
  }

  /// Of dates of one record the latest holds.
  private func latestDate(_ sayings: [Saying]) -> [Saying] {
    let dates = sayings.map { saying -> CalendarDate? in
      guard case .value(let value) = saying.cell.content else { return nil }
      return AttributeReader.day(of: value)
    }
    guard let latest = dates.compactMap({ $0 }).max() else { return sayings }
    return zip(sayings, dates).filter { $0.1 == latest }.map(\.0)
  }

  /// Rule 3: a system's word holds over a person's, but only when it is not older.
  private func withoutOutdatedWord(_ sayings: [Saying]) -> [Saying] {
    let systems = sayings.filter { item(of: $0)?.party == .system }
    guard let last = systems.compactMap({ facts[$0.record].effectiveDate }).max() else {
      return sayings
    }
    return sayings.filter { saying in
      guard item(of: saying)?.party == .person, let date = facts[saying.record].effectiveDate
      else { return true }
      return date > last
    }
  }

  private func item(of saying: Saying) -> ItemDraft? {
    let item = records[saying.record].item
    return items.indices.contains(item) ? items[item] : nil
  }

  /// Says that nobody can tell which of several statements holds.
  private func report(
    _ sayings: [Saying], _ first: Saying, _ attribute: Int, _ identity: RecordIdentity,
    _ log: inout DiagnosticLog
  ) {
    let name = identity.parts.filter { !$0.isEmpty }.compactMap {
      String(validating: $0, as: UTF8.self)
    }.joined(separator: "/")
    let attributeName = kind.attributes[attribute].name
    var said: [String] = []
    for saying in sayings where said.count < 8 {
      let text = "\(place(of: saying).text): \(ContentWords.text(of: saying.cell.content))"
      if !said.contains(text) { said.append(text) }
    }
    log.add(
      Diagnostic(
        .warning, code: "EVD-CONFLICT", at: place(of: first),
        "`\(attributeName)` of \(kind.name) `\(name)` is given in different ways",
        notes: said,
        help: "correct one of them, or withdraw the wrong one"),
      about: attributeName, plural: "records of `\(kind.name)` are given in different ways")
  }

  private func place(of saying: Saying) -> Place {
    let place = saying.cell.places.first ?? records[saying.record].place
    return Place(
      path: item(of: saying)?.path ?? "", line: Int(place.line), column: Int(place.column))
  }
}
