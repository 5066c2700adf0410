import AssessmentCore
import Testing

@Suite struct ReadinessScoringTests {
  static let areas = [
    ReadinessArea(id: "data", title: "Data"),
    ReadinessArea(id: "infrastructure", title: "Infrastructure"),
    ReadinessArea(id: "security", title: "Security"),
  ]

  static func readiness(
    _ results: [CriterionResult], waivers: [Waiver] = [], acceptsAttestations: Bool = false
  ) -> ReadinessResult {
    ReadinessScoring(
      areas: areas, results: results, waivers: waivers, asOf: EvidenceBuilder.day("2026-01-31"),
      acceptsAttestations: acceptsAttestations
    ).result
  }

  private static func state(
    _ outcomes: [SubjectOutcome], grade: Grade = .implemented
  ) -> ItemState? {
    let criterion = Criterion.example("D1", placement: .readiness(area: "data"), grade: grade)
    return readiness([.example(criterion, outcomes)]).items.first?.state
  }

  @Test(arguments: [
    ([SubjectOutcome.met(.implemented), .met(.operating)], ItemState.complete),
    ([.met(.implemented), .notApplicable("self-hosted")], .complete),
    ([.met(.implemented), .unclear(.stale), .unmet], .incomplete),
    ([.met(.implemented), .unclear(.stale), .unclear(.missing)], .unclear(.stale)),
    ([.met(.approved)], .unclear(.weak)), ([.met(.attestation)], .unclear(.claimed)),
    ([.notApplicable("self-hosted")], .notApplicable(reason: "self-hosted", byHand: false)),
    (
      [.notApplicable("by hand: other: no users")],
      .notApplicable(reason: "by hand: other: no users", byHand: true)
    ),
    ([], .notApplicable(reason: "there is nothing in scope to ask it of", byHand: false)),
  ])
  func `the state of an item follows from all its subjects`(
    outcomes: [SubjectOutcome], state: ItemState
  ) {
    #expect(ReadinessScoringTests.state(outcomes) == state)
  }

