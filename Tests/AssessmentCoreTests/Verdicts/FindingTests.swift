import AssessmentCore
import Expressions
import Testing

@Suite struct FindingTests {
  /// An assessment of results over one deployment, with what a test adds.
  private func assessment(
    _ results: [CriterionResult], model: (AssessmentModel) -> AssessmentModel = { $0 },
    manifest: CaseManifest = CaseManifest(), diagnostics: [Diagnostic] = []
  ) -> Assessment {
    var builder = EvidenceBuilder()
    let file = builder.source("inventory.csv")
    builder.add("deployment", ["id": "claims", "stage": "planned"], from: file)
    builder.add("deployment", ["id": "triage", "stage": "production"], from: file)
    let evidence = builder.evidence()
    return Assessment(
      of: model(.example(results.map(\.criterion))),
      evidence: EvidenceBase(
        items: evidence.items, sources: evidence.sources, origins: evidence.origins,
        tables: evidence.tables, diagnostics: diagnostics, manifest: manifest,
        asOf: evidence.asOf),
      options: AssessmentOptions(), results: results, levelRequirements: [])
  }

  @Test func `findings come by severity then catalogue then subject`() {
    let findings = assessment([
      .readiness("D1", area: "data", .unclear(.missing), .unmet, .met(.implemented)),
      .readiness("D2", area: "data", criticality: .always, .unclear(.stale)),
      .maturity(
        "A2", 2, .implemented, [(.unmet, 1), (.met(.approved), 1), (.unclear(.missing), 1)]),
      .maturity("A3", 3, .implemented, [(.unmet, 1)]),
    ]).findings
    #expect(
      findings.map { "\($0.severity.rawValue) \($0.rule) \($0.subject)" } == [
        "blocker D2 s1", "major D1 s2", "major A2 s1", "minor D1 s1", "minor A2 s3", "note A2 s2",
      ])
    #expect(findings.last?.statement == "`s2`: shown by E2 evidence only, and E3 is asked for")
  }

  @Test func `a waived critical item does not block`() {
    let result = CriterionResult.readiness("D1", area: "data", criticality: .always, .unmet)
    let findings = assessment(
      [result], manifest: CaseManifest(waivers: [.example("D1")])
    ).findings
    #expect(findings.map(\.severity) == [.major])
  }

  @Test(arguments: [
    (
      Waiver.example("D1", created: "2025-02-01", expires: "2026-01-30"), "WVR-EXPIRED",
      Finding.Severity.major, "the waiver of D1 expired on 2026-01-30 and is void"
    ),
    (
      .example("D1", subject: "s1", approver: "Ada"), "WVR-INCOMPLETE", .major,
      "the waiver of D1 for `s1` is void: its approver is its owner"
    ),
    (.example("D9"), "WVR-UNUSED", .note, "the waiver of D9 has nothing to waive"),
    (
      .example("D1", expires: "2026-02-10"), "WVR-EXPIRING", .note,
      "the waiver of D1 expires on 2026-02-10, in 10 days"
    ),
  ])
  func `a reader learns what became of a waiver`(
    waiver: Waiver, rule: String, severity: Finding.Severity, statement: String
  ) throws {
    let findings = assessment(
      [.readiness("D1", area: "data", .unmet)], manifest: CaseManifest(waivers: [waiver])
    ).findings
    let finding = try #require(findings.first { $0.rule == rule })
    #expect(finding.severity == severity)
    #expect(finding.statement == statement)
    #expect(finding.places.map(\.text) == ["assess.yaml:12:5"])
    #expect(findings.count == 2)
  }

  @Test func `a waiver in use far from its end needs no finding`() {
    let findings = assessment(
      [.readiness("D1", area: "data", .unmet)],
      manifest: CaseManifest(waivers: [.example("D1")])
    ).findings
    #expect(findings.map(\.rule) == ["D1"])
  }

  private func attested(_ isYes: Bool, _ outcome: SubjectOutcome) -> CriterionResult {
    let attestation = Attestation(
      isYes: isYes, by: "Ada", date: EvidenceBuilder.day("2026-01-20"), note: "",
      origin: Origin(index: 1))
    return .example(
      .example("D1", placement: .readiness(area: "data")),
      subjects: [
        SubjectResult(
          subject: "claims", outcome: outcome, attestation: attestation,
          contradictsAttestation: true)
      ])
  }

  @Test(arguments: [
    (true, SubjectOutcome.unmet, "Ada said yes on 2026-01-20, and the evidence says no"),
    (false, .met(.implemented), "Ada said no on 2026-01-20, and the evidence says yes"),
    (false, .unclear(.conflict), "Ada said no on 2026-01-20, and older evidence says yes"),
    (
      true, .unclear(.missing),
      "Ada said yes on 2026-01-20, and another answer says the opposite"
    ),
  ])
  func `an answer at odds with the evidence is a finding of its own`(
    isYes: Bool, outcome: SubjectOutcome, words: String
  ) throws {
    let findings = assessment([attested(isYes, outcome)]).findings
    let finding = try #require(findings.first { $0.rule == "ATT-CONTRADICTED" })
    #expect(finding.statement == "`claims`: D1: \(words)")
    #expect(finding.identity == "ATT-CONTRADICTED/D1/claims/inventory.csv")
    #expect(finding.severity == .major)
  }

  @Test func `a missing required kind blocks and says what to supply`() throws {
    let result = CriterionResult.readiness("D1", area: "data", .met(.implemented))
    let assessment = assessment([result]) { model in
      AssessmentModel(
        questionnaires: [], vocabulary: model.vocabulary, criteria: model.criteria,
        areas: model.areas, levels: [], dimensions: model.dimensions, gates: [], decisions: [],
        requiredKinds: ["data_source"], openThreshold: 4)
    }
    let finding = try #require(assessment.findings.first)
    #expect(finding.identity == "EVD-REQUIRED/data_source/")
    #expect(finding.severity == .blocker)
    #expect(finding.statement == "no file gives a `data_source`")
    #expect(finding.remediation == "supply `data_source` evidence (a data_source)")
    #expect(assessment.verdict.kind == .insufficientEvidence)
    #expect(assessment.maturity.standing == .unrated)
    #expect(
      assessment.verdict.counterfactual?.otherConditions.first
        == "supply `data_source` evidence (a data_source)")
  }

  /// The recommendations of SM-23 as data: one about the evidence, one about each record.
  @Test(arguments: [(1, ["MAT-09 claims", "MAT-99 "]), (2, ["MAT-99 "])])
  func `a follow-up applies at its levels where its condition holds`(
    lowest: Int, rules: [String]
  ) {
    let results = [CriterionResult.maturity("A2", 2, .implemented, [(.unmet, 1)])]
    let findings = assessment(results) { model in
      AssessmentModel(
        questionnaires: [], vocabulary: model.vocabulary, criteria: model.criteria,
        areas: model.areas, levels: [], dimensions: model.dimensions, gates: [], decisions: [],
        requiredKinds: ["deployment"], openThreshold: 4,
        followUps: [
          FollowUpRule(
            id: "MAT-09", title: "Governance first", kind: "deployment",
            condition: .example("deployment.stage == 'planned'"), levels: lowest...2,
            statement: "a new deployment is planned at level 1 or 2", why: "", remediation: ""),
          FollowUpRule(
            id: "MAT-99", title: "Something", condition: .example("deployments.size() == 2"),
            levels: nil, statement: "there are two systems", why: "", remediation: ""),
          FollowUpRule(
            id: "MAT-98", title: "Unknown", condition: .example("checks.exists(c, c.passed)"),
            levels: nil, statement: "nobody knows", why: "", remediation: ""),
        ])
    }.findings.filter { $0.rule.hasPrefix("MAT") }
    #expect(findings.map { "\($0.rule) \($0.subject)" } == rules)
    if lowest == 1 {
      #expect(findings.first?.statement == "`claims`: a new deployment is planned at level 1 or 2")
      #expect(findings.first?.places.map(\.text) == ["inventory.csv:1:2"])
    }
  }

  @Test func `an entry that something does not apply is void when it is incomplete`() throws {
    let exclusion = Exclusion(
      criterion: "D1", subject: nil, reasonCode: "other", text: "no users", author: "Ada",
      approver: "", date: EvidenceBuilder.day("2026-01-20"),
      place: Place(path: "assess.yaml", line: 9, column: 3))
    let findings = assessment(
      [.readiness("D1", area: "data", .unmet)], manifest: CaseManifest(exclusions: [exclusion])
    ).findings
    let finding = try #require(findings.first { $0.rule == "SCOPE-VOID" })
    #expect(
      finding.statement == "the entry that D1 does not apply is void: it names no approver")
  }

  @Test func `an area with many entries by hand says so`() throws {
    let findings = assessment([
      .readiness("D1", area: "data", .notApplicable("by hand: other: none")),
      .readiness("D2", area: "data", .met(.implemented)),
    ]).findings
    #expect(
      findings.map(\.statement) == [
        "more than a fifth of the items of Data are not applicable by hand"
      ])
  }

  @Test func `what could not be used is a finding and equal ones are told apart`() {
    func future(_ line: Int) -> Diagnostic {
      Diagnostic(
        .error, code: "EVD-FUTURE", at: Place(path: "a.yaml", line: line),
        "the date is in the future",
        help: "correct the date")
    }
    let findings = assessment(
      [],
      diagnostics: [
        Diagnostic(.note, code: "EVD-UNKNOWN", at: nil, "nothing recognises it"), future(3),
        future(9),
        Diagnostic(.warning, code: "EVD-UNDATED", at: Place(path: "b.csv"), "it has no date"),
      ]
    ).findings
    #expect(
      findings.map(\.identity) == [
        "EVD-FUTURE//a.yaml", "EVD-FUTURE//a.yaml#2", "EVD-UNDATED//b.csv", "EVD-UNKNOWN//",
      ])
    #expect(findings.map(\.severity) == [.major, .major, .minor, .note])
    #expect(findings.first?.remediation == "correct the date")
    #expect(findings.map(\.subject) == ["a.yaml", "a.yaml", "b.csv", ""])
    #expect(
      findings.map(\.why) == [
        "what depends on it cannot be judged and stays unclear",
        "what depends on it cannot be judged and stays unclear",
        "an answer that rests on it may stay unclear, or rest on something that is not so",
        "it changes no answer, but a reader should know it",
      ])
    #expect(findings[2].remediation == "correct it in the file, or withdraw the file")
    #expect(findings[3].remediation == "")
  }

  @Test func `files that contradict each other are a finding with facts`() throws {
    let conflict = Diagnostic(
      .warning, code: "EVD-CONFLICT", at: Place(path: "a.csv", line: 2), "`owner` differs",
      notes: ["a.csv says Ada", "b.csv says Bob"])
    let finding = try #require(assessment([], diagnostics: [conflict]).findings.first)
    #expect(finding.subject == "a.csv")
    #expect(finding.facts == ["a.csv says Ada", "b.csv says Bob"])
    #expect(finding.remediation == "correct one of them, or withdraw the wrong one")
  }

  @Test func `subjects that are left out are counted`() {
    let criterion = Criterion.example("D1", placement: .readiness(area: "data"))
    let result = CriterionResult(
      criterion: criterion,
      tally: OutcomeTally(met: [0, 0, 0, 90, 0], unmet: 7, unclear: 3, notApplicable: 0),
      subjects: [SubjectResult(subject: "s1", outcome: .unmet)], omittedSubjects: 99, value: nil)
    let findings = assessment([result]).findings
    #expect(
      findings.map(\.statement) == [
        "`s1`: not met (the evidence says no): D1?",
        "asked 100 times: 7 times the answer is no and 3 times it is unclear; 99 answers are not "
          + "listed one by one",
      ])
  }
}
