import AssessmentCore

/// Good practice beside the checklist and the maturity model, topic by topic.
enum MarkdownPractice {
  static func write(_ document: ReportDocument, on page: inout MarkdownPage) {
    page.heading(2, "6. Good practice by topic")
    let topics = document.topics
    guard !topics.isEmpty else {
      page.paragraph("No question on good practice was asked.")
      return
    }
    page.paragraph(
      "These questions do not change the verdict, unless the phase gate asks for them. What is not "
        + "met is a finding; what is unclear waits for evidence and is counted here.")
    page.table(
      ["Topic", ">Met", ">Not met", ">Unclear", ">Not applicable", "Not met"],
      topics.map { topic in
        [
          MarkdownText.inline(topic.topic.title), String(topic.criteria(.met).count),
          String(topic.criteria(.notMet).count), String(topic.criteria(.unclear).count),
          String(topic.criteria(.notApplicable).count),
          topic.criteria(.notMet).map {
            MarkdownReference.criterion($0.id, in: document)
          }.joined(separator: "<br>"),
        ]
      })
  }
}
