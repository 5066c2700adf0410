import AssessmentCore

/// Good practice beside the checklist and the maturity model, topic by topic.
enum MarkdownPractice {
  static func write(_ assessment: Assessment, on page: inout MarkdownPage) {
    page.heading(2, "6. Good practice by topic")
    let topics = assessment.topics
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
          MarkdownText.inline(topic.topic.title), String(topic.results(.met).count),
          String(topic.results(.notMet).count), String(topic.results(.unclear).count),
          String(topic.results(.notApplicable).count),
          topic.results(.notMet).map {
            MarkdownReference.criterion($0.criterion.id, in: assessment)
          }.joined(separator: "<br>"),
        ]
      })
  }
}
