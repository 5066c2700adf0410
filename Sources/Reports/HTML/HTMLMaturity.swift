import AssessmentCore

/// The maturity of the organisation: each dimension with its proven and its possible level.
struct HTMLMaturity {
  let references: HTMLReferences

  private var document: ReportDocument { references.document }
  private var maturity: MaturityProfile { document.maturity }

  @HTMLBuilder var nodes: [HTMLNode] {
    HTMLTag.p(.style(.lead)) { HTMLText.prose(AssessmentSummary.level(document)) }
    if maturity.standing == .rated, !maturity.dimensions.isEmpty {
      HTMLTag.p { conclusion }
      LevelChart(dimensions: sorted, top: document.model.levels.map(\.number).max() ?? 5).node
      HTMLTag.p(.style(.caption)) {
        "\u{25CF} proven by evidence   \u{25CB} possible if everything that is unclear turns out well"
      }
      table
      levels
    }
  }

  /// The dimensions with the lowest first, because the weakest decides.
  private var sorted: [DimensionProfile] {
    maturity.dimensions.enumerated().sorted {
      ($0.element.proven, $0.element.possible, $0.offset)
        < ($1.element.proven, $1.element.possible, $1.offset)
    }.map(\.element)
  }

  private var conclusion: [HTMLNode] {
    let weakest = sorted.filter { $0.proven == maturity.proven }
    if weakest.count == maturity.dimensions.count {
      return [
        .text(
          "All \(weakest.count) dimensions stand on the same level; the levels are not averaged.")
      ]
    }
    return [
      HTMLText.prose(Quantity.list(weakest.prefix(3).map(\.title))),
      .text(
        (weakest.count > 3 ? " and \(weakest.count - 3) more" : "")
          + Quantity.verb(weakest.count, " holds", " hold")
          + " the organisation at level \(maturity.proven): it stands where its weakest dimension "
          + "stands, and the levels are not averaged."),
    ]
  }

  private var table: HTMLNode {
    HTMLTable.node(
      "Levels by dimension, and why each is not higher",
      [
        .init("Dimension"), .init("Proven", isNumber: true), .init("Possible", isNumber: true),
        .init("Held back by"),
      ],
      sorted.map { dimension in
        [
          .init { HTMLText.prose(dimension.title) }, .init(String(dimension.proven)),
          .init(String(dimension.possible)),
          .init {
            if dimension.provenBlockers.isEmpty { "nothing: it is at the top" }
            for (number, id) in dimension.provenBlockers.enumerated() {
              if number > 0 { HTMLTag.br() }
              references.criterion(id)
              let value = document.answer(of: id).map(OutcomeWording.value(of:)) ?? ""
              if !value.isEmpty { HTMLTag.span(.style(.hint)) { " \(value)" } }
            }
          },
        ]
      })
  }

  private var levels: HTMLNode {
    HTMLTag.details {
      HTMLTag.summary { "What the levels mean" }
      HTMLTag.dl {
        for level in document.model.levels {
          HTMLTag.dt { HTMLText.prose("\(level.number) \(level.name)") }
          HTMLTag.dd { HTMLText.prose(level.meaning) }
        }
      }
    }
  }
}
