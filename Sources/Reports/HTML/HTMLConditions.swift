import AssessmentCore

/// The conditions under which the project may go on, each with what people still have to fill in.
struct HTMLConditions {
  let references: HTMLReferences

  private var document: ReportDocument { references.document }

  @HTMLBuilder var nodes: [HTMLNode] {
    let open = document.readiness.items.filter(\.state.isOpen)
    if open.isEmpty {
      HTMLTag.p { "There are no conditions. " + AssessmentSummary.nothingOpen(document) }
    } else {
      HTMLTag.p {
        "Each open item is a condition. The evidence names no owner and no due date for closing it; "
          + "people have to fill in both."
      }
      HTMLTable.node(
        "Conditions and the test that closes each",
        [
          .init("Condition"), .init("Concerns"), .init("Closed when"), .init("Owner"), .init("Due"),
        ],
        open.map { item in
          [
            .init {
              references.criterion(item.criterion)
              if item.isCritical { HTMLTag.span(.style(.critical)) { " critical" } }
              if let end = document.waiver(of: item)?.expires {
                HTMLTag.span(.style(.hint)) { " waived until \(end.iso)" }
              }
            },
            .init { references.subjects(item.openSubjects, most: 4) },
            .init { closing(item) }, .init("to be named"), .init("to be set"),
          ]
        })
    }
  }

  @HTMLBuilder private func closing(_ item: ReadinessItem) -> [HTMLNode] {
    if let answer = document.answer(of: item.criterion) {
      HTMLText.prose(answer.question)
      " Yes, by evidence of grade \(answer.requiredGrade.label) (\(answer.requiredGrade.name)) or "
        + "better."
    }
  }
}
