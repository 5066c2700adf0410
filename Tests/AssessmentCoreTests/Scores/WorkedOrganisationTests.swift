import AssessmentCore
import Testing

/// The worked example of the scoring rules, part *Organisation*: 8 production systems in 2 units.
///
/// Given by the example's tables are the outcomes of the eight criteria marked *given* below, the
/// levels of all dimensions with their reasons, and coverage 122/129 and strength 117/129.
/// Everything else is assumed to be met with the grade that is asked for, where the levels do not
/// force another outcome.
@Suite struct WorkedOrganisationTests {
  private static let shown = SubjectOutcome.met
  private static let unknown = SubjectOutcome.unclear(.stale)
  private static let noSource = SubjectOutcome.notApplicable("no data source of its own")

  static let results: [CriterionResult] = [
    .maturity("A2.1", 2, .approved, [(shown(.approved), 8)]),
    .maturity("A3.1", 3, .approved, universal: true, [(shown(.approved), 8)]),
    .maturity("A3.2", 3, .approved, [(shown(.approved), 1)]),
    // Two units have production systems.
    .maturity("A4.1", 4, .operating, [(shown(.operating), 1)]),
    // Given: A4.2 = 0, no published scoring.
    .maturity("A4.2", 4, .operating, [(.unmet, 1)]),
    .maturity("A5.1", 5, .approved, [(.unmet, 1)]),
    .maturity("A5.2", 5, .operating, [(.unmet, 1)]),
    .maturity("B2.1", 2, .implemented, [(shown(.implemented), 8)]),
    // Given.
    .maturity("B3.1", 3, .implemented, universal: true, [(shown(.implemented), 7), (.unmet, 1)]),
    .maturity("B3.2", 3, .approved, [(shown(.approved), 1)]),
    // Given.
    .maturity(
      "B3.3", 3, .approved, [(shown(.approved), 6), (shown(.attestation), 1), (unknown, 1)]),
    .maturity("B4.1", 4, .operating, [(shown(.operating), 8)]),
    .maturity("B4.2", 4, .implemented, [(shown(.implemented), 8)]),
    .maturity("B5.1", 5, .operating, [(.unmet, 1)]),
    .maturity("C2.1", 2, .indirect, [(shown(.indirect), 8)]),
    // Given.
    .maturity(
      "C3.1", 3, .implemented,
      [(shown(.implemented), 3), (shown(.approved), 1), (unknown, 2), (.unmet, 2)]),
    // Given.
    .maturity("C3.2", 3, .implemented, [(shown(.implemented), 5), (unknown, 1), (.unmet, 2)]),
    .maturity("C4.1", 4, .operating, [(.unmet, 8)]),
    .maturity("C4.2", 4, .operating, [(.unmet, 1)]),
    .maturity("C5.1", 5, .operating, [(.unmet, 8)]),
    // Given: one system has no data source, so three D criteria do not apply to it. That D2.1 and
    // D3.1 are two of them follows from the 129 subjects; D4.1 as the third is assumed.
    .maturity("D2.1", 2, .implemented, [(shown(.implemented), 7), (noSource, 1)]),
    // Given.
    .maturity("D3.1", 3, .implemented, [(shown(.implemented), 4), (unknown, 3), (noSource, 1)]),
    .maturity("D3.2", 3, .implemented, [(shown(.implemented), 1)]),
    // Given: D4.1 and D4.2 = N.
    .maturity("D4.1", 4, .operating, [(.unmet, 7), (noSource, 1)]),
    .maturity("D4.2", 4, .implemented, [(.unmet, 8)]),
    .maturity("D5.1", 5, .operating, [(.unmet, 1)]),
    .maturity("E2.1", 2, .implemented, [(shown(.implemented), 8)]),
    // Given: 0.875.
    .maturity("E3.1", 3, .approved, [(shown(.approved), 7), (.unmet, 1)]),
    // Given.
    .maturity("E3.2", 3, .operating, [(shown(.operating), 6), (shown(.implemented), 2)]),
    // Given: F.
    .maturity("E4.1", 4, .operating, [(shown(.operating), 1)]),
    // Given.
    .maturity("E4.2", 4, .implemented, [(shown(.implemented), 5), (.unmet, 3)]),
    // Given: N.
    .maturity("E5.1", 5, .operating, [(.unmet, 1)]),
    .maturity("F2.1", 2, .approved, [(shown(.approved), 8)]),
    // Given.
    .maturity(
      "F3.1", 3, .implemented, [(shown(.implemented), 5), (shown(.approved), 1), (.unmet, 2)]),
    // Given: largely, so not yet fully met; 6 of 8 are assumed.
    .maturity("F3.2", 3, .approved, [(shown(.approved), 6), (.unmet, 2)]),
    // Given: P; one of the two units is assumed.
    .maturity("F4.1", 4, .approved, [(shown(.approved), 1), (.unmet, 1)]),
    // Given: N.
    .maturity("F4.2", 4, .operating, [(.unmet, 8)]),
    .maturity("F5.1", 5, .operating, [(.unmet, 8)]),
  ]

