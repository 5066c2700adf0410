import AssessmentCore
import Testing

@testable import Reports

struct JSONReportTests {
  @Test func `the documents look as stored`() throws {
    let assessment = try AssessmentFixture(hostile: "plain").assessment()
    let report = JSONReport.render(assessment, version: "0.1.0")
    #expect(GoldenFile(name: "report.json").difference(from: report) == nil)
    let evidence = EvidenceReport.renderJSON(assessment.evidence, values: true)
    #expect(GoldenFile(name: "evidence.json").difference(from: evidence) == nil)
  }

  @Test func `the schemas look as stored`() {
    let result = ResultSchema.render()
    #expect(GoldenFile(name: "result.schema.json").difference(from: result) == nil)
    let evidence = ResultSchema.renderEvidence()
    #expect(GoldenFile(name: "evidence.schema.json").difference(from: evidence) == nil)
  }

  @Test(arguments: ["plain", AwkwardText.everything])
  func `the report parses and follows its schema`(hostile: String) throws {
    let assessment = try AssessmentFixture(hostile: hostile).assessment()
    let value = try StrictJSON.parse(JSONReport.render(assessment))
    let schema = try StrictJSON.parse(ResultSchema.render())
    #expect(SchemaCheck(schema: schema).problems(of: value, against: schema) == [])
    #expect(value.member("schema") == .string("assess-result/1"))
    #expect(value.member("tool")?.member("version") == .null)
  }

  @Test(arguments: [true, false])
  func `the evidence document follows its schema`(values: Bool) throws {
    let assessment = try AssessmentFixture().assessment()
    let value = try StrictJSON.parse(
      EvidenceReport.renderJSON(assessment.evidence, values: values))
    let schema = try StrictJSON.parse(ResultSchema.renderEvidence())
    #expect(SchemaCheck(schema: schema).problems(of: value, against: schema) == [])
    guard case .array(let records) = value.member("records") else {
      Issue.record("there is no list of records")
      return
    }
    #expect(records.count == (values ? 3 : 0))
  }

  @Test(arguments: ["plain", AwkwardText.everything, AwkwardText.secrets])
  func `a document reads back as it was`(hostile: String) throws {
    let document = ReportDocument(
      try AssessmentFixture(hostile: hostile).assessment(),
      quotations: [
        Quotation(
          place: Place(path: "inventory.csv", line: 2, column: 40),
          text: "  \(hostile) \(AwkwardText.long)\n", lineHash: "5f1a3b:1")
      ], version: "0.1.0")
    let bytes = JSONReport.render(document)
    let value = try StrictJSON.parse(String(decoding: bytes, as: UTF8.self))
    let again = try JSONReport.read(value)
    #expect(again == document)
    #expect(JSONReport.render(again) == bytes)
  }

  @Test func `an empty document reads back as it was`() throws {
    let document = ReportDocument(EmptyFixture.insufficient)
    let bytes = JSONReport.render(document)
    #expect(
      try JSONReport.read(StrictJSON.parse(String(decoding: bytes, as: UTF8.self))) == document)
  }

  @Test func `members of a later version are passed over`() throws {
    let document = ReportDocument(EmptyFixture.insufficient)
    let text = String(decoding: JSONReport.render(document), as: UTF8.self)
    guard case .object(let members) = try StrictJSON.parse(text) else {
      Issue.record("the document is no object")
      return
    }
    let more = JSONValue.object([.init("later", .array([.null]))] + members)
    #expect(try JSONReport.read(more) == document)
  }

  @Test(arguments: [
    ("\"schema\": \"assess-result/1\"", "\"schema\": \"other/1\"", "schema", "`assess-result/1`"),
    ("\"asOf\": \"2026-01-31\"", "\"asOf\": \"2026-02-30\"", "asOf", "a day as `YYYY-MM-DD`"),
    ("\"open\": 6", "\"open\": -6", "readiness.open", "a whole number from 0 on"),
    ("\"open\": 6,", "", "readiness", "a member `open`"),
    ("\"universal\": false", "\"universal\": 0", "criteria[0].universal", "`true` or `false`"),
  ])
  func `what is no result is refused with its place`(
    old: String, new: String, path: String, expected: String
  ) throws {
    let assessment = try AssessmentFixture(hostile: "plain").assessment()
    let text = JSONReport.render(assessment)
    let range = try #require(text.firstRange(of: old))
    let broken = text[..<range.lowerBound] + new + text[range.upperBound...]
    let problem = #expect(throws: JSONProblem.self) {
      try JSONReport.read(StrictJSON.parse(String(broken)))
    }
    #expect(problem?.pathText == path)
    #expect(problem?.expected == expected)
  }

  @Test(arguments: [AwkwardText.everything, AwkwardText.secrets, "password = ", "Bearer x, token:"])
  func `what is masked stays as it is`(text: String) {
    let masked = SecretMask.masked(text)
    #expect(SecretMask.masked(masked) == masked)
  }

  @Test func `a document that breaks the schema is noticed`() throws {
    let schema = try StrictJSON.parse(ResultSchema.render())
    let problems = SchemaCheck(schema: schema).problems(
      of: .object([.init("schema", .string("other"))]), against: schema)
    #expect(problems.contains("$.schema: is another constant"))
    #expect(problems.contains("$: `verdict` is missing"))
  }

  @Test func `text survives unchanged but for secrets`() throws {
    let text = AwkwardText.escape + AwkwardText.bidi + AwkwardText.hidden + AwkwardText.commands
    let written = JSONValue.string(text).text
    #expect(try StrictJSON.parse(written) == .string(text))
    #expect(written.unicodeScalars.allSatisfy { $0 == "\n" || (" "..."~").contains($0) })
    #expect(!written.contains("##"))
  }

  @Test func `no secret reaches the document`() throws {
    let assessment = try AssessmentFixture().assessment()
    let text =
      JSONReport.render(assessment) + EvidenceReport.renderJSON(assessment.evidence, values: true)
    for secret in ["hunter2", "abc123def456", "IOSFODNN7", "u:p@"] {
      #expect(!text.contains(secret), "\(secret)")
    }
  }

  @Test func `values are written with two spaces and in order`() {
    let value = JSONValue.object([
      .init("b", .array([.integer(-1), .bool(true), .null])), .init("a", .object([])),
      .init("c", .array([])),
    ])
    #expect(
      value.text == """
        {
          "b": [
            -1,
            true,
            null
          ],
          "a": {},
          "c": []
        }

        """)
  }
}
