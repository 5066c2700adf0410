import AssessmentCore

/// The first page of the report: what was assessed, the verdict and what decided it.
enum MarkdownSummary {
  static func write(_ document: ReportDocument, version: String?, on page: inout MarkdownPage) {
    let project = document.project
    page.heading(1, "AI integration assessment")
    let kind = document.verdict.kind
    var box = [
      "**Verdict: \(OutcomeWording.verdict(kind)).** \(OutcomeWording.meaning(kind))"
    ]
    if document.verdict.isLightweight { box.append("**\(AssessmentSummary.lightweight)**") }
    if document.model.isThresholdOverridden {
      box.append("**\(AssessmentSummary.thresholdOverridden(document))**")
    }
    page.quote(box)
    var facts = [
      ["Organisation", MarkdownText.inline(project.organisation)],
      ["Project", MarkdownText.inline(AssessmentSummary.projectName(document))],
      ["As of", document.asOf.iso],
    ]
    if let version { facts.append(["Made with", MarkdownText.inline("assess \(version)")]) }
    page.paragraph("This is what was assessed:")
    page.table(["What", "Value"], facts.filter { !$0[1].isEmpty })
    page.heading(2, "1. Summary")
    reasons(document, on: &page)
    page.paragraph("The results at a glance:")
    page.table(
      ["Measure", "Result"],
      [
        ["Readiness", MarkdownText.inline(AssessmentSummary.openItems(document))],
        ["Maturity", MarkdownText.inline(AssessmentSummary.level(document))],
        ["Evidence", MarkdownText.inline(AssessmentSummary.evidenceBand(document))],
      ])
    way(document, on: &page)
  }

  private static func reasons(_ document: ReportDocument, on page: inout MarkdownPage) {
    let reasons = ReasonGroups(document)
    let listed = MarkdownFindings.listed(document)
    let number = reasons.counts.count + reasons.groups.count
    if number > 0 {
      page.paragraph(
        Quantity.noun(number, "This reason decides it:", "These reasons decide it:"))
      page.numbered(
        reasons.counts.map { MarkdownText.prose($0) }
          + reasons.groups.map { line($0, listed, document) })
    }
    guard !reasons.otherNames.isEmpty || !reasons.otherSentences.isEmpty else { return }
    page.paragraph(reasons.otherTitle + ":")
    page.list((reasons.otherNames + reasons.otherSentences).map { MarkdownText.prose($0) })
  }

  private static func line(
    _ group: ReasonGroups.Group, _ listed: ArraySlice<FindingGroup>, _ document: ReportDocument
  ) -> String {
    let name = MarkdownReference.criterion(group.criterion, in: document)
    var parts = ["**\(name)**: " + MarkdownText.prose(group.state) + "."]
    parts += group.questions.map { MarkdownText.prose($0) }
    if let weight = group.weight { parts.append(MarkdownText.prose(weight)) }
    if !group.subjects.isEmpty {
      parts.append("Concerns \(MarkdownReference.subjects(group.subjects)).")
    }
    let findings = listed.filter { $0.first.rule == group.criterion }
    if !findings.isEmpty {
      let noun = Quantity.noun(findings.count, "finding", "findings")
      let links = findings.prefix(4).map { MarkdownReference.link(to: $0) }
      let more = findings.count > 4 ? " and \(findings.count - 4) more" : ""
      parts.append("See \(noun) \(links.joined(separator: ", "))\(more).")
    }
    return parts.joined(separator: " ")
  }

  private static func way(_ document: ReportDocument, on page: inout MarkdownPage) {
    guard let way = document.verdict.counterfactual else { return }
    page.paragraph("**\(AssessmentSummary.shortestWay(way)).**")
    page.numbered(
      way.items.map { id in
        guard let criterion = document.answer(of: id) else {
          return MarkdownText.inline(id)
        }
        return "**\(MarkdownReference.criterion(id, in: document))** "
          + "(\(AssessmentSummary.effort(criterion.effort))): "
          + MarkdownText.prose(criterion.remediation)
      })
    for condition in way.otherConditions {
      page.paragraph("Besides: " + MarkdownText.prose(Quantity.sentence(condition)))
    }
  }
}
