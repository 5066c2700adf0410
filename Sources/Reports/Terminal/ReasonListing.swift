import AssessmentCore

/// Writes the reasons for a verdict for a terminal.
struct ReasonListing {
  private static let mostPlaces = 2
  private static let mostSubjects = 4

  let document: ReportDocument

  func write(on page: inout TerminalPage) {
    let reasons = ReasonGroups(document)
    let number = reasons.counts.count + reasons.groups.count
    if number > 0 {
      page.heading(
        Quantity.noun(number, "The reason that decides it", "The reasons that decide it"))
      for text in reasons.counts { page.paragraph("- " + text, indent: 2, hanging: 4) }
      for group in reasons.groups { write(group, on: &page) }
    }
    guard !reasons.otherNames.isEmpty || !reasons.otherSentences.isEmpty else { return }
    page.heading(reasons.otherTitle)
    if !reasons.otherNames.isEmpty {
      page.paragraph(reasons.otherNames.joined(separator: "; "), indent: 2)
    }
    for text in reasons.otherSentences { page.paragraph(text, indent: 2) }
  }

  /// Writes a criterion with its state, why it decides, its subjects and its evidence.
  private func write(_ group: ReasonGroups.Group, on page: inout TerminalPage) {
    page.paragraph(
      [
        TextRun("- "),
        TextRun(AssessmentSummary.name(of: group.criterion, in: document), .strong),
        TextRun(": \(group.state)"),
      ], indent: 2, hanging: 4)
    for question in group.questions { page.paragraph(question, indent: 4) }
    if let weight = group.weight { page.paragraph(weight, indent: 4) }
    if !group.subjects.isEmpty {
      page.labelled(
        "Concerns:", Quantity.some(group.subjects, most: ReasonListing.mostSubjects), indent: 4)
    }
    guard let result = document.answer(of: group.criterion) else { return }
    let places = result.places(of: group.subjects)
    page.labelled(
      "Evidence:",
      places.isEmpty
        ? "no file speaks of it" : PlaceText.list(places, most: ReasonListing.mostPlaces),
      indent: 4)
  }
}
