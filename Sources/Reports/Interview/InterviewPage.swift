package import AssessmentCore

/// Writes an interview for a terminal, question by question.
package struct InterviewPage {
  private let style: TerminalStyle

  package init(style: TerminalStyle) {
    self.style = style
  }

  /// What stands before the first question.
  package func opening(_ interview: Interview) -> String {
    var page = TerminalPage(style: style)
    let count = interview.questions.count
    page.paragraph(
      count == 0
        ? "There is nothing to ask."
        : Quantity.of(count, "question")
          + " that no usable evidence answers, the most valuable first. Each answer is written down "
          + "at once; you can stop at any time.")
    for sentence in InterviewWording.leftOut(interview) { page.paragraph(sentence) }
    page.paragraph(InterviewWording.rule, tone: .caution)
    return page.text
  }

  /// One question, with what a person needs to answer it.
  package func question(_ question: InterviewQuestion, number: Int, of count: Int) -> String {
    var page = TerminalPage(style: style)
    let criterion = question.criterion
    page.blank()
    page.paragraph(
      [
        TextRun("Question \(number) of \(count)  ", .faint),
        TextRun("\(criterion.id) \(criterion.title)", .strong),
      ])
    if let about = InterviewWording.about(question) {
      page.labelled("About:", about, indent: 2)
    }
    page.paragraph(criterion.question, indent: 2, tone: .strong)
    for part in question.parts { page.labelled("-", part, indent: 4) }
    page.labelled("Ask:", criterion.ask, indent: 2)
    page.labelled("Why:", criterion.why, indent: 2)
    if !criterion.evidence.isEmpty {
      page.labelled("Counts:", criterion.evidence.joined(separator: "; "), indent: 2)
    }
    page.paragraph(InterviewWording.state(question), indent: 2)
    if let weight = InterviewWording.weight(question) { page.paragraph(weight, indent: 2) }
    return page.text
  }

  /// The line before the cursor.
  package func prompt(hasNote: Bool) -> String {
    "  [y]es [n]o [d]on't know n[o]te [s]kip [b]ack [q]uit\(hasNote ? " (noted)" : "")> "
  }

  /// What to say when nobody understands a reply.
  package var help: String {
    var page = TerminalPage(style: style)
    page.paragraph(
      "Type y, n or d, with a note behind it if you like: `y since March, see the wiki`. "
        + "`o` and a text adds a note before the answer.", indent: 2)
    return page.text
  }

  /// What stands at the end.
  package func closing(written: Int, left: Int, path: String, folder: String) -> String {
    var page = TerminalPage(style: style)
    page.blank()
    page.paragraph(
      written == 0
        ? "No answer was written."
        : Quantity.of(written, "answer") + " written to `\(path)`.")
    if left > 0 {
      page.paragraph(
        Quantity.of(left, "question") + " left; `assess interview \(ShellText.quoted(folder))` "
          + "goes on.")
    }
    if written > 0 {
      page.paragraph("`assess \(ShellText.quoted(folder))` shows them as claimed.")
    }
    return page.text
  }
}
