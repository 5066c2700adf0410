import AssessmentCore

/// Adds up the readiness items, area by area.
struct ReadinessExplanation {
  let assessment: Assessment

  func write(on page: inout TerminalPage) {
    let readiness = assessment.readiness
    page.paragraph("How the readiness count comes about", tone: .strong)
    page.paragraph(
      "Incomplete and unclear items are open, waived or not. Items that do not apply leave the count.",
      indent: 2)
    for area in readiness.areas {
      page.heading(area.area.title)
      for item in readiness.items where item.area == area.area.id { line(item, on: &page) }
      page.paragraph(
        "\(area.incomplete) incomplete + \(area.unclear) unclear = \(area.open) open", indent: 2)
    }
    total(on: &page)
  }

  private func line(_ item: ItemResult, on page: inout TerminalPage) {
    var marks: [String] = []
    if item.isCritical { marks.append("critical") }
    let mark = marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"
    page.paragraph(
      [
        TextRun(item.state.isOpen ? "1" : "0", item.state.isOpen ? .caution : .good),
        TextRun(" \(item.criterion.id) \(item.criterion.title)\(mark): "),
        TextRun(OutcomeWording.state(of: item)),
      ], indent: 4, hanging: 6)
  }

  private func total(on page: inout TerminalPage) {
    let readiness = assessment.readiness
    let threshold = assessment.model.openThreshold
    page.heading("Total")
    let terms = readiness.areas.map { String($0.open) }.joined(separator: " + ")
    page.paragraph("\(terms) = \(readiness.open) open (SM-27).", indent: 2)
    page.paragraph(
      readiness.open > threshold
        ? "\(readiness.open) is more than \(threshold): not ready for production (SM-28)."
        : "\(readiness.open) is not more than \(threshold): the count is no bar to production "
          + "(SM-28).", indent: 2)
    if readiness.openWithoutWaived != readiness.open {
      page.paragraph(
        "Without waived items it would be \(readiness.openWithoutWaived); that number is shown and "
          + "never used (SM-16).", indent: 2)
    }
    let critical = readiness.items.filter { $0.isCritical && $0.state.isOpen && $0.waiver == nil }
    page.paragraph(
      critical.isEmpty
        ? "No critical item is open without a valid waiver (SM-29)."
        : "Critical and open without a valid waiver: "
          + "\(Quantity.list(critical.map(\.criterion.id))). "
          + "\(Quantity.verb(critical.count, "It alone forbids", "Each alone forbids")) production "
          + "(SM-29).", indent: 2)
    page.paragraph(
      "\(AssessmentSummary.ratio(readiness.coverage, "item")) that apply have a usable answer; "
        + "below one half there is no verdict (SM-30).", indent: 2)
  }
}