  static let dimensions = ["A", "B", "C", "D", "E", "F"].map {
    Dimension(id: $0, title: $0, meaning: "", reference: "")
  }

  static let maturity = MaturityScoring(
    dimensions: dimensions, levels: [], results: results, levelRequirements: [],
    inventory: .present
  ).result

  @Test func `the model has 38 criteria`() {
    #expect(WorkedOrganisationTests.results.count == 38)
  }

  /// The first table: the lower value with its band, the upper value with its band.
  @Test(arguments: [
    ("B3.1", "0.850", Band.largely, "0.850", Band.largely),
    ("B3.3", "0.813", .largely, "1.000", .fully),
    ("C3.1", "0.481", .partly, "0.750", .largely),
    ("C3.2", "0.625", .largely, "0.750", .largely),
    ("D3.1", "0.571", .largely, "1.000", .fully),
    ("E3.2", "0.963", .fully, "1.000", .fully),
    ("E4.2", "0.625", .largely, "0.625", .largely),
    ("F3.1", "0.731", .largely, "0.750", .largely),
  ])
  func `the values of a criterion are those of the table`(
    id: String, low: String, lowBand: Band, high: String, highBand: Band
  ) throws {
    let result = try #require(
      WorkedOrganisationTests.results.first { $0.criterion.id == id })
    let value = try #require(result.value)
    #expect(value.low.threeDecimals == low)
    #expect(Band(value.low) == lowBand)
    #expect(value.high.threeDecimals == high)
    #expect(Band(value.high) == highBand)
  }

  /// The exact values that three decimals hide.
  @Test(arguments: [
    ("B3.3", 65_000, 8), ("C3.1", 38_500, 8), ("D3.1", 40_000, 7), ("E3.2", 77_000, 8),
    ("F3.1", 58_500, 8), ("E3.1", 70_000, 8),
  ])
  func `the lower value of a criterion is exact`(id: String, sum: Int, count: Int) throws {
    let result = try #require(
      WorkedOrganisationTests.results.first { $0.criterion.id == id })
    #expect(result.value?.low == Share(sum: sum, count: count))
  }

  /// The second table.
  @Test(arguments: [
    ("A", 3, 3, ["A4.2"]), ("B", 3, 3, ["B3.1", "B3.3"]), ("C", 2, 3, ["C3.1"]),
    ("D", 3, 3, ["D3.1", "D4.1", "D4.2"]), ("E", 4, 4, ["E4.2", "E5.1"]),
    ("F", 3, 3, ["F3.1", "F3.2", "F4.1", "F4.2"]),
  ])
  func `the levels of a dimension are those of the table`(
    id: String, proven: Int, possible: Int, blockers: [String]
  ) throws {
    let dimension = try #require(
      WorkedOrganisationTests.maturity.dimensions.first { $0.dimension.id == id })
    #expect(dimension.proven == proven)
    #expect(dimension.possible == possible)
    #expect(dimension.provenBlockers == blockers)
  }

  @Test func `the organisation stands where its weakest dimension stands`() {
    let maturity = WorkedOrganisationTests.maturity
    #expect(maturity.standing == .rated)
    #expect(maturity.proven == 2)
    #expect(maturity.possible == 3)
  }

  @Test func `coverage and strength count the criteria up to the next level`() {
    let maturity = WorkedOrganisationTests.maturity
    #expect(maturity.coverage == Ratio(part: 122, whole: 129))
    #expect(maturity.coverage.share.threeDecimals == "0.946")
    #expect(maturity.strength == Ratio(part: 117, whole: 129))
    #expect(maturity.strength.share.threeDecimals == "0.907")
    #expect(maturity.evidenceBand == .high)
  }

  @Test func `progress to the next level is the mean of its lower values`() throws {
    let dimension = try #require(
      WorkedOrganisationTests.maturity.dimensions.first { $0.dimension.id == "C" })
    // (0.48125 + 0.625) / 2
    #expect(dimension.progress == Share(sum: 88_500, count: 16))
  }

  @Test func `supplying the two unclear files makes level 3 proven`() {
    let supplied = WorkedOrganisationTests.results.map { result -> CriterionResult in
      guard result.criterion.id == "C3.1" else { return result }
      return .maturity(
        "C3.1", 3, .implemented,
        [(.met(.implemented), 5), (.met(.approved), 1), (.unmet, 2)])
    }
    let maturity = MaturityScoring(
      dimensions: WorkedOrganisationTests.dimensions, levels: [], results: supplied,
      levelRequirements: [], inventory: .present
    ).result
    #expect(maturity.proven == 3)
  }
}
