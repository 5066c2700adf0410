import AssessmentCore
import Expressions
import Testing

/// The outcomes of criteria on hand-made evidence, rule by rule.
struct CriteriaEvaluationTests {
  /// A readable form of an outcome.
  static func text(_ result: SubjectResult) -> String {
    let outcome =
      switch result.outcome {
      case .met(let grade): "met \(grade.label)"
      case .unmet: "unmet"
      case .unclear(let cause): "unclear \(cause.rawValue)"
      case .notApplicable(let reason): "n/a \(reason)"
      }
    return "\(result.subject): \(outcome)" + (result.isAttested ? " (attested)" : "")
      + (result.contradictsAttestation ? " (contradicted)" : "")
      + (result.isCritical ? " (critical)" : "")
  }

  static func outcomes(
    _ criterion: Criterion, _ builder: EvidenceBuilder,
    options: AssessmentOptions = AssessmentOptions()
  ) -> [String] {
    result(criterion, builder, options: options)?.subjects.map(text) ?? []
  }

  static func result(
    _ criterion: Criterion, _ builder: EvidenceBuilder,
    options: AssessmentOptions = AssessmentOptions()
  ) -> CriterionResult? {
    CriteriaEvaluation.results(
      of: .example([criterion]), on: builder.evidence(), options: options
    ).first
  }

  /// Three systems: `claims` and `search` in production, `triage` of unknown stage.
  static func inventory(_ grade: Grade = .implemented, date: String = "2026-01-15")
    -> EvidenceBuilder
  {
    var builder = EvidenceBuilder()
    let source = builder.source("inventory.yaml", grade: grade, date: date)
    builder.add(
      "deployment",
      ["id": "search", "stage": "production", "owner": .none, "business_unit": "Sales"],
      from: source)
    builder.add(
      "deployment",
      ["id": "claims", "stage": "production", "owner": "Ann", "business_unit": "Claims"],
      from: source)
    builder.add("deployment", ["id": "triage", "owner": "Bob"], from: source)
    builder.add("deployment", ["id": "old", "stage": "retired", "owner": "Cy"], from: source)
    return builder
  }

  // MARK: Populations

