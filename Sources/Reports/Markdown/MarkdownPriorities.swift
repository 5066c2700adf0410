import AssessmentCore

/// What to do first: critical items, then what costs least, in the order of the catalogue.
enum MarkdownPriorities {
  static func write(_ document: ReportDocument, on page: inout MarkdownPage) {
    page.heading(2, "7. Priorities")
    let open = document.readiness.items.filter(\.state.isOpen)
    guard !open.isEmpty else {
      page.paragraph(AssessmentSummary.nothingOpen(document))
      return
    }
    let way = Set(document.verdict.counterfactual?.items ?? [])
    let ordered = open.enumerated().sorted { left, right in
      rank(left.element, way, document) == rank(right.element, way, document)
        ? left.offset < right.offset
        : rank(left.element, way, document) < rank(right.element, way, document)
    }.map(\.element)
    page.paragraph(
      "The order is: what the shortest way to a better verdict needs, then critical items, then the "
        + "items that take least effort, then the order of the checklist.")
    page.table(
      [">No.", "Item", "Why it matters", "What to do", "Effort"],
      ordered.enumerated().map { number, item in
        let answer = document.answer(of: item.criterion)
        let mark = item.isCritical ? " (critical)" : ""
        return [
          String(number + 1),
          MarkdownReference.criterion(item.criterion, in: document) + mark,
          MarkdownText.prose(answer?.why ?? ""), MarkdownText.prose(answer?.remediation ?? ""),
          answer?.effort.rawValue ?? "",
        ]
      })
  }

  private static func rank(_ item: ReadinessItem, _ way: Set<String>, _ document: ReportDocument)
    -> [Int]
  {
    [
      way.contains(item.criterion) ? 0 : 1, item.isCritical ? 0 : 1,
      document.answer(of: item.criterion)?.effort.order ?? 0,
    ]
  }
}

extension [Int] {
  fileprivate static func < (left: [Int], right: [Int]) -> Bool {
    left.lexicographicallyPrecedes(right)
  }
}
