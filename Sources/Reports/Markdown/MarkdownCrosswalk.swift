import AssessmentCore

/// What was asked and found by the ids of a published framework, where one was asked for.
enum MarkdownCrosswalk {
  static func write(_ document: ReportDocument, on page: inout MarkdownPage) {
    for view in document.frameworks { write(view, document, on: &page) }
  }

  private static func write(
    _ view: FrameworkView, _ document: ReportDocument, on page: inout MarkdownPage
  ) {
    page.heading(2, "Crosswalk to " + MarkdownText.inline(view.edition))
    page.paragraph(FrameworkView.disclaimer)
    let listed = MarkdownFindings.listed(document)
    page.table(
      ["Id", "Supported by", "Findings"],
      view.entries.map { entry in
        let answers = entry.criteria.compactMap(document.answer)
        let findings = listed.filter { entry.criteria.contains($0.first.rule) }
        let links = findings.prefix(6).map { MarkdownReference.link(to: $0) }
        let more = findings.count > 6 ? " and \(findings.count - 6) more" : ""
        return [
          MarkdownText.inline(entry.id),
          answers.map { answer in
            MarkdownReference.criterion(answer.id, in: document) + ": "
              + MarkdownText.inline(AssessmentSummary.standing(of: answer, in: document))
          }.joined(separator: "<br>"),
          links.isEmpty ? "none" : links.joined(separator: ", ") + more,
        ]
      })
  }
}
