import AssessmentCore

/// What each dimension lacks for its next level, and only for that one.
enum MarkdownGap {
  static func write(_ document: ReportDocument, on page: inout MarkdownPage) {
    page.heading(2, "5. Gap to the next level")
    let maturity = document.maturity
    guard maturity.standing == .rated else {
      page.paragraph("There is no level yet, so there is no gap to the next one.")
      return
    }
    let gap = document.levelGap
    let rows = gap.dimensions.flatMap { dimension in
      dimension.steps.map { row($0, of: dimension, document) }
    }
    guard !rows.isEmpty else {
      page.paragraph(
        gap.requirements.isEmpty
          ? "Every dimension stands on the highest level."
          : MarkdownText.prose(AssessmentSummary.nextLevel(document) ?? ""))
      return
    }
    if let sentence = AssessmentSummary.nextLevel(document) {
      page.paragraph(MarkdownText.prose(sentence))
    }
    page.paragraph(
      "A level is reached when its own criteria are at least largely met and those of the levels "
        + "below it fully. The rows of a dimension are ordered by effort, the cheapest first.")
    page.table(["Dimension", ">Next level", "Criterion", "Value", "What to do", "Effort"], rows)
  }

  private static func row(
    _ step: LevelGapFacts.Step, of gap: LevelGapFacts.DimensionGap, _ document: ReportDocument
  ) -> [String] {
    let answer = document.answer(of: step.criterion)
    return [
      MarkdownText.inline(gap.title), String(gap.proven + 1),
      MarkdownReference.criterion(step.criterion, in: document),
      answer.map(OutcomeWording.value(of:)) ?? "",
      MarkdownText.prose(answer?.remediation ?? ""), answer?.effort.rawValue ?? "",
    ]
  }
}
