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
