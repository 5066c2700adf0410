import AssessmentCore
import Testing

@testable import Reports

struct DecisionRecordTests {
  private let date = CalendarDate(daysSinceEpoch: 20_484)

  @Test(arguments: DecisionRecordFormat.allCases)
  func `a record looks as stored`(format: DecisionRecordFormat) throws {
    let draft = try DecisionFixture(hostile: "plain").draft()
    let text = DecisionRecord.render(draft, number: 7, date: date, format: format)
    #expect(GoldenFile(name: "decision-\(format.rawValue).md").difference(from: text) == nil)
  }

  @Test(
    arguments: DecisionRecordFormat.allCases,
    [
      AwkwardText.everything, "x\n---\nstatus: accepted\n", "# y", "---", "```",
    ])
  func `evidence cannot add a heading or end the front matter`(
    format: DecisionRecordFormat, hostile: String
  ) throws {
    let harmless = DecisionRecord.render(
      try DecisionFixture(hostile: "plain").draft(), number: 7, date: date, format: format)
    let attacked = DecisionRecord.render(
      try DecisionFixture(hostile: hostile).draft(), number: 7, date: date, format: format)
    let expected = MarkdownShape(harmless)
    let shape = MarkdownShape(attacked)
    #expect(shape.headings.count == expected.headings.count)
    #expect(shape.headings.dropFirst() == expected.headings.dropFirst())
    #expect(shape.cells == expected.cells)
    #expect(shape.links == expected.links)
    #expect(shape.lineCount == expected.lineCount)
    if format == .madr {
      let lines = attacked.split(separator: "\n")
      #expect(
        lines.prefix(7) == [
          "---", "status: proposed", "date: 2026-01-31", "decision-makers: [] # to be named",
          "consulted: []", "informed: []", "axis: \"integration-pattern\"",
        ])
      #expect(lines.dropFirst(7).first?.hasPrefix("applies to: \"claims ") ?? false)
      #expect(lines.dropFirst(9).first == "---")
      #expect(lines.count { $0 == "---" } == 2)
    }
  }

  @Test(arguments: [
    ([], 1), (["0001-a.md", "0007-b.md", "README.md"], 8), (["12-x.md"], 13), (["0009.md"], 1),
    (["99999999999999999999-x.md", "0002-y.md"], 3), (["0004-x.txt"], 1), (["docs/0003-x.MD"], 4),
  ])
  func `numbers follow those of the folder`(names: [String], expected: Int) {
    #expect(DecisionNumber.next(after: names) == expected)
  }

  @Test(arguments: [
    ("Integration pattern for Claims", "integration-pattern-for-claims"), ("", "decision"),
    ("../../etc/passwd", "etc-passwd"), ("保険", "decision"), ("a  --  b", "a-b"),
    ("password: hunter2 x", "password-masked-x"),
    (
      String(repeating: "long word ", count: 20),
      "long-word-long-word-long-word-long-word-long-word-long-word"
    ),
  ])
  func `file names are plain`(title: String, expected: String) {
    #expect(DecisionFileName.slug(of: title) == expected)
    #expect(DecisionFileName.of(number: 7, title: title) == "0007-\(expected).md")
  }
}
