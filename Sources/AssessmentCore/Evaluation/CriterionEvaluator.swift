import Expressions

/// Decides one criterion on one subject after the other (SM-9, SM-15, SM-17, SM-26).
struct CriterionEvaluator {
  /// The name of the entry that says why it is open whether the criterion applies.
  private static let applicability = "applies"

  let criterion: Criterion
  let evidence: EvidenceBase
  /// The evidence under the criterion's limit of age.
  let bindings: EvidenceBindings
  let answers: AnswerIndex
  let options: AssessmentOptions
  /// The valid entries of people that this criterion does not apply.
  private let exclusions: [Exclusion]
  private let checks: CheckEvaluator
  private let exemptionConditions: [PreparedCondition]
  private let checkConditions: [PreparedCondition]
  private let refutationConditions: [PreparedCondition?]
  private let criticalCondition: PreparedCondition?

  /// Prepares a criterion for subjects that its expressions call by a name, or for none.
  init(
    criterion: Criterion, subject: String?, evidence: EvidenceBase, lists: inout ListSession,
    answers: AnswerIndex, options: AssessmentOptions
  ) {
    self.criterion = criterion
    self.evidence = evidence
    bindings = lists.evidence
    self.answers = answers
    self.options = options
    exclusions = evidence.manifest.exclusions.filter {
      $0.criterion.hasSameScalars(as: criterion.id)
        && ExclusionValidity(of: $0, criterion: criterion, asOf: evidence.asOf) == .valid
    }
    checks = CheckEvaluator(evidence: evidence, bindings: bindings)
    var prepared: [PreparedCondition] = []
    for rule in criterion.exemptions {
      prepared.append(
        PreparedCondition(rule.condition.program, subject: subject, in: &lists))
    }
    exemptionConditions = prepared
    prepared = []
    for check in criterion.checks {
      prepared.append(
        PreparedCondition(check.condition.program, subject: subject, in: &lists))
    }
    checkConditions = prepared
    var refutations: [PreparedCondition?] = []
    for check in criterion.checks {
      guard let refutation = check.refutation else {
        refutations.append(nil)
        continue
      }
      refutations.append(
        PreparedCondition(refutation.program, subject: subject, in: &lists))
    }
    refutationConditions = refutations
    if case .when(let condition) = criterion.criticality {
      criticalCondition = PreparedCondition(condition.program, subject: subject, in: &lists)
    } else {
      criticalCondition = nil
    }
  }

  private var isReadiness: Bool {
    if case .readiness = criterion.placement { return true }
    return false
  }

  /// What the criterion comes to on a subject.
  func result(on subject: Subject) -> SubjectResult {
    let stand = stand(of: subject)
    var finding = finding(on: subject, stand)
    let opinion = answers.opinion(on: criterion.id, subject: subject.name)
    var isAttested = false
    var contradicts = false
    if case .notApplicable = finding.outcome {
    } else if let opinion, opinion.counts {
      if opinion.isDisputed {
        contradicts = true
      } else {
        (isAttested, contradicts) = weigh(opinion.attestation, against: &finding, on: subject)
      }
    }
    demandGrade(of: &finding, isAttested: isAttested)
    return SubjectResult(
      subject: subject.name, subjectOrigin: subject.origin, outcome: finding.outcome,
      checks: finding.checks, attestation: opinion?.attestation, isAttested: isAttested,
      contradictsAttestation: contradicts, isCritical: isCritical(subject, stand))
  }

  /// What evidence alone says, before people's answers.
  private struct Finding {
    var outcome: SubjectOutcome
    var checks: [SubCheckResult]
  }

  // MARK: Subjects

  /// The name and value of the subject in expressions, or `nil` when it has none there.
  private func stand(of subject: Subject) -> (name: String, value: Value)? {
    switch subject.stand {
    case .alone, .unrecorded: nil
    case .text(let name, let value): (name, value)
    case .record(let kind, let row): bindings.view(of: kind).map { (kind, $0.object(at: row)) }
    }
  }

  /// Whether an open item forbids production; where that is not known it does (SM-29).
  private func isCritical(_ subject: Subject, _ stand: (name: String, value: Value)?) -> Bool {
    switch criterion.criticality {
    case .never: return false
    case .always: return true
    case .when:
      if case .unrecorded = subject.stand { return true }
      guard let criticalCondition,
        case .fails = Truth(criticalCondition.evaluate(on: stand))
      else { return true }
      return false
    }
  }

  // MARK: Evidence

