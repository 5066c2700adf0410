import AssessmentCore
import Expressions
import Testing

/// Follow-ups on an inventory that is too large to be looked at record by record.
@Suite struct LargeFollowUpTests {
  /// Gives the recommendations for an inventory in which every tenth system is a pilot without an
  /// owner.
  private func findings(systems: Int, where condition: String) -> [Finding] {
    var builder = EvidenceBuilder()
    let file = builder.source("inventory.csv")
    for number in 0..<systems {
      let isPilot = number.isMultiple(of: 10)
      builder.add(
        "deployment",
        [
          ("id", .text("s\(number)")), ("stage", .text(isPilot ? "pilot" : "production")),
          ("owner", isPilot ? EvidenceBuilder.Field.none : .text("Ann")),
        ], from: file)
    }
    let example = AssessmentModel.example([])
    let model = AssessmentModel(
      questionnaires: [], vocabulary: example.vocabulary, criteria: [], areas: example.areas,
      levels: [], dimensions: example.dimensions, gates: [], decisions: [], requiredKinds: [],
      openThreshold: 4,
      followUps: [
        FollowUpRule(
          id: "MAT-06", title: "Pilot without an owner", kind: "deployment",
          condition: .example(condition), levels: nil, statement: "nobody owns the pilot",
          why: "", remediation: "")
      ])
    return Assessment(of: model, evidence: builder.evidence()).findings
      .filter { $0.rule == "MAT-06" }
  }

  @Test(arguments: [
    ("deployment.stage == 'pilot' && deployment.owner == ''", 120),
    ("deployment.id == 's30' || deployment.id == 's31'", 2),
    ("deployment.id == 's30' ? deployment.stage == 'pilot' : deployment.owner == 'Bob'", 1),
    ("deployment.timeout > duration('1s')", 0),
  ])
  func `fifty records of a large inventory are named and the rest is counted`(
    condition: String, count: Int
  ) {
    let few = findings(systems: 1_000, where: condition)
    #expect(few.count == (count == 120 ? 100 : count))
    let many = findings(systems: 1_200, where: condition)
    let named = many.filter { !$0.subject.isEmpty }
    #expect(named.map(\.subject) == Array(few.map(\.subject).prefix(50)))
    #expect(named.map(\.statement) == Array(few.map(\.statement).prefix(50)))
    #expect(
      many.filter(\.subject.isEmpty).map(\.statement)
        == (count > 50
          ? ["the same holds for \(count - 50) more deployments, which are not listed one by one"]
          : []))
  }
}
