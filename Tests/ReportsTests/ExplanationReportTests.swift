import AssessmentCore
import Testing

@testable import Reports

struct ExplanationReportTests {
  @Test func `an unknown criterion has no explanation`() throws {
    let assessment = try AssessmentFixture().assessment()
    #expect(ExplanationReport.criterion("RDY-X9", in: assessment, style: TerminalStyle()) == nil)
  }

  @Test(arguments: [
    (
      "C3.1",
      "3 met at E3 × 1.000 + 1 met at E2 × 0.850 + 2 not met × 0 + 2 unclear × 0 = 3.850 of 8 = 0.481 → P",
      "4 met × 1.000 + 2 unclear × 1.000 + 2 not met × 0 = 6.000 of 8 = 0.750 → L"
    ),
    (
      "B3.1",
      "7 met at E3 × 1.000 + 1 not met × 0 = 7.000 of 8 = 0.875, limited to 0.850 because every subject has to meet it → L",
      "7 met × 1.000 + 1 not met × 0 = 7.000 of 8 = 0.875, limited to 0.850 because every subject has to meet it → L"
    ),
    (
      "A2.1", "8 met at E2 × 1.000 = 8.000 of 8 = 1.000 → F",
      "8 met × 1.000 = 8.000 of 8 = 1.000 → F"
    ),
  ])
  func `the sum can be checked by hand`(id: String, proven: String, possible: String) throws {
    let result = try #require(try AssessmentFixture().assessment().result(of: id))
    #expect(OutcomeArithmetic(result).proven == proven)
    #expect(OutcomeArithmetic(result).possible == possible)
  }

  @Test func `every sum ends in the value of the core`() throws {
    for result in try AssessmentFixture().assessment().results {
      guard case .maturity = result.criterion.placement, let value = result.value else { continue }
      let arithmetic = OutcomeArithmetic(result)
      #expect(arithmetic.proven.contains(value.low.threeDecimals), "\(result.criterion.id)")
      #expect(arithmetic.possible.contains(value.high.threeDecimals), "\(result.criterion.id)")
      #expect(arithmetic.proven.hasSuffix("→ \(Band(value.low).rawValue)"))
      #expect(arithmetic.possible.hasSuffix("→ \(Band(value.high).rawValue)"))
    }
  }

  @Test(arguments: [
    (Grade.operating, Grade.implemented, 10_000), (.implemented, .implemented, 10_000),
    (.approved, .implemented, 8_500), (.indirect, .implemented, 5_000),
    (.attestation, .approved, 5_000), (.indirect, .approved, 5_000),
    (.implemented, .operating, 8_500), (.approved, .operating, 5_000),
    (.attestation, .indirect, 5_000),
  ])
  func `weaker evidence counts less`(grade: Grade, required: Grade, expected: Int) {
    #expect(ValueInterval.cap(of: grade, requiredGrade: required) == expected)
  }
}
