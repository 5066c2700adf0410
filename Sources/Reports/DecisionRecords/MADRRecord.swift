import AssessmentCore

/// Writes a decision record in the form of MADR 4.
enum MADRRecord {
  static func render(
    _ draft: DecisionDraft, date: CalendarDate, superseding superseded: DecisionReference?
  ) -> String {
    let text = DecisionText(draft: draft)
    var page = MarkdownPage()
    page.paragraph(frontMatter(text, date: date))
    page.heading(1, text.title)
    page.heading(2, "Context and Problem Statement")
    text.context.forEach { page.paragraph($0) }
    if !text.drivers.isEmpty {
      page.heading(2, "Decision Drivers")
      page.list(text.drivers)
    }
    page.heading(2, "Considered Options")
    page.list(text.options)
    let comparison = text.comparison
    if !comparison.rows.isEmpty { page.table(comparison.header, comparison.rows) }
    outcome(text, on: &page)
    answers(text, on: &page)
    page.heading(2, "Pros and Cons of the Options")
    for option in draft.options {
      page.heading(3, MarkdownText.prose(option.option.title))
      page.paragraph(MarkdownText.prose(option.option.summary))
      page.paragraph(text.need(option))
      page.list(
        text.exclusions(option).map { "Ruled out: \($0)" }
          + option.supporting.map { "Good: \(text.argument($0))" }
          + option.opposing.map { "Bad: \(text.argument($0))" })
    }
    more(text, superseded, on: &page)
    return page.text
  }

  private static func frontMatter(_ text: DecisionText, date: CalendarDate) -> String {
    let lines =
      [
        "---", "status: proposed", "date: \(date.iso)", "decision-makers: [] # to be named",
        "consulted: []", "informed: []",
      ] + text.promise.map { "\($0.key): \(quoted($0.value, asPlainText: true))" } + ["---"]
    return lines.joined(separator: "\n")
  }

  /// A value of the front matter in quotes, on one line whatever is in it.
  ///
  /// As plain text it holds nothing that a reader who takes it for Markdown would make a link of.
  static func quoted(_ value: String, asPlainText: Bool = false) -> String {
    var quoted = "\""
    for scalar in SecretMask.masked(value).unicodeScalars {
      switch scalar {
      case "[" where asPlainText: quoted += "\\x5B"
      case "]" where asPlainText: quoted += "\\x5D"
      case "<" where asPlainText: quoted += "\\x3C"
      case "\"", "\\": quoted += "\\" + String(scalar)
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || scalar.properties.generalCategory == .lineSeparator
        || scalar.properties.generalCategory == .paragraphSeparator
        || scalar.properties.generalCategory == .format:
        quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func outcome(_ text: DecisionText, on page: inout MarkdownPage) {
    page.heading(2, "Decision Outcome")
    page.paragraph(text.choice + ".")
    if !text.reasons.isEmpty { page.paragraph(text.reasons.joined(separator: " ")) }
    if !text.consequences.isEmpty {
      page.heading(3, "Consequences")
      page.list(text.consequences)
    }
    if !text.mainRisks.isEmpty {
      page.heading(3, "Risks")
      page.list(text.mainRisks)
    }
    guard !text.controls.isEmpty else { return }
    page.heading(3, "Confirmation")
    page.paragraph(
      "The choice brings these controls. The decision is confirmed when each is in place; "
        + "`assess explain` followed by the id of a finding says what is missing.")
    page.table(["Control", "Status", "Evidence", "Findings"], text.controls)
  }

  private static func answers(_ text: DecisionText, on page: inout MarkdownPage) {
    guard !text.answers.isEmpty || text.unanswered != nil else { return }
    page.heading(2, "How the AI Fits In")
    if let unanswered = text.unanswered { page.paragraph(unanswered) }
    for group in text.answers {
      page.heading(3, group.heading)
      page.list(group.facts)
    }
  }

  private static func more(
    _ text: DecisionText, _ superseded: DecisionReference?, on page: inout MarkdownPage
  ) {
    page.heading(2, "More Information")
    if let superseded { page.paragraph("Supersedes \(superseded.link)") }
    if !text.openQuestions.isEmpty {
      page.paragraph("Those who decide have to settle:")
      page.list(text.openQuestions)
    }
    if !text.reviewTriggers.isEmpty {
      page.paragraph("The decision is opened again when:")
      page.list(text.reviewTriggers)
    }
    if !text.places.isEmpty {
      page.paragraph("Evidence:")
      page.list(text.places.map { MarkdownReference.place($0, isInTable: false) })
    }
    if !text.sources.isEmpty {
      page.paragraph(
        "Catalogue: \(text.sources.map { MarkdownText.inline($0) }.joined(separator: ", ")).")
    }
    if superseded == nil, text.openQuestions.isEmpty, text.reviewTriggers.isEmpty,
      text.places.isEmpty, text.sources.isEmpty
    {
      page.paragraph("None.")
    }
  }
}
