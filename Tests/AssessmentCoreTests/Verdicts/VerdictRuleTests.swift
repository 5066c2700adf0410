import AssessmentCore
import Testing

@Suite struct VerdictRuleTests {
  private static func kind(
    _ items: [VerdictItem], missing: [String] = [], band: EvidenceBand? = .high,
    gate: VerdictGate? = nil, threshold: Int = 4, lightweight: Bool = false
  ) -> VerdictKind {
    VerdictRule.kind(
      of: VerdictCase(
        items: items, missingKinds: missing, gate: gate, evidenceBand: band,
        openThreshold: threshold, isLightweight: lightweight))
  }

  private static let complete = VerdictItem.several("C", 12, .complete)

  /// Oracle 8 of the scoring rules, on both sides of the threshold.
  @Test(arguments: [
    (0, VerdictKind.go), (1, .conditionalGo), (4, .conditionalGo), (5, .noGo), (12, .noGo),
  ])
  func `more than four open items are not ready for production`(open: Int, kind: VerdictKind) {
    let items = VerdictRuleTests.complete + VerdictItem.several("O", open, .incomplete)
    #expect(VerdictRuleTests.kind(items) == kind)
  }

  @Test func `a waived item counts as open all the same`() {
    var items = VerdictRuleTests.complete + VerdictItem.several("O", 4, .incomplete)
    items.append(.example("W", .incomplete, waived: true))
    #expect(VerdictRuleTests.kind(items) == .noGo)
  }

  @Test(arguments: [(false, VerdictKind.noGo), (true, .conditionalGo)])
  func `a critical item blocks unless it is waived`(isWaived: Bool, kind: VerdictKind) {
    let item = VerdictItem.example("S1", .incomplete, critical: true, waived: isWaived)
    #expect(VerdictRuleTests.kind(VerdictRuleTests.complete + [item]) == kind)
  }

  @Test(arguments: [
    (6, 6, VerdictKind.noGo), (5, 6, .insufficientEvidence), (1, 0, .go),
    (0, 1, .insufficientEvidence),
    (4, 4, .conditionalGo), (3, 4, .insufficientEvidence),
  ])
  func `half of the items need a usable outcome`(complete: Int, unclear: Int, kind: VerdictKind) {
    let items =
      VerdictItem.several("C", complete, .complete)
      + VerdictItem.several("U", unclear, .unclear(.missing))
    #expect(VerdictRuleTests.kind(items) == kind)
  }

  @Test func `items that do not apply are out of account`() {
    let items =
      VerdictItem.several("N", 20, .notApplicable(reason: "", byHand: false))
      + VerdictItem.several("C", 1, .complete)
    #expect(VerdictRuleTests.kind(items) == .go)
  }

