import Expressions

/// Places the use cases on record on the map.
struct UseCaseMapping {
  /// The most use cases that a map can show.
  static let most = 200

  let rule: UseCaseMapRule
  let evidence: EvidenceBase
  let bindings: EvidenceBindings

  /// The map; empty when no use case is on record.
  var map: UseCaseMap {
    let groups = rule.groups.map {
      UseCaseMap.Group(id: $0.id, title: $0.title, meaning: $0.meaning)
    }
    guard let view = bindings.view(of: rule.kind) else {
      return UseCaseMap(groups: groups, scale: rule.scale)
    }
    // Beyond the most that a map can show the first of the record order are looked at: a list of
    // thousands is a register, and no portfolio to draw.
    let shown = min(view.table.rowCount, UseCaseMapping.most)
    let order = Dictionary(
      groups.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let entries = (0..<shown).map { entry(at: $0, in: view) }.enumerated().sorted { left, right in
      precedes(left, right, order)
    }.map(\.element)
    return UseCaseMap(
      groups: groups, scale: rule.scale, entries: entries, omitted: view.table.rowCount - shown)
  }

  private func entry(at row: Int, in view: RecordView) -> UseCaseEntry {
    let subject = (name: rule.kind, value: view.object(at: row))
    var origins: [Origin] = []
    func read(_ condition: Condition?) -> Score? {
      guard let condition else { return nil }
      let value = bindings.evaluate(condition.program, subject: subject)
      guard let score = Score(value) else { return nil }
      origins += IdentityOrigin.citations(of: value.origins)
      return score
    }
    let impact = read(rule.impact)
    let feasibility = read(rule.feasibility)
    let frequency = read(rule.frequency)
    let group = group(of: subject, &origins)
    let identity = view.table.identity(at: row)
    let places = evidence.places(of: origins)
    return UseCaseEntry(
      id: identity, name: name(at: row, in: view) ?? identity, impact: impact,
      feasibility: feasibility, frequency: frequency, group: group,
      places: places.isEmpty
        ? view.origin(at: row).map { evidence.places(of: [$0]) } ?? [] : places)
  }

  /// Finds the first group whose condition certainly holds: what nobody wrote down, as that a case
  /// is transformational, is not held against it.
  private func group(
    of subject: (name: String, value: Value), _ origins: inout [Origin]
  ) -> String? {
    for group in rule.groups.filter(\.decidesFirst) + rule.groups.filter({ !$0.decidesFirst }) {
      let truth = Truth(bindings.evaluate(group.condition.program, subject: subject))
      guard case .holds(let found) = truth else { continue }
      origins += IdentityOrigin.citations(of: found)
      return group.id
    }
    return nil
  }

  private func name(at row: Int, in view: RecordView) -> String? {
    guard case .value(let value) = view.table.content(of: "name", at: row),
      case .string(let text) = value.content, !text.isEmpty
    else { return nil }
    return text
  }

  private func precedes(
    _ left: (offset: Int, element: UseCaseEntry), _ right: (offset: Int, element: UseCaseEntry),
    _ order: [String: Int]
  ) -> Bool {
    func turn(_ entry: UseCaseEntry) -> Int { entry.group.flatMap { order[$0] } ?? order.count }
    let (first, second) = (left.element, right.element)
    if turn(first) != turn(second) { return turn(first) < turn(second) }
    for score in [\UseCaseEntry.impact, \.feasibility, \.frequency] {
      let (one, other) = (first[keyPath: score], second[keyPath: score])
      guard one?.thousandths != other?.thousandths else { continue }
      guard let one else { return false }
      guard let other else { return true }
      return one > other
    }
    guard !first.id.hasSameScalars(as: second.id) else { return left.offset < right.offset }
    return first.id.precedesByScalars(second.id)
  }
}
