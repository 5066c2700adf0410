import Expressions

extension Assessment {
  /// Judges the evidence by the questionnaires.
  ///
  /// The result depends on nothing but the arguments: same evidence, same date, same
  /// questionnaires, same assessment (SM-1).
  package init(
    of model: AssessmentModel, evidence: EvidenceBase, options: AssessmentOptions = .init()
  ) {
    let results = CriteriaEvaluation.results(of: model, on: evidence, options: options)
    self.init(
      of: model, evidence: evidence, options: options, results: results,
      levelRequirements: CriteriaEvaluation.levelRequirements(of: model, on: evidence))
  }

  /// Adds results up to scores, a verdict, findings and decisions.
  package init(
    of model: AssessmentModel, evidence: EvidenceBase, options: AssessmentOptions,
    results: [CriterionResult], levelRequirements: [LevelRequirement]
  ) {
    let inventory = InventoryState(model.requiredKinds.first.flatMap { evidence.table(of: $0) })
    let maturity = MaturityScoring(
      dimensions: model.dimensions, levels: model.levels, results: results,
      levelRequirements: levelRequirements, inventory: inventory
    ).result
    let readiness = ReadinessScoring(
      areas: model.areas, results: results, waivers: evidence.manifest.waivers,
      asOf: evidence.asOf, acceptsAttestations: options.acceptsAttestations
    ).result
    let gates = GateScoring(gates: model.gates, results: results, items: readiness.items)
    let gateName = options.gate ?? evidence.manifest.phase
    let gate = gateName.flatMap(gates.gate)
    let missingKinds = MissingKind.all(of: model, in: evidence)
    let bindings = EvidenceBindings(
      evidence: evidence, names: Assessment.names(usedBy: model))
    let findings = FindingWriter(
      model: model, evidence: evidence, results: results, maturity: maturity,
      readiness: readiness, missingKinds: missingKinds, bindings: bindings
    ).findings
    let subject = VerdictCase(
      items: Assessment.verdictItems(
        readiness, results, neededByGate: gate.map(gates.requirements) ?? [], gates),
      missingKinds: missingKinds.map(\.text),
      gate: gateName.map { VerdictGate(name: gate?.id ?? $0, isKnown: gate != nil) },
      evidenceBand: model.dimensions.isEmpty ? nil : maturity.evidenceBand,
      openThreshold: model.openThreshold, isThresholdOverridden: model.isThresholdOverridden,
      isLightweight: options.acceptsAttestations)
    let conditions = OtherConditions(
      missingKinds: missingKinds, readiness: readiness, results: results, maturity: maturity,
      subject: subject)
    let levelGap = LevelGap(
      of: maturity, results: results, levels: model.levels, requirements: levelRequirements)
    let useCaseMap =
      model.useCaseMap.map {
        UseCaseMapping(rule: $0, evidence: evidence, bindings: bindings).map
      } ?? UseCaseMap()
    let roadmap =
      model.roadmap.map { rule in
        RoadmapPlanning(
          rule: rule, useCaseMap: useCaseMap, levelGap: levelGap, results: results,
          openItems: subject.items.filter(\.isOpen)
        ).roadmap
      } ?? Roadmap()
    self.init(
      model: model, evidence: evidence, options: options, results: results, maturity: maturity,
      readiness: readiness, gate: gate.map(gates.result),
      verdict: Verdict(of: subject, otherConditions: conditions.all), findings: findings,
      decisions: DecisionDrafting(
        model: model, evidence: evidence, results: results, findings: findings,
        bindings: bindings
      ).drafts, useCaseMap: useCaseMap, levelGap: levelGap, roadmap: roadmap)
  }

  /// The names that follow-ups, plans and decisions use, so that no other list is made.
  private static func names(usedBy model: AssessmentModel) -> Set<String> {
    var conditions = model.followUps.map(\.condition) + model.planConditions
    conditions += model.decisions.flatMap(\.conditions)
    conditions += model.followUps.compactMap(\.promise).flatMap { [$0.criteria, $0.subject] }
    let controls = Set(
      model.decisions.flatMap { $0.commonControls + $0.options.flatMap(\.controls) }.map(\.id))
    for criterion in model.criteria where controls.contains(criterion.id) {
      conditions += criterion.checks.flatMap { [$0.condition] + [$0.refutation].compactMap { $0 } }
    }
    var names: Set<String> = []
    for condition in conditions { condition.program.expression.collectNames(into: &names) }
    return names
  }

  /// Lists what the verdict depends on: the readiness items, then what else the gate asks for.
  private static func verdictItems(
    _ readiness: ReadinessResult, _ results: [CriterionResult], neededByGate: [String],
    _ gates: GateScoring
  ) -> [VerdictItem] {
    let items = readiness.items.map { item in
      VerdictItem(
        id: item.criterion.id, title: item.criterion.title, state: item.state,
        isCritical: item.isCritical, waiver: item.waiver,
        isNeededByGate: neededByGate.contains(item.criterion.id),
        effort: item.criterion.effort, openSubjects: item.openSubjects,
        openQuestions: results.first { $0.criterion.id == item.criterion.id }
          .map { OpenQuestions(of: $0, subjects: item.openSubjects).clauses } ?? [])
    }
    let known = Set(items.map(\.id))
    let others = neededByGate.filter { !known.contains($0) }.map { id -> VerdictItem in
      let result = results.first { $0.criterion.id == id }
      return VerdictItem(
        id: id, title: result?.criterion.title ?? id,
        state: gates.holds(id) ? .complete : gateState(of: result), isReadinessItem: false,
        isNeededByGate: true, effort: result?.criterion.effort ?? .months,
        openSubjects: gates.holds(id) ? [] : result.map(openSubjects) ?? [],
        openQuestions: result.map { OpenQuestions(of: $0, subjects: []).clauses } ?? [])
    }
    return items + others
  }

  /// Says how a criterion stands that is no readiness item, that a gate asks for and that is not
  /// largely proven.
  private static func gateState(of result: CriterionResult?) -> ItemState {
    guard let result, let value = result.value, Band(value.high) >= .largely else {
      return .incomplete
    }
    let causes = result.subjects.compactMap { subject -> UnclearCause? in
      if case .unclear(let cause) = subject.outcome { cause } else { nil }
    }
    return .unclear(causes.first ?? (result.tally.unclear > 0 ? .missing : .weak))
  }

  /// The subjects that keep a criterion open which only a gate asks for, in order.
  private static func openSubjects(of result: CriterionResult) -> [String] {
    result.subjects.filter { subject in
      switch subject.outcome {
      case .unmet, .unclear: true
      case .met(let grade): grade < result.criterion.requiredGrade
      case .notApplicable: false
      }
    }.map(\.subject)
  }
}

extension Verdict {
  /// Decides a case and looks for the shortest way to a better verdict (SM-30, SM-36).
  package init(of subject: VerdictCase, otherConditions: [OtherCondition] = []) {
    self.init(
      kind: VerdictRule.kind(of: subject), reasons: VerdictRule.reasons(for: subject),
      isLightweight: subject.isLightweight,
      counterfactual: CounterfactualSearch.shortestWay(
        from: subject, otherConditions: otherConditions))
  }
}
