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
    let rows = maturity.dimensions.flatMap { dimension in
      dimension.provenBlockers.map { id in row(id, of: dimension, assessment) }
    }
    guard !rows.isEmpty else {
      page.paragraph("Every dimension stands on the highest level.")
      return
    }
    page.paragraph(
      "A level is reached when its own criteria are at least largely met and those of the levels "
        + "below it fully.")
    page.table(["Dimension", ">Next level", "Criterion", "Value", "What to do", "Effort"], rows)
  }

  private static func row(
    _ id: String, of dimension: DimensionResult, _ assessment: Assessment
  ) -> [String] {
    let result = assessment.result(of: id)
    return [
      MarkdownText.inline(dimension.dimension.title), String(dimension.proven + 1),
      MarkdownReference.criterion(id, in: assessment),
      result.map(OutcomeWording.value(of:)) ?? "",
      MarkdownText.prose(result?.criterion.remediation ?? ""),
      result?.criterion.effort.rawValue ?? "",
    ]
  }
}
