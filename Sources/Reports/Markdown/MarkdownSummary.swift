import AssessmentCore

/// The first page of the report: what was assessed, the verdict and what decided it.
enum MarkdownSummary {
  static func write(_ assessment: Assessment, version: String?, on page: inout MarkdownPage) {
    let manifest = assessment.evidence.manifest
    page.heading(1, "AI integration assessment")
    var facts = [
      ["Organisation", MarkdownText.inline(manifest.organisation)],
      ["Project", MarkdownText.inline(AssessmentSummary.projectName(assessment))],
      ["As of", assessment.evidence.asOf.iso],
      ["Questionnaires", MarkdownText.inline(questionnaires(assessment))],
    ]
    if let version { facts.append(["Made with", MarkdownText.inline("assess \(version)")]) }
    page.table(["Subject", "Value"], facts.filter { !$0[1].isEmpty })
    page.heading(2, "1. Summary")
    let kind = assessment.verdict.kind
    page.paragraph(
      "**Verdict: \(OutcomeWording.verdict(kind)).** \(OutcomeWording.meaning(kind))")
    if assessment.verdict.isLightweight { page.paragraph("**\(AssessmentSummary.lightweight)**") }
    if assessment.model.isThresholdOverridden {
      page.paragraph("**\(AssessmentSummary.thresholdOverridden(assessment))**")
    }
    reasons(assessment, on: &page)
    page.table(
      ["Measure", "Result"],
      [
        ["Readiness", MarkdownText.inline(AssessmentSummary.openItems(assessment))],
        ["Maturity", MarkdownText.inline(AssessmentSummary.level(assessment))],
        ["Evidence", MarkdownText.inline(AssessmentSummary.evidenceBand(assessment))],
      ])
    way(assessment, on: &page)
  }

  private static func questionnaires(_ assessment: Assessment) -> String {
    assessment.model.questionnaires.map { "\($0.title) \($0.version)" }.joined(separator: ", ")
  }

  private static func reasons(_ assessment: Assessment, on page: inout MarkdownPage) {
    let decisive = AssessmentSummary.decisiveReasons(assessment)
    if !decisive.isEmpty {
      page.paragraph(
        Quantity.noun(
          decisive.count, "This reason decides it:", "These reasons decide it:"))
      page.numbered(decisive.map { line($0, assessment) })
    }
    let others = AssessmentSummary.otherReasons(assessment)
    guard !others.isEmpty else { return }
    page.paragraph("Also open or accepted:")
    page.list(others.map { line($0, assessment) })
  }

  private static func line(_ reason: VerdictReason, _ assessment: Assessment) -> String {
    var parts: [String] = []
    if let criterion = reason.criterion {
      let mark = reason.rule == .criticalOpen ? " (critical)" : ""
      parts.append("**\(MarkdownReference.criterion(criterion, in: assessment))**\(mark):")
    }
    parts.append(MarkdownText.prose(Quantity.sentence(reason.text)))
    if !reason.subjects.isEmpty {
      parts.append("Concerns \(MarkdownReference.subjects(reason.subjects)).")
    }
    let findings = MarkdownFindings.listed(assessment).filter { $0.rule == reason.criterion }
    if !findings.isEmpty {
      let noun = Quantity.noun(findings.count, "finding", "findings")
      let links = findings.prefix(4).map { MarkdownReference.link(to: $0) }
      let more = findings.count > 4 ? " and \(findings.count - 4) more" : ""
      parts.append("See \(noun) \(links.joined(separator: ", "))\(more).")
    }
    return parts.joined(separator: " ")
  }

  private static func way(_ assessment: Assessment, on page: inout MarkdownPage) {
    guard let way = assessment.verdict.counterfactual else { return }
    page.paragraph("**\(AssessmentSummary.shortestWay(way)).**")
    page.numbered(
      way.items.map { id in
        guard let criterion = assessment.result(of: id)?.criterion else {
          return MarkdownText.inline(id)
        }
        return "**\(MarkdownReference.criterion(id, in: assessment))** "
          + "(\(AssessmentSummary.effort(criterion.effort))): "
          + MarkdownText.prose(criterion.remediation)
      })
    for condition in way.otherConditions {
      page.paragraph("Besides: " + MarkdownText.prose(condition) + ".")
    }
  }
}
