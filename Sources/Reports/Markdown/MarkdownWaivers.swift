import AssessmentCore

/// Accepted risks and items that people declared not applicable; never hidden.
enum MarkdownWaivers {
  static func write(_ document: ReportDocument, on page: inout MarkdownPage) {
    page.heading(2, "11. Waivers and accepted risk")
    if document.waivers.isEmpty, document.exclusions.isEmpty {
      page.paragraph("Nothing was waived, and nothing was declared not applicable by hand.")
      return
    }
    if !document.waivers.isEmpty { waivers(document, on: &page) }
    guard !document.exclusions.isEmpty else { return }
    exclusions(document, on: &page)
  }

  private static func waivers(_ document: ReportDocument, on page: inout MarkdownPage) {
    let asOf = document.asOf
    page.paragraph(
      "A waiver accepts a risk for a time. It changes neither a level nor the count of open items.")
    page.table(
      [
        "Item", "Standing", "Reason", "Risk", "Owner", "Approver", "Compensating control",
        "Expires", "Where",
      ],
      ordered(document.waivers).map { entry in
        let waiver = entry.waiver
        return [
          MarkdownReference.criterion(waiver.criterion, in: document)
            + (waiver.subject.map { " on " + MarkdownReference.subjects([$0]) } ?? ""),
          OutcomeWording.standing(entry.standing),
          MarkdownText.inline(waiver.reason), MarkdownText.inline(waiver.risk),
          MarkdownText.inline(waiver.owner), MarkdownText.inline(waiver.approver),
          MarkdownText.inline(waiver.compensatingControl), expiry(waiver, asOf),
          MarkdownReference.place(waiver.place),
        ]
      })
  }

  private static func exclusions(_ document: ReportDocument, on page: inout MarkdownPage) {
    page.paragraph("People declared these items not applicable:")
    page.table(
      ["Item", "Reason", "Author", "Approver", "Date", "Where"],
      document.exclusions.map { exclusion in
        [
          MarkdownReference.criterion(exclusion.criterion, in: document)
            + (exclusion.subject.map { " on " + MarkdownReference.subjects([$0]) } ?? ""),
          MarkdownText.inline("\(exclusion.reasonCode): \(exclusion.text)"),
          MarkdownText.inline(exclusion.author), MarkdownText.inline(exclusion.approver),
          exclusion.date?.iso ?? "no date", MarkdownReference.place(exclusion.place),
        ]
      })
  }

  /// The waivers by their last day, so that expired ones stand first.
  private static func ordered(_ waivers: [WaiverEntry]) -> [WaiverEntry] {
    waivers.enumerated().sorted { left, right in
      let leftDay = left.element.waiver.expires?.daysSinceEpoch ?? Int.min
      let rightDay = right.element.waiver.expires?.daysSinceEpoch ?? Int.min
      return leftDay == rightDay ? left.offset < right.offset : leftDay < rightDay
    }.map(\.element)
  }

  private static func expiry(_ waiver: Waiver, _ asOf: CalendarDate) -> String {
    guard let expires = waiver.expires else { return "never given" }
    let days = asOf.days(until: expires)
    if days < 0 { return "\(expires.iso), expired" }
    return "\(expires.iso), \(Quantity.of(days, "day")) left"
  }
}
