import AssessmentCore
import Evidence
import Testing

struct GradeTests {
  /// The grades of all records of a text, in the order of the register.
  private func grades(_ text: String) -> [String] {
    SampleVocabulary.read([("a.yaml", text)]).sources.map(\.grade.label)
  }

  @Test(arguments: [
    ("kind: Evidence\ndate: 2026-01-01\ndeployments: [{id: a}]", "E3"),
    ("kind: Evidence\ndeployments: [{id: a}]", "E1"),
    ("kind: Evidence\ncollected: 2026-01-01\ndeployments: [{id: a}]", "E3"),
    ("kind: Evidence\ndeployments: [{id: a, recorded_on: 2026-01-01}]", "E3"),
    ("kind: Evidence\ndate: 2026-01-01\ndeployments: [{id: a, recorded_on: 01/02/2026}]", "E1"),
    ("kind: Answers\nanswers: [{criterion: X, by: Ann, on: 2026-01-01}]", "E0"),
    // Approved documents need owner, approver, date and state together.
    (
      "kind: Evidence\ndocuments: [{type: charter, owner: A, approver: B, approved_on: 2026-01-01, status: approved}]",
      "E2"
    ),
    (
      "kind: Evidence\ndocuments: [{type: charter, approver: B, approved_on: 2026-01-01, status: approved}]",
      "E1"
    ),
    (
      "kind: Evidence\ndocuments: [{type: charter, owner: A, approved_on: 2026-01-01, status: approved}]",
      "E1"
    ),
    (
      "kind: Evidence\ndocuments: [{type: charter, owner: A, approver: TBD, approved_on: 2026-01-01, status: approved}]",
      "E1"
    ),
    ("kind: Evidence\ndocuments: [{type: charter, owner: A, approver: B, status: approved}]", "E1"),
    (
      "kind: Evidence\ndocuments: [{type: charter, owner: A, approver: B, approved_on: 2026-01-01, status: draft}]",
      "E1"
    ),
    (
      "kind: Evidence\ndate: 2026-01-01\nowner: A\napprover: B\nstatus: final\ndocuments: [{type: charter}]",
      "E2"
    ),
    (
      "kind: Evidence\ndecisions: [{id: 1, status: accepted, date: 2026-01-01, deciders: [A]}]",
      "E2"
    ),
    (
      "kind: Evidence\ndecisions: [{id: 1, status: accepted, date: 2026-01-01, deciders: []}]", "E1"
    ),
    // One result of a system is a point in time.
    ("kind: Evidence\nsource: system\nchecks: [{type: t, subject: a, date: 2026-01-01}]", "E3"),
  ])
  func `a record has the grade that its kind, date and signatures give`(
    text: String, grade: String
  ) {
    #expect(grades(text) == [grade])
  }

  @Test(arguments: [
    ("source: system", "2026-01-01", "2026-01-02", ["E4", "E4"]),
    ("source: person", "2026-01-01", "2026-01-02", ["E3", "E3"]),
    ("source: system", "2026-01-01", "''", ["E3", "E1"]),
    (
      "source: system\nperiod: {from: 2026-01-01, to: 2026-01-05}", "2026-01-01", "''",
      ["E4", "E4"]
    ),
    ("source: system\nperiod: 2026-01-01/2026-01-05", "''", "''", ["E4"]),
  ])
  func `two dated results of a system are an operating record`(
    header: String, first: String, second: String, expected: [String]
  ) {
    #expect(
      grades(
        """
        kind: Evidence
        \(header)
        checks:
          - {type: s, subject: a, date: \(first)}
          - {type: t, subject: a, date: \(second)}
        """) == expected)
  }

  @Test func `ages are those of the kind, by the value that decides`() {
    let base = SampleVocabulary.read([
      (
        "a.yaml",
        """
        kind: Evidence
        date: 2026-01-01
        documents: [{type: runbook, title: r}, {type: architecture-record, title: s}, {type: policy, title: t}]
        """
      )
    ])
    #expect(base.sources.map(\.maximumAge) == [nil, 365, 92])
  }

  @Test(arguments: [
    ("2025-11-30", ["a.yaml: what it shows is soon out of date, the first of it after 2026-03-02"]),
    ("2025-11-01", ["a.yaml: what it shows is soon out of date, the first of it after 2026-02-01"]),
    ("2025-10-01", []),
    ("2026-01-20", []),
  ])
  func `a file that is soon out of date is said once`(date: String, expected: [String]) {
    let base = SampleVocabulary.read([
      ("a.yaml", "kind: Evidence\ndate: \(date)\ndeployments: [{id: a}, {id: b}]")
    ])
    let due = base.diagnostics.filter { $0.code == "EVD-DUE-SOON" }
    #expect(due.map { "\($0.place?.text ?? ""): \($0.summary)" } == expected)
  }

  @Test func `a result knows the version it was found on and the current one`() {
    let base = SampleVocabulary.read([
      (
        "a.yaml",
        """
        kind: Evidence
        date: 2026-01-01
        deployments: [{id: claims, model_version: v2}]
        checks: [{type: t, subject: claims, subject_version: v1, date: 2026-01-01}]
        """
      )
    ])
    let source = base.sources.first { $0.version != nil }
    #expect(source?.version == "v1")
    #expect(source?.currentVersion == "v2")
    #expect(
      source?.freshness(on: SampleVocabulary.asOf, limit: nil) == .otherVersion("v1", current: "v2")
    )
  }

  @Test func `what lies in the future is not there`() {
    let base = SampleVocabulary.read([
      (
        "a.yaml",
        "kind: Evidence\nchecks: [{type: s, subject: a, date: 2026-02-01}, {type: t, subject: a, date: 2026-01-31}]\n"
      ),
      ("b.yaml", "kind: Evidence\ndate: 2026-03-01\ndeployments: [{id: a}]\n"),
    ])
    #expect(base.table(of: "check")?.rowCount == 1)
    #expect(base.table(of: "deployment")?.rowCount == 0)
    #expect(base.items.map(\.state) == [.used, .future])
    #expect(
      base.messages.map(EvidenceDescription.text) == [
        """
        a.yaml:2:38: warning: EVD-FUTURE: the check is dated 2026-02-01, after the date of the \
        assessment, and is not used
        note: the assessment is made as of 2026-01-31
        """,
        """
        b.yaml:3:15: warning: EVD-FUTURE: the deployment is dated 2026-03-01, after the date of the \
        assessment, and is not used
        note: the assessment is made as of 2026-01-31
        """,
      ])
  }
}