  @Test func `subjects are the records of the population in the order of their names`() {
    #expect(
      Self.outcomes(.example("C", "deployment.owner != ''"), Self.inventory())
        == ["claims: met E3", "search: unmet", "triage: met E3"])
  }

  @Test func `a subject of unknown membership is never unmet`() {
    let result = Self.result(.example("C", "deployment.owner == 'Ann'"), Self.inventory())
    #expect(
      result?.subjects.map(Self.text)
        == ["claims: met E3", "search: unmet", "triage: unclear missing"])
    #expect(result?.subjects.last?.missing.map(\.name) == ["deployment.stage"])
  }

  @Test func `the organisation is one subject by its name`() {
    #expect(
      Self.outcomes(.example("C", "size(deployments) > 1", of: "organisation"), Self.inventory())
        == ["Northwind: met E3"])
    var nameless = Self.inventory()
    nameless.manifest = CaseManifest()
    #expect(
      Self.outcomes(.example("C", "size(deployments) > 1", of: "organisation"), nameless)
        == ["organisation: met E3"])
  }

  @Test func `units are the distinct texts of production systems`() {
    #expect(
      Self.outcomes(.example("C", "unit == 'Sales'", of: "unit"), Self.inventory())
        == ["Claims: unmet", "Sales: met E3"])
  }

  @Test func `systems whose unit nobody gives leave the units open`() {
    var builder = EvidenceBuilder()
    let source = builder.source("inventory.yaml")
    builder.add("deployment", ["id": "claims", "stage": "production"], from: source)
    let result = Self.result(.example("C", "unit != ''", of: "unit"), builder)
    #expect(result?.subjects.map(Self.text) == ["no unit on record: unclear missing"])
    #expect(result?.subjects.first?.missing.map(\.name) == ["deployment.business_unit"])
  }

  @Test func `an inventory that nobody gave is one unclear subject`() {
    let result = Self.result(.example("C", "deployment.owner != ''"), EvidenceBuilder())
    #expect(result?.subjects.map(Self.text) == ["no deployment on record: unclear missing"])
    #expect(result?.subjects.first?.missing.map(\.name) == ["deployments"])
    #expect(result?.tally.unclear == 1)
  }

  @Test func `a complete and empty inventory has no subjects`() {
    var builder = EvidenceBuilder()
    builder.complete = ["deployment"]
    let result = Self.result(.example("C", "deployment.owner != ''"), builder)
    #expect(result?.subjects.isEmpty == true)
    #expect(result?.value == nil)
  }

  @Test func `a system that the project names and nobody describes is unclear`() {
    var builder = Self.inventory()
    let source = builder.source("assess.yaml")
    builder.add(
      "project", ["id": "pilot", "systems": ["claims", "ghost"], "all_systems": false],
      from: source)
    #expect(
      Self.outcomes(.example("C", "deployment.owner != ''", of: "project_system"), builder)
        == ["claims: met E3", "ghost: unclear missing"])
  }

  @Test(
    arguments: [
      (nil, ["claims"] as [String]?, ["claims: met E3"]),
      ("Sales", nil, ["search: unmet", "triage: met E3"]),
      ("Claims", ["search"], []),
    ] as [(String?, [String]?, [String])])
  func `maturity looks only at systems in scope`(
    unit: String?, systems: [String]?, expected: [String]
  ) {
    var builder = Self.inventory()
    builder.manifest = CaseManifest(unit: unit, scopeSystems: systems)
    #expect(Self.outcomes(.example("C", "deployment.owner != ''"), builder) == expected)
  }

  @Test func `readiness looks at every system whatever the scope of maturity`() {
    var builder = Self.inventory()
    builder.manifest = CaseManifest(scopeSystems: ["claims"])
    let criterion = Criterion.example(
      "C", "deployment.owner != ''", placement: .readiness(area: "data"))
    #expect(Self.outcomes(criterion, builder).count == 3)
  }

  // MARK: Exemptions and exclusions

  @Test(
    arguments: [
      ("deployment.stage == 'production'", "deployment.owner == 'Ann'", "n/a not asked of it"),
      ("deployment.hosting == 'own'", "deployment.owner == 'Ann'", "met E3"),
      ("deployment.hosting == 'own'", "deployment.owner == 'Bob'", "unclear missing"),
      ("deployment.stage == 'pilot'", "deployment.owner == 'Bob'", "unmet"),
    ])
  func `an exemption is weighed with the check`(when: String, check: String, expected: String) {
    var builder = EvidenceBuilder()
    let source = builder.source("inventory.yaml")
    builder.add(
      "deployment", ["id": "claims", "stage": "production", "owner": "Ann"], from: source)
    let criterion = Criterion.example(
      "C", check, exemptions: [(when, "not asked of it")])
    #expect(Self.outcomes(criterion, builder) == ["claims: \(expected)"])
  }

  private static func exclusion(
    subject: String? = nil, code: String = "not-used", text: String = "No such thing.",
    author: String = "Ann", approver: String = "Bob", date: String? = "2026-01-01"
  ) -> Exclusion {
    Exclusion(
      criterion: "C", subject: subject, reasonCode: code, text: text, author: author,
      approver: approver, date: date.map(EvidenceBuilder.day),
      place: Place(path: "assess.yaml", line: 3))
  }

  @Test(
    arguments: [
      (exclusion(), []),
      (exclusion(author: ""), ["it names no author"]),
      (exclusion(approver: ""), ["it names no approver"]),
      (exclusion(approver: "ANN "), ["author and approver are the same person"]),
      (exclusion(code: "", text: ""), ["it has no reason code", "it gives no reason in words"]),
      (exclusion(date: nil), ["it has no date"]),
      (exclusion(date: "2026-02-01"), ["its date 2026-02-01 lies in the future"]),
      (exclusion(date: "2025-01-31"), []),
      (exclusion(date: "2025-01-30"), ["it is 366 days old, and may be 365"]),
    ])
  func `an entry by hand needs two people, a reason and a date`(
    exclusion: Exclusion, reasons: [String]
  ) {
    var builder = Self.inventory()
    builder.manifest = CaseManifest(exclusions: [exclusion])
    let criterion = Criterion.example("C", "deployment.owner == 'Zoe'")
    let validity = ExclusionValidity(of: exclusion, criterion: criterion, asOf: builder.asOf)
    #expect(validity == (reasons.isEmpty ? .valid : .void(reasons)))
    let expected =
      reasons.isEmpty ? "claims: n/a by hand: not-used: No such thing." : "claims: unmet"
    #expect(Self.outcomes(criterion, builder).first == expected)
  }

  @Test func `a core item always applies`() {
    var builder = Self.inventory()
    builder.manifest = CaseManifest(exclusions: [Self.exclusion()])
    let criterion = Criterion.example("C", "deployment.owner == 'Zoe'", core: true)
    #expect(Self.outcomes(criterion, builder).first == "claims: unmet")
  }

  @Test func `an entry by hand covers the subject that it names`() {
    var builder = Self.inventory()
    builder.manifest = CaseManifest(exclusions: [Self.exclusion(subject: "search")])
    #expect(
      Self.outcomes(.example("C", "deployment.owner == 'Zoe'"), builder) == [
        "claims: unmet", "search: n/a by hand: not-used: No such thing.",
        "triage: unclear missing",
      ])
  }

  // MARK: Checks

  private static func check(_ id: String, _ source: String, optional: Bool = false) -> SubCheck {
    SubCheck(id: id, question: "", condition: .example(source), isOptional: optional)
  }

  @Test(
    arguments: [
      ([check("a", "true"), check("b", "deployment.owner == 'Ann'")], "met E3"),
      ([check("a", "deployment.fallback != ''"), check("b", "false")], "unmet"),
      ([check("a", "deployment.owner == 'Ann'"), check("b", "false", optional: true)], "met E3"),
      (
        [check("a", "deployment.fallback != ''"), check("b", "deployment.tools == []")],
        "unclear conflict"
      ),
      (
        [check("a", "deployment.fallback != ''"), check("b", "deployment.cost > 'x'")],
        "unclear missing"
      ),
      ([check("a", "deployment.owner > 1")], "unclear error"),
      ([], "unclear error"),
    ])
  func `mandatory checks decide together`(checks: [SubCheck], expected: String) {
    var builder = EvidenceBuilder()
    let source = builder.source("inventory.yaml")
    let other = builder.source("other.yaml")
    builder.add(
      "deployment",
      [
        "id": "claims", "stage": "production", "owner": "Ann", "cost": 3,
        "tools": .conflict("a", "b", from: other),
      ], from: source)
    #expect(
      Self.outcomes(.example("C", checks: checks), builder) == ["claims: \(expected)"])
  }

  @Test func `the grade is that of the weakest value that decided`() {
    var builder = EvidenceBuilder()
    let inventory = builder.source("inventory.yaml", grade: .implemented)
    let drill = builder.source("drill.md", grade: .indirect)
    let undated = builder.source("policy.md", grade: .operating, date: nil)
    builder.add(
      "deployment", ["id": "claims", "stage": "production", "owner": "Ann"], from: inventory)
    builder.add("check", ["type": "drill", "subject": "claims", "passed": true], from: drill)
    builder.add("document", ["type": "policy", "status": "approved"], from: undated)
    let expected: [(String, String)] = [
      ("deployment.owner == 'Ann'", "met E3"),
      (
        "deployment.owner == 'Ann' && checks.exists(c, c.subject == deployment.id && c.passed)",
        "met E1"
      ),
      ("deployment.owner == 'Ann' || checks.exists(c, c.passed)", "met E3"),
      ("documents.exists(d, d.status == 'approved')", "met E4"),
      // Only named, so the record that was named counts.
      ("checks.exists(c, c.type == 'drill')", "met E1"),
      ("documents.exists(d, d.type == 'policy')", "met E4"),
      ("size(checks) >= 1", "met E1"),
      ("1 < 2", "met E3"),
    ]
    for (source, outcome) in expected {
      #expect(Self.outcomes(.example("C", source), builder) == ["claims: \(outcome)"], "\(source)")
    }
  }

  @Test func `naming a stale record proves nothing`() {
    var builder = Self.inventory()
    let old = builder.source("old.yaml", date: "2024-01-01")
    builder.add("event", ["type": "review", "date": .date("2024-01-01")], from: old)
    #expect(
      Self.outcomes(.example("C", "events.exists(e, e.type == 'review')", of: "project"), builder)
        == ["pilot: unclear stale"])
  }

  @Test func `a criterion's limit of age makes a check stale`() {
    let criterion = Criterion.example("C", "deployment.owner != ''", maximumAge: 10)
    #expect(
      Self.outcomes(criterion, Self.inventory())
        == ["claims: unclear stale", "search: unclear stale", "triage: unclear stale"])
  }

  @Test(
    arguments: [
      (Grade.implemented, "met E3"), (Grade.operating, "met E4"),
      (Grade.approved, "unclear grade too low"),
    ])
  func `a readiness item needs evidence of its grade`(grade: Grade, expected: String) {
    let criterion = Criterion.example(
      "C", "deployment.owner != ''", placement: .readiness(area: "data"))
    let result = Self.result(criterion, Self.inventory(grade))
    #expect(result?.subjects.first.map(Self.text) == "claims: \(expected)")
    #expect(
      result?.subjects.first?.missing.map(\.name)
        == (grade < .implemented ? ["evidence of grade E3"] : []))
  }

  @Test func `maturity takes weaker evidence with its grade`() {
    #expect(
      Self.outcomes(.example("C", "deployment.owner != ''"), Self.inventory(.indirect)).first
        == "claims: met E1")
  }

  @Test func `an unknown population leaves the criterion open`() {
    #expect(
      Self.outcomes(.example("C", "true", of: "planet"), EvidenceBuilder())
        == ["no planet on record: unclear missing"])
  }

  // MARK: Criticality

  @Test(
    arguments: [
      (Criticality.never, [false, false, false]), (.always, [true, true, true]),
      (.when(.example("deployment.business_unit == 'Sales'")), [false, true, true]),
      (.when(.example("deployment.owner > 1")), [true, true, true]),
    ])
  func `what is not known to be uncritical is critical`(criticality: Criticality, expected: [Bool])
  {
    let criterion = Criterion.example("C", "deployment.owner != ''", criticality: criticality)
    #expect(Self.result(criterion, Self.inventory())?.subjects.map(\.isCritical) == expected)
  }

  // MARK: Levels

  @Test(
    arguments: [
      ("deployments.exists(d, d.stage == 'production')", true, true),
      ("deployments.exists(d, d.stage == 'retired' && d.owner == 'Ann')", false, false),
      ("events.exists(e, e.type == 'review')", false, true),
    ])
  func `what a level asks for is proven, possible or neither`(
    source: String, proven: Bool, possible: Bool
  ) {
    var builder = EvidenceBuilder()
    let inventory = builder.source("inventory.yaml")
    builder.add("deployment", ["id": "a", "stage": "production", "owner": "Bob"], from: inventory)
    let model = AssessmentModel(
      questionnaires: [], vocabulary: .example, criteria: [], areas: [],
      levels: [
        MaturityLevel(number: 1, name: "One", meaning: ""),
        MaturityLevel(number: 2, name: "Two", meaning: "", requirement: .example(source)),
      ], dimensions: [], gates: [], decisions: [], requiredKinds: [], openThreshold: 4)
    #expect(
      CriteriaEvaluation.levelRequirements(of: model, on: builder.evidence())
        == [LevelRequirement(level: 2, isProven: proven, isPossible: possible)])
  }
}
