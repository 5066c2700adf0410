import AssessmentCore
import Testing

@Suite struct TrendRuleTests {
  private static let rule = TrendRule(
    id: "T", title: "", criterion: "B4.1",
    condition: .example(
      "now.applicable > before.applicable "
        + "&& now.met * before.applicable < before.met * now.applicable"),
    severity: .major, statement: "", why: "", remediation: "")

  private static func tally(_ met: Int, of applicable: Int) -> OutcomeTally {
    OutcomeTally(
      met: [0, 0, 0, met, 0], unmet: applicable - met, unclear: 0, notApplicable: 3)
  }

  @Test(arguments: [
    (3, 4, 3, 6, true), (3, 4, 6, 8, false), (3, 4, 5, 8, true), (3, 4, 3, 4, false),
    (3, 4, 2, 3, false), (0, 0, 1, 4, false), (0, 4, 0, 8, false),
  ])
  func `growth with a falling share is noticed, and nothing else`(
    met: Int, applicable: Int, metNow: Int, applicableNow: Int, holds: Bool
  ) {
    #expect(
      Self.rule.holds(
        from: Self.tally(met, of: applicable), to: Self.tally(metNow, of: applicableNow)) == holds)
  }

  @Test func `a condition that cannot be decided says nothing`() {
    let rule = TrendRule(
      id: "T", title: "", criterion: "B4.1", condition: .example("now.nothing > 1"),
      severity: .major, statement: "", why: "", remediation: "")
    #expect(!rule.holds(from: Self.tally(1, of: 2), to: Self.tally(1, of: 2)))
  }
}
