import Expressions

/// Drafts the decisions that the evidence allows: for each axis and each of its subjects.
///
/// Of the options the least risky that meets the needs and that nothing rules out wins (PAT-05):
/// what is needed is chosen, what is not needed is not, and what nobody can tell becomes an open
/// question.
struct DecisionDrafting {
  let model: AssessmentModel
  let evidence: EvidenceBase
  let results: [CriterionResult]
  let findings: [Finding]
  let bindings: EvidenceBindings

  /// An option with what evaluating its need and its exclusions gave.
  private struct Candidate {
    let option: DecisionOption
    let need: DecisionDraft.Need
    let missing: [MissingEvidence]
    let exclusions: [DecisionDraft.Argument]
    /// What is not known of rules that may exclude it.
    let doubts: [MissingEvidence]

    var isRuledOut: Bool { !exclusions.isEmpty }
  }

  /// One draft for each axis and subject, in the order of the axes and then of the subjects.
  var drafts: [DecisionDraft] {
    var subjects: [String: [DecisionSubject]] = [:]
    return model.decisions.flatMap { axis -> [DecisionDraft] in
      let found =
        subjects[axis.population]
        ?? DecisionSubject.all(
          of: axis.population, in: evidence, vocabulary: model.vocabulary, bindings: bindings)
      subjects[axis.population] = found
      return found.filter { isDue(axis, for: $0) }.map { draft(of: axis, for: $0) }
    }
  }

  /// Whether there is something to decide about a subject: only where a file shows it.
  private func isDue(_ axis: DecisionAxis, for subject: DecisionSubject) -> Bool {
    guard let condition = axis.condition else { return true }
    if case .holds = Truth(evaluate(condition, for: subject)) { return true }
    return false
  }

  /// Drafts one decision.
  private func draft(of axis: DecisionAxis, for subject: DecisionSubject) -> DecisionDraft {
    let candidates = axis.options.map { candidate($0, for: subject) }
    guard subject.isOnRecord else { return unjudged(axis, candidates, subject) }
    let chosen = choice(among: candidates, of: axis)
    let readings = axis.drivers.map { evaluate($0.reading, for: subject) }
    let drivers = zip(axis.drivers, readings).map { reading($0, $1, of: subject) }
    let options = candidates.map { candidate in
      DecisionDraft.ConsideredOption(
        option: candidate.option, need: candidate.need, missing: candidate.missing.map(\.name),
        isChosen: chosen.contains(candidate.option.id), exclusions: candidate.exclusions,
        supporting: arguments(candidate.option.supporting, for: subject),
        opposing: arguments(candidate.option.opposing, for: subject))
    }
    return DecisionDraft(
      axis: axis, subject: subject.identity, subjectName: subject.name,
      systems: systems(of: subject), drivers: drivers,
      answers: axis.answers.map { reading($0, evaluate($0.reading, for: subject), of: subject) },
      options: options,
      rationale: rationale(axis, candidates, chosen: chosen, drivers: drivers, subject),
      controls: controls(of: axis, options.filter(\.isChosen).map(\.option), for: subject),
      openQuestions: questions(axis, candidates, readings: readings, subject))
  }

  /// Drafts a decision about a use case that nobody wrote down: nothing is judged, and nothing is
  /// chosen.
  private func unjudged(
    _ axis: DecisionAxis, _ candidates: [Candidate], _ subject: DecisionSubject
  ) -> DecisionDraft {
    DecisionDraft(
      axis: axis, subject: subject.identity, subjectName: subject.name,
      drivers: axis.drivers.map {
        DecisionDraft.DriverReading(
          title: $0.title, unknown: unknown($0, subject), value: nil, places: [])
      },
      options: candidates.map { candidate in
        DecisionDraft.ConsideredOption(
          option: candidate.option, need: .unclear, missing: candidate.missing.map(\.name),
          isChosen: false, supporting: [], opposing: [])
      }, rationale: [], controls: [], openQuestions: needQuestions(candidates))
  }

  /// Reads a fact; an empty list is no fact, since nothing in it can be cited.
  private func reading(
    _ driver: DecisionDriver, _ value: Value, of subject: DecisionSubject
  ) -> DecisionDraft.DriverReading {
    DecisionDraft.DriverReading(
      title: driver.title, unknown: unknown(driver, subject), value: ReadableValue.text(of: value),
      places: evidence.places(of: IdentityOrigin.citations(of: value.origins)))
  }

