import Expressions

/// Evaluates the checks of one criterion, and grades what shows that they hold (SM-9, SM-10).
struct CheckEvaluator {
  /// How many records are cited for a check that rests on whole lists.
  private static let citedRecords = 10

  let evidence: EvidenceBase
  let bindings: EvidenceBindings

  /// The outcome of one check on one subject.
  func result(
    _ check: SubCheck, _ condition: PreparedCondition, on subject: (name: String, value: Value)?
  ) -> SubCheckResult {
    let value = condition.evaluate(on: subject)
    switch Truth(value) {
    case .holds(let origins):
      return met(check, on: subject, origins)
    case .fails(let origins):
      return SubCheckResult(
        id: check.id, outcome: .unmet, origins: IdentityOrigin.citations(of: origins),
        missing: [])
    case .undecided(let missing):
      return SubCheckResult(
        id: check.id, outcome: .unclear(UnclearCause.mostTelling(of: missing)),
        origins: IdentityOrigin.citations(of: value.origins), missing: missing)
    }
  }

  /// Grades a check that holds by the weakest of the values that decided it.
  ///
  /// A check can hold without any such value, because it only counts records or names them. It then
  /// rests on the records themselves: those that it named, else all of the lists that it goes
  /// through with the subject. The weakest of these is its grade, and one that is stale leaves it
  /// unclear.
  private func met(
    _ check: SubCheck, on subject: (name: String, value: Value)?, _ origins: OriginSet
  ) -> SubCheckResult {
    let deciding = origins.sorted.filter { !IdentityOrigin.isMarked($0) }
    if !deciding.isEmpty {
      let grades = deciding.map { evidence.source(of: $0)?.grade ?? .attestation }
      return SubCheckResult(
        id: check.id, outcome: .met(grades.min() ?? .attestation), origins: deciding, missing: [])
    }
    var records = origins.sorted.map(IdentityOrigin.unmarked)
    if records.isEmpty { records = recordsLookedAt(check, subject) }
    var weakest: Grade?
    for origin in records {
      guard let source = evidence.source(of: origin) else { continue }
      guard source.freshness(on: evidence.asOf, limit: bindings.limit) == .fresh else {
        let missing = MissingEvidence(
          name: kind(of: origin, check), cause: .stale, origins: [origin])
        return SubCheckResult(
          id: check.id, outcome: .unclear(.stale), origins: [origin], missing: [missing])
      }
      weakest = min(weakest ?? .operating, source.grade)
    }
    return SubCheckResult(
      id: check.id, outcome: .met(weakest ?? .attestation),
      origins: Array(records.prefix(CheckEvaluator.citedRecords)), missing: [])
  }

  /// The origins of all records in the lists that a check names, and of its subject.
  private func recordsLookedAt(
    _ check: SubCheck, _ subject: (name: String, value: Value)?
  ) -> [Origin] {
    var origins: [Origin] = []
    if case .object(let object) = subject?.value.content, let record = object as? RecordObject {
      origins += record.view.origin(at: record.row).map { [$0] } ?? []
    }
    let names = check.condition.program.expression.names
    for view in bindings.views where names.contains(view.table.kind.plural) {
      for row in 0..<view.table.rowCount {
        origins += view.origin(at: row).map { [$0] } ?? []
      }
    }
    return origins
  }

  /// The name under which a stale record is missed: that of its file's records.
  private func kind(of origin: Origin, _ check: SubCheck) -> String {
    let names = check.condition.program.expression.names
    let view = bindings.views.first { view in
      names.contains(view.table.kind.plural) || names.contains(view.table.kind.name)
    }
    return view?.table.kind.plural ?? check.id
  }
}
