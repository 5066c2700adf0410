import AssessmentCore

/// Writes a decision record in Nygard's form, as `adr-tools` keeps it.
enum NygardRecord {
  static func render(
    _ draft: DecisionDraft, number: Int, date: CalendarDate,
    superseding superseded: DecisionReference?
  ) -> String {
    let text = DecisionText(draft: draft)
    var page = MarkdownPage()
    page.heading(1, "\(max(0, number)). \(text.title)")
    page.paragraph("Date: \(date.iso)")
    for field in text.promise {
      let key = field.key.prefix(1).uppercased() + field.key.dropFirst()
      page.paragraph("\(key): \(MarkdownText.inline(field.value))")
    }
    page.heading(2, "Status")
    page.paragraph("Proposed")
    if let superseded { page.paragraph("Supersedes \(superseded.link)") }
    page.heading(2, "Context")
    text.context.forEach { page.paragraph($0) }
    page.list(text.drivers)
    page.paragraph("Options considered:")
    page.list(
      draft.options.map { option in
        "\(MarkdownText.prose(option.option.title)). \(text.need(option))"
      })
    let comparison = text.comparison
    if !comparison.rows.isEmpty { page.table(comparison.header, comparison.rows) }
    for group in text.answers {
      page.paragraph("\(group.heading):")
      page.list(group.facts)
    }
    if let unanswered = text.unanswered { page.paragraph(unanswered) }
    page.heading(2, "Decision")
    page.paragraph(text.choice + ".")
    if !text.reasons.isEmpty { page.paragraph(text.reasons.joined(separator: " ")) }
    page.heading(2, "Consequences")
    page.list(text.consequences + text.mainRisks.map { "Main risk: \($0)" })
    if !text.controls.isEmpty {
      page.paragraph("The choice brings these controls:")
      page.table(["Control", "Status", "Evidence", "Findings"], text.controls)
    }
    if !text.openQuestions.isEmpty {
      page.paragraph("Those who decide have to settle:")
      page.list(text.openQuestions)
    }
    if !text.reviewTriggers.isEmpty {
      page.paragraph("The decision is opened again when:")
      page.list(text.reviewTriggers)
    }
    return page.text
  }
}
