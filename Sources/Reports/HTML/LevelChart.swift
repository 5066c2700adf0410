/// The levels of the dimensions on one scale: a dot for what is proven, a ring for what is possible,
/// and a line between them for what unclear evidence decides.
struct LevelChart {
  let dimensions: [DimensionProfile]
  /// The highest level of the model.
  let top: Int

  private static let width = 760
  private static let left = 300
  private static let right = 30
  private static let rowHeight = 40
  private static let head = 34

  private var height: Int { LevelChart.head + dimensions.count * LevelChart.rowHeight + 8 }

  var node: HTMLNode {
    HTMLTag.div(.style(.chart), .role(.region), .focusable, .label("Chart of the levels")) {
      HTMLTag.svg.with(
        HTMLAttribute.viewBox(width: LevelChart.width, height: height) + [
          .role(.img), .labelledBy(.name("levels-title", 0), .name("levels-description", 0)),
        ],
        [
          HTMLTag.svgTitle(.id(.name("levels-title", 0))) { "Level of each dimension" },
          HTMLTag.desc(.id(.name("levels-description", 0))) { description },
        ] + scale + dimensions.enumerated().flatMap { row($0.element, $0.offset) })
    }
  }

  private var description: String {
    "A scale from 1 to \(top). "
      + dimensions.map { dimension in
        dimension.proven == dimension.possible
          ? "\(dimension.title): \(dimension.proven)."
          : "\(dimension.title): \(dimension.proven) proven, \(dimension.possible) possible."
      }.joined(separator: " ")
  }

  private func x(_ level: Int) -> Int {
    let room = LevelChart.width - LevelChart.left - LevelChart.right
    return LevelChart.left + room * min(max(0, level - 1), max(1, top - 1)) / max(1, top - 1)
  }

  private var scale: [HTMLNode] {
    (1...max(2, top)).flatMap { level in
      [
        HTMLTag.line.with(
          HTMLAttribute.line(
            from: (x(level), LevelChart.head - 8), to: (x(level), height - 6)) + [.style(.guide)]),
        HTMLTag.text.with(
          HTMLAttribute.position(x: x(level), y: 16) + [.anchored(.middle), .style(.tick)],
          [.text(String(level))]),
      ]
    }
  }

  private func row(_ dimension: DimensionProfile, _ number: Int) -> [HTMLNode] {
    let y = LevelChart.head + number * LevelChart.rowHeight + LevelChart.rowHeight / 2
    let (from, to) = (x(dimension.proven), x(dimension.possible))
    var nodes: [HTMLNode] = [
      HTMLTag.text.with(
        HTMLAttribute.position(x: 4, y: y + 5) + [.style(.name)],
        [.text(TextWidth.cut(SafeText.line(dimension.title, isLogged: false), to: 36))])
    ]
    if to > from {
      nodes.append(
        HTMLTag.line.with(
          HTMLAttribute.line(from: (from, y), to: (to, y)) + [.style(.span)]))
      nodes.append(
        HTMLTag.circle.with(HTMLAttribute.circle(x: to, y: y, radius: 9) + [.style(.possible)]))
    }
    nodes.append(
      HTMLTag.circle.with(HTMLAttribute.circle(x: from, y: y, radius: 9) + [.style(.proven)]))
    return nodes
  }
}
