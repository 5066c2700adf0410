import AssessmentCore

/// The phases of the roadmap as bars, one after the other: the dark part is the shortest duration,
/// the light one the longest.
struct RoadmapChart {
  let phases: [RoadmapPhase]

  private static let width = 760
  private static let left = 230
  private static let rowHeight = 36

  /// A range of weeks in words.
  static func range(_ weeks: ClosedRange<Int>) -> String {
    weeks.lowerBound == weeks.upperBound
      ? Quantity.of(weeks.lowerBound, "week")
      : "\(weeks.lowerBound) to \(Quantity.of(weeks.upperBound, "week"))"
  }

  var node: HTMLNode? {
    let rows = phases.filter { $0.weeks != nil }
    let total = rows.reduce(0) { $0 + ($1.weeks?.upperBound ?? 0) }
    guard total > 0 else { return nil }
    let height = rows.count * RoadmapChart.rowHeight + 10
    return HTMLTag.div(.style(.chart), .role(.region), .focusable, .label("Chart of the roadmap")) {
      HTMLTag.svg.with(
        HTMLAttribute.viewBox(width: RoadmapChart.width, height: height) + [
          .role(.img), .labelledBy(.name("roadmap-title", 0), .name("roadmap-description", 0)),
        ],
        [
          HTMLTag.svgTitle(.id(.name("roadmap-title", 0))) { "Phases of the roadmap" },
          HTMLTag.desc(.id(.name("roadmap-description", 0))) {
            rows.map { phase in
              "\(phase.title): \(phase.weeks.map(RoadmapChart.range) ?? "")."
            }.joined(separator: " ")
          },
        ] + bars(rows, total))
    }
  }

  private func bars(_ rows: [RoadmapPhase], _ total: Int) -> [HTMLNode] {
    let room = RoadmapChart.width - RoadmapChart.left - 130
    var start = 0
    var nodes: [HTMLNode] = []
    for (number, phase) in rows.enumerated() {
      guard let weeks = phase.weeks else { continue }
      let y = number * RoadmapChart.rowHeight + 6
      let x = RoadmapChart.left + room * start / total
      let long = max(4, room * weeks.upperBound / total)
      let short = max(2, room * weeks.lowerBound / total)
      nodes.append(
        HTMLTag.text.with(
          HTMLAttribute.position(x: 4, y: y + 17) + [.style(.name)],
          [.text(TextWidth.cut(SafeText.line(phase.title, isLogged: false), to: 28))]))
      nodes.append(
        HTMLTag.rect.with(
          HTMLAttribute.rectangle(x: x, y: y, width: long, height: 24, radius: 3)
            + [.style(.possible)]))
      nodes.append(
        HTMLTag.rect.with(
          HTMLAttribute.rectangle(x: x, y: y, width: short, height: 24, radius: 3)
            + [.style(.proven)]))
      nodes.append(
        HTMLTag.text.with(
          HTMLAttribute.position(x: x + long + 8, y: y + 17) + [.style(.tick)],
          [.text(RoadmapChart.range(weeks))]))
      start += weeks.upperBound
    }
    return nodes
  }
}
