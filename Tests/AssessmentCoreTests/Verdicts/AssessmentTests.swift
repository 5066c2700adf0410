import AssessmentCore
import Testing

/// Whole assessments, from records to the verdict.
@Suite struct AssessmentTests {
  private static let criteria: [Criterion] = [
    .example(
      "RDY-1", "deployment.owner != ''", of: "project_system", placement: .readiness(area: "data"),
      criticality: .always),
    .example(
      "RDY-2", "deployment.fallback != ''", of: "project_system",
      placement: .readiness(area: "data"),
      effort: .hours),
    .example(
      "RDY-3", "checks.exists(c, c.type == 'load-test' && c.passed)", of: "project",
      placement: .readiness(area: "data")),
    .example("A2", "deployment.owner != ''", of: "system"),
  ]

  private static let gates = [
    PhaseGate(
      id: "rollout", phase: 3, title: "", question: "", weeks: nil, items: ["RDY-2", "A2"],
      sources: [])
  ]

  private static let model = AssessmentModel(
    questionnaires: [], vocabulary: .example, criteria: criteria,
    areas: [ReadinessArea(id: "data", title: "Data")],
    levels: (1...3).map { MaturityLevel(number: $0, name: "", meaning: "") },
    dimensions: [Dimension(id: "A", title: "A", meaning: "", reference: "")], gates: gates,
    decisions: [], requiredKinds: ["deployment"], openThreshold: 4)

  /// One deployment of which so much is on record.
  private func assessment(
    owner: EvidenceBuilder.Field? = "Ada", fallback: EvidenceBuilder.Field? = "rules",
    isTested: Bool = true, options: AssessmentOptions = AssessmentOptions(),
    phase: String? = nil, complete: Set<String> = [], rows: Int = 1
  ) -> Assessment {
    var builder = EvidenceBuilder()
    builder.complete = complete
    builder.manifest = CaseManifest(project: "pilot", organisation: "Northwind", phase: phase)
    let file = builder.source("inventory.yaml")
    builder.add("project", ["id": "pilot", "all_systems": true], from: file)
    for row in 0..<rows {
      let id = EvidenceBuilder.Field.text("claims\(row)")
      switch (owner, fallback) {
      case (let owner?, let fallback?):
        builder.add(
          "deployment",
          ["id": id, "stage": "production", "owner": owner, "fallback": fallback], from: file)
      case (let owner?, nil):
        builder.add("deployment", ["id": id, "stage": "production", "owner": owner], from: file)
      case (nil, let fallback?):
        builder.add(
          "deployment", ["id": id, "stage": "production", "fallback": fallback], from: file)
      case (nil, nil):
        builder.add("deployment", ["id": id, "stage": "production"], from: file)
      }
    }
    if isTested { builder.add("check", ["type": "load-test", "passed": true], from: file) }
    return Assessment(of: AssessmentTests.model, evidence: builder.evidence(), options: options)
  }

  @Test func `complete evidence makes a go`() {
    let assessment = assessment()
    #expect(assessment.verdict.kind == .go)
    #expect(assessment.findings.isEmpty)
    #expect(assessment.maturity.proven == 3)
    #expect(assessment.gate == nil)
    #expect(assessment.result(of: "RDY-2")?.tally.applicable == 1)
  }

  @Test func `supplying exactly what the shortest way names gives what it promises`() throws {
    let first = assessment(owner: EvidenceBuilder.Field.none, fallback: nil, isTested: false)
    #expect(first.verdict.kind == .insufficientEvidence)
    let out = try #require(first.verdict.counterfactual)
    #expect(out.items == ["RDY-2"])
    let second = assessment(owner: EvidenceBuilder.Field.none, isTested: false)
    #expect(second.verdict.kind == out.target)
    #expect(second.verdict.kind == .noGo)
    let on = try #require(second.verdict.counterfactual)
    #expect(on.items == ["RDY-1"])
    let third = assessment(isTested: false)
    #expect(third.verdict.kind == on.target)
    #expect(third.verdict.kind == .conditionalGo)
    let up = try #require(third.verdict.counterfactual)
    #expect(up.items == ["RDY-3"])
    #expect(assessment().verdict.kind == up.target)
    #expect(up.target == .go)
  }

