import AssessmentCore

/// The use cases as numbered points on a plane of feasibility and impact; those with equal scores
/// stand side by side.
struct UseCaseChart {
  let map: UseCaseMap

  private static let size = 420
  private static let left = 70
  private static let top = 20
  private static let bottom = 50
  private static let perRow = 4

  var node: HTMLNode? {
    let placed = points
    guard !placed.isEmpty else { return nil }
    let width = UseCaseChart.left + UseCaseChart.size + 20
    let height = UseCaseChart.top + UseCaseChart.size + UseCaseChart.bottom
    return HTMLTag.div(.style(.chart), .role(.region), .focusable, .label("Chart of the use cases"))
    {
      HTMLTag.svg.with(
        HTMLAttribute.viewBox(width: width, height: height) + [
          .role(.img), .labelledBy(.name("cases-title", 0), .name("cases-description", 0)),
        ],
        [
          HTMLTag.svgTitle(.id(.name("cases-title", 0))) { "Use cases by impact and feasibility" },
          HTMLTag.desc(.id(.name("cases-description", 0))) {
            "Feasibility runs to the right, impact upwards; the numbers are those of the table below."
          },
        ] + frame(width, height) + placed.flatMap(mark))
    }
  }

  private struct Point {
    let number: Int
    let x: Int
    let y: Int
  }

  private var points: [Point] {
    var taken: [[Int]: Int] = [:]
    return map.entries.prefix(60).enumerated().compactMap { number, entry in
      guard let impact = entry.impact, let feasibility = entry.feasibility else { return nil }
      let x = position(feasibility)
      let y = UseCaseChart.size - position(impact)
      let spot = taken[[x / 40, y / 40], default: 0]
      taken[[x / 40, y / 40]] = spot + 1
      let column = spot % UseCaseChart.perRow
      let row = spot / UseCaseChart.perRow
      let inner = 14...(UseCaseChart.size - 14)
      return Point(
        number: number + 1,
        x: UseCaseChart.left + min(max(x + column * 28 - 14, inner.lowerBound), inner.upperBound),
        y: UseCaseChart.top + min(max(y + row * 28, inner.lowerBound), inner.upperBound))
    }
  }

  private func position(_ score: Score) -> Int {
    let least = map.scale.lowerBound * 1_000
    let most = max(least + 1, map.scale.upperBound * 1_000)
    let value = min(max(score.thousandths, least), most)
    return 20 + (UseCaseChart.size - 40) * (value - least) / (most - least)
  }

  private func frame(_ width: Int, _ height: Int) -> [HTMLNode] {
    let (left, top, size) = (UseCaseChart.left, UseCaseChart.top, UseCaseChart.size)
    return [
      HTMLTag.rect.with(
        HTMLAttribute.rectangle(x: left, y: top, width: size, height: size) + [.style(.axis)]),
      HTMLTag.line.with(
        HTMLAttribute.line(from: (left + size / 2, top), to: (left + size / 2, top + size))
          + [.style(.guide)]),
      HTMLTag.line.with(
        HTMLAttribute.line(from: (left, top + size / 2), to: (left + size, top + size / 2))
          + [.style(.guide)]),
      label("Feasibility \(map.scale.lowerBound)", x: left, y: height - 22, .start),
      label("\(map.scale.upperBound)", x: left + size, y: height - 22, .end),
      label("Impact \(map.scale.upperBound)", x: left - 6, y: top + 12, .end),
      label("\(map.scale.lowerBound)", x: left - 6, y: top + size, .end),
      label("do first", x: left + size - 8, y: top + 18, .end),
      label("plan well", x: left + 8, y: top + 18, .start),
      label("fill-in", x: left + size - 8, y: top + size - 8, .end),
      label("leave", x: left + 8, y: top + size - 8, .start),
    ]
  }

  private func label(
    _ text: String, x: Int, y: Int, _ anchor: HTMLAttribute.TextAnchor
  ) -> HTMLNode {
    HTMLTag.text.with(
      HTMLAttribute.position(x: x, y: y) + [.anchored(anchor), .style(.tick)], [.text(text)])
  }

  private func mark(_ point: Point) -> [HTMLNode] {
    [
      HTMLTag.circle.with(
        HTMLAttribute.circle(x: point.x, y: point.y, radius: 13) + [.style(.possible)]),
      HTMLTag.text.with(
        HTMLAttribute.position(x: point.x, y: point.y + 5) + [.anchored(.middle), .style(.name)],
        [.text(String(point.number))]),
    ]
  }
}
