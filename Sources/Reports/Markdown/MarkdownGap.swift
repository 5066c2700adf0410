import AssessmentCore

/// What each dimension lacks for its next level, and only for that one.
enum MarkdownGap {
  static func write(_ assessment: Assessment, on page: inout MarkdownPage) {
    page.heading(2, "5. Gap to the next level")
    let maturity = assessment.maturity
    guard maturity.standing == .rated else {
      page.paragraph("There is no level yet, so there is no gap to the next one.")
      return
    }
    let gap = assessment.levelGap
    let rows = gap.dimensions.flatMap { dimension in
      dimension.steps.map { row($0, of: dimension, assessment) }
    }
    guard !rows.isEmpty else {
      page.paragraph(
        gap.requirements.isEmpty
          ? "Every dimension stands on the highest level."
          : MarkdownText.prose(AssessmentSummary.nextLevel(assessment) ?? ""))
      return
    }
    if let sentence = AssessmentSummary.nextLevel(assessment) {
      page.paragraph(MarkdownText.prose(sentence))
    }
    page.paragraph(
      "A level is reached when its own criteria are at least largely met and those of the levels "
        + "below it fully. The rows of a dimension are ordered by effort, the cheapest first.")
    page.table(["Dimension", ">Next level", "Criterion", "Value", "What to do", "Effort"], rows)
  }

  private static func row(
    _ step: LevelGap.Step, of gap: LevelGap.DimensionGap, _ assessment: Assessment
  ) -> [String] {
    let id = step.criterion.id
    return [
      MarkdownText.inline(gap.dimension.title), String(gap.proven + 1),
      MarkdownReference.criterion(id, in: assessment),
      assessment.result(of: id).map(OutcomeWording.value(of:)) ?? "",
      MarkdownText.prose(step.criterion.remediation), step.criterion.effort.rawValue,
    ]
  }
}
