import Expressions

/// Drafts the decisions that the evidence allows: for each axis and each use case of the project.
///
/// Of the options the least risky that meets the needs wins (PAT-05): what is needed is chosen,
/// what is not needed is not, and what nobody can tell becomes an open question.
struct DecisionDrafting {
  let model: AssessmentModel
  let evidence: EvidenceBase
  let results: [CriterionResult]
  let findings: [Finding]
  let bindings: EvidenceBindings

  /// An option with what evaluating its need gave.
  private struct Candidate {
    let option: DecisionOption
    let need: DecisionDraft.Need
    let missing: [MissingEvidence]
  }

  /// One draft for each axis and use case, in the order of the axes and then of the use cases.
  var drafts: [DecisionDraft] {
    guard !model.decisions.isEmpty else { return [] }
    let useCases = UseCaseSubject.all(
      in: evidence, vocabulary: model.vocabulary, bindings: bindings)
    return model.decisions.flatMap { axis in useCases.map { draft(of: axis, for: $0) } }
  }

  /// Drafts one decision.
  private func draft(of axis: DecisionAxis, for useCase: UseCaseSubject) -> DecisionDraft {
    guard useCase.isOnRecord else { return unjudged(axis, useCase) }
    let candidates = axis.options.map { candidate($0, for: useCase) }
    let chosen = choice(among: candidates)
    let readings = axis.drivers.map { evaluate($0.reading, for: useCase) }
    let drivers = zip(axis.drivers, readings).map { driver, value in
      DecisionDraft.DriverReading(
        title: driver.title, unknown: unknown(driver), value: ReadableValue.text(of: value),
        places: evidence.places(of: IdentityOrigin.citations(of: value.origins)))
    }
    let options = candidates.map { candidate in
      DecisionDraft.ConsideredOption(
        option: candidate.option, need: candidate.need, missing: candidate.missing.map(\.name),
        isChosen: chosen.contains(candidate.option.id),
        supporting: arguments(candidate.option.supporting, for: useCase),
        opposing: arguments(candidate.option.opposing, for: useCase))
    }
    return DecisionDraft(
      axis: axis, useCase: useCase.identity, useCaseName: useCase.name, drivers: drivers,
      options: options,
      rationale: rationale(axis, candidates, chosen: chosen, drivers: drivers),
      controls: controls(of: axis, options.filter(\.isChosen).map(\.option), for: useCase),
      openQuestions: questions(axis, candidates, readings: readings))
  }

  /// Drafts a decision about a use case that nobody wrote down: nothing is judged, and nothing is
  /// chosen.
  private func unjudged(_ axis: DecisionAxis, _ useCase: UseCaseSubject) -> DecisionDraft {
    let candidates = axis.options.map { candidate($0, for: useCase) }
    return DecisionDraft(
      axis: axis, useCase: useCase.identity, useCaseName: useCase.name,
      drivers: axis.drivers.map {
        DecisionDraft.DriverReading(
          title: $0.title, unknown: unknown($0), value: nil, places: [])
      },
      options: candidates.map { candidate in
        DecisionDraft.ConsideredOption(
          option: candidate.option, need: .unclear, missing: candidate.missing.map(\.name),
          isChosen: false, supporting: [], opposing: [])
      }, rationale: [], controls: [], openQuestions: needQuestions(candidates))
  }

  // MARK: Choosing

  /// Finds out whether the use case needs an option; the default option is needed by nobody.
  private func candidate(_ option: DecisionOption, for useCase: UseCaseSubject) -> Candidate {
    guard let need = option.need else {
      return Candidate(option: option, need: .notNeeded, missing: [])
    }
    switch Truth(evaluate(need, for: useCase)) {
    case .holds: return Candidate(option: option, need: .needed, missing: [])
    case .fails: return Candidate(option: option, need: .notNeeded, missing: [])
    case .undecided(let missing):
      return Candidate(option: option, need: .unclear, missing: missing)
    }
  }

