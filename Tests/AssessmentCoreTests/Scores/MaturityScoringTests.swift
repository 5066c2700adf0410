import AssessmentCore
import Testing

@Suite struct MaturityScoringTests {
  private static let dimension = Dimension(id: "A", title: "A", meaning: "", reference: "")
  private static let levels = (1...5).map { MaturityLevel(number: $0, name: "", meaning: "") }

  private static func maturity(
    _ results: [CriterionResult], requirements: [LevelRequirement] = [],
    inventory: InventoryState = .present
  ) -> MaturityResult {
    MaturityScoring(
      dimensions: [dimension], levels: levels, results: results,
      levelRequirements: requirements, inventory: inventory
    ).result
  }

  /// One criterion for each level, met on so many of ten subjects.
  private static func staircase(_ met: [Int]) -> [CriterionResult] {
    met.enumerated().map { position, count in
      .maturity(
        "A\(position + 2)", position + 2, .implemented,
        [(.met(.implemented), count), (.unmet, 10 - count)])
    }
  }

  /// A level needs its own criteria largely and those below fully met (SM-18).
  @Test(arguments: [
    ([0, 10, 10, 10], 1), ([5, 10, 10, 10], 1), ([6, 0, 0, 0], 2), ([8, 10, 10, 10], 2),
    ([9, 5, 10, 10], 2), ([9, 6, 10, 10], 3), ([9, 9, 6, 10], 4), ([10, 9, 9, 6], 5),
    ([10, 10, 10, 10], 5), ([10, 10, 10, 5], 4),
  ])
  func `a level needs its criteria largely and all below fully`(met: [Int], level: Int) {
    #expect(MaturityScoringTests.maturity(MaturityScoringTests.staircase(met)).proven == level)
  }

  @Test func `a level whose criteria all do not apply is passed`() {
    let results: [CriterionResult] = [
      .maturity("A2", 2, .implemented, [(.notApplicable("no pattern"), 3)]),
      .maturity("A3", 3, .implemented, [(.met(.implemented), 3)]),
      .maturity("A4", 4, .implemented, [(.unmet, 3)]),
    ]
    #expect(MaturityScoringTests.maturity(results).proven == 3)
  }

  @Test(arguments: [(false, false, 1, 1), (false, true, 1, 5), (true, true, 5, 5)])
  func `what a level asks for beside its criteria holds every dimension back`(
    isProven: Bool, isPossible: Bool, proven: Int, possible: Int
  ) {
    let maturity = MaturityScoringTests.maturity(
      MaturityScoringTests.staircase([10, 10, 10, 10]),
      requirements: [LevelRequirement(level: 2, isProven: isProven, isPossible: isPossible)])
    #expect(maturity.proven == proven)
    #expect(maturity.possible == possible)
  }

  /// Oracle 7, and the floor of SM-19.
  @Test(arguments: [
    (InventoryState.absent, MaturityResult.Standing.unrated, 0),
    (.completeAndEmpty, .notStarted, 0), (.present, .rated, 1),
  ])
  func `the inventory decides whether there is a level at all`(
    inventory: InventoryState, standing: MaturityResult.Standing, level: Int
  ) {
    let maturity = MaturityScoringTests.maturity(
      MaturityScoringTests.staircase([0, 0, 0, 0]), inventory: inventory)
    #expect(maturity.standing == standing)
    #expect(maturity.proven == level)
    #expect(maturity.possible == level)
  }

  @Test(arguments: [
    (0, false, InventoryState.absent), (0, true, .completeAndEmpty), (1, false, .present),
  ])
  func `an inventory without systems has to be declared complete`(
    rows: Int, isComplete: Bool, state: InventoryState
  ) throws {
    let kind = try #require(Vocabulary.example.kind(named: "deployment"))
    let table = RecordTable(kind: kind, rowCount: rows, columns: [], isComplete: isComplete)
    #expect(InventoryState(table) == state)
  }

  @Test func `no inventory table at all is no inventory`() {
    #expect(InventoryState(nil) == .absent)
  }

  /// Oracle 6: every level-2 criterion asks for E1 at least, so that a word is worth half.
  @Test func `attestations alone give level 1 in every dimension`() {
    let results = WorkedOrganisationTests.results.map { result in
      CriterionResult.example(
        result.criterion, result.subjects.map { _ in SubjectOutcome.met(.attestation) })
    }
    let maturity = MaturityScoring(
      dimensions: WorkedOrganisationTests.dimensions, levels: MaturityScoringTests.levels,
      results: results, levelRequirements: [], inventory: .present
    ).result
    #expect(maturity.dimensions.map(\.proven) == [1, 1, 1, 1, 1, 1])
    #expect(maturity.evidenceBand == .low)
  }

  /// The limits of SM-22, both of which count.
  @Test(arguments: [
    (90, 75, EvidenceBand.high), (89, 75, .medium), (90, 74, .medium), (70, 50, .medium),
    (69, 50, .low), (70, 49, .low), (0, 0, .low),
  ])
  func `the evidence band needs coverage and strength`(
    usable: Int, strong: Int, band: EvidenceBand
  ) {
    let result = EvidenceBand(
      coverage: Ratio(part: usable, whole: 100), strength: Ratio(part: strong, whole: 100))
    #expect(result == band)
  }

  @Test func `what somebody denies is usable but not strong`() {
    let criterion = Criterion.example("A2")
    let subjects = [
      SubjectResult(subject: "s1", outcome: .unmet, isAttested: true),
      SubjectResult(subject: "s2", outcome: .unmet),
    ]
    let maturity = MaturityScoringTests.maturity([.example(criterion, subjects: subjects)])
    #expect(maturity.coverage == Ratio(part: 2, whole: 2))
    #expect(maturity.strength == Ratio(part: 1, whole: 2))
  }

  /// Oracles 2 and 3, on whole models.
  @Test(arguments: 0..<40)
  func `settling one unclear subject moves the levels only as it may`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let results = (2...5).flatMap { level in
      (0..<2).map { number in
        CriterionResult.maturity(
          "A\(level).\(number)", level,
          Grade.allCases.randomElement(using: &generator) ?? .approved,
          universal: Bool.random(using: &generator),
          (0..<4).map { _ in (MaturityScoringTests.outcome(&generator), 1) })
      }
    }
    let before = MaturityScoringTests.maturity(results)
    #expect(before.proven <= before.possible)
    for (index, result) in results.enumerated() {
      for (position, subject) in result.subjects.enumerated()
      where subject.outcome == .unclear(.missing) {
        for settled in Grade.allCases.map(SubjectOutcome.met) + [.unmet] {
          var outcomes = result.subjects.map(\.outcome)
          outcomes[position] = settled
          var changed = results
          changed[index] = .example(result.criterion, outcomes)
          let after = MaturityScoringTests.maturity(changed)
          #expect(after.proven <= after.possible)
          if settled == .unmet {
            #expect(after.possible <= before.possible)
            #expect(after.proven == before.proven)
          } else {
            #expect(after.possible == before.possible)
            #expect(after.proven >= before.proven)
          }
        }
      }
    }
  }

  /// Draws an outcome; most are good, so that higher levels occur.
  private static func outcome(_ generator: inout SeededGenerator) -> SubjectOutcome {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: .unmet
    case 1, 2: .unclear(.missing)
    case 3: .notApplicable("")
    case 4: .met(.attestation)
    case 5: .met(.approved)
    default: .met(.operating)
    }
  }
}
