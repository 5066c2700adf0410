import AssessmentCore

/// Goes through the rules of the verdict in their order; the first that applies decides (SM-30).
struct VerdictExplanation {
  let assessment: Assessment

  func write(on page: inout TerminalPage) {
    let verdict = assessment.verdict
    page.paragraph(
      [
        TextRun(OutcomeWording.verdict(verdict.kind), OutcomeWording.tone(verdict.kind)),
        TextRun(": " + OutcomeWording.meaning(verdict.kind)),
      ])
    page.paragraph("The rules are tried in this order; the first that applies decides (SM-30).")
    if verdict.isLightweight { page.paragraph(AssessmentSummary.lightweight, tone: .caution) }
    for (number, kind) in VerdictKind.allCases.enumerated() {
      page.heading("\(number + 1). \(OutcomeWording.verdict(kind)): \(rule(kind))")
      let reasons = verdict.reasons.filter { $0.leadsTo == kind }
      for reason in reasons { line(reason, on: &page) }
      if reasons.isEmpty, kind != .go {
        page.paragraph("Nothing of this kind.", indent: 2)
      }
      if kind == verdict.kind {
        page.paragraph("This decides.", indent: 2, tone: OutcomeWording.tone(kind))
      }
    }
    way(on: &page)
  }

  private func rule(_ kind: VerdictKind) -> String {
    switch kind {
    case .insufficientEvidence:
      "evidence that a verdict needs is missing, or fewer than half of the items have a usable answer"
    case .noGo:
      "more than \(Quantity.of(assessment.model.openThreshold, "item")) open, a critical item open "
        + "without a waiver, or the phase gate fails"
    case .conditionalGo: "items open, a waiver in use, or the evidence is weak"
    case .go: "nothing of the above"
    }
  }

  private func line(_ reason: VerdictReason, on page: inout TerminalPage) {
    // Most reasons name their criterion themselves.
    let isNamed = reason.criterion.map { reason.text.contains($0) } ?? true
    let name = isNamed ? "" : AssessmentSummary.name(of: reason, in: ReportDocument(assessment))
    page.paragraph(
      [
        TextRun("- "), TextRun(name.isEmpty ? "" : name + ": ", .strong),
        TextRun(name.isEmpty ? Quantity.sentence(reason.text) : reason.text),
      ], indent: 2, hanging: 4)
    if !reason.subjects.isEmpty {
      page.labelled("Concerns:", Quantity.some(reason.subjects, most: 6), indent: 4)
    }
  }

  private func way(on page: inout TerminalPage) {
    guard let way = assessment.verdict.counterfactual else { return }
    page.heading(AssessmentSummary.shortestWay(way))
    for id in way.items {
      let effort = assessment.result(of: id).map { $0.criterion.effort.rawValue }
      page.paragraph(
        "- \(AssessmentSummary.name(of: id, in: ReportDocument(assessment)))"
          + (effort.map { " (\($0))" } ?? ""),
        indent: 2, hanging: 4)
    }
    for condition in way.otherConditions {
      page.labelled("Besides:", Quantity.sentence(condition), indent: 2)
    }
  }
}
