package import AssessmentCore

/// Lists what the questionnaires ask: areas, dimensions, topics, gates, decisions and mappings.
package enum CatalogueListing {
  /// Gives every criterion by area, dimension and topic, for a terminal.
  package static func render(
    _ model: AssessmentModel, mappings: [Mapping] = [], style: TerminalStyle
  ) -> String {
    var page = TerminalPage(style: style)
    page.paragraph("Questionnaires", tone: .strong)
    for questionnaire in model.questionnaires {
      let path = questionnaire.path.map { " (\($0))" } ?? ""
      page.paragraph(
        "\(questionnaire.name) \(questionnaire.version): \(questionnaire.title)\(path)", indent: 2,
        hanging: 4)
    }
    page.heading("Counts")
    for (label, count) in counts(model, mappings) {
      page.labelled("\(label):", Quantity.number(count), indent: 2)
    }
    for area in model.areas {
      let items = criteria(of: area, in: model)
      page.heading("Readiness: \(area.title), \(Quantity.of(items.count, "item", "items"))")
      for item in items { entry(item, on: &page) }
    }
    for dimension in model.dimensions {
      let criteria = criteria(of: dimension, in: model)
      page.heading(
        "Maturity \(dimension.id): \(dimension.title), "
          + Quantity.of(criteria.count, "criterion", "criteria"))
      for criterion in criteria { entry(criterion, on: &page) }
    }
    for topic in model.topics {
      let criteria = criteria(of: topic, in: model)
      page.heading(
        "Good practice: \(topic.title), " + Quantity.of(criteria.count, "criterion", "criteria"))
      for criterion in criteria { entry(criterion, on: &page) }
      for rule in model.followUps where rule.topic == topic.id { entry(rule, on: &page) }
    }
    let others = model.followUps.filter { $0.topic == nil }
    if !others.isEmpty {
      page.heading("Recommendations")
      for rule in others { entry(rule, on: &page) }
    }
    rest(model, mappings, on: &page)
    page.blank()
    page.paragraph("`assess explain ID FOLDER` explains one of them over the evidence in a folder.")
    return page.text
  }

  /// Gives the areas, dimensions, topics, gates and decisions with their counts, and says how to
  /// list one.
  package static func overview(_ model: AssessmentModel, style: TerminalStyle) -> String {
    var page = TerminalPage(style: style)
    page.paragraph("What `assess explain` explains", tone: .strong)
    page.paragraph("readiness, maturity, verdict: how each comes about in a folder", indent: 2)
    func section(_ title: String, _ entries: [(String, String)]) {
      guard !entries.isEmpty else { return }
      page.heading(title)
      let width = (entries.map { TextWidth.of($0.0) }.max() ?? 0) + 1
      for (id, text) in entries {
        page.paragraph("\(id.padding(to: width)) \(text)", indent: 2, hanging: 4 + width)
      }
    }
    section(
      "Areas of the readiness checklist",
      model.areas.map {
        ($0.id, "\($0.title), \(Quantity.of(criteria(of: $0, in: model).count, "item", "items"))")
      })
    section(
      "Dimensions of the maturity model",
      model.dimensions.map {
        let count = criteria(of: $0, in: model).count
        return ($0.id, "\($0.title), \(Quantity.of(count, "criterion", "criteria"))")
      })
    section(
      "Topics of good practice",
      model.topics.map { topic in
        let count = criteria(of: topic, in: model).count
        let pitfalls = model.followUps.count { $0.topic == topic.id }
        let more =
          pitfalls > 0 ? " and \(Quantity.of(pitfalls, "recommendation"))" : ""
        return (
          topic.id, "\(topic.title), \(Quantity.of(count, "criterion", "criteria"))\(more)"
        )
      })
    section("Phase gates", model.gates.map { ($0.id, $0.question) })
    section("Decisions", model.decisions.map { ($0.id, $0.question) })
    page.heading("How to go on")
    page.paragraph(
      "`assess explain security` lists one of them; `assess explain RDY-I5 FOLDER` explains a "
        + "criterion over the evidence in a folder. Ids of controls, levels, kinds of evidence "
        + "(`deployment`), attributes (`deployment.timeout`), the catalogue (`TST-07`) and published "
        + "frameworks (`LLM03`, `GOVERN 6.2`) are explained too. `assess questionnaire list` lists "
        + "every question.", indent: 2)
    return page.text
  }

  private static func counts(
    _ model: AssessmentModel, _ mappings: [Mapping]
  ) -> [(String, Int)] {
    [
      ("readiness areas", model.areas.count), ("maturity dimensions", model.dimensions.count),
      ("topics of good practice", model.topics.count), ("criteria", model.criteria.count),
      ("recommendations", model.followUps.count), ("phase gates", model.gates.count),
      ("decisions", model.decisions.count), ("kinds of evidence", model.vocabulary.kinds.count),
      ("mappings of foreign formats", mappings.count),
    ]
  }

  private static func rest(
    _ model: AssessmentModel, _ mappings: [Mapping], on page: inout TerminalPage
  ) {
    if !model.gates.isEmpty {
      page.heading("Phase gates")
      for gate in model.gates {
        page.paragraph(
          "\(gate.id), \(Quantity.of(gate.items.count, "item")): \(gate.question)", indent: 2,
          hanging: 4)
      }
    }
    if !model.decisions.isEmpty {
      page.heading("Decisions")
      for axis in model.decisions {
        page.paragraph(
          "\(axis.id), \(Quantity.of(axis.options.count, "option")): \(axis.question)", indent: 2,
          hanging: 4)
      }
    }
    if !mappings.isEmpty {
      page.heading("Mappings of foreign formats")
      for mapping in mappings {
        page.paragraph("\(mapping.name): \(mapping.title)", indent: 2, hanging: 4)
      }
    }
  }

  static func criteria(of area: ReadinessArea, in model: AssessmentModel) -> [Criterion] {
    model.criteria.filter { $0.placement == .readiness(area: area.id) }
  }

  static func criteria(of dimension: Dimension, in model: AssessmentModel) -> [Criterion] {
    model.criteria.filter {
      if case .maturity(dimension.id, _) = $0.placement { return true }
      return false
    }
  }

  static func criteria(of topic: Topic, in model: AssessmentModel) -> [Criterion] {
    model.criteria.filter { $0.placement.topic == topic.id }
  }

  private static func entry(_ criterion: Criterion, on page: inout TerminalPage) {
    page.paragraph("\(criterion.id.padding(to: 7)) \(criterion.question)", indent: 2, hanging: 10)
  }

  private static func entry(_ rule: FollowUpRule, on page: inout TerminalPage) {
    page.paragraph("\(rule.id.padding(to: 7)) finding: \(rule.title)", indent: 2, hanging: 10)
  }
}

extension String {
  /// The text with spaces behind it up to a number of characters.
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
