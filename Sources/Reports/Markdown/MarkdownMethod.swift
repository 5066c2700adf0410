import AssessmentCore

/// How the result came about, so that a reader can add it up again.
enum MarkdownMethod {
  static func write(_ document: ReportDocument, version: String?, on page: inout MarkdownPage) {
    page.heading(2, "14. Method and limits")
    page.list(MethodText(document).sentences)
    page.paragraph(
      "The questions, the rules and the names of file formats come from these questionnaires:")
    page.table(
      ["Questionnaire", "Version", "Origin"],
      document.model.questionnaires.map { questionnaire in
        [
          MarkdownText.inline(questionnaire.title), MarkdownText.inline(questionnaire.version),
          questionnaire.path.map { MarkdownText.code($0) } ?? "built in",
        ]
      })
    if let version {
      page.paragraph(MarkdownText.inline("Made with assess \(version)."))
    }
  }
}
