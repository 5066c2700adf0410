import AssessmentCore

/// Good practice beside the checklist and the maturity model, topic by topic.
struct HTMLPractice {
  let references: HTMLReferences

  private var document: ReportDocument { references.document }

  @HTMLBuilder var nodes: [HTMLNode] {
    let topics = document.topics
    if topics.isEmpty {
      HTMLTag.p { "No question on good practice was asked." }
    } else {
      HTMLTag.p(.style(.lead)) { HTMLText.prose(AssessmentSummary.practice(document) ?? "") }
      HTMLTag.p {
        "These questions do not change the verdict, unless the phase gate asks for them. What is not "
          + "met is a finding; what is unclear waits for evidence."
      }
      table(topics)
      for topic in topics where !topic.criteria(.unclear).isEmpty { unclear(topic) }
    }
  }

  private func table(_ topics: [TopicStanding]) -> HTMLNode {
    HTMLTable.node(
      "Questions by topic",
      [
        .init("Topic"), .init("Met", isNumber: true), .init("Not met", isNumber: true),
        .init("Unclear", isNumber: true), .init("Not applicable", isNumber: true),
        .init("What is not met"),
      ],
      topics.map { topic in
        func cell(_ standing: TopicStanding.Standing) -> HTMLTable.Cell {
          let number = topic.criteria(standing).count
          return .init(
            String(number), HTMLReadiness.strength(number, of: topic.criteria.count))
        }
        return [
          .init { HTMLText.prose(topic.topic.title) }, cell(.met), cell(.notMet),
          cell(.unclear), cell(.notApplicable),
          .init {
            for (number, criterion) in topic.criteria(.notMet).enumerated() {
              if number > 0 { HTMLTag.br() }
              references.criterion(criterion.id)
            }
          },
        ]
      })
  }

  private func unclear(_ topic: TopicStanding) -> HTMLNode {
    let criteria = topic.criteria(.unclear)
    return HTMLTag.details {
      HTMLTag.summary {
        HTMLText.prose(topic.topic.title)
        ": \(Quantity.of(criteria.count, "question")) without an answer"
      }
      HTMLTag.ul {
        for criterion in criteria {
          HTMLTag.li {
            HTMLTag.code { criterion.id }
            " "
            HTMLText.prose(criterion.question)
          }
        }
      }
    }
  }
}
