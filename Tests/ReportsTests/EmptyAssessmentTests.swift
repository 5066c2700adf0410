import AssessmentCore
import Testing

@testable import Reports

struct EmptyAssessmentTests {
  @Test func `an empty folder looks as stored`() {
    let text = TerminalReport.render(EmptyFixture.insufficient, style: TerminalStyle(width: 80))
    #expect(GoldenFile(name: "summary-empty.txt").difference(from: text) == nil)
    let report = MarkdownReport.render(EmptyFixture.insufficient)
    #expect(GoldenFile(name: "report-empty.md").difference(from: report) == nil)
  }

  @Test(arguments: VerdictKind.allCases, TerminalOutput.allCases)
  func `every verdict renders without anything to show`(
    kind: VerdictKind, output: TerminalOutput
  ) {
    let assessment = EmptyFixture.assessment(kind, standing: .notStarted)
    let text = output.render(assessment, style: TerminalStyle(width: 40))
    switch output {
    case .summary, .quiet, .verdict: #expect(text.contains(kind.rawValue.uppercased()))
    case .criterion, .criterionWithExamples, .maturityCriterion, .diagnostics: #expect(text == "")
    case .readiness, .maturity, .evidence, .values: #expect(text.hasSuffix("\n"))
    }
  }

  @Test func `an empty document follows the schema`() throws {
    let value = try StrictJSON.parse(JSONReport.render(EmptyFixture.insufficient))
    let schema = try StrictJSON.parse(ResultSchema.render())
    #expect(SchemaCheck(schema: schema).problems(of: value, against: schema) == [])
  }
}
