import AssessmentCore

/// What was read, what was not, and how far the result can be relied on; before any score.
enum MarkdownCoverage {
  static func write(_ document: ReportDocument, on page: inout MarkdownPage) {
    let items = document.evidence.map(\.item)
    page.heading(2, "2. Coverage and confidence")
    page.paragraph(MarkdownText.inline(AssessmentSummary.files(items)))
    page.paragraph(MarkdownText.inline(AssessmentSummary.evidenceBand(document)))
    let readiness = document.readiness.coverage
    if readiness.whole > 0 {
      page.paragraph(
        "\(AssessmentSummary.ratio(readiness, "readiness item")) that apply have a usable answer.")
    }
    page.paragraph(
      "What the evidence does not say is called unclear; it is never taken for a yes or a no.")
    let unused = items.filter { $0.state != .used && $0.state != .manifest }
    if !unused.isEmpty {
      page.paragraph(
        Quantity.noun(unused.count, "This file was not used:", "These files were not used:"))
      page.table(
        ["File", "Why"],
        unused.prefix(most).map { item in
          [
            MarkdownText.code(MarkdownReference.shortened(item.path, to: 120)),
            MarkdownText.prose("\(OutcomeWording.state(item.state)): \(item.reason)"),
          ]
        })
      more(unused.count, "file", on: &page)
    }
    let problems = document.diagnostics.filter { $0.severity != .note }
    guard !problems.isEmpty else { return }
    page.paragraph(
      Quantity.noun(
        problems.count, "This problem was found in the evidence itself:",
        "These problems were found in the evidence itself:"))
    page.table(
      ["Where", "Severity", "Problem", "What to do"],
      problems.prefix(most).map { problem in
        [
          problem.place.map { MarkdownReference.place($0) } ?? "the whole folder",
          problem.severity.rawValue, MarkdownText.prose(problem.summary),
          MarkdownText.prose(problem.help ?? ""),
        ]
      })
    more(problems.count, "problem", on: &page)
  }

  /// The number of rows of one table.
  private static let most = 50

  private static func more(_ count: Int, _ noun: String, on page: inout MarkdownPage) {
    guard count > most else { return }
    page.paragraph(
      "And \(Quantity.of(count - most, "more \(noun)")); the JSON report lists all of them.")
  }
}