  private func finding(
    on subject: Subject, _ stand: (name: String, value: Value)?
  ) -> Finding {
    if case .unrecorded = subject.stand {
      if let exclusion = exclusion(of: subject) { return exclusion }
      let cause = UnclearCause.mostTelling(of: subject.doubts)
      return Finding(outcome: .unclear(cause), checks: [doubtful(subject.doubts)])
    }
    var doubts = subject.doubts
    for (rule, condition) in zip(criterion.exemptions, exemptionConditions) {
      switch Truth(condition.evaluate(on: stand)) {
      case .holds(let origins):
        let check = SubCheckResult(
          id: CriterionEvaluator.applicability, outcome: .notApplicable(rule.reason),
          origins: IdentityOrigin.citations(of: origins), missing: [])
        return Finding(outcome: .notApplicable(rule.reason), checks: [check])
      case .fails: continue
      case .undecided(let missing): doubts += missing
      }
    }
    if let exclusion = exclusion(of: subject) { return exclusion }
    let results = criterion.checks.indices.map { result(ofCheck: $0, on: stand) }
    var finding = Finding(outcome: combined(results), checks: results)
    guard !doubts.isEmpty else { return finding }
    switch finding.outcome {
    case .met, .notApplicable: break
    case .unmet:
      finding.outcome = .unclear(UnclearCause.mostTelling(of: doubts))
      finding.checks.append(doubtful(doubts))
    case .unclear:
      finding.outcome = .unclear(
        UnclearCause.mostTelling(of: results.flatMap(\.missing) + doubts))
      finding.checks.append(doubtful(doubts))
    }
    return finding
  }

  /// Evaluates one check: what refutes it decides before what may show that it holds (SM-9).
  private func result(
    ofCheck position: Int, on stand: (name: String, value: Value)?
  ) -> SubCheckResult {
    let check = criterion.checks[position]
    if let refutation = refutationConditions[position],
      case .holds(let origins) = Truth(refutation.evaluate(on: stand))
    {
      return SubCheckResult(
        id: check.id, outcome: .unmet, origins: IdentityOrigin.citations(of: origins), missing: [])
    }
    return checks.result(check, checkConditions[position], on: stand)
  }

  private func doubtful(_ doubts: [MissingEvidence]) -> SubCheckResult {
    SubCheckResult(
      id: CriterionEvaluator.applicability,
      outcome: .unclear(UnclearCause.mostTelling(of: doubts)), origins: [], missing: doubts)
  }

  private func exclusion(of subject: Subject) -> Finding? {
    let exclusion = exclusions.first {
      $0.subject.map { $0.hasSameScalars(as: subject.name) } ?? true
    }
    return exclusion.map {
      Finding(outcome: .notApplicable(ExclusionValidity.reason(of: $0)), checks: [])
    }
  }

  /// Joins the checks: all mandatory ones must hold, and one that does not decides (SM-9).
  ///
  /// A criterion with optional checks only is met when all of them are.
  private func combined(_ results: [SubCheckResult]) -> SubjectOutcome {
    let mandatory = zip(criterion.checks, results).filter { !$0.0.isOptional }.map(\.1)
    let deciding = mandatory.isEmpty ? results : mandatory
    var weakest: Grade?
    var missing: [MissingEvidence] = []
    for result in deciding {
      switch result.outcome {
      case .unmet: return .unmet
      case .met(let grade): weakest = min(weakest ?? .operating, grade)
      case .unclear: missing += result.missing
      case .notApplicable: break
      }
    }
    if !missing.isEmpty { return .unclear(UnclearCause.mostTelling(of: missing)) }
    return weakest.map { .met($0) } ?? .unclear(.error)
  }

  // MARK: Answers

  /// Weighs a person's word against the evidence (SM-17); evidence wins, with one exception.
  ///
  /// A later *no* to something that older evidence shows is a conflict: the person may know of a
  /// change.
  private func weigh(
    _ attestation: Attestation, against finding: inout Finding, on subject: Subject
  ) -> (isAttested: Bool, contradicts: Bool) {
    switch (finding.outcome, attestation.isYes) {
    case (.unclear(let cause), true):
      guard cause == .missing || cause == .stale else { return (false, false) }
      finding.outcome =
        isReadiness && !options.acceptsAttestations ? .unclear(.claimed) : .met(.attestation)
      return (true, false)
    case (.unclear, false):
      // Who is not known to be asked cannot fail by a word.
      guard subject.doubts.isEmpty else { return (false, false) }
      finding.outcome = .unmet
      return (true, false)
    case (.unmet, true): return (false, true)
    case (.met, false):
      if isLater(attestation, than: finding.checks) { finding.outcome = .unclear(.conflict) }
      return (false, true)
    case (.met, true), (.unmet, false), (.notApplicable, _): return (false, false)
    }
  }

  /// Whether an answer is dated after everything that decided; undated evidence counts as older.
  private func isLater(_ attestation: Attestation, than checks: [SubCheckResult]) -> Bool {
    guard let date = attestation.date else { return false }
    return checks.flatMap(\.origins).allSatisfy { origin in
      guard let shown = evidence.source(of: origin)?.effectiveDate else { return true }
      return shown < date
    }
  }

  // MARK: Grades

  /// Leaves a readiness item open whose evidence is weaker than it asks for (SM-26).
  private func demandGrade(of finding: inout Finding, isAttested: Bool) {
    guard isReadiness, !isAttested, case .met(let grade) = finding.outcome,
      grade < criterion.requiredGrade
    else { return }
    finding.outcome = .unclear(.weak)
    finding.checks = finding.checks.map { check in
      guard case .met(let shown) = check.outcome, shown < criterion.requiredGrade else {
        return check
      }
      let missing = MissingEvidence(
        name: "evidence of grade \(criterion.requiredGrade.label)", cause: .weak,
        origins: check.origins)
      return SubCheckResult(
        id: check.id, outcome: .unclear(.weak), origins: check.origins, missing: [missing])
    }
  }
}
