import AssessmentCore

/// Applies the level rule to each dimension so that a person can check it.
struct MaturityExplanation {
  let assessment: Assessment

  func write(on page: inout TerminalPage) {
    let maturity = assessment.maturity
    page.paragraph("How the maturity level comes about", tone: .strong)
    guard maturity.standing == .rated else {
      page.paragraph(AssessmentSummary.level(ReportDocument(assessment)), indent: 2)
      return
    }
    page.paragraph(
      "A dimension reaches a level when the criteria of that level are at least largely met (L or F) "
        + "and those of the levels below fully (F). Proven counts what is unclear as not met, "
        + "possible counts it as met (SM-18, SM-20).", indent: 2)
    page.paragraph(
      "N not met: up to 0.150. P partly: up to 0.500. L largely: up to 0.850. F fully: above.",
      indent: 2, tone: .faint)
    for dimension in maturity.dimensions { write(dimension, on: &page) }
    organisation(on: &page)
  }

  private func write(_ dimension: DimensionResult, on page: inout TerminalPage) {
    page.heading("\(dimension.dimension.id) \(dimension.dimension.title)")
    let criteria = assessment.results.filter { result in
      if case .maturity(dimension.dimension.id, _) = result.criterion.placement {
        true
      } else {
        false
      }
    }
    let columns = [
      TerminalColumn("Level", width: 5, isNumber: true), TerminalColumn("Criterion", width: 9),
      TerminalColumn("Title", width: max(10, page.style.width - 48)),
      TerminalColumn("Proven", width: 9), TerminalColumn("Possible", width: 9),
    ]
    page.header(columns)
    for result in criteria {
      guard case .maturity(_, let level) = result.criterion.placement else { continue }
      page.row(
        [
          TextRun(String(level)), TextRun(result.criterion.id), TextRun(result.criterion.title),
          TextRun(cell(result.value?.low)), TextRun(cell(result.value?.high)),
        ], columns)
    }
    steps(dimension, criteria, on: &page)
  }

  private func cell(_ share: Share?) -> String {
    share.map { "\($0.threeDecimals) \(Band($0).rawValue)" } ?? "N/A"
  }

  private func steps(
    _ dimension: DimensionResult, _ criteria: [CriterionResult], on page: inout TerminalPage
  ) {
    page.labelled("Proven:", steps(criteria, reached: dimension.proven) { $0.low }, indent: 2)
    page.labelled("Possible:", steps(criteria, reached: dimension.possible) { $0.high }, indent: 2)
    if let progress = dimension.progress {
      page.paragraph(
        "On the way to level \(dimension.proven + 1): \(progress.threeDecimals) on average, for "
          + "information only (SM-21).", indent: 2, tone: .faint)
    }
    let requirement = assessment.model.levels.first { $0.number == dimension.proven + 1 }?
      .requirement
    if let requirement {
      page.labelled("Level \(dimension.proven + 1) also needs:", requirement.source, indent: 2)
    }
  }

  /// Says level by level what is reached, up to the first that is not.
  private func steps(
    _ criteria: [CriterionResult], reached: Int, _ side: (ValueInterval) -> Share
  ) -> String {
    var sentences: [String] = []
    for level in 2...LevelBar.length {
      var hindrances: [String] = []
      for result in criteria {
        guard case .maturity(_, let own) = result.criterion.placement, own <= level,
          let value = result.value
        else { continue }
        let band = Band(side(value))
        if own == level, band < .largely {
          hindrances.append("\(result.criterion.id) is \(band.rawValue), not L or F")
        } else if own < level, band < .fully {
          hindrances.append("\(result.criterion.id) is \(band.rawValue), not F")
        }
      }
      if level <= reached, hindrances.isEmpty {
        sentences.append("level \(level) is reached")
        continue
      }
      let reason = hindrances.isEmpty ? "" : " because \(Quantity.list(hindrances))"
      sentences.append("level \(level) is not reached\(reason)")
      break
    }
    return "\(sentences.joined(separator: "; ")). Level \(reached)."
  }

  private func organisation(on page: inout TerminalPage) {
    let maturity = assessment.maturity
    page.heading("Organisation")
    let proven = maturity.dimensions.map { String($0.proven) }.joined(separator: ", ")
    let possible = maturity.dimensions.map { String($0.possible) }.joined(separator: ", ")
    page.paragraph(
      "The weakest dimension counts (SM-19). Proven: the least of \(proven) is "
        + "\(maturity.proven). Possible: the least of \(possible) is \(maturity.possible).",
      indent: 2)
    if let way = AssessmentSummary.nextLevel(ReportDocument(assessment)) {
      page.paragraph(way, indent: 2)
    }
    page.paragraph(
      AssessmentSummary.evidenceBand(ReportDocument(assessment))
        + " High from 90 % and 75 %, medium from 70 % and 50 % (SM-22).", indent: 2)
  }
}
