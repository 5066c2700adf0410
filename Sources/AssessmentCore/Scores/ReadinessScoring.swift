import Expressions

/// Adds the results of readiness items up to states, counts and areas (SM-14 to SM-17, SM-25 to
/// SM-29).
package struct ReadinessScoring: Sendable {
  private let areas: [ReadinessArea]
  private let results: [CriterionResult]
  private let waivers: [Waiver]
  private let asOf: CalendarDate
  private let acceptsAttestations: Bool

  /// Takes the results in catalogue order; those of other placements are left out of account.
  package init(
    areas: [ReadinessArea], results: [CriterionResult], waivers: [Waiver] = [],
    asOf: CalendarDate, acceptsAttestations: Bool = false
  ) {
    self.areas = areas
    self.results = results
    self.waivers = waivers
    self.asOf = asOf
    self.acceptsAttestations = acceptsAttestations
  }

  /// The readiness of the project.
  package var result: ReadinessResult {
    let valid = waivers.filter { WaiverReview.fault(of: $0, on: asOf) == nil }
    let items = results.compactMap { item(of: $0, waivers: valid) }
    let open = items.filter(\.state.isOpen)
    let usable = items.filter { $0.state == .complete || $0.state == .incomplete }
    let areaResults = areas.map { area($0, items: items) }
    return ReadinessResult(
      items: items, areas: areaResults, open: open.count,
      openWithoutWaived: open.filter { $0.waiver == nil }.count,
      coverage: Ratio(
        part: usable.count, whole: open.count + items.filter { $0.state == .complete }.count),
      worstArea: worst(areaResults), waivers: waivers.map { review($0, items: items) })
  }

  /// Makes the item of a result, or gives `nil` when the criterion is no readiness item.
  private func item(of result: CriterionResult, waivers: [Waiver]) -> ItemResult? {
    guard case .readiness(let area) = result.criterion.placement else { return nil }
    let state = state(of: result)
    let open = state.isOpen ? result.subjects.filter { isOpen($0, in: result) } : []
    let listsAll = result.omittedSubjects == 0
    return ItemResult(
      criterion: result.criterion, area: area, state: state,
      isCritical: isCritical(result, among: open.isEmpty ? result.subjects : open),
      waiver: state.isOpen
        ? waiver(among: waivers, covering: open, of: result.criterion.id, listsAll: listsAll) : nil,
      openSubjects: open.map(\.subject))
  }

  /// Decides the state of an item over all its subjects (SM-26).
  private func state(of result: CriterionResult) -> ItemState {
    let tally = result.tally
    if tally.unmet > 0 { return .incomplete }
    if tally.applicable == 0 { return notApplicable(result) }
    let causes = result.subjects.compactMap { subject in cause(of: subject, in: result) }
    if let first = causes.first { return .unclear(first) }
    let tooWeak = zip(Grade.allCases, tally.met).contains { grade, count in
      count > 0 && grade < result.criterion.requiredGrade
        && !(acceptsAttestations && grade == .attestation)
    }
    // Subjects that a large population does not list count all the same.
    let listed = result.subjects.count { !accepts($0) && isUnclear($0) }
    let accepted = result.subjects.count { accepts($0) && isUnclear($0) }
    if tally.unclear > listed + accepted { return .unclear(.missing) }
    return tooWeak ? .unclear(.weak) : .complete
  }

  /// Says why a subject keeps the item from being complete, or gives `nil` when it does not.
  private func cause(of subject: SubjectResult, in result: CriterionResult) -> UnclearCause? {
    switch subject.outcome {
    case .unclear(let cause): accepts(subject) ? nil : cause
    case .met(let grade):
      grade >= result.criterion.requiredGrade || accepts(subject)
        ? nil : grade == .attestation ? .claimed : .weak
    case .unmet, .notApplicable: nil
    }
  }

  /// Whether a subject keeps the item open.
  private func isOpen(_ subject: SubjectResult, in result: CriterionResult) -> Bool {
    subject.outcome == .unmet || cause(of: subject, in: result) != nil
  }

  private func isUnclear(_ subject: SubjectResult) -> Bool {
    if case .unclear = subject.outcome { return true }
    return false
  }

  /// Whether a subject rests on an attestation that the user accepts (SM-17).
  private func accepts(_ subject: SubjectResult) -> Bool {
    guard acceptsAttestations else { return false }
    switch subject.outcome {
    case .met(.attestation): return subject.isAttested
    case .unclear(.claimed): return subject.attestation?.isYes ?? false
    case .met, .unmet, .unclear, .notApplicable: return false
    }
  }

  /// Whether the item alone forbids production while it is open on these subjects (SM-29).
  ///
  /// Where a large population does not list its subjects, the condition counts as if it held.
  private func isCritical(_ result: CriterionResult, among subjects: [SubjectResult]) -> Bool {
    switch result.criterion.criticality {
    case .never: false
    case .always: true
    case .when:
      subjects.contains(where: \.isCritical) || result.omittedSubjects > 0 || subjects.isEmpty
    }
  }

  /// Says why an item applies to no subject, and whether a person said so of any (SM-15).
  private func notApplicable(_ result: CriterionResult) -> ItemState {
    let reasons = result.subjects.compactMap { subject -> String? in
      guard case .notApplicable(let reason) = subject.outcome else { return nil }
      return reason
    }
    return .notApplicable(
      reason: reasons.first ?? "there is nothing in scope to ask it of",
      byHand: reasons.contains { $0.hasPrefix(ExclusionValidity.reasonPrefix) })
  }

  /// Finds the waiver that covers every open subject; of several that do so together, the first to
  /// end.
  private func waiver(
    among waivers: [Waiver], covering open: [SubjectResult], of criterion: String, listsAll: Bool
  ) -> Waiver? {
    let own = waivers.filter { $0.criterion == criterion }
    if let whole = own.filter({ $0.subject == nil }).max(by: endsBefore) { return whole }
    guard listsAll, !open.isEmpty else { return nil }
    var needed: [Waiver] = []
    for subject in open {
      let covering = own.filter { $0.subject?.hasSameScalars(as: subject.subject) ?? false }
      guard let longest = covering.max(by: endsBefore) else { return nil }
      needed.append(longest)
    }
    return needed.min(by: endsBefore)
  }

  /// Whether a waiver ends before another.
  private func endsBefore(_ left: Waiver, _ right: Waiver) -> Bool {
    (left.expires ?? asOf) < (right.expires ?? asOf)
  }

  /// Says what became of a waiver.
  private func review(_ waiver: Waiver, items: [ItemResult]) -> WaiverReview {
    if let fault = WaiverReview.fault(of: waiver, on: asOf) {
      return WaiverReview(waiver: waiver, standing: fault)
    }
    let isUsed = items.contains { item in
      guard item.waiver != nil, item.criterion.id == waiver.criterion else { return false }
      return waiver.subject.map { subject in
        item.openSubjects.contains { $0.hasSameScalars(as: subject) }
      } ?? true
    }
    return WaiverReview(waiver: waiver, standing: isUsed ? .used : .unused)
  }

  /// Counts the items of an area.
  private func area(_ area: ReadinessArea, items: [ItemResult]) -> AreaResult {
    let own = items.filter { $0.area == area.id }
    let byHand = own.count { item in
      guard case .notApplicable(_, let byHand) = item.state else { return false }
      return byHand
    }
    return AreaResult(
      area: area, complete: own.count { $0.state == .complete },
      incomplete: own.count { $0.state == .incomplete },
      unclear: own.count { $0.state.isOpen && $0.state != .incomplete },
      notApplicable: own.count { !$0.state.isOpen && $0.state != .complete },
      criticalOpen: own.count { $0.state.isOpen && $0.isCritical },
      hasLimitedScope: byHand * 5 > own.count)
  }

  /// Finds the area with the most open items; of equals the one with more critical ones, then the
  /// first.
  private func worst(_ areas: [AreaResult]) -> String? {
    var worst: AreaResult?
    for area in areas where area.open > 0 {
      guard let current = worst else {
        worst = area
        continue
      }
      if (area.open, area.criticalOpen) > (current.open, current.criticalOpen) { worst = area }
    }
    return worst?.area.id
  }
}
