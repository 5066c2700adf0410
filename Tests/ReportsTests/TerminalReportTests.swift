import AssessmentCore
import Testing

@testable import Reports

struct TerminalReportTests {
  @Test(arguments: TerminalOutput.allCases)
  func `a harmless run looks as stored`(output: TerminalOutput) throws {
    let assessment = try AssessmentFixture(hostile: "plain").assessment()
    let text = output.render(assessment, style: TerminalStyle(width: 80))
    #expect(GoldenFile(name: "\(output.rawValue).txt").difference(from: text) == nil)
  }

  @Test func `a hostile run looks as stored`() throws {
    let assessment = try AssessmentFixture().assessment()
    let text = TerminalReport.render(assessment, style: TerminalStyle(width: 80))
    #expect(GoldenFile(name: "summary-hostile.txt").difference(from: text) == nil)
  }

  @Test func `colour and ascii look as stored`() throws {
    let assessment = try AssessmentFixture(hostile: "plain").assessment()
    let colour = TerminalReport.render(assessment, style: TerminalStyle(width: 100, colour: true))
    #expect(GoldenFile(name: "summary-colour.txt").difference(from: colour) == nil)
    let ascii = TerminalReport.render(assessment, style: TerminalStyle(width: 80, ascii: true))
    #expect(GoldenFile(name: "summary-ascii.txt").difference(from: ascii) == nil)
  }

  @Test(arguments: TerminalOutput.allCases, [40, 80, 120])
  func `no line is wider than the terminal`(output: TerminalOutput, width: Int) throws {
    for hostile in ["plain", AwkwardText.everything] {
      let assessment = try AssessmentFixture(hostile: hostile).assessment()
      for ascii in [false, true] {
        let text = output.render(assessment, style: TerminalStyle(width: width, ascii: ascii))
        for line in text.split(separator: "\n") {
          #expect(TextWidth.of(String(line)) <= width, "\(line)")
        }
      }
    }
  }

  @Test(arguments: TerminalOutput.allCases)
  func `ascii mode writes ascii only`(output: TerminalOutput) throws {
    let assessment = try AssessmentFixture().assessment()
    let text = output.render(assessment, style: TerminalStyle(width: 80, ascii: true))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || (" "..."~").contains($0) })
  }

  @Test(arguments: TerminalOutput.allCases)
  func `only own colours reach the terminal`(output: TerminalOutput) throws {
    let assessment = try AssessmentFixture().assessment()
    let plain = output.render(assessment, style: TerminalStyle(width: 80))
    #expect(!plain.unicodeScalars.contains("\u{1B}"))
    let colour = output.render(assessment, style: TerminalStyle(width: 80, colour: true))
    var stripped = colour
    for parameters in ["0", "1", "2", "1;31", "1;32", "1;33"] {
      stripped = stripped.replacing("\u{1B}[\(parameters)m", with: "")
    }
    #expect(Array(stripped.utf8) == Array(plain.utf8))
  }

  @Test(arguments: TerminalOutput.allCases)
  func `nothing active or secret reaches a line`(output: TerminalOutput) throws {
    let text = output.render(try AssessmentFixture().assessment(), style: TerminalStyle(width: 80))
    #expect(text.hasSuffix("\n"))
    for line in text.split(separator: "\n") {
      let start = line.drop { $0 == " " }
      #expect(!start.hasPrefix("::"), "\(line)")
      #expect(!line.contains("##["), "\(line)")
      #expect(!line.contains("##vso["), "\(line)")
    }
    for secret in ["hunter2", "abc123def456", "IOSFODNN7", "u:p@"] {
      #expect(!text.contains(secret), "\(secret)")
    }
    for scalar in text.unicodeScalars {
      #expect(!(0x202A...0x202E).contains(scalar.value) && scalar != "\u{200B}")
    }
  }

  @Test func `the verdict stands before everything else`() throws {
    let text = TerminalReport.render(
      try AssessmentFixture(hostile: "plain").assessment(), style: TerminalStyle(width: 80))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
    let verdict = try #require(lines.firstIndex { $0.hasPrefix("  NO-GO: ") })
    #expect(verdict <= 2)
  }

  @Test(arguments: [
    ("evidence", "evidence"), ("../my evidence", "'../my evidence'"), ("it's", "'it'\\''s'"),
    ("", "''"), ("-x", "'-x'"), ("$(id)", "'$(id)'"),
  ])
  func `the commands name the folder as a shell reads it`(folder: String, shown: String) throws {
    let assessment = try AssessmentFixture(hostile: "plain").assessment()
    let text = TerminalReport.render(assessment, style: TerminalStyle(), folder: folder)
    #expect(text.contains("\n  assess \(shown) -o report.md"))
    #expect(!text.contains("FOLDER -o"))
    #expect(TerminalReport.render(assessment, style: TerminalStyle()).contains("assess FOLDER -o"))
  }

  @Test func `records beyond the limit are counted`() throws {
    let evidence = try AssessmentFixture(hostile: "plain").assessment().evidence
    let few = EvidenceReport.render(evidence, values: true, most: 1, style: TerminalStyle())
    #expect(few.contains("\n  and 2 more; `--all` shows them\n"))
    let all = EvidenceReport.render(evidence, values: true, most: nil, style: TerminalStyle())
    #expect(!all.contains("--all"))
  }

  @Test func `the quiet form is one line`() throws {
    let text = TerminalReport.renderQuiet(
      try AssessmentFixture().assessment(), style: TerminalStyle(width: 80))
    #expect(
      text == "NO-GO: 6 of 8 items open, 2 critical, maturity level 2 proven, 3 possible\n")
  }

  @Test(arguments: [
    (0, 0, "0 ░░░░░ 0"), (2, 3, "2 ██▒░░ 3"), (5, 5, "5 █████ 5"), (1, 9, "1 █▒▒▒▒ 9"),
    (-1, 2, "-1 ▒▒░░░ 2"),
  ])
  func `a level is drawn as an interval`(proven: Int, possible: Int, expected: String) {
    #expect(LevelBar.text(proven: proven, possible: possible) == expected)
  }
}
