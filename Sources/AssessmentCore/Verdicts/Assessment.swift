/// The one value that every report reads: what was asked, what was found, and what follows.
package struct Assessment: Sendable {
  package let model: AssessmentModel
  package let evidence: EvidenceBase
  package let options: AssessmentOptions
  /// One result for each criterion, in catalogue order.
  package let results: [CriterionResult]
  package let maturity: MaturityResult
  package let readiness: ReadinessResult
  /// The phase gate that was asked for, or `nil` when none was.
  package let gate: GateResult?
  package let verdict: Verdict
  /// The findings: by severity, then in catalogue order, then by subject.
  package let findings: [Finding]
  package let decisions: [DecisionDraft]
  /// The use cases by impact and feasibility.
  package let useCaseMap: UseCaseMap
  /// What separates the organisation from the next maturity level.
  package let levelGap: LevelGap
  /// The open work in phases.
  package let roadmap: Roadmap

  package init(
    model: AssessmentModel, evidence: EvidenceBase, options: AssessmentOptions,
    results: [CriterionResult], maturity: MaturityResult, readiness: ReadinessResult,
    gate: GateResult?, verdict: Verdict, findings: [Finding], decisions: [DecisionDraft],
    useCaseMap: UseCaseMap = UseCaseMap(), levelGap: LevelGap = LevelGap(),
    roadmap: Roadmap = Roadmap()
  ) {
    self.model = model
    self.evidence = evidence
    self.options = options
    self.results = results
    self.maturity = maturity
    self.readiness = readiness
    self.gate = gate
    self.verdict = verdict
    self.findings = findings
    self.decisions = decisions
    self.useCaseMap = useCaseMap
    self.levelGap = levelGap
    self.roadmap = roadmap
  }

  /// How good practice stands, topic by topic.
  package var topics: [TopicResult] { TopicResult.all(of: model.topics, in: results) }

  /// Finds the result of a criterion.
  package func result(of criterion: String) -> CriterionResult? {
    results.first { $0.criterion.id == criterion }
  }
}