  /// The systems that a decision is for, by identity.
  private func systems(of subject: DecisionSubject) -> [String] {
    subject.systems.compactMap { system in
      guard case .record(let kind, let row) = system.stand,
        model.vocabulary.population(named: DecisionSubject.systems)?.kind == kind
      else { return nil }
      return bindings.view(of: kind)?.table.identity(at: row)
    }
  }

  // MARK: Choosing

  /// Finds out whether the subject needs an option and what rules it out; the default option is
  /// needed by nobody.
  private func candidate(_ option: DecisionOption, for subject: DecisionSubject) -> Candidate {
    var doubts: [MissingEvidence] = []
    for rule in option.exclusions {
      if case .undecided(let missing) = Truth(evaluate(rule.condition, for: subject)) {
        doubts += missing
      }
    }
    let exclusions = arguments(option.exclusions, for: subject)
    func made(_ need: DecisionDraft.Need, _ missing: [MissingEvidence] = []) -> Candidate {
      Candidate(
        option: option, need: need, missing: missing, exclusions: exclusions,
        doubts: exclusions.isEmpty ? doubts : [])
    }
    guard let need = option.need else { return made(.notNeeded) }
    switch Truth(evaluate(need, for: subject)) {
    case .holds: return made(.needed)
    case .fails: return made(.notNeeded)
    case .undecided(let missing): return made(.unclear, missing)
    }
  }

  /// Chooses what is needed and not ruled out, all of it or the least risky, else the option to
  /// start with; nothing where neither is left.
  private func choice(among candidates: [Candidate], of axis: DecisionAxis) -> Set<String> {
    let allowed = candidates.filter { !$0.isRuledOut }
    let needed = allowed.filter { $0.need == .needed }
    guard needed.isEmpty else {
      if axis.combines { return Set(needed.map(\.option.id)) }
      return leastRisky(of: needed).map { [$0.option.id] } ?? []
    }
    return leastRisky(of: allowed.filter { $0.option.need == nil }).map { [$0.option.id] } ?? []
  }

  /// Gives the option with the lowest risk; of equal ones the first.
  private func leastRisky(of candidates: [Candidate]) -> Candidate? {
    candidates.enumerated().min {
      ($0.element.option.risk, $0.offset) < ($1.element.option.risk, $1.offset)
    }?.element
  }

  /// Evaluates a condition about the subject.
  private func evaluate(_ condition: Condition, for subject: DecisionSubject) -> Value {
    bindings.evaluate(condition.program, subject: (name: subject.kind, value: subject.value))
  }

  /// Gives the arguments whose conditions hold.
  private func arguments(
    _ rules: [DecisionRule], for subject: DecisionSubject
  ) -> [DecisionDraft.Argument] {
    rules.compactMap { rule in
      guard case .holds(let origins) = Truth(evaluate(rule.condition, for: subject)) else {
        return nil
      }
      return DecisionDraft.Argument(
        text: rule.argument,
        places: evidence.places(of: IdentityOrigin.citations(of: origins)),
        sources: rule.sources)
    }
  }

  // MARK: Words

  /// Says why the choice is the least risky one that meets the needs, option by option.
  private func rationale(
    _ axis: DecisionAxis, _ candidates: [Candidate], chosen: Set<String>,
    drivers: [DecisionDraft.DriverReading], _ subject: DecisionSubject
  ) -> [String] {
    var sentences = candidates.map { candidate -> String in
      let title = candidate.option.title
      let facts = facts(behind: candidate.option, axis, drivers, subject)
      let reasons = candidate.exclusions.map(\.text).joined(separator: " ")
      switch candidate.need {
      case .needed where candidate.isRuledOut:
        return "\(title) is needed\(facts) and is ruled out: \(reasons)"
      case .needed where !chosen.contains(candidate.option.id):
        return "\(title) would also meet the needs\(facts); the choice meets them with less risk."
      case .needed: return "\(title) is needed\(facts)."
      case _ where candidate.isRuledOut: return "\(title) is ruled out: \(reasons)"
      case .notNeeded where chosen.contains(candidate.option.id):
        let isOpen = candidates.contains { $0.need == .unclear }
        return isOpen
          ? "\(title) is chosen because nothing on record shows that another option is needed."
          : "\(title) is chosen because no other option is needed."
      case .notNeeded:
        return candidate.option.need == nil
          ? "\(title) alone does not meet the needs." : "\(title) is not needed\(facts)."
      case .unclear:
        let reason = "whether it is needed is unclear: \(DecisionDrafting.lack(candidate.missing))"
        return "\(title) is not chosen; \(reason)."
      }
    }
    if chosen.count > 1, !axis.combination.isEmpty { sentences.append(axis.combination) }
    return sentences
  }