  @Test func `an item is open because of the subjects that are not complete`() throws {
    let item = try #require(
      ReadinessScoringTests.readiness([
        .readiness(
          "D1", area: "data", .met(.approved), .unmet, .unclear(.conflict), .notApplicable(""))
      ]).items.first)
    #expect(item.openSubjects == ["s2", "s3"])
  }

  @Test(arguments: [(true, ItemState.complete), (false, .unclear(.claimed))])
  func `an attestation completes an item only when attestations are accepted`(
    isAccepted: Bool, state: ItemState
  ) {
    let subject = SubjectResult(
      subject: "s1", outcome: isAccepted ? .met(.attestation) : .unclear(.claimed),
      isAttested: true)
    let criterion = Criterion.example("D1", placement: .readiness(area: "data"))
    let readiness = ReadinessScoringTests.readiness(
      [.example(criterion, subjects: [subject])], acceptsAttestations: isAccepted)
    #expect(readiness.items.map(\.state) == [state])
    #expect(readiness.coverage == Ratio(part: isAccepted ? 1 : 0, whole: 1))
  }

  @Test func `subjects that are not listed keep the item open`() {
    let criterion = Criterion.example("D1", placement: .readiness(area: "data"))
    let result = CriterionResult(
      criterion: criterion,
      tally: OutcomeTally(met: [0, 0, 0, 9, 0], unmet: 0, unclear: 2, notApplicable: 0),
      subjects: [SubjectResult(subject: "s1", outcome: .met(.implemented))],
      omittedSubjects: 10, value: nil)
    #expect(
      ReadinessScoringTests.readiness([result]).items.map(\.state) == [.unclear(.missing)])
  }

  @Test func `areas count their items and the one with most open items is the worst`() {
    let readiness = ReadinessScoringTests.readiness([
      .readiness("D1", area: "data", .met(.approved)),
      .readiness("D2", area: "data", .unmet),
      .readiness("I1", area: "infrastructure", .unclear(.missing)),
      .readiness("I2", area: "infrastructure", .unmet),
      .readiness("S1", area: "security", .notApplicable("no user input")),
    ])
    #expect(readiness.areas.map(\.complete) == [1, 0, 0])
    #expect(readiness.areas.map(\.incomplete) == [1, 1, 0])
    #expect(readiness.areas.map(\.unclear) == [0, 1, 0])
    #expect(readiness.areas.map(\.notApplicable) == [0, 0, 1])
    #expect(readiness.worstArea == "infrastructure")
    #expect(readiness.open == 3)
    #expect(readiness.coverage == Ratio(part: 3, whole: 4))
  }

  @Test(arguments: [
    (Criticality.never, Criticality.always, "infrastructure"),
    (.always, .never, "data"), (.never, .never, "data"),
  ])
  func `of areas with as many open items the one with more critical ones is worse`(
    data: Criticality, infrastructure: Criticality, worst: String
  ) {
    let readiness = ReadinessScoringTests.readiness([
      .readiness("D1", area: "data", criticality: data, .unmet),
      .readiness("I1", area: "infrastructure", criticality: infrastructure, .unmet),
    ])
    #expect(readiness.worstArea == worst)
  }

  @Test func `without an open item there is no worst area`() {
    let readiness = ReadinessScoringTests.readiness([
      .readiness("D1", area: "data", .met(.approved))
    ])
    #expect(readiness.worstArea == nil)
  }

  @Test(arguments: [(1, 5, false), (2, 5, true), (1, 4, true), (0, 4, false)])
  func `more than a fifth of entries by hand limits the scope`(
    byHand: Int, whole: Int, isLimited: Bool
  ) {
    let results = (0..<whole).map { number in
      CriterionResult.readiness(
        "D\(number)", area: "data",
        number < byHand ? .notApplicable("by hand: other: none") : .met(.approved))
    }
    #expect(ReadinessScoringTests.readiness(results).areas[0].hasLimitedScope == isLimited)
  }

  // MARK: Waivers

  @Test func `a waiver changes neither the state nor the count`() {
    let results: [CriterionResult] = [
      .readiness("D1", area: "data", criticality: .always, .unmet),
      .readiness("D2", area: "data", .unmet),
    ]
    let readiness = ReadinessScoringTests.readiness(results, waivers: [.example("D1")])
    #expect(readiness.items.map(\.state) == [.incomplete, .incomplete])
    #expect(readiness.items.map { $0.waiver?.criterion } == ["D1", nil])
    #expect(readiness.open == 2)
    #expect(readiness.openWithoutWaived == 1)
    #expect(readiness.waivers.map(\.standing) == [.used])
  }

  @Test(
    arguments: [
      ([nil], "D1"), (["s1", "s2"], "D1"), (["s1"], nil), (["s2"], nil), (["s3"], nil),
    ] as [([String?], String?)])
  func `a waiver covers an item when it covers every open subject`(
    subjects: [String?], covered: String?
  ) {
    let result = CriterionResult.readiness(
      "D1", area: "data", .unmet, .unclear(.missing), .met(.approved))
    let readiness = ReadinessScoringTests.readiness(
      [result], waivers: subjects.map { .example("D1", subject: $0) })
    #expect(readiness.items.map { $0.waiver?.criterion } == [covered])
    #expect(readiness.waivers.allSatisfy { $0.standing == (covered == nil ? .unused : .used) })
  }

  @Test func `of waivers that cover an item together the first to end counts`() {
    let result = CriterionResult.readiness("D1", area: "data", .unmet, .unmet)
    let readiness = ReadinessScoringTests.readiness(
      [result],
      waivers: [
        .example("D1", subject: "s1", expires: "2026-06-30"),
        .example("D1", subject: "s2", expires: "2026-03-31"),
      ])
    #expect(readiness.items[0].waiver?.subject == "s2")
  }

  @Test func `a waiver of a complete item is not in use`() {
    let readiness = ReadinessScoringTests.readiness(
      [.readiness("D1", area: "data", .met(.approved))], waivers: [.example("D1")])
    #expect(readiness.items[0].waiver == nil)
    #expect(readiness.waivers.map(\.standing) == [.unused])
  }

  /// Oracle 10: nothing but the review tells an expired waiver from none.
  @Test func `an expired waiver is no waiver`() {
    let results: [CriterionResult] = [
      .readiness("D1", area: "data", criticality: .always, .unmet)
    ]
    let readiness = ReadinessScoringTests.readiness(
      results, waivers: [.example("D1", created: "2025-06-01", expires: "2026-01-30")])
    #expect(readiness.items.map { $0.waiver?.criterion } == [nil])
    #expect(readiness.openWithoutWaived == 1)
    #expect(
      readiness.waivers.map(\.standing) == [.expired(EvidenceBuilder.day("2026-01-30"))])
  }
}
