import AssessmentCore
import Testing

@Suite struct ValueIntervalTests {
  /// Every cap there is: the grade that shows it, the grade asked for, parts per 10,000.
  @Test(arguments: [
    (0, [10_000, 5_000, 5_000, 5_000, 5_000]),
    (1, [10_000, 10_000, 5_000, 5_000, 5_000]),
    (2, [10_000, 10_000, 10_000, 8_500, 5_000]),
    (3, [10_000, 10_000, 10_000, 10_000, 8_500]),
    (4, [10_000, 10_000, 10_000, 10_000, 10_000]),
  ])
  func `a pass counts by its grade`(grade: Int, caps: [Int]) throws {
    let shown = try #require(Grade(rawValue: grade))
    let counted = Grade.allCases.map { ValueInterval.cap(of: shown, requiredGrade: $0) }
    #expect(counted == caps)
  }

  @Test func `a criterion that applies to nobody has no value`() {
    let tally = OutcomeTally(counting: [.notApplicable("no data source")])
    #expect(ValueInterval(tally: tally, requiredGrade: .implemented, isUniversal: true) == nil)
  }

  @Test(arguments: [(true, "0.850", "0.850"), (false, "0.875", "0.875")])
  func `one exception caps only a criterion that says every`(
    isUniversal: Bool, low: String, high: String
  ) throws {
    let tally = OutcomeTally(met: [0, 0, 0, 7, 0], unmet: 1, unclear: 0, notApplicable: 2)
    let value = try #require(
      ValueInterval(tally: tally, requiredGrade: .implemented, isUniversal: isUniversal))
    #expect(value.low.threeDecimals == low)
    #expect(value.high.threeDecimals == high)
  }

  @Test func `a cap never raises a low value`() throws {
    let tally = OutcomeTally(met: [0, 0, 0, 1, 0], unmet: 1, unclear: 0, notApplicable: 0)
    let value = try #require(
      ValueInterval(tally: tally, requiredGrade: .implemented, isUniversal: true))
    #expect(value.low == Share(sum: 5_000, count: 1))
  }

  @Test(arguments: [
    (1_500, 1, Band.not), (1_501, 1, .partly), (5_000, 1, .partly), (5_001, 1, .largely),
    (8_500, 1, .largely), (8_501, 1, .fully), (10_000, 1, .fully), (0, 1, .not),
    (3 * 10_000, 20, .not), (17 * 10_000, 20, .largely), (10_000, 2, .partly),
  ])
  func `a value on the edge of a band takes the lower band`(sum: Int, count: Int, band: Band) {
    #expect(Band(Share(sum: sum, count: count)) == band)
  }

  /// Every tally of up to three subjects: oracles 2 and 3 of the scoring rules.
  @Test(arguments: Grade.allCases, [true, false])
  func `what is proven never exceeds what is possible`(grade: Grade, isUniversal: Bool) throws {
    for outcomes in ValueIntervalTests.smallPopulations {
      let value = try #require(interval(outcomes, grade, isUniversal))
      #expect(value.low <= value.high)
    }
  }

  @Test(arguments: Grade.allCases, [true, false])
  func `settling what is unclear never raises what is possible`(
    grade: Grade, isUniversal: Bool
  ) throws {
    for outcomes in ValueIntervalTests.smallPopulations {
      let before = try #require(interval(outcomes, grade, isUniversal))
      for (position, outcome) in outcomes.enumerated() where outcome == .unclear(.missing) {
        for met in Grade.allCases {
          var passed = outcomes
          passed[position] = .met(met)
          let after = try #require(interval(passed, grade, isUniversal))
          #expect(after.high == before.high)
          #expect(after.low >= before.low)
        }
        var failed = outcomes
        failed[position] = .unmet
        let after = try #require(interval(failed, grade, isUniversal))
        #expect(after.high <= before.high)
        #expect(after.low == before.low)
      }
    }
  }

  private func interval(
    _ outcomes: [SubjectOutcome], _ grade: Grade, _ isUniversal: Bool
  ) -> ValueInterval? {
    ValueInterval(
      tally: OutcomeTally(counting: outcomes), requiredGrade: grade, isUniversal: isUniversal)
  }

  /// All populations of one to three subjects to which a criterion applies.
  private static let smallPopulations: [[SubjectOutcome]] = {
    let single: [SubjectOutcome] = Grade.allCases.map { .met($0) } + [.unmet, .unclear(.missing)]
    let pairs = single.flatMap { first in single.map { [first, $0] } }
    return single.map { [$0] } + pairs + pairs.flatMap { pair in single.map { pair + [$0] } }
  }()
}
