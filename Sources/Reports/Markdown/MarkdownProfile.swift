import AssessmentCore

/// The maturity of the organisation: each dimension with its proven and its possible level.
enum MarkdownProfile {
  static func write(_ document: ReportDocument, on page: inout MarkdownPage) {
    let maturity = document.maturity
    page.heading(2, "3. Maturity profile")
    page.paragraph(MarkdownText.inline(AssessmentSummary.level(document)))
    guard maturity.standing == .rated, !maturity.dimensions.isEmpty else { return }
    page.paragraph(
      "The organisation stands where its weakest dimension stands; the levels are not averaged.")
    page.table(
      ["Dimension", ">Proven", ">Possible", "Why not higher"],
      maturity.dimensions.map { dimension in
        [
          MarkdownText.inline("\(dimension.id) \(dimension.title)"),
          String(dimension.proven), String(dimension.possible), why(dimension, document),
        ]
      })
  }

  /// Names what keeps a dimension from its next level, with the values.
  private static func why(_ dimension: DimensionProfile, _ document: ReportDocument) -> String {
    guard !dimension.provenBlockers.isEmpty else { return "nothing: it is at the top" }
    return dimension.provenBlockers.map { id in
      let name = MarkdownReference.criterion(id, in: document)
      let value = document.answer(of: id).map(OutcomeWording.value(of:)) ?? ""
      return value.isEmpty ? name : "\(name): \(value)"
    }.joined(separator: "<br>")
  }
}
