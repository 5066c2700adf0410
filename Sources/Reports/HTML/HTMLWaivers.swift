import AssessmentCore

/// Accepted risks and items that people declared not applicable; never hidden.
struct HTMLWaivers {
  let references: HTMLReferences

  private var document: ReportDocument { references.document }

  @HTMLBuilder var nodes: [HTMLNode] {
    if document.waivers.isEmpty, document.exclusions.isEmpty {
      HTMLTag.p { "Nothing was waived, and nothing was declared not applicable by hand." }
    }
    if !document.waivers.isEmpty {
      HTMLTag.p {
        "A waiver accepts a risk for a time. It changes neither a level nor the count of open items."
      }
      waivers
    }
    if !document.exclusions.isEmpty { exclusions }
  }

  private var ordered: [WaiverEntry] {
    document.waivers.enumerated().sorted { left, right in
      let leftDay = left.element.waiver.expires?.daysSinceEpoch ?? Int.min
      let rightDay = right.element.waiver.expires?.daysSinceEpoch ?? Int.min
      return leftDay == rightDay ? left.offset < right.offset : leftDay < rightDay
    }.map(\.element)
  }

  private var waivers: HTMLNode {
    HTMLTable.node(
      "Accepted risks, those that expire first on top",
      [
        .init("Item"), .init("Standing"), .init("Reason"), .init("Risk"), .init("Owner"),
        .init("Approver"), .init("Instead"), .init("Expires"), .init("Where"),
      ],
      ordered.map { entry in
        let waiver = entry.waiver
        return [
          .init {
            references.criterion(waiver.criterion)
            if let subject = waiver.subject {
              " on "
              HTMLText.evidence(subject, to: 60)
            }
          },
          .init { HTMLText.prose(OutcomeWording.standing(entry.standing)) },
          .init { HTMLText.evidence(waiver.reason) }, .init { HTMLText.evidence(waiver.risk) },
          .init { HTMLText.evidence(waiver.owner) }, .init { HTMLText.evidence(waiver.approver) },
          .init { HTMLText.evidence(waiver.compensatingControl) },
          .init { expiry(waiver) }, .init { references.place(waiver.place) },
        ]
      })
  }

  @HTMLBuilder private func expiry(_ waiver: Waiver) -> [HTMLNode] {
    if let expires = waiver.expires {
      HTMLText.day(expires)
      let days = document.asOf.days(until: expires)
      days < 0 ? ", expired" : ", \(Quantity.of(days, "day")) left"
    } else {
      "never given"
    }
  }

  private var exclusions: HTMLNode {
    HTMLTable.node(
      "Items that people declared not applicable",
      [
        .init("Item"), .init("Reason"), .init("Author"), .init("Approver"), .init("Date"),
        .init("Where"),
      ],
      document.exclusions.map { exclusion in
        [
          .init {
            references.criterion(exclusion.criterion)
            if let subject = exclusion.subject {
              " on "
              HTMLText.evidence(subject, to: 60)
            }
          },
          .init { HTMLText.evidence("\(exclusion.reasonCode): \(exclusion.text)", to: 240) },
          .init { HTMLText.evidence(exclusion.author) },
          .init { HTMLText.evidence(exclusion.approver) },
          .init { exclusion.date.map(HTMLText.day) ?? .text("no date") },
          .init { references.place(exclusion.place) },
        ]
      })
  }
}
