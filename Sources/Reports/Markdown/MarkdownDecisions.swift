import AssessmentCore

/// The architecture decisions that the evidence suggests, as proposals.
enum MarkdownDecisions {
  static func write(_ document: ReportDocument, on page: inout MarkdownPage) {
    page.heading(2, "13. Decision drafts")
    guard !document.decisions.isEmpty else {
      page.paragraph(
        "The evidence describes no use case of one project, so there is nothing to decide.")
      return
    }
    let judged = document.decisions.filter(\.hasSubject)
    guard !judged.isEmpty else {
      page.paragraph(
        "No use case is on record, so no architecture is proposed; with one in a file of the kind "
          + "`UseCases`, `assess adr FOLDER` drafts the decision.")
      return
    }
    page.paragraph(
      "These are proposals. `assess adr FOLDER` writes each as a decision record for people to "
        + "accept or reject.")
    page.table(
      ["Decision", "About", "Proposed", "Why", "Controls not in place", "Open questions"],
      judged.prefix(most).map { draft in
        let chosen = draft.chosen.map(\.title)
        let missing = draft.controls.filter { $0.status == "unmet" || $0.status == "unclear" }
        return [
          MarkdownText.prose(draft.title),
          MarkdownText.inline(
            MarkdownReference.shortened(
              draft.subjectName.isEmpty ? draft.subject : draft.subjectName, to: 120)),
          MarkdownText.prose(chosen.isEmpty ? "open" : chosen.joined(separator: " with ")),
          draft.rationale.map(MarkdownText.prose).joined(separator: "<br>"),
          missing.map {
            MarkdownText.prose(
              "\($0.id) \($0.title) (\(DecisionText.standing($0)))")
          }
          .joined(separator: "<br>"),
          draft.openQuestions.map { MarkdownText.prose(Quantity.sentence($0)) }
            .joined(separator: "<br>"),
        ]
      })
    guard judged.count > most else { return }
    page.paragraph("And \(Quantity.of(judged.count - most, "more draft")) of the same kind.")
  }

  /// The number of drafts that the table shows.
  private static let most = 30
}