  /// Names the drivers that an option's need reads, with their values, in brackets.
  private func facts(
    behind option: DecisionOption, _ axis: DecisionAxis,
    _ drivers: [DecisionDraft.DriverReading], _ subject: DecisionSubject
  ) -> String {
    guard let need = option.need else { return "" }
    let fields = Set(need.program.expression.selections(of: subject.kind))
    let facts = zip(axis.drivers, drivers).compactMap { driver, reading -> String? in
      let own = Set(driver.reading.program.expression.selections(of: subject.kind))
      guard !own.isEmpty, own.isSubset(of: fields), let value = reading.value else { return nil }
      return "\(OutcomeStatement.inSentence(driver.title)): \(value)"
    }
    return facts.isEmpty ? "" : " (\(facts.joined(separator: "; ")))"
  }

  /// Says what an expression lacked.
  private static func lack(_ missing: [MissingEvidence]) -> String {
    let cause = UnclearCause.mostTelling(of: missing)
    let names = OutcomeStatement.list(
      missing.filter { $0.cause == cause }.map { "`\($0.name)`" })
    return cause == .missing ? "nothing is on record for \(names)" : "\(names): \(cause.phrase)"
  }

  /// Lists what the evidence does not say: the needs, then the facts by the cause that they lack.
  private func questions(
    _ axis: DecisionAxis, _ candidates: [Candidate], readings: [Value],
    _ subject: DecisionSubject
  ) -> [String] {
    var unknown: [UnclearCause: [String]] = [:]
    for (driver, value) in zip(axis.drivers, readings) {
      guard ReadableValue.text(of: value) == nil, case .undecided(let missing) = Truth(value)
      else { continue }
      unknown[UnclearCause.mostTelling(of: missing), default: []].append(
        self.unknown(driver, subject))
    }
    let facts = UnclearCause.allCases.compactMap { cause -> String? in
      guard let titles = unknown[cause] else { return nil }
      let label = cause == .missing ? "not on record" : cause.phrase
      return "\(label): \(titles.joined(separator: ", "))"
    }
    return needQuestions(candidates) + facts
  }

  /// Lists the options of which nobody can tell whether they are needed or ruled out, and needs
  /// that the option they ask for cannot meet.
  private func needQuestions(_ candidates: [Candidate]) -> [String] {
    candidates.compactMap { candidate in
      let title = "\"\(candidate.option.title)\""
      switch candidate.need {
      case .needed where candidate.isRuledOut:
        return "how the need for \(title) is met, which is ruled out"
      case .unclear where !candidate.isRuledOut:
        return "whether \(title) is needed: \(DecisionDrafting.lack(candidate.missing))"
      case .needed where !candidate.doubts.isEmpty:
        return "whether something rules out \(title): \(DecisionDrafting.lack(candidate.doubts))"
      case .needed, .unclear, .notNeeded: return nil
      }
    }
  }

  /// Gives a driver's title as it stands in a list of what is not known; what is yes or no with
  /// `whether`.
  private func unknown(_ driver: DecisionDriver, _ subject: DecisionSubject) -> String {
    let title = OutcomeStatement.inSentence(driver.title)
    let fields = Set(driver.reading.program.expression.selections(of: subject.kind))
    let attributes = model.vocabulary.kind(named: subject.kind)?.attributes ?? []
    let read = attributes.filter { fields.contains($0.name) }
    return !read.isEmpty && read.allSatisfy { $0.type == .boolean } ? "whether \(title)" : title
  }

  // MARK: Controls

  /// What one criterion came to on one system.
  private struct ControlOutcome {
    let outcome: SubjectOutcome
    var missing: [MissingEvidence] = []
    var places: [Place] = []
  }

  /// Finds the status of each control that the choice brings, each control once.
  private func controls(
    of axis: DecisionAxis, _ options: [DecisionOption], for subject: DecisionSubject
  ) -> [DecisionDraft.ControlStatus] {
    var seen: Set<String> = []
    return (axis.commonControls + options.flatMap(\.controls))
      .filter { seen.insert($0.id).inserted }
      .map { status(of: $0, for: subject) }
  }

