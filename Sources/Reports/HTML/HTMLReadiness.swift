import AssessmentCore

/// The readiness checklist: a heat table of the areas, then every item with its state and evidence.
struct HTMLReadiness {
  let references: HTMLReferences

  private var document: ReportDocument { references.document }
  private var readiness: ReadinessProfile { document.readiness }

  @HTMLBuilder var nodes: [HTMLNode] {
    HTMLTag.p(.style(.lead)) { AssessmentSummary.openItems(document) }
    if let gate = document.gate { HTMLTag.p { HTMLText.prose(AssessmentSummary.gate(gate)) } }
    if !readiness.areas.isEmpty { heat }
    for area in readiness.areas {
      let items = readiness.items.enumerated().filter { $0.element.area == area.id }
      if !items.isEmpty { checklist(area, items.map { ($0.offset, $0.element) }) }
    }
  }

  private var heat: HTMLNode {
    HTMLTable.node(
      "Items by area and state; unclear is not failed, and is counted apart",
      [
        .init("Area"), .init("Complete", isNumber: true), .init("Incomplete", isNumber: true),
        .init("Unclear", isNumber: true), .init("Not applicable", isNumber: true),
        .init("Critical open", isNumber: true),
      ],
      readiness.areas.map { area in
        let whole = area.complete + area.open + area.notApplicable
        func cell(_ number: Int) -> HTMLTable.Cell {
          .init(String(number), HTMLReadiness.strength(number, of: whole))
        }
        return [
          .init {
            HTMLText.prose(area.title)
            if area.id == readiness.worstArea {
              HTMLTag.span(.style(.hint)) { " most open items" }
            }
            if area.hasLimitedScope { HTMLTag.span(.style(.hint)) { " limited scope" } }
          },
          cell(area.complete), cell(area.incomplete), cell(area.unclear),
          cell(area.notApplicable), .init(String(area.criticalOpen)),
        ]
      })
  }

  /// The strength of the one hue that shows how many of an area's items are in a state.
  static func strength(_ number: Int, of whole: Int) -> HTMLClass {
    guard number > 0, whole > 0 else { return .strength0 }
    switch number * 4 / whole {
    case 0: return .strength1
    case 1: return .strength2
    case 2: return .strength3
    default: return .strength4
    }
  }

  private func checklist(
    _ area: AreaProfile, _ items: [(position: Int, item: ReadinessItem)]
  ) -> HTMLNode {
    HTMLTable.node(
      "Checklist: " + SafeText.line(area.title, isLogged: false),
      [.init("Item"), .init("State"), .init("Evidence")],
      items.map { _, item in
        [
          .init {
            HTMLTag.code { item.criterion }
            " "
            HTMLText.prose(document.answer(of: item.criterion)?.title ?? "")
            if item.isCritical { HTMLTag.span(.style(.critical)) { " critical" } }
          },
          .init {
            HTMLSign.state(
              state(item), item.state, isWaived: document.waiver(of: item) != nil)
          },
          .init { evidence(item) },
        ]
      }, anchors: items.map { .item($0.position) })
  }

  private func state(_ item: ReadinessItem) -> String {
    var text = OutcomeWording.state(of: item, in: document)
    if case .notApplicable(let reason, _) = item.state, !reason.isEmpty { text += ": \(reason)" }
    return text
  }

  private func evidence(_ item: ReadinessItem) -> [HTMLNode] {
    guard let answer = document.answer(of: item.criterion) else { return [] }
    switch item.state {
    case .notApplicable: return []
    case .complete: return references.places(answer.places(of: answer.subjects.map(\.subject)))
    case .incomplete, .unclear: return references.places(answer.places(of: item.openSubjects))
    }
  }
}
