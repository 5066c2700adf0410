import AssessmentCore
import Expressions
import Testing

/// What a person's word does to an outcome (SM-17).
struct AttestationTests {
  private static let readiness = Placement.readiness(area: "data")
  private static let maturity = Placement.maturity(dimension: "A", level: 2)

  /// One system with an owner, no word on its fallback, tools in conflict; and answers to `C`.
  private static func builder(
    _ answers: [KeyValuePairs<String, EvidenceBuilder.Field>], inventory date: String = "2026-01-15"
  ) -> EvidenceBuilder {
    var builder = EvidenceBuilder()
    let source = builder.source("inventory.yaml", date: date)
    let other = builder.source("other.yaml", date: date)
    builder.add(
      "deployment",
      [
        "id": "claims", "stage": "production", "owner": "Ann",
        "tools": .conflict("a", "b", from: other),
      ], from: source)
    let answersFile = builder.source("answers.yaml", grade: .attestation, maximumAge: 365)
    for answer in answers { builder.add("answer", answer, from: answersFile) }
    return builder
  }

  private static func yes(
    _ subject: String = "claims", by: String = "Bob", on: String = "2026-01-20"
  )
    -> KeyValuePairs<String, EvidenceBuilder.Field>
  {
    [
      "criterion": "C", "subject": .text(subject), "answer": true, "by": .text(by), "on": .date(on),
      "note": "said so",
    ]
  }

  private static func no(
    _ subject: String = "claims", by: String = "Bob", on: String = "2026-01-20"
  )
    -> KeyValuePairs<String, EvidenceBuilder.Field>
  {
    [
      "criterion": "C", "subject": .text(subject), "answer": false, "by": .text(by),
      "on": .date(on),
    ]
  }

  private static let met = "deployment.owner == 'Ann'"
  private static let unmet = "deployment.owner == 'Zoe'"
  private static let missing = "deployment.fallback != ''"
  private static let conflict = "deployment.tools == []"
  private static let wrong = "deployment.owner > 1"

  @Test(
    arguments: [
      (missing, [yes()], maturity, "met E0 (attested)"),
      (missing, [yes()], readiness, "unclear claimed (attested)"),
      (missing, [yes("")], maturity, "met E0 (attested)"),
      (missing, [yes("other")], maturity, "unclear missing"),
      (missing, [no()], maturity, "unmet (attested)"),
      (missing, [no()], readiness, "unmet (attested)"),
      (missing, [yes(""), no()], maturity, "unmet (attested)"),
      (conflict, [yes()], maturity, "unclear conflict"),
      (conflict, [no()], maturity, "unmet (attested)"),
      (wrong, [yes()], maturity, "unclear error"),
      (unmet, [yes()], maturity, "unmet (contradicted)"),
      (unmet, [no()], maturity, "unmet"),
      (met, [yes()], maturity, "met E3"),
      (met, [no(on: "2026-01-15")], maturity, "met E3 (contradicted)"),
      (met, [no(on: "2026-01-16")], maturity, "unclear conflict (contradicted)"),
      (missing, [yes(by: "")], maturity, "unclear missing"),
      (missing, [yes(on: "2026-02-01")], maturity, "unclear missing"),
      (missing, [yes(on: "2026-01-31")], maturity, "met E0 (attested)"),
      (missing, [yes(), no(by: "Cy")], maturity, "unclear missing (contradicted)"),
      (missing, [yes(), yes(by: "Cy")], maturity, "met E0 (attested)"),
    ])
  func `a person's word counts where nothing else decides`(
    check: String, answers: [KeyValuePairs<String, EvidenceBuilder.Field>], placement: Placement,
    expected: String
  ) {
    let criterion = Criterion.example("C", check, placement: placement)
    #expect(
      CriteriaEvaluationTests.outcomes(criterion, AttestationTests.builder(answers))
        == ["claims: \(expected)"])
  }

  @Test func `an undated answer does not count`() {
    let answer: KeyValuePairs<String, EvidenceBuilder.Field> = [
      "criterion": "C", "subject": "claims", "answer": true, "by": "Bob",
    ]
    let result = CriteriaEvaluationTests.result(
      .example("C", AttestationTests.missing), AttestationTests.builder([answer]))
    #expect(result?.subjects.first?.outcome == .unclear(.missing))
    #expect(result?.subjects.first?.attestation?.by == "Bob")
  }

  @Test func `stale evidence may be replaced by a person's word`() {
    let builder = AttestationTests.builder([AttestationTests.yes()], inventory: "2025-01-01")
    #expect(
      CriteriaEvaluationTests.outcomes(.example("C", AttestationTests.met), builder)
        == ["claims: met E0 (attested)"])
  }

  @Test func `a lightweight run accepts attestations`() {
    let criterion = Criterion.example(
      "C", AttestationTests.missing, placement: AttestationTests.readiness)
    #expect(
      CriteriaEvaluationTests.outcomes(
        criterion, AttestationTests.builder([AttestationTests.yes()]),
        options: AssessmentOptions(acceptsAttestations: true))
        == ["claims: met E0 (attested)"])
  }

  @Test func `the latest answer is shown with its place`() {
    let builder = AttestationTests.builder([
      AttestationTests.yes(by: "Bob", on: "2026-01-10"),
      AttestationTests.yes(by: "Cy", on: "2026-01-12"),
    ])
    let result = CriteriaEvaluationTests.result(
      .example("C", AttestationTests.missing), builder)
    let attestation = result?.subjects.first?.attestation
    #expect(attestation?.by == "Cy")
    #expect(attestation?.note == "said so")
    #expect(attestation?.date?.iso == "2026-01-12")
    #expect(
      attestation.flatMap { builder.evidence().place(of: $0.origin)?.text } == "answers.yaml:2:3")
  }

  @Test func `a word against a subject in doubt does not fail it`() {
    var builder = EvidenceBuilder()
    let source = builder.source("inventory.yaml")
    builder.add("deployment", ["id": "claims", "owner": "Ann"], from: source)
    let answers = builder.source("answers.yaml", grade: .attestation)
    builder.add("answer", AttestationTests.no(), from: answers)
    #expect(
      CriteriaEvaluationTests.outcomes(.example("C", AttestationTests.missing), builder)
        == ["claims: unclear missing"])
  }
}
