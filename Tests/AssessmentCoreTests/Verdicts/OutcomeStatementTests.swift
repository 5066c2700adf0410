import AssessmentCore
import Expressions
import Testing

/// The sentences of findings, each cause once.
@Suite struct OutcomeStatementTests {
  /// A finding about one readiness item on one subject, over two files.
  private func finding(
    _ outcome: SubjectOutcome, checks: [SubCheckResult] = [], title: String = "Fallback paths",
    question: String = "Is it?",
    attestation: Attestation? = nil, isAttested: Bool = false, contradicts: Bool = false,
    expires: String? = nil
  ) throws -> Finding {
    var builder = EvidenceBuilder()
    let inventory = builder.source("inventory.csv", grade: .indirect, expires: expires)
    let other = builder.source("other.yaml", grade: .approved)
    builder.add("deployment", ["id": "claims", "owner": "Ada"], from: inventory)
    builder.add("deployment", ["id": "claims", "owner": "Bob"], from: other)
    let criterion = Criterion(
      id: "RDY-I5", placement: .readiness(area: "data"), title: title, question: question,
      why: "It matters.", population: "system",
      checks: checks.map {
        SubCheck(
          id: $0.id, question: "Is \($0.id) so?", condition: .example("true"), isOptional: false)
      },
      requiredGrade: .implemented, effort: .days, ask: "", evidence: [],
      remediation: "Describe it.", sources: [], place: Place(path: "readiness.yaml"))
    let subject = SubjectResult(
      subject: "claims", subjectOrigin: Origin(index: 0), outcome: outcome, checks: checks,
      attestation: attestation, isAttested: isAttested, contradictsAttestation: contradicts)
    let assessment = Assessment(
      of: .example([criterion]), evidence: builder.evidence(), options: AssessmentOptions(),
      results: [.example(criterion, subjects: [subject])], levelRequirements: [])
    return try #require(assessment.findings.first { $0.rule == "RDY-I5" })
  }

  private func lacking(
    _ cause: UnclearCause, _ names: String..., origins: [UInt32] = []
  ) -> SubCheckResult {
    SubCheckResult(
      id: "it", outcome: .unclear(cause), origins: [],
      missing: names.map { name in
        MissingEvidence(name: name, cause: cause, origins: origins.map(Origin.init))
      })
  }

  @Test(arguments: [
    (UnclearCause.missing, ["checks"], [UInt32](), "nothing is on record for `checks`"),
    (.missing, ["a", "b"], [], "nothing is on record for `a` and `b`"),
    (.missing, ["a", "b", "a", "c"], [], "nothing is on record for `a`, `b` and `c`"),
    (.missing, ["a", "b", "c", "d", "e"], [], "nothing is on record for `a`, `b`, `c` and 2 more"),
    (.missing, [], [], "nothing is on record"),
    (
      .conflict, ["deployment.owner"], [1, 3],
      "files contradict each other on `deployment.owner`, see `inventory.csv` and `other.yaml`"
    ),
    (
      .unreadable, ["deployment.owner"], [1],
      "`deployment.owner` cannot be read at `inventory.csv:1:2`"
    ),
    (
      .notAsked, ["deployment.owner"], [1],
      "the publisher of the file did not ask for `deployment.owner`"
    ),
    (.weak, ["evidence of grade E3"], [1], "it rests on E1 evidence, and E3 is asked for"),
    (.error, ["no such overload"], [], "the check failed to run: no such overload"),
    (.stale, ["checks"], [], "what is on record for `checks` is out of date"),
    (.claimed, [], [], "it is only claimed"),
  ])
  func `what is unclear names its cause`(
    cause: UnclearCause, names: [String], origins: [UInt32], explanation: String
  ) throws {
    let check = SubCheckResult(
      id: "it", outcome: .unclear(cause), origins: [],
      missing: names.map {
        MissingEvidence(name: $0, cause: cause, origins: origins.map(Origin.init))
      })
    let finding = try finding(.unclear(cause), checks: [check])
    #expect(finding.statement == "`claims`: not shown (\(explanation)): is it?")
    #expect(finding.severity == .minor)
    #expect(finding.why == "It matters.")
    #expect(finding.remediation == "Describe it.")
  }

