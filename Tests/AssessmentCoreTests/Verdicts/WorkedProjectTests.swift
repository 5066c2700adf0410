import AssessmentCore
import Expressions
import Testing

/// The worked example of the scoring rules, part *Project "claims assistant"*, together with the
/// organisation of its first part.
///
/// Given are the states of the six items named in the text, the counts, and the critical ones. The
/// efforts are assumed, and so are the sources of the evidence, within the ages that the text
/// gives.
@Suite struct WorkedProjectTests {
  private static let subject = "claims-assistant"

  /// The items that are critical for a project with RAG and agents (SM-29); RDY-S3 does not apply.
  private static let critical: Set<String> = [
    "RDY-D6", "RDY-I5", "RDY-S1", "RDY-S4", "RDY-S5", "RDY-G1", "RDY-G6",
  ]

  private static let ids =
    (1...6).map { "RDY-D\($0)" } + (1...6).map { "RDY-I\($0)" } + (1...5).map { "RDY-S\($0)" }
    + (1...7).map { "RDY-G\($0)" }

  private static let areas = [
    ReadinessArea(id: "D", title: "Data"), ReadinessArea(id: "I", title: "Infrastructure"),
    ReadinessArea(id: "S", title: "Security"), ReadinessArea(id: "G", title: "Governance"),
  ]

  private static let waiver = Waiver.example("RDY-G4", expires: "2026-12-31")

  /// The origins that ``evidence`` gives its records, in their order.
  private enum Place {
    static let report = Origin(index: 2)
    static let injectionTest = Origin(index: 4)
    static let inventory = Origin(index: 0)
    static let answer = Origin(index: 6)
  }

  private static func evidence(waivers: [Waiver]) -> EvidenceBase {
    var builder = EvidenceBuilder()
    let inventory = builder.source("inventory.csv")
    let report = builder.source("freshness.yaml", date: "2025-09-13")
    let test = builder.source(
      "injection.json", maximumAge: 183, version: "2024-11", currentVersion: "2025-06")
    let answers = builder.source("answers.yaml", grade: .attestation)
    builder.add("deployment", ["id": "claims-assistant", "stage": "production"], from: inventory)
    builder.add("check", ["type": "freshness-report", "passed": true], from: report)
    builder.add("check", ["type": "prompt-injection-test", "passed": true], from: test)
    builder.add("answer", ["criterion": "RDY-D6", "answer": true], from: answers)
    builder.manifest = CaseManifest(
      path: "assess.yaml", project: "claims-assistant", organisation: "Northwind Mutual",
      waivers: waivers)
    return builder.evidence()
  }

  private static func criterion(_ id: String) -> Criterion {
    let area = String(id.dropFirst(4).prefix(1))
    return Criterion(
      id: id, placement: .readiness(area: area), title: "Title of \(id)", question: "\(id)?",
      why: "It matters.", population: "project_system",
      checks: id == "RDY-I2"
        ? ["slow", "unavailable", "over-budget"].map {
          SubCheck(
            id: $0, question: "Is the case \($0) handled?", condition: .example("true"),
            isOptional: false)
        }
        : [SubCheck(id: id, question: "", condition: .example("true"), isOptional: false)],
      requiredGrade: .approved, maximumAge: nil,
      criticality: critical.contains(id) ? .always : .never, effort: .days, ask: "",
      evidence: [], remediation: "Close \(id).", sources: [],
      place: AssessmentCore.Place(path: "readiness.yaml"))
  }

  private static func missing(_ name: String, _ cause: UnclearCause, _ origin: Origin)
    -> SubCheckResult
  {
    SubCheckResult(
      id: "check", outcome: .unclear(cause), origins: [],
      missing: [MissingEvidence(name: name, cause: cause, origins: [origin])])
  }

  private static func result(_ id: String) -> CriterionResult {
    let outcome: SubjectOutcome
    var checks: [SubCheckResult] = []
    var attestation: Attestation?
    switch id {
    case "RDY-D4":
      outcome = .unclear(.stale)
      checks = [missing("checks", .stale, Place.report)]
    case "RDY-D6":
      outcome = .unclear(.claimed)
      attestation = Attestation(
        isYes: true, by: "Ada", date: EvidenceBuilder.day("2026-01-20"), note: "",
        origin: Place.answer)
    case "RDY-S4":
      outcome = .unclear(.stale)
      checks = [missing("check.passed", .stale, Place.injectionTest)]
    case "RDY-I2":
      outcome = .unmet
      checks = [
        SubCheckResult(
          id: "slow", outcome: .met(.implemented), origins: [Place.inventory], missing: []),
        SubCheckResult(
          id: "unavailable", outcome: .met(.implemented), origins: [Place.inventory],
          missing: []),
        SubCheckResult(
          id: "over-budget", outcome: .unmet, origins: [Place.inventory], missing: []),
      ]
    case "RDY-G4": outcome = .unmet
    case "RDY-S3": outcome = .notApplicable("no external model")
    default: outcome = .met(.implemented)
    }
    return .example(
      criterion(id),
      subjects: [
        SubjectResult(
          subject: subject, subjectOrigin: Place.inventory, outcome: outcome, checks: checks,
          attestation: attestation, isAttested: attestation != nil,
          isCritical: critical.contains(id))
      ])
  }

  private static func assessment(
    waivers: [Waiver] = [waiver], closing closed: Set<String> = []
  ) -> Assessment {
    let readiness = ids.map { id in
      closed.contains(id)
        ? CriterionResult.example(
          criterion(id),
          subjects: [SubjectResult(subject: subject, outcome: .met(.implemented))])
        : result(id)
    }
    let results = readiness + WorkedOrganisationTests.results
    let model = AssessmentModel(
      questionnaires: [], vocabulary: .example, criteria: results.map(\.criterion), areas: areas,
      levels: [], dimensions: WorkedOrganisationTests.dimensions, gates: [], decisions: [],
      requiredKinds: ["deployment"], openThreshold: 4)
    return Assessment(
      of: model, evidence: evidence(waivers: waivers), options: AssessmentOptions(),
      results: results, levelRequirements: [])
  }

