import AssessmentCore

/// What to do first: critical items, then what costs least, in the order of the catalogue.
enum MarkdownPriorities {
  static func write(_ assessment: Assessment, on page: inout MarkdownPage) {
    page.heading(2, "7. Priorities")
    let open = assessment.readiness.items.filter(\.state.isOpen)
    guard !open.isEmpty else {
      page.paragraph(AssessmentSummary.nothingOpen(assessment))
      return
    }
    let way = Set(assessment.verdict.counterfactual?.items ?? [])
    let ordered = open.enumerated().sorted { left, right in
      rank(left.element, way) == rank(right.element, way)
        ? left.offset < right.offset : rank(left.element, way) < rank(right.element, way)
    }.map(\.element)
    page.paragraph(
      "The order is: what the shortest way to a better verdict needs, then critical items, then the "
        + "items that take least effort, then the order of the checklist.")
    page.table(
      [">No.", "Item", "Why it matters", "What to do", "Effort"],
      ordered.enumerated().map { number, item in
        let mark = item.isCritical ? " (critical)" : ""
        return [
          String(number + 1),
          MarkdownReference.criterion(item.criterion.id, in: assessment) + mark,
          MarkdownText.prose(item.criterion.why), MarkdownText.prose(item.criterion.remediation),
          item.criterion.effort.rawValue,
        ]
      })
  }

  private static func rank(_ item: ItemResult, _ way: Set<String>) -> [Int] {
    [
      way.contains(item.criterion.id) ? 0 : 1, item.isCritical ? 0 : 1,
      item.criterion.effort.order,
    ]
  }
}

extension [Int] {
  fileprivate static func < (left: [Int], right: [Int]) -> Bool {
    left.lexicographicallyPrecedes(right)
  }
}
