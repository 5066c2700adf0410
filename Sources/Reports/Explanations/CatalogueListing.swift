package import AssessmentCore

/// Lists what the questionnaires ask, area by area and dimension by dimension.
package enum CatalogueListing {
  /// Gives the list for a terminal.
  package static func render(_ model: AssessmentModel, style: TerminalStyle) -> String {
    var page = TerminalPage(style: style)
    page.paragraph("Questionnaires", tone: .strong)
    for questionnaire in model.questionnaires {
      let path = questionnaire.path.map { " (\($0))" } ?? ""
      page.paragraph(
        "\(questionnaire.name) \(questionnaire.version): \(questionnaire.title)\(path)", indent: 2,
        hanging: 4)
    }
    for area in model.areas {
      let items = model.criteria.filter { $0.placement == .readiness(area: area.id) }
      page.heading("Readiness: \(area.title), \(Quantity.of(items.count, "item", "items"))")
      for item in items { entry(item, on: &page) }
    }
    for dimension in model.dimensions {
      let criteria = model.criteria.filter {
        if case .maturity(dimension.id, _) = $0.placement { return true }
        return false
      }
      page.heading(
        "Maturity \(dimension.id): \(dimension.title), "
          + Quantity.of(criteria.count, "criterion", "criteria"))
      for criterion in criteria { entry(criterion, on: &page) }
    }
    for topic in model.topics {
      let criteria = model.criteria.filter { $0.placement.topic == topic.id }
      page.heading(
        "Good practice: \(topic.title), "
          + Quantity.of(criteria.count, "criterion", "criteria"))
      for criterion in criteria { entry(criterion, on: &page) }
    }
    if !model.gates.isEmpty {
      page.heading("Phase gates")
      for gate in model.gates {
        page.paragraph("\(gate.id): \(gate.question)", indent: 2, hanging: 4)
      }
    }
    page.blank()
    page.paragraph("`assess explain ID FOLDER` explains one of them over the evidence in a folder.")
    return page.text
  }

  private static func entry(_ criterion: Criterion, on page: inout TerminalPage) {
    let id = criterion.id.padding(to: 7)
    page.paragraph("\(id) \(criterion.question)", indent: 2, hanging: 10)
  }
}

extension String {
  /// The text with spaces behind it up to a number of characters.
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
