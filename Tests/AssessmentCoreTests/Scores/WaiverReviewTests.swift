import AssessmentCore
import Testing

@Suite struct WaiverReviewTests {
  private static let asOf = EvidenceBuilder.day("2026-01-31")

  @Test(arguments: [
    Waiver.example(), .example(expires: "2026-01-31"), .example(created: "2026-01-31"),
    .example(created: "2026-01-01", expires: "2027-01-01"),
    .example(created: nil, expires: "2027-01-31"),
  ])
  func `a complete waiver within its term is valid`(waiver: Waiver) {
    #expect(WaiverReview.fault(of: waiver, on: WaiverReviewTests.asOf) == nil)
  }

  @Test(arguments: [
    (Waiver.example(approver: ""), ["it names no approver"]),
    (.example(approver: "  ada "), ["its approver is its owner"]),
    (.example(owner: "", approver: ""), ["it names no owner", "it names no approver"]),
    (.example(reason: " "), ["it gives no reason"]),
    (.example(risk: ""), ["it names no risk"]),
    (.example(control: ""), ["it names no compensating control"]),
    (.example(expires: nil), ["it does not say when it expires"]),
    (.example(created: "2026-02-01"), ["it is dated 2026-02-01, after the assessment"]),
    (
      .example(created: "2026-01-01", expires: "2027-01-02"),
      ["it runs for 366 days, and 365 are the most"]
    ),
    (
      .example(created: nil, expires: "2027-02-01"),
      ["it runs for 366 days, and 365 are the most"]
    ),
  ])
  func `an incomplete waiver is void and says what it lacks`(waiver: Waiver, faults: [String]) {
    #expect(WaiverReview.fault(of: waiver, on: WaiverReviewTests.asOf) == .incomplete(faults))
  }

  @Test func `a waiver holds on its last day and not on the next`() {
    let waiver = Waiver.example(expires: "2026-01-31")
    let next = EvidenceBuilder.day("2026-02-01")
    #expect(WaiverReview.fault(of: waiver, on: WaiverReviewTests.asOf) == nil)
    #expect(
      WaiverReview.fault(of: waiver, on: next) == .expired(EvidenceBuilder.day("2026-01-31")))
  }
}
