import AssessmentCore
import Evidence
import Testing

struct JoiningTests {
  /// What the evidence says of one attribute of the deployment `a`, after reading two or more
  /// files.
  private func content(_ attribute: String, of files: [(path: String, text: String)]) -> String {
    let base = SampleVocabulary.read(files)
    guard let table = base.table(of: "deployment"), table.rowCount == 1 else { return "not joined" }
    return EvidenceDescription.text(of: table.content(of: attribute, at: 0))
  }

  private func inventory(_ path: String, _ header: String, owner: String) -> (
    path: String, text: String
  ) {
    (path, "kind: DeploymentInventory\n\(header)\ndeployments: [{id: a, owner: \(owner)}]\n")
  }

  @Test func `values that agree keep all places, the strongest and latest first`() {
    let base = SampleVocabulary.read([
      inventory("a.yaml", "title: undated", owner: "Ann"),
      inventory("b.yaml", "date: 2026-01-02", owner: "Ann"),
      inventory("c.yaml", "date: 2026-01-03", owner: "Ann"),
    ])
    let table = base.table(of: "deployment")
    let places = table?.origins(of: "owner", at: 0).compactMap { base.place(of: $0)?.path }
    #expect(table?.rowCount == 1)
    #expect(places == ["c.yaml", "b.yaml", "a.yaml"])
    #expect(base.messages.isEmpty)
  }

  @Test(arguments: [
    // (1) A file that says it replaces another one does, even when it is older.
    ("date: 2026-01-02\nsupersedes: [b.yaml]", "date: 2026-01-20", "Ann"),
    ("date: 2026-01-20", "date: 2026-01-02\nsupersedes: [a.yaml]", "Bob"),
    // (2) Of the same source and kind the later word holds.
    ("date: 2026-01-20", "date: 2026-01-02", "Ann"),
    ("date: 2026-01-02", "date: 2026-01-20", "Bob"),
    ("date: 2026-01-02", "date: 2026-01-02", "conflict: Ann | Bob"),
    // (3) A system's word holds over a person's, unless it is older.
    ("date: 2026-01-20\nsource: system", "date: 2026-01-20", "Ann"),
    ("date: 2026-01-20\nsource: system", "date: 2026-01-02", "Ann"),
    ("date: 2026-01-02\nsource: system", "date: 2026-01-20", "conflict: Bob | Ann"),
    ("source: system", "date: 2026-01-20", "conflict: Bob | Ann"),
    ("date: 2026-01-20\nsource: third-party", "date: 2026-01-02", "conflict: Ann | Bob"),
  ])
  func `one of two statements holds by the order of preference, or neither does`(
    first: String, second: String, expected: String
  ) {
    #expect(
      content(
        "owner",
        of: [inventory("a.yaml", first, owner: "Ann"), inventory("b.yaml", second, owner: "Bob")])
        == expected)
  }

  @Test func `a conflict names both places and what stands there`() {
    let base = SampleVocabulary.read([
      inventory("a.yaml", "date: 2026-01-02", owner: "Ann"),
      inventory("b.yaml", "date: 2026-01-02", owner: "Bob"),
    ])
    #expect(
      base.messages.map(EvidenceDescription.text) == [
        """
        a.yaml:3:30: warning: EVD-CONFLICT: `owner` of deployment `a` is given in different ways
        note: a.yaml:3:30: `Ann`
        note: b.yaml:3:30: `Bob`
        help: correct one of them, or withdraw the wrong one
        """
      ])
    #expect(base.table(of: "deployment")?.origins(of: "owner", at: 0).count == 2)
  }

  @Test func `that there is none contradicts that there is one`() {
    #expect(
      content(
        "owner",
        of: [
          inventory("a.yaml", "date: 2026-01-02", owner: "Ann"),
          inventory("b.yaml", "date: 2026-01-02", owner: "none"),
        ]) == "conflict: Ann | null")
  }

  @Test func `one record that says two things under two names is a conflict`() {
    #expect(
      content(
        "owner",
        of: [
          ("a.yaml", "kind: Evidence\ndeployments: [{id: a, owner: Ann, system owner: Bob}]\n")
        ]) == "conflict: Ann | Bob")
  }

  @Test func `names that look alike but are other bytes are other things`() {
    let base = SampleVocabulary.read([
      ("a.yaml", "kind: Evidence\ndeployments: [{id: \u{E9}}, {id: e\u{301}}]\n")
    ])
    #expect(base.table(of: "deployment")?.rowCount == 2)
  }

  @Test func `records without a name are never joined`() {
    let base = SampleVocabulary.read([
      ("a.yaml", "kind: Evidence\ndeployments: [{stage: live}, {stage: live}]\n"),
      ("b.yaml", "kind: Evidence\ndeployments: [{stage: live}, {id: TBD, stage: live}]\n"),
    ])
    let table = base.table(of: "deployment")
    #expect(
      table.map { table in (0..<table.rowCount).map { table.identity(at: $0) } }
        == ["a.yaml#1", "a.yaml#2", "b.yaml#1", "b.yaml#2"])
  }

  @Test func `of checks with the same name only the latest is there`() {
    let base = SampleVocabulary.read([
      (
        "a.yaml",
        """
        kind: CheckResults
        checks:
          - {type: drill, subject: a, date: 2026-01-20, passed: no}
          - {type: drill, subject: a, date: 2026-01-10, passed: yes, p95: 3 s}
        """
      )
    ])
    let table = base.table(of: "check")
    #expect(table?.rowCount == 1)
    #expect(table.map { EvidenceDescription.text(of: $0.content(of: "passed", at: 0)) } == "false")
    #expect(table.map { EvidenceDescription.text(of: $0.content(of: "p95", at: 0)) } == "absent")
    #expect(base.items.map(\.recordCount) == [2])
  }

  @Test func `a check without a date may be the latest, so it is not forgotten`() {
    let base = SampleVocabulary.read([
      (
        "a.yaml",
        """
        kind: CheckResults
        checks:
          - {type: drill, subject: a, date: 2026-01-20, passed: yes}
          - {type: drill, subject: a, passed: no}
        """
      )
    ])
    #expect(
      base.table(of: "check").map { EvidenceDescription.text(of: $0.content(of: "passed", at: 0)) }
        == "conflict: true | false")
  }

  @Test func `the order of files does not matter`() {
    let files: [(path: String, text: String)] = [
      inventory("a.yaml", "date: 2026-01-02", owner: "Ann"),
      inventory("b.yaml", "date: 2026-01-02", owner: "Bob"),
      inventory("sub/c.yaml", "date: 2026-01-05\nsource: system", owner: "Cem"),
      ("d.csv", "id,stage,owner\nz,prod,Zoe\na,trial,Ann\n"),
      ("assess.yaml", "project: p\ncomplete: [checks]\n"),
    ]
    let expected = EvidenceDescription.lines(of: SampleVocabulary.read(files))
    #expect(expected.count == 12)
    for shift in 1..<files.count {
      let turned = Array(files[shift...] + files[..<shift])
      #expect(EvidenceDescription.lines(of: SampleVocabulary.read(turned)) == expected)
      #expect(EvidenceDescription.lines(of: SampleVocabulary.read(turned.reversed())) == expected)
    }
  }
}
