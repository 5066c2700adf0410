import AssessmentCore

/// What each dimension lacks for its next level, and only for that one.
struct HTMLGap {
  let references: HTMLReferences

  private var document: ReportDocument { references.document }

  @HTMLBuilder var nodes: [HTMLNode] {
    let gap = document.levelGap
    let dimensions = gap.dimensions.filter { !$0.steps.isEmpty }
    if document.maturity.standing != .rated {
      HTMLTag.p { "There is no level yet, so there is no gap to the next one." }
    } else if let sentence = AssessmentSummary.nextLevel(document) {
      HTMLTag.p(.style(.lead)) { HTMLText.prose(sentence) }
    } else {
      HTMLTag.p { "The organisation stands on the highest level." }
    }
    if !dimensions.isEmpty {
      HTMLTag.p {
        "A level is reached when its own criteria are at least largely met and those of the levels "
          + "below it fully. The cheapest step of a dimension stands first."
      }
      table(dimensions)
    }
  }

  private func table(_ dimensions: [LevelGapFacts.DimensionGap]) -> HTMLNode {
    HTMLTable.node(
      "What is missing for the next level of each dimension",
      [
        .init("Dimension"), .init("Next level", isNumber: true), .init("Criterion"),
        .init("Today"), .init("What to do"), .init("Effort"),
      ],
      dimensions.flatMap { dimension in
        dimension.steps.map { step -> [HTMLTable.Cell] in
          let answer = document.answer(of: step.criterion)
          return [
            .init { HTMLText.prose(dimension.title) },
            .init(dimension.next.map(String.init) ?? ""),
            .init { references.criterion(step.criterion) },
            .init(answer.map(OutcomeWording.value(of:)) ?? ""),
            .init { HTMLText.prose(answer?.remediation ?? "") },
            .init(answer?.effort.rawValue ?? ""),
          ]
        }
      })
  }
}
