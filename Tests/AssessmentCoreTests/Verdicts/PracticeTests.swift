import AssessmentCore
import Testing

/// Good practice gives findings and can hold up a gate, and counts nowhere else.
@Suite struct PracticeTests {
  private static let readiness: [CriterionResult] = [
    .readiness("D1", area: "data", .met(.approved)),
    .maturity("A2", 2, .implemented, [(.met(.implemented), 2)]),
  ]

  private func assessment(
    _ practice: [CriterionResult], gate items: [String] = [], followUps: [FollowUpRule] = []
  ) -> Assessment {
    let results = PracticeTests.readiness + practice
    var builder = EvidenceBuilder()
    let file = builder.source("inventory.csv")
    builder.add("deployment", ["id": "claims", "stage": "production"], from: file)
    let model = AssessmentModel(
      questionnaires: [], vocabulary: .example, criteria: results.map(\.criterion),
      areas: [ReadinessArea(id: "data", title: "Data")],
      levels: (1...2).map { MaturityLevel(number: $0, name: "", meaning: "") },
      dimensions: [Dimension(id: "A", title: "A", meaning: "", reference: "")],
      gates: [
        PhaseGate(
          id: "pilot", phase: 1, title: "", question: "", weeks: nil, items: items, sources: [])
      ], decisions: [], requiredKinds: [], openThreshold: 4, followUps: followUps,
      topics: [
        Topic(id: "testing", title: "Testing", meaning: ""),
        Topic(id: "cost", title: "Cost", meaning: ""),
      ])
    return Assessment(
      of: model, evidence: builder.evidence(),
      options: AssessmentOptions(gate: items.isEmpty ? nil : "pilot"), results: results,
      levelRequirements: [])
  }

  static let outcomes: [SubjectOutcome] = [
    .met(.operating), .met(.attestation), .unmet, .unclear(.missing), .unclear(.conflict),
    .notApplicable("no pattern"),
  ]

  @Test(arguments: outcomes)
  func `no outcome of good practice changes a score`(outcome: SubjectOutcome) {
    let without = assessment([])
    let with = assessment([.practice("TST-1", outcome), .practice("TST-2", outcome, .unmet)])
    #expect(with.verdict.kind == without.verdict.kind)
    #expect(with.verdict.reasons == without.verdict.reasons)
    #expect(with.readiness.open == without.readiness.open)
    #expect(with.readiness.coverage == without.readiness.coverage)
    #expect(with.maturity.proven == without.maturity.proven)
    #expect(with.maturity.possible == without.maturity.possible)
    #expect(with.maturity.coverage == without.maturity.coverage)
    #expect(with.maturity.strength == without.maturity.strength)
  }

  @Test func `an unmet answer weighs what the criterion says and an unclear one is a note`() {
    let findings = assessment([
      .practice("TST-1", .unmet, .unclear(.missing), .met(.approved)),
      .practice("TST-2", severity: .minor, .unmet, .notApplicable("none")),
      .practice("TST-3", severity: .note, .unmet),
      .practice("TST-4", .met(.indirect)),
    ]).findings
    #expect(
      findings.map { "\($0.severity.rawValue) \($0.rule) \($0.subject) \($0.isUnclear)" } == [
        "major TST-1 s1 false", "minor TST-2 s1 false", "note TST-1 s2 true",
        "note TST-3 s1 false", "note TST-4 s1 false",
      ])
    #expect(findings.allSatisfy { $0.topic == "testing" })
  }

  @Test(arguments: [
    (SubjectOutcome.met(.approved), true), (.met(.indirect), false), (.met(.attestation), false),
    (.unmet, false), (.unclear(.missing), false), (.notApplicable("no pattern"), true),
  ])
  func `a gate that asks for good practice is held up until it is largely proven`(
    outcome: SubjectOutcome, passes: Bool
  ) throws {
    let assessment = assessment([.practice("TST-1", outcome)], gate: ["D1", "TST-1"])
    #expect(assessment.gate?.passes == passes)
    #expect(assessment.verdict.kind == (passes ? .go : .noGo))
    guard !passes else { return }
    #expect(assessment.gate?.blockers == ["TST-1"])
    let reason = try #require(assessment.verdict.reasons.first)
    #expect(reason.rule == .gateFails)
    #expect(reason.criterion == "TST-1")
    #expect(reason.subjects == ["s1"])
    let way = try #require(assessment.verdict.counterfactual)
    #expect(way.items == ["TST-1"])
    #expect(way.target == .go)
  }

  @Test func `topics count their criteria by how they stand`() {
    let topics = assessment([
      .practice("TST-1", .met(.approved), .met(.operating)), .practice("TST-2", .met(.indirect)),
      .practice("TST-3", .met(.approved), .unmet), .practice("TST-4", .unclear(.stale)),
      .practice("TST-5", .notApplicable("none")), .practice("CST-1", topic: "cost", .unmet),
    ]).topics
    #expect(topics.map(\.topic.id) == ["testing", "cost"])
    let standings = TopicResult.Standing.allCases
    #expect(
      standings.map { topics[0].results($0).map(\.criterion.id) } == [
        ["TST-1"], ["TST-3"], ["TST-2", "TST-4"], ["TST-5"],
      ])
    #expect(standings.map { topics[1].results($0).count } == [0, 1, 0, 0])
  }

  @Test(arguments: [Finding.Severity.major, .minor, .note])
  func `a follow-up weighs what its rule says`(severity: Finding.Severity) {
    let rule = FollowUpRule(
      id: "PIT-1", title: "Pitfall", kind: "deployment",
      condition: .example("deployment.stage == 'production'"), levels: nil,
      statement: "it is in production", why: "", remediation: "", topic: "cost",
      severity: severity)
    let findings = assessment([], followUps: [rule]).findings
    #expect(findings.map(\.severity) == [severity])
    #expect(findings.map(\.topic) == ["cost"])
  }
}
