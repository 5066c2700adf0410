import AssessmentCore
import Evidence
import Testing

struct NativeFileTests {
  @Test
  func `a YAML file with lists of several kinds gives their records with place, grade and date`() {
    let base = SampleVocabulary.read([
      (
        "a.yaml",
        """
        kind: Evidence
        date: 2026-01-15
        deployments:
          - {id: claims, stage: Prod, timeout: 30, fallback: none}
        checks:
          - type: load-test
            subject: claims
            date: 2026-01-10
            passed: yes
            p95: 1.5 s
        """
      )
    ])
    #expect(base.messages.isEmpty)
    #expect(
      EvidenceDescription.lines(of: base) == [
        "project project",
        "  all_systems: true @ ",
        "  all_data_sources: true @ ",
        "deployment claims",
        "  id: claims @ a.yaml:4:10 E3 2026-01-15",
        "  stage: production @ a.yaml:4:25 E3 2026-01-15",
        "  timeout: 30s @ a.yaml:4:40 E3 2026-01-15",
        "  fallback: none @ a.yaml:4:54 E3 2026-01-15",
        "check load-test/claims",
        "  type: load-test @ a.yaml:6:11 E3 2026-01-10",
        "  subject: claims @ a.yaml:7:14 E3 2026-01-10",
        "  date: 2026-01-10T00:00:00Z @ a.yaml:8:11 E3 2026-01-10",
        "  passed: true @ a.yaml:9:13 E3 2026-01-10",
        "  p95: 1.5s @ a.yaml:10:10 E3 2026-01-10",
      ])
    #expect(base.items.map(\.state) == [.used])
    #expect(base.items[0].recognisedAs == "Evidence")
    #expect(base.items[0].recordCount == 2)
    #expect(
      base.items[0].sha256.count == 64 && base.items[0].byteCount > 0)
  }

  @Test func `a table is recognised by its header and gives the same as a list`() {
    let table = SampleVocabulary.read([
      ("assess.yaml", "evidence: [{path: inventory.csv, collected: 2026-01-15}]"),
      ("inventory.csv", "System ID,Development stage,12_has_pii\nclaims, live ,No\nsearch,,\n"),
    ])
    let deployments = EvidenceDescription.lines(of: table).drop { $0 != "deployment claims" }
    #expect(
      Array(deployments) == [
        "deployment claims",
        "  id: claims @ inventory.csv:2:1 E3 2026-01-15",
        "  stage: production @ inventory.csv:2:8 E3 2026-01-15",
        "  personal_data: false @ inventory.csv:2:15 E3 2026-01-15",
        "deployment search",
        "  id: search @ inventory.csv:3:1 E3 2026-01-15",
        "  stage: none @ inventory.csv:3:8 E3 2026-01-15",
        "  personal_data: none @ inventory.csv:3:9 E3 2026-01-15",
      ])
    #expect(table.items[1].dateBasis == .collected)
  }

  @Test func `JSON Lines name the kind of each line`() {
    let base = SampleVocabulary.read([
      (
        "log.jsonl",
        """
        {"kind": "Evidence", "source": "system"}
        {"kind": "event", "type": "audit-record", "date": "2026-01-02", "actor": "claims"}

        {"kind": "event", "type": "audit-record", "date": "2026-01-02", "actor": "search"}
        {"kind": "evnt", "type": "x"}
        """
      )
    ])
    let table = base.table(of: "event")
    #expect(table?.rowCount == 2)
    #expect(table?.identity(at: 0) == "log.jsonl#1")
    #expect(
      base.messages.map(EvidenceDescription.text) == [
        """
        log.jsonl:5:1: warning: EVD-KEY: kind `evnt` is not known and the line is not read
        help: did you mean `event`?
        """
      ])
    #expect(base.items[0].recognisedAs == "EventLog")
    #expect(base.sources.map(\.grade).allSatisfy { $0 == .operating })
  }

  @Test func `an unknown key is reported with a suggestion and the record is read`() {
    let base = SampleVocabulary.read([
      ("a.yaml", "kind: Evidence\ndate: 2026-01-15\ndeployments:\n  - {id: a, ownr: Ann}\n")
    ])
    #expect(base.table(of: "deployment")?.rowCount == 1)
    #expect(
      base.messages.map(EvidenceDescription.text) == [
        """
        a.yaml:4:13: warning: EVD-KEY: key `ownr` is no attribute of `deployment` and is not read
        help: did you mean `owner`?
        """
      ])
  }

  @Test(arguments: [
    (
      "x.yaml", "kind: DeploymentInventroy\n",
      "`kind: DeploymentInventroy` is not known and no mapping recognises it; did you mean `DeploymentInventory`?"
    ),
    (
      "x.yaml", "kind: Deployment\nspec: {}\n",
      "`kind: Deployment` is not known and no mapping recognises it"
    ),
    (
      "x.yaml", "deployments: []\n",
      "it has `deployments` but no `kind`; a file with records starts with `kind: Evidence`"
    ),
    ("x.json", "[1, 2]", "it is not a mapping with a `kind`, and no mapping recognises it"),
    (
      "x.csv", "id,colour,height\na,b,c\n",
      "the header matches 1 of 3 columns of `deployment`: `id`"
    ),
    ("x.csv", "colour,height\na,b\n", "the header matches no column of any kind"),
    ("x.txt", "hello", "files that end in `.txt` are not read"),
    ("x", "hello", "its name has no ending that tells its format"),
    ("x.pdf", "%PDF-1.7", "not read: PDF"),
    ("x.csv", "PK\u{3}\u{4}zip", "not read: office document or archive"),
    (
      "x.md", "# Shopping list\n\nmilk\n",
      "its title `Shopping list` names no type of document that is known"
    ),
  ])
  func `a file that nothing recognises is listed with the reason`(
    path: String, text: String, reason: String
  ) {
    let base = SampleVocabulary.read([(path, text)])
    #expect(base.items.map(\.state) == [.unrecognised])
    #expect(base.items.map(\.reason) == [reason])
    #expect(base.tables.allSatisfy { $0.kind.name == "project" || $0.rowCount == 0 })
  }

  @Test(arguments: [
    ("x.yaml", "", "the file is empty"), ("x.md", " \n", "the file is empty"),
    ("x.csv", "", "the file is empty"),
    ("x.yaml", "# only this\n", "the file holds nothing but comments"),
    ("x.csv", "id,stage,owner\n", "the table has a header but no rows"),
  ])
  func `an empty file proves nothing`(path: String, text: String, reason: String) {
    let base = SampleVocabulary.read([(path, text)])
    #expect(base.items.map(\.state) == [.void])
    #expect(base.items.map(\.reason) == [reason])
  }

  @Test func `a file that cannot be read is an error, and the others are read`() {
    let base = SampleVocabulary.read([
      ("a.json", "{\"kind\": \"Evidence\",}"),
      ("b.yaml", "kind: Evidence\ndeployments: [{id: b}]\n"),
    ])
    #expect(base.items.map(\.state) == [.unreadable, .used])
    #expect(base.messages.map(\.code) == ["EVD-SYNTAX"])
    #expect(base.table(of: "deployment")?.rowCount == 1)
  }

  @Test func `answers are attestations, whatever the file says`() {
    let base = SampleVocabulary.read([
      (
        "answers.yaml",
        """
        kind: Answers
        source: system
        answers:
          - {criterion: RDY-I5, answer: yes, by: Ann, on: 2026-01-20}
        """
      )
    ])
    #expect(base.items.map(\.state) == [.manifest])
    #expect(base.sources.map(\.grade) == [.attestation])
  }

  @Test func `records can be listed by their names`() {
    let base = SampleVocabulary.read([
      (
        "a.yaml",
        "kind: DeploymentInventory\ndeployments:\n  claims: {stage: live}\n  b: {stage: trial}\n"
      )
    ])
    #expect(
      base.table(of: "deployment").map { [$0.identity(at: 0), $0.identity(at: 1)] } == [
        "b", "claims",
      ])
  }

  @Test func `a kind is complete when a file or the manifest says so`() {
    let base = SampleVocabulary.read([
      ("assess.yaml", "complete: [checks, decisons]\n"),
      ("a.yaml", "kind: Evidence\ncomplete: true\nevents: []\n"),
    ])
    #expect(base.tables.filter(\.isComplete).map(\.kind.name) == ["check", "event"])
    #expect(
      base.messages.map(EvidenceDescription.text) == [
        """
        assess.yaml:1:20: error: EVD-MANIFEST: kind `decisons` of `complete` is not known
        help: did you mean `decision`?
        """
      ])
  }
}