  @Test func `the counts are those of the example`() {
    let readiness = WorkedProjectTests.assessment().readiness
    #expect(readiness.items.count == 24)
    #expect(readiness.items.count { $0.state == .complete } == 18)
    #expect(
      readiness.items.count {
        $0.state == .notApplicable(reason: "no external model", byHand: false)
      } == 1)
    #expect(readiness.open == 5)
    #expect(readiness.openWithoutWaived == 4)
    #expect(readiness.coverage == Ratio(part: 20, whole: 23))
    // Two are open in Data; Infrastructure, Security and Governance have one each.
    #expect(readiness.worstArea == "D")
  }

  @Test func `the organisation is the one of the first part`() {
    let maturity = WorkedProjectTests.assessment().maturity
    #expect(maturity.proven == 2)
    #expect(maturity.possible == 3)
    #expect(maturity.evidenceBand == .high)
  }

  @Test func `five open items and two critical ones make a no go`() {
    let verdict = WorkedProjectTests.assessment().verdict
    #expect(verdict.kind == .noGo)
    #expect(
      verdict.reasons.filter { $0.leadsTo == .noGo }.map(\.text) == [
        "not ready for production: 5 items are open, 1 of them waived, and at most 4 may be",
        "RDY-D6 (Title of RDY-D6) is critical and unclear (only claimed); not shown: RDY-D6?",
        "RDY-S4 (Title of RDY-S4) is critical and unclear (out of date); not shown: RDY-S4?",
      ])
    #expect(
      verdict.reasons.filter { $0.leadsTo == .conditionalGo }.map(\.criterion) == [
        "RDY-D4", "RDY-I2", "RDY-G4",
      ])
  }

  @Test func `the shortest way closes the two critical items`() throws {
    let way = try #require(WorkedProjectTests.assessment().verdict.counterfactual)
    #expect(way.items == ["RDY-D6", "RDY-S4"])
    #expect(way.target == .conditionalGo)
    #expect(way.otherConditions.isEmpty)
    let closed = WorkedProjectTests.assessment(closing: Set(way.items))
    #expect(closed.verdict.kind == way.target)
  }

  @Test func `refreshing one report is enough for the seed rule`() {
    let verdict = WorkedProjectTests.assessment(closing: ["RDY-D4"]).verdict
    #expect(!verdict.reasons.contains { $0.rule == .tooManyOpen })
    #expect(verdict.kind == .noGo)
  }

  @Test func `all five items and the release of the waiver make a go`() {
    let all: Set<String> = ["RDY-D4", "RDY-D6", "RDY-S4", "RDY-I2", "RDY-G4"]
    let verdict = WorkedProjectTests.assessment(waivers: [], closing: all).verdict
    #expect(verdict.kind == .go)
    #expect(verdict.reasons.isEmpty)
    #expect(verdict.counterfactual == nil)
    let fourOfThem = WorkedProjectTests.assessment(closing: all.subtracting(["RDY-G4"])).verdict
    #expect(fourOfThem.kind == .conditionalGo)
    #expect(fourOfThem.counterfactual?.items == ["RDY-G4"])
  }

  /// Oracle 10: an expired waiver equals no waiver plus one finding.
  @Test func `an expired waiver equals none but for one finding`() {
    let expired = Waiver.example("RDY-G4", created: "2025-02-01", expires: "2026-01-30")
    let with = WorkedProjectTests.assessment(waivers: [expired])
    let without = WorkedProjectTests.assessment(waivers: [])
    #expect(with.verdict.reasons == without.verdict.reasons)
    #expect(with.readiness.open == without.readiness.open)
    let added = with.findings.map(\.identity).filter { identity in
      !without.findings.contains { $0.identity == identity }
    }
    #expect(added == ["WVR-EXPIRED/RDY-G4/assess.yaml"])
    #expect(with.findings.count == without.findings.count + 1)
  }

  @Test func `the findings of the project say what is the matter`() {
    let findings = WorkedProjectTests.assessment().findings.filter { $0.rule.hasPrefix("RDY") }
    #expect(
      findings.map(\.statement) == [
        "`claims-assistant`: not shown (it is only claimed by Ada on 2026-01-20): RDY-D6?",
        "`claims-assistant`: not shown (what is on record for `check.passed` is about version "
          + "`2024-11`, and the current one is `2025-06`): RDY-S4?",
        "`claims-assistant`: not met (the evidence says no): is the case over-budget handled?",
        "`claims-assistant`: not met (the evidence says no): RDY-G4?",
        "`claims-assistant`: not shown (what is on record for `checks` is 140 days old, and the "
          + "limit is 92): RDY-D4?",
      ])
    #expect(findings.map(\.severity) == [.blocker, .blocker, .major, .major, .minor])
    #expect(
      findings.map { $0.places.map(\.text) } == [
        ["answers.yaml:1:1"], ["injection.json:2:1"], ["inventory.csv:1:1"],
        [], ["freshness.yaml:1:1"],
      ])
    #expect(
      findings.map(\.identity) == [
        "RDY-D6/claims-assistant/answers.yaml", "RDY-S4/claims-assistant/injection.json",
        "RDY-I2/claims-assistant/inventory.csv", "RDY-G4/claims-assistant/inventory.csv",
        "RDY-D4/claims-assistant/freshness.yaml",
      ])
  }
}