  @Test func `a run that assessed nothing is no go`() {
    #expect(VerdictRuleTests.kind([]) == .insufficientEvidence)
    #expect(
      VerdictRuleTests.kind(VerdictItem.several("N", 3, .notApplicable(reason: "", byHand: false)))
        == .insufficientEvidence)
  }

  @Test func `missing evidence comes before every other reason`() {
    let items =
      VerdictRuleTests.complete + VerdictItem.several("O", 9, .incomplete)
      + [.example("S1", .incomplete, critical: true)]
    #expect(VerdictRuleTests.kind(items, missing: ["no inventory"]) == .insufficientEvidence)
  }

  @Test(arguments: [
    (EvidenceBand.low, VerdictKind.conditionalGo), (.medium, .go), (.high, .go),
  ])
  func `a go needs a medium evidence band`(band: EvidenceBand, kind: VerdictKind) {
    #expect(VerdictRuleTests.kind(VerdictRuleTests.complete, band: band) == kind)
  }

  @Test func `without a maturity model no evidence band is asked for`() {
    #expect(VerdictRuleTests.kind(VerdictRuleTests.complete, band: nil) == .go)
  }

  @Test func `a lightweight run never goes`() {
    #expect(VerdictRuleTests.kind(VerdictRuleTests.complete, lightweight: true) == .conditionalGo)
  }

  @Test(arguments: [(ItemState.complete, VerdictKind.go), (.unclear(.stale), .noGo)])
  func `the gate that is asked for has to pass`(state: ItemState, kind: VerdictKind) {
    let items = VerdictRuleTests.complete + [.example("A2", state, gate: true, readiness: false)]
    let gate = VerdictGate(name: "rollout", isKnown: true)
    #expect(VerdictRuleTests.kind(items, gate: gate) == kind)
    #expect(VerdictRuleTests.kind(items) == .go)
  }

  @Test func `a gate that nobody knows lets nothing through`() {
    let gate = VerdictGate(name: "rolout", isKnown: false)
    #expect(VerdictRuleTests.kind(VerdictRuleTests.complete, gate: gate) == .noGo)
  }

  @Test func `a stricter threshold needs no fewer reasons`() {
    let items = VerdictRuleTests.complete + VerdictItem.several("O", 1, .incomplete)
    #expect(VerdictRuleTests.kind(items, threshold: 0) == .noGo)
    #expect(VerdictRuleTests.kind(VerdictRuleTests.complete, threshold: -1) == .go)
  }

  @Test func `all reasons are listed and those that weigh most come first`() {
    let items = [
      VerdictItem.example("D1", .unclear(.claimed), critical: true),
      .example("D2", .incomplete, gate: true), .example("D3", .incomplete, waived: true),
      .example("D4", .unclear(.stale)), .example("D5"),
      .example("A2", .incomplete, gate: true, readiness: false),
    ]
    let reasons = VerdictRule.reasons(
      for: VerdictCase(
        items: items, missingKinds: ["no file gives a `deployment`"],
        gate: VerdictGate(name: "rollout", isKnown: true), evidenceBand: .low,
        openThreshold: 3, isThresholdOverridden: true, isLightweight: true))
    #expect(
      reasons.map(\.text) == [
        "no file gives a `deployment`",
        "not ready for production: 4 items are open, 1 of them waived, and at most 3 may be "
          + "(seed threshold overridden)",
        "D1 (Title of D1) is critical and unclear (only claimed)",
        "the phase gate `rollout` asks for D2 (Title of D2), which is incomplete",
        "the phase gate `rollout` asks for A2 (Title of A2), which is incomplete",
        "D4 (Title of D4) is unclear (out of date)",
        "D3 (Title of D3) is waived until 2026-12-31, approved by Grace (raw: incomplete)",
        "the evidence for the maturity level is thin, so its reliability is low",
        "attestations were accepted in place of evidence",
      ])
    #expect(
      reasons.map(\.rule) == [
        .missingInput, .tooManyOpen, .criticalOpen, .gateFails, .gateFails, .itemOpen, .waiverUsed,
        .lowEvidenceBand, .attestationsAccepted,
      ])
    #expect(
      reasons.map(\.criterion) == [nil, nil, "D1", "D2", "A2", "D4", "D3", nil, nil])
    #expect(reasons.map(\.leadsTo) == reasons.map(\.leadsTo).sorted())
  }

  @Test func `too little coverage says how little`() {
    let items =
      VerdictItem.several("C", 2, .complete) + VerdictItem.several("U", 3, .unclear(.missing))
    let reasons = VerdictRule.reasons(for: VerdictCase(items: items))
    #expect(
      reasons.first?.text == "2 of 5 items that apply have a usable answer, less than half")
  }

  @Test(arguments: [
    (VerdictKind.go, Int32(0)), (.noGo, 1), (.conditionalGo, 2), (.insufficientEvidence, 3),
  ])
  func `each verdict has its exit status`(kind: VerdictKind, status: Int32) {
    #expect(kind.exitStatus == status)
  }
}
