import AssessmentCore

/// The use cases by impact and feasibility, and the roadmap from the open work.
enum MarkdownPlans {
  static func write(_ document: ReportDocument, on page: inout MarkdownPage) {
    page.heading(2, "8. Use cases and roadmap")
    let map = document.useCaseMap
    let phases = document.roadmap.phases.filter { !$0.steps.isEmpty || !$0.useCases.isEmpty }
    guard !map.entries.isEmpty || !phases.isEmpty else {
      page.paragraph("No use case is on record and nothing is open, so there is nothing to plan.")
      return
    }
    useCases(map, on: &page)
    roadmap(phases, document, on: &page)
  }

  private static func useCases(_ map: UseCaseMap, on page: inout MarkdownPage) {
    guard !map.entries.isEmpty else {
      page.paragraph("No use case is on record, so none is placed by impact and feasibility.")
      return
    }
    page.paragraph(
      "The use cases in the order in which to take them up: by group, then by impact, feasibility "
        + "and frequency. Scores run from \(map.scale.lowerBound) to \(map.scale.upperBound).")
    page.table(
      ["Use case", ">Impact", ">Feasibility", ">Frequency", "Group", "Evidence"],
      map.entries.map { entry in
        [
          MarkdownText.inline(entry.name), MarkdownText.inline(entry.impact?.text ?? "unknown"),
          MarkdownText.inline(entry.feasibility?.text ?? "unknown"),
          MarkdownText.inline(entry.frequency?.text ?? "unknown"),
          MarkdownText.inline(
            map.groups.first { $0.id == entry.group }?.title ?? "undecided: a score is missing"),
          MarkdownReference.places(entry.places, most: 2),
        ]
      })
    if map.omitted > 0 {
      page.paragraph("\(Quantity.of(map.omitted, "more use case")) left out here.")
    }
  }

  private static func roadmap(
    _ phases: [RoadmapPhase], _ document: ReportDocument, on page: inout MarkdownPage
  ) {
    guard !phases.isEmpty else { return }
    page.paragraph(
      "The roadmap puts the use cases and the open work into phases. A duration runs from everything "
        + "at the same time to one after the other, by the usual effort; it is no plan of dates.")
    for phase in phases {
      page.heading(3, MarkdownText.inline(phase.title))
      var text = MarkdownText.prose(phase.goal)
      if let weeks = phase.weeks {
        let range =
          weeks.lowerBound == weeks.upperBound
          ? Quantity.of(weeks.lowerBound, "week")
          : "\(weeks.lowerBound) to \(Quantity.of(weeks.upperBound, "week"))"
        text += " The open work usually takes \(range)."
      }
      page.paragraph(text)
      if !phase.useCases.isEmpty {
        page.paragraph(
          "Use cases: " + MarkdownReference.subjects(phase.useCases.map(\.name), most: 12) + ".")
      }
      page.table(
        ["Open work", "Why", "Effort"],
        phase.steps.prefix(mostSteps).map { step in
          [
            MarkdownReference.criterion(step.criterion, in: document), reason(step.reason),
            step.effort.rawValue,
          ]
        })
      if phase.steps.count > mostSteps {
        page.paragraph("And \(phase.steps.count - mostSteps) more; the JSON report has them all.")
      }
    }
  }

  /// The number of pieces of work that one phase shows.
  private static let mostSteps = 30

  private static func reason(_ reason: RoadmapStepRule.Reason) -> String {
    switch reason {
    case .verdict: "the verdict"
    case .level: "the next level"
    case .practice: "good practice"
    }
  }
}