  /// Joins what a criterion says of the systems: the worst of it counts.
  private func status(
    of control: PatternControl, for subject: DecisionSubject
  ) -> DecisionDraft.ControlStatus {
    let shown = results.filter { $0.criterion.id == control.id }
      .flatMap { outcomes(of: $0, for: subject) }
    let status = DecisionDrafting.status(of: shown.map(\.outcome))
    let deciding = shown.filter { DecisionDrafting.status(of: [$0.outcome]) == status }
    let causes = deciding.compactMap { shown -> UnclearCause? in
      if case .unclear(let cause) = shown.outcome { return cause }
      return nil
    }
    var seen: Set<String> = []
    let missing = deciding.flatMap(\.missing).map(\.name).filter { seen.insert($0).inserted }
    return DecisionDraft.ControlStatus(
      control: control, status: status,
      cause: status == "unclear" ? causes.first ?? .missing : nil,
      missing: status == "unclear" ? missing : [],
      places: deciding.flatMap(\.places).sorted().reduce(into: []) { found, place in
        if found.last != place { found.append(place) }
      },
      findings: findings.contains { $0.rule == control.id } ? [control.id] : [])
  }

  /// Says how a criterion stands on what the decision is for.
  ///
  /// A system that the criterion was not asked of, because it does not use the pattern yet, is
  /// asked here: the record is about what has to be in place when the option is used.
  private func outcomes(
    of result: CriterionResult, for subject: DecisionSubject
  ) -> [ControlOutcome] {
    let kind = model.vocabulary.population(named: result.criterion.population)?.kind
    let asked = subject.systems.filter { system in
      if case .record(kind, _) = system.stand { return true }
      return false
    }
    guard !asked.isEmpty else {
      return kind == nil ? result.subjects.map { outcome(of: $0, result.criterion) } : []
    }
    return asked.map { system in
      let known = result.subjects.first { $0.subject.hasSameScalars(as: system.name) }
      return known.map { outcome(of: $0, result.criterion) }
        ?? outcome(of: result.criterion, on: system)
    }
  }

  private func outcome(of subject: SubjectResult, _ criterion: Criterion) -> ControlOutcome {
    ControlOutcome(
      outcome: subject.outcome, missing: subject.missing,
      places: evidence.places(showing: subject, of: criterion))
  }

  /// Asks a criterion of a system that is not in its population.
  private func outcome(of criterion: Criterion, on system: Subject) -> ControlOutcome {
    guard case .record(let kind, let row) = system.stand, let view = bindings.view(of: kind) else {
      return ControlOutcome(outcome: .unclear(.missing))
    }
    let value = view.object(at: row)
    func truth(_ condition: Condition) -> Truth {
      Truth(bindings.evaluate(condition.program, subject: (name: kind, value: value)))
    }
    var shown: [Place] = []
    var missing: [MissingEvidence] = []
    for check in criterion.checks where !check.isOptional {
      if let refutation = check.refutation, case .holds(let origins) = truth(refutation) {
        return ControlOutcome(outcome: .unmet, places: places(behind: origins))
      }
      switch truth(check.condition) {
      case .holds(let origins): shown += places(behind: origins)
      case .fails(let origins):
        return ControlOutcome(outcome: .unmet, places: places(behind: origins))
      case .undecided(let more): missing += more
      }
    }
    guard missing.isEmpty else {
      return ControlOutcome(
        outcome: .unclear(UnclearCause.mostTelling(of: missing)), missing: missing,
        places: evidence.places(of: missing.flatMap(\.origins)))
    }
    return ControlOutcome(outcome: .met(.indirect), places: shown)
  }

  /// The places of values that decided; what only names a record says nothing of a control.
  private func places(behind origins: OriginSet) -> [Place] {
    evidence.places(of: origins.sorted.filter { !IdentityOrigin.isMarked($0) })
  }

  /// Gives the worst of some outcomes in a word; of none, that nothing is clear.
  private static func status(of outcomes: [SubjectOutcome]) -> String {
    let tally = OutcomeTally(counting: outcomes)
    if tally.unmet > 0 { return "unmet" }
    if tally.unclear > 0 || outcomes.isEmpty { return "unclear" }
    return tally.applicable > 0 ? "met" : "not applicable"
  }
}