  @Test func `evidence that expired says when`() throws {
    let check = lacking(.stale, "deployment.owner", origins: [1])
    let finding = try finding(.unclear(.stale), checks: [check], expires: "2026-01-20")
    #expect(
      finding.statement == "`claims`: not shown (what is on record for `deployment.owner` "
        + "expired on 2026-01-20): is it?")
  }

  @Test func `of several causes the one that decides is named`() throws {
    let checks = [
      lacking(.missing, "checks"), lacking(.conflict, "deployment.owner", origins: [1, 3]),
    ]
    let finding = try finding(.unclear(.conflict), checks: checks)
    #expect(
      finding.statement == "`claims`: not shown (files contradict each other on "
        + "`deployment.owner`, see `inventory.csv` and `other.yaml`): is it so?")
  }

  private func unmet(_ id: String, origins: [UInt32] = [1]) -> SubCheckResult {
    SubCheckResult(
      id: id, outcome: .unmet, origins: origins.map(Origin.init), missing: [])
  }

  @Test func `what is not met names the question that fails`() throws {
    let held = SubCheckResult(id: "slow", outcome: .met(.implemented), origins: [], missing: [])
    let one = try finding(.unmet, checks: [held, unmet("budget")])
    #expect(
      one.statement == "`claims`: not met (the evidence says no): is budget so?"
    )
    let two = try finding(.unmet, checks: [held, unmet("budget"), unmet("down")])
    #expect(
      two.statement == "`claims`: not met (the evidence says no): is budget so? Is down so?")
    #expect(two.severity == .major)
  }

  @Test func `what is not met in complete evidence needs no place`() throws {
    let finding = try finding(.unmet, checks: [unmet("it", origins: [])])
    #expect(
      finding.statement == "`claims`: not met (the evidence, which counts as "
        + "complete here, does not show it): is it?")
    #expect(finding.places.isEmpty)
    #expect(finding.subjectPlace?.text == "inventory.csv:1:1")
  }

  @Test func `a denial is cited as such`() throws {
    let denial = Attestation(
      isYes: false, by: "Ada", date: EvidenceBuilder.day("2026-01-20"), note: "",
      origin: Origin(index: 3))
    let finding = try finding(
      .unmet, checks: [lacking(.missing, "checks")], attestation: denial, isAttested: true)
    #expect(
      finding.statement == "`claims`: not met (Ada on 2026-01-20 said no, "
        + "and no file shows it): is it?")
    #expect(finding.places.map(\.text) == ["other.yaml:2:2"])
  }

  @Test(arguments: [
    ("Fallback paths", "fallback paths"), ("AI strategy", "AI strategy"), ("A plan", "a plan"),
    ("A/B tests", "A/B tests"),
    ("PII redaction", "PII redaction"), ("ÜBER uns", "ÜBER uns"), ("", ""),
    ("GitHub use", "GitHub use"), ("E2E tests", "E2E tests"),
  ])
  func `a question inside a sentence begins small unless it begins with a name`(
    question: String, inSentence: String
  ) throws {
    let finding = try finding(.unclear(.missing), question: question)
    let end = inSentence.isEmpty ? "" : ": \(inSentence)"
    #expect(finding.statement == "`claims`: not shown (nothing is on record)\(end)")
    #expect(finding.title == "Fallback paths")
  }

  @Test func `more than two questions are counted`() throws {
    let checks = ["slow", "down", "budget", "tried"].map { unmet($0) }
    let finding = try finding(.unmet, checks: checks)
    #expect(
      finding.statement == "`claims`: not met (the evidence says no): is slow so? Is down so? "
        + "(and 2 more)")
  }
}