  /// Chooses the options that are needed, else the one to start with.
  private func choice(among candidates: [Candidate]) -> Set<String> {
    let needed = candidates.filter { $0.need == .needed }
    guard needed.isEmpty else { return Set(needed.map(\.option.id)) }
    return defaultOption(of: candidates).map { [$0.id] } ?? []
  }

  /// Gives the option without a need, else the least risky one.
  private func defaultOption(of candidates: [Candidate]) -> DecisionOption? {
    let withoutNeed = candidates.filter { $0.option.need == nil }
    return (withoutNeed.isEmpty ? candidates : withoutNeed).map(\.option)
      .enumerated().min { ($0.element.risk, $0.offset) < ($1.element.risk, $1.offset) }?.element
  }

  /// Evaluates a condition about the use case.
  private func evaluate(_ condition: Condition, for useCase: UseCaseSubject) -> Value {
    bindings.evaluate(
      condition.program, subject: (name: UseCaseSubject.kind, value: useCase.value))
  }

  /// Gives the arguments whose conditions hold.
  private func arguments(
    _ rules: [DecisionRule], for useCase: UseCaseSubject
  ) -> [DecisionDraft.Argument] {
    rules.compactMap { rule in
      guard case .holds(let origins) = Truth(evaluate(rule.condition, for: useCase)) else {
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
    drivers: [DecisionDraft.DriverReading]
  ) -> [String] {
    var sentences = candidates.map { candidate -> String in
      let title = candidate.option.title
      let facts = facts(behind: candidate.option, axis, drivers)
      switch candidate.need {
      case .needed: return "\(title) is needed\(facts)."
      case .notNeeded where chosen.contains(candidate.option.id):
        let isOpen = candidates.contains { $0.need == .unclear }
        return isOpen
          ? "\(title) is chosen because nothing on record shows that another option is needed."
          : "\(title) is chosen because no other option is needed."
      case .notNeeded:
        return candidate.option.need == nil
          ? "\(title) alone does not meet the needs." : "\(title) is not needed\(facts)."
      case .unclear:
        let verb = chosen.contains(candidate.option.id) ? "chosen as the least risky" : "not chosen"
        let reason = "whether it is needed is unclear: \(DecisionDrafting.lack(candidate.missing))"
        return "\(title) is \(verb); \(reason)."
      }
    }
    if chosen.count > 1, !axis.combination.isEmpty { sentences.append(axis.combination) }
    return sentences
  }

  /// Names the drivers that an option's need reads, with their values, in brackets.
  private func facts(
    behind option: DecisionOption, _ axis: DecisionAxis, _ drivers: [DecisionDraft.DriverReading]
  ) -> String {
    guard let need = option.need else { return "" }
    let fields = DecisionDrafting.fields(in: need.source)
    let facts = zip(axis.drivers, drivers).compactMap { driver, reading -> String? in
      let own = DecisionDrafting.fields(in: driver.reading.source)
      guard !own.isEmpty, own.isSubset(of: fields), let value = reading.value else { return nil }
      return "\(OutcomeStatement.inSentence(driver.title)): \(value)"
    }
    return facts.isEmpty ? "" : " (\(facts.joined(separator: "; ")))"
  }

  /// Finds the fields of the use case that an expression reads.
  private static func fields(in source: String) -> Set<String> {
    let prefix = Array("\(UseCaseSubject.kind).".utf8)
    let bytes = Array(source.utf8)
    var fields: Set<String> = []
    var position = 0
    while position < bytes.count {
      guard bytes[position...].starts(with: prefix) else {
        position += 1
        continue
      }
      position += prefix.count
      let name = bytes[position...].prefix { byte in
        byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
      fields.insert(String(decoding: name, as: UTF8.self))
      position += name.count
    }
    return fields
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
    _ axis: DecisionAxis, _ candidates: [Candidate], readings: [Value]
  ) -> [String] {
    var unknown: [UnclearCause: [String]] = [:]
    for (driver, value) in zip(axis.drivers, readings) {
      guard ReadableValue.text(of: value) == nil, case .undecided(let missing) = Truth(value)
      else { continue }
      unknown[UnclearCause.mostTelling(of: missing), default: []].append(self.unknown(driver))
    }
    let facts = UnclearCause.allCases.compactMap { cause -> String? in
      guard let titles = unknown[cause] else { return nil }
      let label = cause == .missing ? "not on record" : cause.phrase
      return "\(label): \(titles.joined(separator: ", "))"
    }
    return needQuestions(candidates) + facts
  }

  /// Lists the options of which nobody can tell whether they are needed.
  private func needQuestions(_ candidates: [Candidate]) -> [String] {
    candidates.filter { $0.need == .unclear }.map { candidate in
      "whether \"\(candidate.option.title)\" is needed: \(DecisionDrafting.lack(candidate.missing))"
    }
  }

  /// Gives a driver's title as it stands in a list of what is not known; what is yes or no with
  /// `whether`.
  private func unknown(_ driver: DecisionDriver) -> String {
    let title = OutcomeStatement.inSentence(driver.title)
    let fields = DecisionDrafting.fields(in: driver.reading.source)
    let attributes = model.vocabulary.kind(named: UseCaseSubject.kind)?.attributes ?? []
    let read = attributes.filter { fields.contains($0.name) }
    return !read.isEmpty && read.allSatisfy { $0.type == .boolean } ? "whether \(title)" : title
  }

  // MARK: Controls

  /// Finds the status of each control that the choice brings, each control once.
  private func controls(
    of axis: DecisionAxis, _ options: [DecisionOption], for useCase: UseCaseSubject
  ) -> [DecisionDraft.ControlStatus] {
    var seen: Set<String> = []
    return (axis.commonControls + options.flatMap(\.controls))
      .filter { seen.insert($0.id).inserted }
      .map { status(of: $0, for: useCase) }
  }

  /// Joins what the criteria and the systems say of a control: the worst of it counts.
  private func status(
    of control: PatternControl, for useCase: UseCaseSubject
  ) -> DecisionDraft.ControlStatus {
    var shown: [(outcome: SubjectOutcome, missing: [MissingEvidence], places: [Place])] = []
    let systems = Set(useCase.systems.map { ExactText($0.name) })
    for result in results where control.criteria.contains(result.criterion.id) {
      let own = result.subjects.filter { systems.contains(ExactText($0.subject)) }
      for subject in own.isEmpty ? result.subjects : own {
        shown.append(
          (
            subject.outcome, subject.missing,
            evidence.places(showing: subject, of: result.criterion)
          ))
      }
    }
    if let condition = control.condition {
      for system in useCase.systems {
        guard case .record(let kind, let row) = system.stand, let view = bindings.view(of: kind)
        else { continue }
        let value = bindings.evaluate(
          condition.program, subject: (name: kind, value: view.object(at: row)))
        switch Truth(value) {
        case .holds(let origins): shown.append((.met(.indirect), [], places(behind: origins)))
        case .fails(let origins): shown.append((.unmet, [], places(behind: origins)))
        case .undecided(let missing):
          shown.append(
            (
              .unclear(UnclearCause.mostTelling(of: missing)), missing,
              evidence.places(of: missing.flatMap(\.origins))
            ))
        }
      }
    }
    let status = DecisionDrafting.status(of: shown.map(\.outcome))
    let deciding = shown.filter { DecisionDrafting.status(of: [$0.outcome]) == status }
    let causes = deciding.compactMap { outcome, _, _ -> UnclearCause? in
      if case .unclear(let cause) = outcome { return cause }
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
      findings: control.criteria.filter { id in findings.contains { $0.rule == id } })
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
