import AssessmentCore
import Testing

@testable import Reports

struct DiagnosticTextTests {
  @Test func `a caret stands under the column`() {
    let diagnostic = Diagnostic(
      .error, code: "X", at: Place(path: "a.csv", line: 2, column: 4), "`日` is wrong",
      excerpt: "ab,日本", notes: ["a fact"], help: "do this")
    #expect(
      DiagnosticText.render(diagnostic, style: TerminalStyle(width: 80)) == """
        a.csv:2:4: error: `日` is wrong
          ab,日本
             ^
          note: a fact
          help: do this

        """)
  }

  @Test func `control characters before the column move the caret`() {
    let diagnostic = Diagnostic(
      .warning, code: "X", at: Place(path: "a", line: 1, column: 3), "x", excerpt: "\u{1B}ab")
    #expect(
      DiagnosticText.render(diagnostic, style: TerminalStyle(width: 80)) == """
        a:1:3: warning: x
          \\x1bab
               ^

        """)
  }

  @Test(arguments: [0, 1, 5, 79, 80, 200, 299, 300, 1_000])
  func `a long line is shown around its column`(column: Int) {
    let diagnostic = Diagnostic(
      .error, code: "X", at: Place(path: "a", line: 1, column: column), "x",
      excerpt: String(repeating: "0123456789", count: 30))
    let lines = DiagnosticText.render(diagnostic, style: TerminalStyle(width: 80))
      .split(separator: "\n")
    #expect(lines.allSatisfy { TextWidth.of(String($0)) <= 80 })
    #expect(lines.contains { $0.hasSuffix("^") } == (column > 0))
  }

  @Test func `a line with a secret is shown masked`() {
    let diagnostic = Diagnostic(
      .error, code: "X", at: Place(path: "a", line: 1, column: 12), "x",
      excerpt: "password: hunter2")
    let text = DiagnosticText.render(diagnostic, style: TerminalStyle(width: 80))
    #expect(text == "a:1:12: error: x\n  password: [masked]\n")
  }
}
