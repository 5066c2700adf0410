import AssessmentCore

/// Writes a decision record in the form of MADR 4.
enum MADRRecord {
  static func render(_ draft: DecisionDraft, date: CalendarDate) -> String {
    let text = DecisionText(draft: draft)
    var page = MarkdownPage()
    page.paragraph(
      """
      ---
      status: proposed
      date: \(date.iso)
      decision-makers: [] # to be named
      consulted: []
      informed: []
      ---
      """)
    page.heading(1, text.title)
    page.heading(2, "Context and Problem Statement")
    text.context.forEach { page.paragraph($0) }
    if !text.drivers.isEmpty {
      page.heading(2, "Decision Drivers")
      page.list(text.drivers)
    }
    page.heading(2, "Considered Options")
    page.list(text.options)
    outcome(text, on: &page)
    page.heading(2, "Pros and Cons of the Options")
    for option in draft.options {
      page.heading(3, MarkdownText.prose(option.option.title))
      page.paragraph(MarkdownText.prose(option.option.summary))
      page.paragraph(text.need(option))
      page.list(
        option.supporting.map { "Good: \(text.argument($0))" }
          + option.opposing.map { "Bad: \(text.argument($0))" })
    }
    more(text, on: &page)
    return page.text
  }

  private static func outcome(_ text: DecisionText, on page: inout MarkdownPage) {
    page.heading(2, "Decision Outcome")
    page.paragraph(text.choice + ".")
    if !text.reasons.isEmpty { page.paragraph(text.reasons.joined(separator: " ")) }
    if !text.consequences.isEmpty {
      page.heading(3, "Consequences")
      page.list(text.consequences)
    }
    guard !text.controls.isEmpty else { return }
    page.heading(3, "Confirmation")
    page.paragraph(
      "The choice brings these controls. The decision is confirmed when each is in place; "
        + "`assess explain` followed by the id of a finding says what is missing.")
    page.table(["Control", "Status", "Evidence", "Findings"], text.controls)
  }

  private static func more(_ text: DecisionText, on page: inout MarkdownPage) {
    page.heading(2, "More Information")
    if !text.openQuestions.isEmpty {
      page.paragraph("Those who decide have to settle:")
      page.list(text.openQuestions)
    }
    if !text.places.isEmpty {
      page.paragraph("Evidence:")
      page.list(text.places.map { MarkdownReference.place($0, isInTable: false) })
    }
    if !text.sources.isEmpty {
      page.paragraph(
        "Catalogue: \(text.sources.map { MarkdownText.inline($0) }.joined(separator: ", ")).")
    }
    if text.openQuestions.isEmpty, text.places.isEmpty, text.sources.isEmpty {
      page.paragraph("None.")
    }
  }
}
