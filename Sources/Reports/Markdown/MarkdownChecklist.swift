import AssessmentCore

/// The readiness checklist: the areas, then every item with its state and its evidence.
enum MarkdownChecklist {
  static func write(_ document: ReportDocument, on page: inout MarkdownPage) {
    let readiness = document.readiness
    page.heading(2, "4. Readiness")
    page.paragraph(MarkdownText.inline(AssessmentSummary.openItems(document)))
    if let gate = document.gate {
      page.paragraph(MarkdownText.inline(AssessmentSummary.gate(gate)))
    }
    page.paragraph("The table counts the items of each area by their state:")
    page.table(
      ["Area", ">Complete", ">Incomplete", ">Unclear", ">Not applicable", ">Items", "Remark"],
      readiness.areas.map { area in
        let remarks = [
          area.id == readiness.worstArea ? "most open items" : nil,
          area.criticalOpen > 0
            ? Quantity.of(area.criticalOpen, "critical item") + " open" : nil,
          area.hasLimitedScope ? "limited scope: many items declared not applicable" : nil,
        ].compactMap { $0 }
        return [
          MarkdownText.inline(area.title), String(area.complete), String(area.incomplete),
          String(area.unclear), String(area.notApplicable),
          String(area.complete + area.open + area.notApplicable), remarks.joined(separator: "; "),
        ]
      })
    for (number, area) in readiness.areas.enumerated() {
      let items = readiness.items.filter { $0.area == area.id }
      guard !items.isEmpty else { continue }
      page.heading(3, "4.\(number + 1) " + MarkdownText.inline(area.title))
      page.paragraph("The items of this area, each with the evidence that its state rests on:")
      page.table(
        ["Item", "State", "Evidence"], items.map { row($0, document) })
    }
  }

  private static func row(_ item: ReadinessItem, _ document: ReportDocument) -> [String] {
    let id = item.criterion
    let critical = item.isCritical ? " (critical)" : ""
    return [
      MarkdownReference.criterion(id, in: document) + critical, state(item, document),
      evidence(item, document),
    ]
  }

  private static func state(_ item: ReadinessItem, _ document: ReportDocument) -> String {
    var text = OutcomeWording.state(of: item, in: document)
    if case .notApplicable(let reason, _) = item.state, !reason.isEmpty { text += ": \(reason)" }
    return MarkdownText.inline(text)
  }

  private static func evidence(_ item: ReadinessItem, _ document: ReportDocument) -> String {
    guard let result = document.answer(of: item.criterion) else { return "" }
    switch item.state {
    case .notApplicable: return ""
    case .complete:
      let places = result.places(of: result.subjects.map(\.subject))
      return MarkdownReference.places(places)
    case .incomplete, .unclear:
      return MarkdownReference.places(result.places(of: item.openSubjects))
    }
  }
}
