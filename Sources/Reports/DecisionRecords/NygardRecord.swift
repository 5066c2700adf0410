import AssessmentCore

/// Writes a decision record in Nygard's form, as `adr-tools` keeps it.
enum NygardRecord {
  static func render(_ draft: DecisionDraft, number: Int, date: CalendarDate) -> String {
    let text = DecisionText(draft: draft)
    var page = MarkdownPage()
    page.heading(1, "\(max(0, number)). \(text.title)")
    page.paragraph("Date: \(date.iso)")
    page.heading(2, "Status")
    page.paragraph("Proposed")
    page.heading(2, "Context")
    text.context.forEach { page.paragraph($0) }
    page.list(text.drivers)
    page.paragraph("Options considered:")
    page.list(
      draft.options.map { option in
        "\(MarkdownText.prose(option.option.title)). \(text.need(option))"
      })
    page.heading(2, "Decision")
    page.paragraph(text.choice + ".")
    if !text.reasons.isEmpty { page.paragraph(text.reasons.joined(separator: " ")) }
    page.heading(2, "Consequences")
    page.list(text.consequences)
    if !text.controls.isEmpty {
      page.paragraph("The choice brings these controls:")
      page.table(["Control", "Status", "Evidence", "Findings"], text.controls)
    }
    if !text.openQuestions.isEmpty {
      page.paragraph("Those who decide have to settle:")
      page.list(text.openQuestions)
    }
    return page.text
  }
}
