import AssessmentCore
import Testing

@Suite struct GateScoringTests {
  private static let gates = [
    gate("rollout", 3, ["S1", "A2"]), gate("assessment", 1, ["D1", "D2"]),
    gate("prototype", 2, ["I1", "D1"]),
  ]

  private static func gate(_ id: String, _ phase: Int, _ items: [String]) -> PhaseGate {
    PhaseGate(
      id: id, phase: phase, title: id, question: "", weeks: nil, items: items, sources: [])
  }

  private static func scoring(
    open: Set<String> = [], maturity: [(SubjectOutcome, Int)] = [(.met(.implemented), 1)]
  ) -> GateScoring {
    var results = ["D1", "D2", "I1", "S1"].map { id in
      CriterionResult.readiness(
        id, area: "data", open.contains(id) ? .unclear(.stale) : .met(.approved))
    }
    results.append(.maturity("A2", 2, .implemented, maturity))
    return GateScoring(
      gates: gates, results: results, items: ReadinessScoringTests.readiness(results).items)
  }

  @Test(arguments: [
    ("assessment", [String](), [String]()), ("rollout", [], []),
    ("assessment", ["I1"], []), ("prototype", ["I1"], ["I1"]), ("rollout", ["I1"], ["I1"]),
    ("rollout", ["S1", "I1", "D2", "D1"], ["D1", "D2", "I1", "S1"]),
    ("prototype", ["D1"], ["D1"]),
  ])
  func `a gate needs its items and every gate before it`(
    name: String, open: [String], blockers: [String]
  ) throws {
    let scoring = GateScoringTests.scoring(open: Set(open))
    let gate = try #require(scoring.gate(named: name))
    let result = scoring.result(of: gate)
    #expect(result.blockers == blockers)
    #expect(result.passes == blockers.isEmpty)
  }

  @Test(arguments: [
    ([(SubjectOutcome.met(.implemented), 6), (.unmet, 4)], true),
    ([(.met(.implemented), 5), (.unmet, 5)], false), ([(.unclear(.missing), 1)], false),
    ([(.notApplicable("no pattern"), 1)], true),
  ])
  func `a maturity criterion of a gate has to be largely proven`(
    outcomes: [(SubjectOutcome, Int)], passes: Bool
  ) throws {
    let scoring = GateScoringTests.scoring(maturity: outcomes)
    let gate = try #require(scoring.gate(named: "rollout"))
    #expect(scoring.result(of: gate).passes == passes)
  }

  @Test func `a waiver does not open a gate`() throws {
    let results = [CriterionResult.readiness("D1", area: "data", .unmet)]
    let items = ReadinessScoringTests.readiness(results, waivers: [.example("D1")]).items
    let gate = GateScoringTests.gate("assessment", 1, ["D1"])
    let scoring = GateScoring(gates: [gate], results: results, items: items)
    #expect(items.map { $0.waiver?.criterion } == ["D1"])
    #expect(scoring.result(of: gate).blockers == ["D1"])
  }

  @Test func `an item that no questionnaire has holds the gate up`() {
    let gate = GateScoringTests.gate("assessment", 1, ["X9"])
    let scoring = GateScoring(gates: [gate], results: [], items: [])
    #expect(scoring.result(of: gate).blockers == ["X9"])
  }

  @Test(arguments: [("prototype", "prototype"), ("2", "prototype"), ("4", nil), ("pilot", nil)])
  func `a gate goes by its id and by the number of its phase`(name: String, id: String?) {
    #expect(GateScoringTests.scoring().gate(named: name)?.id == id)
  }

  @Test func `the gates come in the order of their phases`() {
    #expect(
      GateScoringTests.scoring().all.map(\.gate.id) == ["assessment", "prototype", "rollout"])
  }
}
