package import AssessmentCore

/// Lists the questions of an interview as Markdown, to be sent to those who can answer.
package enum InterviewListing {
  package static func render(_ interview: Interview, of assessment: Assessment) -> String {
    var page = MarkdownPage()
    let manifest = assessment.evidence.manifest
    let name = manifest.name.isEmpty ? manifest.project : manifest.name
    page.heading(1, "Open questions" + (name.isEmpty ? "" : ": " + MarkdownText.inline(name)))
    let count = interview.questions.count
    let organisation =
      manifest.organisation.isEmpty ? "" : " of " + MarkdownText.inline(manifest.organisation)
    page.paragraph(
      count == 0
        ? "As of \(assessment.evidence.asOf.iso) there is nothing to ask."
        : "As of \(assessment.evidence.asOf.iso) the evidence\(organisation) leaves "
          + Quantity.of(count, "question")
          + " open, the most valuable first. Evidence is worth more than an answer: please send the "
          + "file where there is one.")
    for sentence in InterviewWording.leftOut(interview) {
      page.paragraph(MarkdownText.prose(sentence))
    }
    page.paragraph(MarkdownText.prose(InterviewWording.rule))
    var number = 0
    for weight in InterviewQuestion.Weight.allCases {
      let questions = interview.questions.filter { $0.weight == weight }
      guard !questions.isEmpty else { continue }
      page.heading(2, InterviewWording.title(weight))
      for question in questions {
        number += 1
        write(question, number: number, on: &page)
      }
    }
    return page.text
  }

  private static func write(
    _ question: InterviewQuestion, number: Int, on page: inout MarkdownPage
  ) {
    let criterion = question.criterion
    page.heading(3, "\(number). \(MarkdownText.inline("\(criterion.id) \(criterion.title)"))")
    page.paragraph("**\(MarkdownText.prose(criterion.question))**")
    var lines: [String] = []
    if let about = InterviewWording.about(question) {
      lines.append("About: " + MarkdownText.inline(about))
    }
    lines += question.parts.map { "Open: " + MarkdownText.prose($0) }
    lines.append("Ask: " + MarkdownText.prose(criterion.ask))
    lines.append("Why: " + MarkdownText.prose(criterion.why))
    if !criterion.evidence.isEmpty {
      lines.append(
        "Counts as evidence: " + MarkdownText.prose(criterion.evidence.joined(separator: "; ")))
    }
    lines.append(MarkdownText.prose(InterviewWording.state(question)))
    lines.append("Answer:")
    page.list(lines)
  }
}
