import AssessmentCore

/// What to do first: the open items by weight and effort, the use cases by impact and feasibility,
/// and the roadmap.
struct HTMLPriorities {
  let references: HTMLReferences

  private var document: ReportDocument { references.document }

  @HTMLBuilder var nodes: [HTMLNode] {
    let open = document.readiness.items.filter(\.state.isOpen)
    if open.isEmpty {
      HTMLTag.p(.style(.lead)) { AssessmentSummary.nothingOpen(document) }
    } else {
      HTMLTag.p(.style(.lead)) {
        "Start at the upper left: what weighs most and takes least."
      }
      matrix(open)
    }
    useCases
    roadmap
  }

  private func matrix(_ open: [ReadinessItem]) -> HTMLNode {
    let way = Set(document.verdict.counterfactual?.items ?? [])
    let rows: [(String, [ReadinessItem])] = [
      ("Critical", open.filter(\.isCritical)),
      ("On the shortest way", open.filter { !$0.isCritical && way.contains($0.criterion) }),
      ("Other open items", open.filter { !$0.isCritical && !way.contains($0.criterion) }),
    ]
    return HTMLTable.node(
      "Open readiness items by weight and effort",
      [.init("Weight")] + Effort.allCases.map { .init("A matter of \($0.rawValue)") },
      rows.map { title, items in
        [.init(title)]
          + Effort.allCases.map { effort in
            let own = items.filter { document.answer(of: $0.criterion)?.effort == effort }
            return HTMLTable.Cell(own.isEmpty ? nil : .matrix) {
              for item in own {
                HTMLTag.span(.style(.chip)) { references.id(item.criterion) }
                " "
              }
            }
          }
      })
  }

  @HTMLBuilder private var useCases: [HTMLNode] {
    let map = document.useCaseMap
    HTMLTag.h3 { "Use cases by impact and feasibility" }
    if map.entries.isEmpty {
      HTMLTag.p { "No use case is on record, so none is placed." }
    } else {
      UseCaseChart(map: map).node
      HTMLTable.node(
        "Use cases in the order in which to take them up",
        [
          .init("Use case"), .init("Impact", isNumber: true), .init("Feasibility", isNumber: true),
          .init("Frequency", isNumber: true), .init("Group"), .init("Evidence"),
        ],
        map.entries.enumerated().map { number, entry in
          [
            .init {
              "\(number + 1). "
              HTMLText.evidence(entry.name, to: 80)
            },
            .init(entry.impact?.text ?? "unknown"), .init(entry.feasibility?.text ?? "unknown"),
            .init(entry.frequency?.text ?? "unknown"),
            .init {
              HTMLText.prose(
                map.groups.first { $0.id == entry.group }?.title ?? "undecided: a score is missing")
            },
            .init { references.places(entry.places, most: 2) },
          ]
        })
    }
  }

  @HTMLBuilder private var roadmap: [HTMLNode] {
    let phases = document.roadmap.phases.filter { !$0.steps.isEmpty || !$0.useCases.isEmpty }
    if !phases.isEmpty {
      HTMLTag.h3 { "Roadmap" }
      RoadmapChart(phases: phases).node
      HTMLTag.p {
        "A duration runs from everything at the same time to one after the other, by the usual "
          + "effort; it is no plan of dates. Owners are to be named."
      }
      for phase in phases { phaseTable(phase) }
    }
  }

  private func phaseTable(_ phase: RoadmapPhase) -> HTMLNode {
    HTMLTag.details(.open) {
      HTMLTag.summary {
        HTMLText.prose(phase.title)
        phase.weeks.map { ": \(RoadmapChart.range($0))" } ?? ""
      }
      HTMLTag.p { HTMLText.prose(phase.goal) }
      if !phase.useCases.isEmpty {
        HTMLTag.p {
          "Use cases: "
          references.subjects(phase.useCases.map(\.name), most: 12)
        }
      }
      if !phase.steps.isEmpty {
        HTMLTable.node(
          "Open work: " + SafeText.line(phase.title, isLogged: false)
            + (phase.steps.count > HTMLPriorities.most
              ? ", the first \(HTMLPriorities.most) of \(phase.steps.count)" : ""),
          [.init("Open work"), .init("For"), .init("Effort"), .init("Owner")],
          phase.steps.prefix(HTMLPriorities.most).map { step in
            [
              .init { references.criterion(step.criterion) }, .init(reason(step.reason)),
              .init(step.effort.rawValue), .init("to be named"),
            ]
          }, isTight: true)
      }
    }
  }

  private static let most = 20

  private func reason(_ reason: RoadmapStepRule.Reason) -> String {
    switch reason {
    case .verdict: "the verdict"
    case .level: "the next level"
    case .practice: "good practice"
    }
  }
}