  @Test(
    arguments: [(nil, "rollout"), ("rollout", nil), ("rollout", "3"), ("assessment", "rollout")]
      as [(String?, String?)])
  func `the gate asked for comes from the command before the manifest`(
    phase: String?, option: String?
  ) {
    let assessment = assessment(
      fallback: nil, options: AssessmentOptions(gate: option), phase: phase)
    #expect(assessment.gate?.gate.id == "rollout")
    #expect(assessment.gate?.blockers == ["RDY-2"])
    #expect(assessment.verdict.kind == .noGo)
    #expect(
      assessment.verdict.reasons.first?.text
        == "the phase gate `rollout` asks for RDY-2 (RDY-2), which is unclear (nothing on record); "
        + "not shown: RDY-2?")
    #expect(assessment.verdict.counterfactual?.items == ["RDY-2"])
  }

  @Test func `a gate that does not exist is no go`() {
    let assessment = assessment(options: AssessmentOptions(gate: "rolout"))
    #expect(assessment.gate == nil)
    #expect(assessment.verdict.kind == .noGo)
    #expect(
      assessment.verdict.counterfactual?.otherConditions
        == ["ask for a phase gate that the questionnaires have, not `rolout`"])
  }

  @Test func `a gate that asks for a level names the criterion`() {
    let assessment = assessment(
      owner: EvidenceBuilder.Field.none, options: AssessmentOptions(gate: "rollout"))
    #expect(assessment.gate?.blockers == ["A2"])
    #expect(assessment.verdict.counterfactual?.items == ["RDY-1", "A2"])
  }

  @Test func `thin maturity evidence makes the go conditional and says what to raise`() throws {
    let criteria =
      AssessmentTests.criteria + [
        .example("A3", "checks.exists(c, c.type == 'audit')", of: "system")
      ]
    var builder = EvidenceBuilder()
    let file = builder.source("inventory.yaml")
    builder.add("project", ["id": "pilot", "all_systems": true], from: file)
    builder.add(
      "deployment",
      ["id": "claims", "stage": "production", "owner": "Ada", "fallback": "rules"], from: file)
    builder.add("check", ["type": "load-test", "passed": true], from: file)
    let model = AssessmentModel(
      questionnaires: [], vocabulary: .example, criteria: criteria,
      areas: AssessmentTests.model.areas,
      levels: AssessmentTests.model.levels, dimensions: AssessmentTests.model.dimensions,
      gates: [], decisions: [], requiredKinds: ["deployment"], openThreshold: 4)
    let verdict = Assessment(of: model, evidence: builder.evidence()).verdict
    #expect(verdict.kind == .conditionalGo)
    let way = try #require(verdict.counterfactual)
    #expect(way.items.isEmpty)
    #expect(
      way.otherConditions == [
        "make the maturity result more reliable: 1 of 2 answers rest on usable evidence (70 % are "
          + "asked for), 1 of 2 on evidence as strong as the question asks for (50 %); most is "
          + "missing for A3"
      ])
  }

  /// Oracle 7, from the records on.
  @Test(arguments: [
    (true, MaturityResult.Standing.notStarted), (false, MaturityResult.Standing.unrated),
  ])
  func `without a system there is no verdict`(
    isComplete: Bool, standing: MaturityResult.Standing
  ) {
    let assessment = assessment(complete: isComplete ? ["deployment"] : [], rows: 0)
    #expect(assessment.maturity.standing == standing)
    #expect(assessment.maturity.proven == 0)
    #expect(assessment.verdict.kind != .go)
    #expect(
      assessment.verdict.reasons.contains { $0.rule == .missingInput } == !isComplete)
  }

  @Test func `accepted attestations never make a go`() throws {
    let verdict = assessment(options: AssessmentOptions(acceptsAttestations: true)).verdict
    #expect(verdict.isLightweight)
    #expect(verdict.kind == .conditionalGo)
    #expect(
      verdict.counterfactual?.otherConditions
        == ["assess without accepting attestations, with evidence in place of those"])
  }
}
