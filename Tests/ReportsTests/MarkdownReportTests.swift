import AssessmentCore
import Testing

@testable import Reports

struct MarkdownReportTests {
  @Test func `a harmless run looks as stored`() throws {
    let text = MarkdownReport.render(
      try AssessmentFixture(hostile: "plain").assessment(), version: "0.1.0")
    #expect(GoldenFile(name: "report.md").difference(from: text) == nil)
  }

  @Test func `a hostile run looks as stored`() throws {
    let text = MarkdownReport.render(try AssessmentFixture().assessment())
    #expect(GoldenFile(name: "report-hostile.md").difference(from: text) == nil)
  }

  @Test(arguments: [
    AwkwardText.everything, AwkwardText.heading, AwkwardText.markup, AwkwardText.mention,
    "---", "# x", "\n\n# x", "a | b", "`", "``", "- x", "1. x", "> x", "    code", "~~~",
    "[x]: http://evil.example", "<details>", "\r\n\r\n## y", "\u{2028}# z", "=", "| --- |",
  ])
  func `hostile text changes no heading, link or table`(hostile: String) throws {
    let harmless = try AssessmentFixture(hostile: "plain").assessment()
    let attacked = try AssessmentFixture(hostile: hostile).assessment()
    let expected = MarkdownReport.render(harmless)
    let text = MarkdownReport.render(attacked)
    #expect(MarkdownShape(text).anonymous == MarkdownShape(expected).anonymous)
  }

  @Test func `nobody is notified and nothing is linked`() throws {
    let text = MarkdownReport.render(try AssessmentFixture().assessment())
    for line in text.split(separator: "\n") {
      let outside = MarkdownShape.outsideCode(String(line))
      #expect(!outside.contains("@"), "\(line)")
      #expect(!outside.contains("://"), "\(line)")
      #expect(!outside.contains("www."), "\(line)")
      #expect(!outside.contains("<script"), "\(line)")
      #expect(!outside.contains("#42"), "\(line)")
    }
    #expect(!text.contains("##["))
    #expect(!text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
  }

  @Test func `no secret reaches the report`() throws {
    let text = MarkdownReport.render(try AssessmentFixture().assessment())
    for secret in ["hunter2", "abc123def456", "IOSFODNN7", "u:p@"] {
      #expect(!text.contains(secret), "\(secret)")
    }
  }

  @Test func `findings that say the same stand under one heading`() throws {
    let assessment = try AssessmentFixture(hostile: "plain").assessment()
    let groups = FindingGroup.all(of: ReportDocument(assessment))
    let tested = try #require(groups.first { $0.first.subject == "archive" })
    #expect(tested.subjects == ["archive", "search"])
    #expect(
      tested.statements == ["not shown (nothing is on record for `checks`): was it tested?"])
    #expect(tested.subjectPlaces.map(\.text) == ["inventory.csv:5:1", "inventory.csv:6:1"])
    #expect(groups.reduce(0) { $0 + $1.findings.count } == assessment.findings.count)
    #expect(MarkdownReport.render(assessment).contains("\n### RDY-S4 archive and 1 more\n"))
  }

  @Test func `every link leads to a finding`() throws {
    let text = MarkdownReport.render(try AssessmentFixture(hostile: "plain").assessment())
    let shape = MarkdownShape(text)
    let anchors = shape.headings.map { heading in
      heading.drop { $0 == "#" || $0 == " " }.lowercased().replacing(" ", with: "-")
    }
    #expect(!shape.links.isEmpty)
    for link in shape.links {
      #expect(anchors.contains(String(link.dropFirst())), "\(link)")
    }
  }

  @Test(arguments: [
    ("a*b_c~d[e]f|g\\h$i", "a\\*b\\_c\\~d\\[e\\]f\\|g\\\\h\\$i"),
    ("<b> & </b>", "&lt;b&gt; &amp; &lt;/b&gt;"), ("1. one", "1\\. one"), ("1.0", "1.0"),
    ("- x", "\\- x"), ("+ x", "\\+ x"), ("# x", "\\# x"), ("a\nb\r\nc", "a<br>b<br>c"),
    ("ask jane@acme.example now", "ask `[masked]@acme.example` now"),
    ("see #42 and GH-7", "see `#42` and `GH-7`"), ("", ""), ("\u{301}x", "U+0301x"),
    ("x\u{202E}y", "xU+202Ey"), ("\u{1B}[1m", "\\\\x1b\\[1m"),
  ])
  func `text is escaped`(text: String, expected: String) {
    #expect(MarkdownText.inline(text) == expected)
  }

  @Test(arguments: [
    ("the `owner` column", "the `owner` column"), ("`a|b` x", "`a\\|b` x"),
    ("one ` tick", "one \\` tick"), ("`a` and `b`.", "`a` and `b`."), ("`a`: - b", "`a`: - b"),
    ("- `a`", "\\- `a`"),
  ])
  func `names in backticks of a questionnaire are code`(text: String, expected: String) {
    #expect(MarkdownText.prose(text) == expected)
  }

  @Test(arguments: [
    ("plain", "`plain`"), ("a`b", "``a`b``"), ("`x`", "`` `x` ``"), ("a```b", "````a```b````"),
    ("a|b", "`a\\|b`"), ("", ""),
  ])
  func `a code span cannot be left`(text: String, expected: String) {
    #expect(MarkdownText.code(text) == expected)
  }
}
