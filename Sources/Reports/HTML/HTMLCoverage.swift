import AssessmentCore

/// What was read, what was not, and how far the result can be relied on; before any score.
struct HTMLCoverage {
  let references: HTMLReferences

  private static let most = 40
  private var document: ReportDocument { references.document }

  @HTMLBuilder var nodes: [HTMLNode] {
    let items = document.evidence.map(\.item)
    HTMLTag.p(.style(.lead)) { AssessmentSummary.evidenceBand(document) }
    HTMLTag.p { AssessmentSummary.files(items) }
    HTMLTag.p {
      "What the evidence does not say is called unclear; it is never taken for a yes or a no."
    }
    counts
    unused(items)
    problems
  }

  private var counts: HTMLNode {
    let readiness = document.criteria.filter {
      if case .readiness = $0.placement { true } else { false }
    }
    let maturity = document.criteria.filter {
      if case .maturity = $0.placement { true } else { false }
    }
    let practice = document.criteria.filter { $0.placement.topic != nil }
    let rows = [
      ("Readiness checklist", readiness), ("Maturity model", maturity), ("Good practice", practice),
    ].filter { !$0.1.isEmpty }
    return HTMLTable.node(
      "Answers by part of the assessment",
      [
        .init("Part"), .init("Questions", isNumber: true), .init("Answered", isNumber: true),
        .init("Unclear", isNumber: true), .init("Not applicable", isNumber: true),
      ],
      rows.map { title, criteria in
        let applicable = criteria.filter { $0.value != nil }
        let unclear = applicable.filter { $0.standing == .unclear }
        return [
          .init(title), .init(String(criteria.count)),
          .init(String(applicable.count - unclear.count)), .init(String(unclear.count)),
          .init(String(criteria.count - applicable.count)),
        ]
      }, isTight: true)
  }

  private func unused(_ items: [EvidenceItem]) -> HTMLNode? {
    let unused = items.filter { $0.state != .used && $0.state != .manifest }
    guard !unused.isEmpty else { return nil }
    return HTMLTable.node(
      Quantity.of(unused.count, "file") + " not used, and why"
        + (unused.count > HTMLCoverage.most ? " (the first \(HTMLCoverage.most))" : ""),
      [.init("File"), .init("Why")],
      unused.prefix(HTMLCoverage.most).map { item in
        [
          .init { references.place(Place(path: item.path)) },
          .init { HTMLText.prose("\(OutcomeWording.state(item.state)): \(item.reason)") },
        ]
      })
  }

  private var problems: HTMLNode? {
    let problems = document.diagnostics.filter { $0.severity != .note }
    guard !problems.isEmpty else { return nil }
    return HTMLTable.node(
      "Problems of the evidence itself"
        + (problems.count > HTMLCoverage.most
          ? " (the first \(HTMLCoverage.most) of \(problems.count))" : ""),
      [.init("Where"), .init("Severity"), .init("Problem"), .init("What to do")],
      problems.prefix(HTMLCoverage.most).map { problem in
        [
          .init { problem.place.map(references.place) ?? .text("the whole folder") },
          .init(problem.severity.rawValue), .init { HTMLText.prose(problem.summary) },
          .init { HTMLText.prose(problem.help ?? "") },
        ]
      })
  }
}
