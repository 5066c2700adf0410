import AssessmentCore
import Evidence
import Testing

struct ManifestTests {
  private func manifest(_ text: String) -> ProjectManifest {
    ManifestReader.read(MemoryFiles(texts: [("assess.yaml", text)]))
  }

  @Test func `the manifest gives the case, its scope, waivers and exclusions`() {
    let manifest = manifest(
      """
      project: claims
      name: Claims assistant
      organisation: Northwind Mutual
      phase: rollout
      systems: [claims-assistant]
      scope: {unit: Claims, systems: [claims-assistant, search]}
      waivers:
        - {criterion: RDY-I5, subject: claims-assistant, reason: r, risk: R-7, owner: Ann, approver: Bob,
           created: 2026-01-02, expires: 2026-06-30, compensating_control: manual queue}
      not_applicable:
        - {criterion: RDY-D6, reason_code: no-data, text: t, author: Ann, approver: Bob, date: 2026-01-02}
      questionnaires: [own.yaml, ./more/own.yaml]
      """)
    #expect(manifest.diagnostics.isEmpty)
    let found = manifest.caseManifest
    #expect(found.project == "claims" && found.name == "Claims assistant")
    #expect(found.organisation == "Northwind Mutual" && found.phase == "rollout")
    #expect(found.systems == ["claims-assistant"])
    #expect(found.unit == "Claims" && found.scopeSystems == ["claims-assistant", "search"])
    #expect(found.waivers.map(\.expires?.iso) == ["2026-06-30"])
    #expect(found.waivers.map(\.place.text) == ["assess.yaml:8:5"])
    #expect(found.exclusions.map(\.reasonCode) == ["no-data"])
    #expect(manifest.questionnaires.map(\.path) == ["own.yaml", "more/own.yaml"])
  }

  @Test(arguments: [
    (
      "questionnaires: [../other.yaml]",
      "assess.yaml:1:18: error: EVD-MANIFEST: path `../other.yaml` leads out of the evidence folder"
    ),
    (
      "questionnaires: [/etc/passwd]",
      "assess.yaml:1:18: error: EVD-MANIFEST: path `/etc/passwd` does not start in the evidence folder"
    ),
    (
      "questionnaires: [~/x.yaml]",
      "assess.yaml:1:18: error: EVD-MANIFEST: path `~/x.yaml` does not start in the evidence folder"
    ),
    (
      "evidence: [{path: a/../../x}]",
      "assess.yaml:1:19: error: EVD-MANIFEST: path `a/../../x` leads out of the evidence folder"
    ),
    (
      "evidence: [{collected: 2026-01-01}]",
      "assess.yaml:1:12: error: EVD-MANIFEST: an entry of `evidence` has no `path`"
    ),
    (
      "evidence: [{path: x, source: sytem}]",
      "assess.yaml:1:30: error: EVD-MANIFEST: source `sytem` is not known\nhelp: did you mean `system`?"
    ),
    (
      "waivers: [{subject: a}]",
      "assess.yaml:1:11: error: EVD-MANIFEST: a waiver names no `criterion`"
    ),
    (
      "waivers: [{criterion: X, aprover: a}]",
      "assess.yaml:1:26: error: EVD-MANIFEST: key `aprover` of `waivers` is not known\nhelp: did you mean `approver`?"
    ),
    ("waivers: all", "assess.yaml:1:10: error: EVD-MANIFEST: `waivers` must be a list"),
    (
      "kind: Evidence",
      "assess.yaml:1:7: error: EVD-MANIFEST: `kind` of the manifest is `Evidence`\nhelp: write `kind: Project`"
    ),
    ("- a", "assess.yaml: error: EVD-MANIFEST: the manifest must be one mapping of keys to values"),
  ])
  func `what is wrong with the manifest is said, and the rest is used`(
    text: String, expected: String
  ) {
    #expect(manifest(text).diagnostics.map(EvidenceDescription.text) == [expected])
  }

  @Test func `an unknown key is an error with a suggestion`() {
    let base = SampleVocabulary.read([("assess.yaml", "projct: x\nname: N\n")])
    #expect(
      base.messages.map(EvidenceDescription.text) == [
        "assess.yaml:1:1: error: EVD-MANIFEST: key `projct` is not known\nhelp: did you mean `project`?"
      ])
    #expect(base.manifest.name == "N")
  }

  @Test func `the project is a record, with all systems unless some are named`() {
    let base = SampleVocabulary.read([
      ("assess.yaml", "project: p\nsponsor: Ann\nsystems: [a, b]\nstarted: 2025-11-01\n")
    ])
    #expect(
      EvidenceDescription.lines(of: base) == [
        "project p",
        "  id: p @ assess.yaml:1:10 E3 2026-01-31",
        "  sponsor: Ann @ assess.yaml:2:10 E3 2026-01-31",
        "  started: 2025-11-01T00:00:00Z @ assess.yaml:4:10 E3 2026-01-31",
        "  systems: [a, b] @ assess.yaml:3:10 E3 2026-01-31",
        "  all_systems: false @ ",
        "  all_data_sources: true @ ",
      ])
    #expect(base.items.map(\.state) == [.manifest])
    #expect(base.items.map(\.dateBasis) == [.assessment])
  }

  @Test(arguments: ["sub/assess.yaml", "project.yaml"])
  func `a manifest that is not at the root is ignored and reported`(path: String) {
    let base = SampleVocabulary.read([
      (path, "kind: Project\nwaivers: [{criterion: RDY-I5}]\nsystems: []\n")
    ])
    #expect(base.manifest.waivers.isEmpty)
    #expect(base.items.map(\.state) == [.unrecognised])
    #expect(
      base.messages.map(EvidenceDescription.text) == [
        """
        \(path):1:1: warning: EVD-MANIFEST: this manifest is ignored, because it is not `assess.yaml` at \
        the root of the evidence
        note: what it says of waivers, scope and systems has no effect
        """
      ])
  }

  @Test(arguments: [
    ("inventory.csv", "inventory.csv", true), ("*.csv", "a.csv", true), ("*.csv", "a/b.csv", false),
    ("**/*.csv", "a/b/c.csv", true), ("**/*.csv", "c.csv", true),
    ("exports", "exports/a/b.csv", true),
    ("exports/", "exports/a.csv", true), ("exports/*", "exports/a/b.csv", true),
    ("export", "exports/a.csv", false), ("a?c.yaml", "abc.yaml", true),
    ("./a.yaml", "a.yaml", true),
    ("**", "x/y", true), ("a*b*c", "aXbYc", true), ("a*b*c", "aXbY", false),
  ])
  func `a pattern names files and folders`(pattern: String, path: String, matches: Bool) {
    let base = SampleVocabulary.read([
      ("assess.yaml", "evidence: [{path: '\(pattern)', collected: 2026-01-05, source: system}]"),
      (path, "nothing"),
    ])
    let item = base.items.first { $0.path == path }
    #expect((item?.party == .system) == matches)
  }
}
