import AssessmentCore
import Expressions
import Testing

/// What expressions can say about the evidence as a whole.
struct EvidenceBindingsTests {
  private static func evidence(complete: Set<String> = []) -> EvidenceBase {
    var builder = EvidenceBuilder()
    builder.complete = complete
    let source = builder.source("inventory.yaml")
    builder.add("project", ["id": "pilot", "systems": ["claims"]], from: source)
    builder.add("deployment", ["id": "claims", "stage": "production"], from: source)
    builder.add("deployment", ["id": "search", "stage": "pilot"], from: source)
    builder.add(
      "check",
      ["type": "load-test", "subject": "claims", "passed": true, "date": .date("2026-01-21")],
      from: source)
    return builder.evidence()
  }

  private static func text(_ source: String, _ evidence: EvidenceBase) -> String {
    guard let program = try? Program(parsing: source) else { return "does not parse" }
    switch Truth(EvidenceBindings(evidence: evidence).evaluate(program)) {
    case .holds: return "true"
    case .fails: return "false"
    case .undecided(let missing):
      return missing.map { "\($0.cause.rawValue) \($0.name)" }.joined(separator: "; ")
    }
  }

  @Test(
    arguments: [
      ("deployments.exists(d, d.stage == 'production')", "true"),
      ("deployments.exists(d, d.stage == 'retired')", "false"),
      ("size(deployments) == 2", "true"),
      ("checks.exists(c, c.type == 'load-test')", "true"),
      ("checks.exists(c, c.type == 'bias-audit')", "missing checks"),
      ("size(checks) >= 1", "true"), ("size(checks) >= 2", "missing checks"),
      ("events.exists(e, e.type == 'review')", "missing events"),
      ("project.id == 'pilot'", "true"), ("project.name == 'x'", "missing project.name"),
      ("'claims' in project.systems", "true"),
      ("as_of == timestamp('2026-01-31T00:00:00Z')", "true"),
      ("days(2) == duration('48h')", "true"),
      ("checks.all(c, age(c.date) <= days(10))", "missing checks"),
      ("checks.exists(c, age(c.date) == days(10))", "true"),
      ("checks.exists(c, age(c.date) < days(10))", "missing checks"),
      ("days('x') == days(1)", "error `days` needs a number, not `string`"),
      ("days(1.5) == days(1)", "error `days` needs a whole number"),
      ("age('x') == days(1)", "error `age` needs a date, not `string`"),
      ("days(9000000000000) == days(1)", "error `days` is out of range"),
      ("size(deployments)", "error the condition gives `int`, not `bool`"),
    ])
  func `an expression over the evidence is decided`(source: String, expected: String) {
    #expect(EvidenceBindingsTests.text(source, EvidenceBindingsTests.evidence()) == expected)
  }

  @Test func `absence counts in a list that a manifest calls complete`() {
    let evidence = EvidenceBindingsTests.evidence(complete: ["check"])
    #expect(
      EvidenceBindingsTests.text("checks.exists(c, c.type == 'bias-audit')", evidence) == "false")
  }

  @Test func `without a project everything about it is unknown`() {
    let evidence = EvidenceBuilder().evidence()
    #expect(EvidenceBindingsTests.text("project.id == 'x'", evidence) == "missing project.id")
  }

  @Test func `of several projects the one of the manifest is meant`() {
    var builder = EvidenceBuilder()
    let source = builder.source("projects.yaml")
    builder.add("project", ["id": "other", "name": "Other"], from: source)
    builder.add("project", ["id": "pilot", "name": "Pilot"], from: source)
    #expect(EvidenceBindingsTests.text("project.name == 'Pilot'", builder.evidence()) == "true")
    builder.manifest = CaseManifest(project: "third")
    #expect(
      EvidenceBindingsTests.text("project.name == 'Pilot'", builder.evidence())
        == "missing project.name")
  }

  @Test func `the shapes name every list and the subject`() {
    let shapes = VocabularyShapes.shapes(
      for: .example, population: Vocabulary.example.population(named: "unit"))
    #expect(shapes.variables["checks"] == .list(.object("check")))
    #expect(shapes.variables["unit"] == .string)
    #expect(shapes.variables["deployment"] == nil)
    #expect(shapes.variables["as_of"] == .timestamp)
    #expect(shapes.objects["deployment"]?["cost"] == .double)
    #expect(shapes.objects["deployment"]?["tools"] == .list(.string))
    let system = VocabularyShapes.shapes(
      for: .example, population: Vocabulary.example.population(named: "system"))
    #expect(system.variables["deployment"] == .object("deployment"))
  }
}
