import AssessmentCore
import Testing

/// A duration outside of the usual range is a note, and never a failure (SM-32).
@Suite struct PhaseDurationTests {
  private func assessment(_ planned: String, cost: EvidenceBuilder.Field?) -> Assessment {
    var builder = EvidenceBuilder()
    let file = builder.source("inventory.csv")
    builder.add("deployment", ["id": "claims", "stage": "production"], from: file)
    if let cost { builder.add("check", ["type": "plan", "value": cost], from: file) }
    let results = [CriterionResult.readiness("D1", area: "data", .met(.approved))]
    let gate = PhaseGate(
      id: "assessment", phase: 1, title: "Assessment", question: "", weeks: 2...3,
      plannedWeeks: .example(planned), items: ["D1"], sources: [])
    let model = AssessmentModel(
      questionnaires: [], vocabulary: .example, criteria: results.map(\.criterion),
      areas: [ReadinessArea(id: "data", title: "Data")], levels: [], dimensions: [],
      gates: [gate], decisions: [], requiredKinds: [], openThreshold: 4)
    return Assessment(
      of: model, evidence: builder.evidence(), options: AssessmentOptions(gate: "assessment"),
      results: results, levelRequirements: [])
  }

  private static let value = "checks.filter(c, c.type == 'plan')[0].value"

  @Test(arguments: [
    (EvidenceBuilder.Field.number(2), String?.none), (.number(3), nil),
    (.number(8), "Assessment takes 8 weeks, and 2 to 3 are usual"),
    (.number(1), "Assessment takes 1 week, and 2 to 3 are usual"), (.none, nil),
    (.days(21), nil), (.days(24), "Assessment takes 3.4 weeks, and 2 to 3 are usual"),
    (.number(0), nil), (.text("soon"), nil),
  ])
  func `only a known duration outside of the range is noted`(
    duration: EvidenceBuilder.Field, expected: String?
  ) {
    let assessment = assessment(PhaseDurationTests.value, cost: duration)
    let notes = assessment.findings.filter { $0.rule == "GATE-DURATION" }
    #expect(notes.map(\.statement) == [expected].compactMap { $0 })
    #expect(notes.allSatisfy { $0.severity == .note && $0.places.map(\.path) == ["inventory.csv"] })
    #expect(assessment.verdict.kind == .go)
  }

  @Test func `nothing is said of a duration that no file gives`() {
    let assessment = assessment(PhaseDurationTests.value, cost: nil)
    #expect(assessment.findings.allSatisfy { $0.rule != "GATE-DURATION" })
  }
}
