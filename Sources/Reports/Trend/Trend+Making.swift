package import AssessmentCore

extension Trend {
  /// Compares two results; the rules are those of the later one.
  package init(from before: ReportDocument, to now: ReportDocument, rules: [TrendRule]) {
    self.init(
      before: before.asOf, now: now.asOf,
      isComparable: before.model.questionnaires == now.model.questionnaires,
      verdict: Trend.verdict(before, now), levels: Trend.levels(before, now),
      items: Trend.items(before, now), criteria: Trend.criteria(before, now),
      appeared: Trend.findings(of: now, notIn: before),
      vanished: Trend.findings(of: before, notIn: now),
      missingFiles: Trend.missingFiles(before, now),
      warnings: rules.compactMap { Trend.warning($0, before, now) })
  }

  private static func direction<Rank: Comparable>(_ before: Rank, _ now: Rank) -> Direction {
    before == now ? .same : before < now ? .better : .worse
  }

  private static func verdict(_ before: ReportDocument, _ now: ReportDocument) -> Change? {
    let (old, new) = (before.verdict.kind, now.verdict.kind)
    guard old != new else { return nil }
    return Change(
      name: "verdict", before: OutcomeWording.verdict(old), now: OutcomeWording.verdict(new),
      direction: direction(old, new))
  }

  private static func levels(_ before: ReportDocument, _ now: ReportDocument) -> [Change] {
    var changes: [Change] = []
    func compare(_ name: String, _ old: Int, _ new: Int) {
      guard old != new else { return }
      changes.append(
        Change(
          name: name, before: "level \(old)", now: "level \(new)",
          direction: direction(old, new)))
    }
    compare("organisation", before.maturity.proven, now.maturity.proven)
    for dimension in now.maturity.dimensions {
      guard let old = before.maturity.dimensions.first(where: { $0.id == dimension.id }) else {
        continue
      }
      compare("\(dimension.id) \(dimension.title)", old.proven, dimension.proven)
    }
    return changes
  }

  private static func items(_ before: ReportDocument, _ now: ReportDocument) -> [Change] {
    now.readiness.items.compactMap { item in
      guard let old = before.item(item.criterion), old.state.name != item.state.name else {
        return nil
      }
      return Change(
        name: name(item.criterion, now), before: old.state.name, now: item.state.name,
        direction: direction(rank(old.state), rank(item.state)))
    }
  }

  /// Orders states: what is known not to hold is worse than what nobody knows.
  private static func rank(_ state: ItemState) -> Int {
    switch state {
    case .incomplete: 0
    case .unclear: 1
    case .complete, .notApplicable: 2
    }
  }

  private static func criteria(_ before: ReportDocument, _ now: ReportDocument) -> [Change] {
    now.criteria.compactMap { answer in
      if case .readiness = answer.placement { return nil }
      guard let old = before.answer(of: answer.id)?.value, let new = answer.value else {
        return nil
      }
      let (oldBand, newBand) = (Band(old.low), Band(new.low))
      guard oldBand != newBand else { return nil }
      return Change(
        name: name(answer.id, now), before: "\(oldBand.name) proven",
        now: "\(newBand.name) proven", direction: direction(oldBand, newBand))
    }
  }

  private static func name(_ criterion: String, _ document: ReportDocument) -> String {
    document.answer(of: criterion).map { "\(criterion) \($0.title)" } ?? criterion
  }

  /// The findings of one result that the other does not have, told by their identity.
  private static func findings(
    of document: ReportDocument, notIn other: ReportDocument
  ) -> [Finding] {
    let known = Set(other.findings.map { Array($0.identity.utf8) })
    return document.findings.filter { !known.contains(Array($0.identity.utf8)) }
  }

  private static func missingFiles(
    _ before: ReportDocument, _ now: ReportDocument
  ) -> [String] {
    let present = Set(now.evidence.map { Array($0.item.path.utf8) })
    var missing: [String] = []
    for entry in before.evidence
    where entry.item.state == .used && !present.contains(Array(entry.item.path.utf8))
      && missing.last != entry.item.path
    {
      missing.append(entry.item.path)
    }
    return missing
  }

  private static func warning(
    _ rule: TrendRule, _ before: ReportDocument, _ now: ReportDocument
  ) -> Warning? {
    guard let old = before.answer(of: rule.criterion)?.tally,
      let new = now.answer(of: rule.criterion)?.tally, rule.holds(from: old, to: new)
    else { return nil }
    let met = (old.met.reduce(0, +), new.met.reduce(0, +))
    return Warning(
      id: rule.id, title: rule.title,
      statement: "\(rule.statement) (\(met.0) of \(old.applicable) then, \(met.1) of "
        + "\(new.applicable) now, by \(name(rule.criterion, now)))", why: rule.why,
      remediation: rule.remediation)
  }
}
