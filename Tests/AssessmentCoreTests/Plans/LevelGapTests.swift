import AssessmentCore
import Testing

@Suite struct LevelGapTests {
  private static let dimensions = ["A", "B", "C"].map {
    Dimension(id: $0, title: $0, meaning: "", reference: "")
  }
  private static let levels = (1...5).map {
    MaturityLevel(
      number: $0, name: "", meaning: "",
      requirement: $0 == 3 ? .example("size(deployments) > 1") : nil)
  }

  private static func gap(
    _ results: [CriterionResult], _ requirements: [LevelRequirement] = []
  ) -> (gap: LevelGap, proven: Int) {
    let maturity = MaturityScoring(
      dimensions: dimensions, levels: levels, results: results, levelRequirements: requirements,
      inventory: .present
    ).result
    return (
      LevelGap(of: maturity, results: results, levels: levels, requirements: requirements),
      maturity.proven
    )
  }

  /// The results as they would be if these criteria were fully met.
  private static func closing(_ ids: [String], in results: [CriterionResult]) -> [CriterionResult] {
    results.map { result in
      guard ids.contains(result.criterion.id) else { return result }
      return .example(result.criterion, [.met(.operating)])
    }
  }

  private static func model(_ generator: inout SeededGenerator) -> [CriterionResult] {
    dimensions.flatMap { dimension in
      (2...5).flatMap { level in
        (0..<2).map { number in
          CriterionResult.maturity(
            "\(dimension.id)\(level).\(number)", level, .implemented,
            (0..<3).map { _ in (outcome(&generator), 1) })
        }
      }
    }
  }

  private static func outcome(_ generator: inout SeededGenerator) -> SubjectOutcome {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: .unmet
    case 1: .unclear(.missing)
    case 2: .notApplicable("")
    case 3: .met(.approved)
    default: .met(.operating)
    }
  }

  /// SM-36 for the level: the set is enough, and none of it can be left out.
  @Test(arguments: 0..<60)
  func `closing exactly what is listed reaches the next level, and nothing less does`(
    seed: UInt64
  ) {
    var generator = SeededGenerator(seed: seed)
    let results = LevelGapTests.model(&generator)
    let (gap, proven) = LevelGapTests.gap(results)
    guard let next = gap.next else {
      #expect(proven == 5)
      return
    }
    #expect(next == proven + 1)
    #expect(
      LevelGapTests.gap(LevelGapTests.closing(gap.items, in: results)).proven >= next)
    for item in gap.items {
      let fewer = LevelGapTests.closing(gap.items.filter { $0 != item }, in: results)
      #expect(LevelGapTests.gap(fewer).proven < next)
    }
    for dimension in gap.dimensions {
      let own = LevelGapTests.closing(dimension.steps.map(\.criterion.id), in: results)
      let after = LevelGapTests.gap(own).gap.dimensions.first {
        $0.dimension == dimension.dimension
      }
      #expect((after?.proven ?? 0) >= (dimension.next ?? 5))
    }
  }

  @Test func `the cheapest criterion comes first`() {
    let results = [("A2", Effort.months), ("B2", .hours), ("C2", .weeks), ("A3", .hours)].map {
      id, effort in
      CriterionResult.example(
        .example(
          id, placement: .maturity(dimension: String(id.prefix(1)), level: id == "A3" ? 3 : 2),
          effort: effort), [.unmet])
    }
    #expect(LevelGapTests.gap(results).gap.items == ["B2", "C2", "A2"])
  }

  @Test func `what a level needs beside its criteria is named`() {
    let results = ["A", "B", "C"].map {
      CriterionResult.maturity("\($0)2", 2, .implemented, [(.met(.implemented), 1)])
    }
    let unproven = [LevelRequirement(level: 3, isProven: false, isPossible: true)]
    let gap = LevelGapTests.gap(results, unproven).gap
    #expect(gap.next == 3)
    #expect(gap.items.isEmpty)
    #expect(gap.requirements == ["size(deployments) > 1"])
  }
}
