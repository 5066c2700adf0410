import AssessmentCore

/// What was read, what was not, and how far the result can be relied on; before any score.
enum MarkdownCoverage {
  static func write(_ assessment: Assessment, on page: inout MarkdownPage) {
    let evidence = assessment.evidence
    page.heading(2, "2. Coverage and confidence")
    page.paragraph(MarkdownText.inline(AssessmentSummary.files(evidence)))
    page.paragraph(MarkdownText.inline(AssessmentSummary.evidenceBand(assessment)))
    let readiness = assessment.readiness.coverage
    if readiness.whole > 0 {
      page.paragraph(
        "\(AssessmentSummary.ratio(readiness, "readiness item")) that apply have a usable outcome.")
    }
    page.paragraph(
      "What the evidence does not say is called unclear; it is never taken for a yes or a no.")
    let unused = evidence.items.filter { $0.state != .used && $0.state != .manifest }
    if !unused.isEmpty {
      page.paragraph("These files were not used:")
      page.table(
        ["File", "Why"],
        unused.map { item in
          [
            MarkdownText.code(MarkdownReference.shortened(item.path, to: 120)),
            MarkdownText.inline("\(OutcomeWording.state(item.state)): \(item.reason)"),
          ]
        })
    }
    let problems = evidence.diagnostics.filter { $0.severity != .note }
    guard !problems.isEmpty else { return }
    page.paragraph(
      Quantity.noun(
        problems.count, "This problem was found in the evidence itself:",
        "These problems were found in the evidence itself:"))
    page.table(
      ["Where", "Severity", "Problem", "What to do"],
      problems.map { problem in
        [
          problem.place.map { MarkdownReference.place($0) } ?? "the whole folder",
          problem.severity.rawValue, MarkdownText.prose(problem.summary),
          MarkdownText.prose(problem.help ?? ""),
        ]
      })
  }
}
