package import AssessmentCore

/// Explains what is in the questionnaires by its id: everything but criteria, which are explained
/// over the evidence.
package struct ModelExplanation {
  /// One thing that an id names.
  private struct Article {
    let id: String
    let write: (inout TerminalPage) -> Void
  }

  private let model: AssessmentModel
  private let mappings: [Mapping]
  private let coverage: CatalogueCoverage
  /// What a folder came to, where one was given.
  private let assessment: Assessment?

  package init(
    model: AssessmentModel, mappings: [Mapping], coverage: CatalogueCoverage,
    assessment: Assessment?
  ) {
    self.model = model
    self.mappings = mappings
    self.coverage = coverage
    self.assessment = assessment
  }

  /// Explains everything that an id names, or gives `nil` when it names nothing; case and the form
  /// of spaces do not matter.
  package func render(_ id: String, style: TerminalStyle) -> String? {
    let wanted = ModelExplanation.folded(id)
    let found = articles.filter { ModelExplanation.folded($0.id) == wanted }
    guard !found.isEmpty else { return nil }
    var page = TerminalPage(style: style)
    for (number, article) in found.enumerated() {
      if number > 0 { page.blank() }
      article.write(&page)
    }
    return page.text
  }

  /// Whether an id names anything.
  package func names(_ id: String) -> Bool {
    let wanted = ModelExplanation.folded(id)
    return articles.contains { ModelExplanation.folded($0.id) == wanted }
  }

  /// All ids, each once, for suggestions.
  package var ids: [String] {
    var seen: Set<String> = []
    return articles.map(\.id).filter { seen.insert($0).inserted }
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().split(separator: " ").joined(separator: " ")
  }

  private var articles: [Article] {
    areas + dimensions + levels + topics + gates + followUps + decisions + vocabulary
      + mappings.map(article) + groups + frameworks + catalogue
  }

  // MARK: What is asked

  private var areas: [Article] {
    model.areas.map { area in
      Article(id: area.id) { page in
        page.paragraph("\(area.id): readiness area \(area.title)", tone: .strong)
        criteria(CatalogueListing.criteria(of: area, in: model), on: &page)
      }
    }
  }

  private var dimensions: [Article] {
    model.dimensions.map { dimension in
      Article(id: dimension.id) { page in
        page.paragraph("\(dimension.id): maturity dimension \(dimension.title)", tone: .strong)
        page.paragraph(dimension.meaning, indent: 2)
        criteria(CatalogueListing.criteria(of: dimension, in: model), on: &page)
      }
    }
  }

  private var levels: [Article] {
    model.levels.flatMap { level in
      ["level \(level.number)", level.name].map { id in
        Article(id: id) { page in
          page.paragraph("Level \(level.number) \(level.name)", tone: .strong)
          page.paragraph(level.meaning, indent: 2)
          if let requirement = level.requirement {
            page.labelled("Before any dimension stands on it:", requirement.source, indent: 2)
          }
          criteria(
            model.criteria.filter {
              if case .maturity(_, level.number) = $0.placement { return true }
              return false
            }, on: &page)
        }
      }
    }
  }

  private var topics: [Article] {
    model.topics.map { topic in
      Article(id: topic.id) { page in
        page.paragraph("\(topic.id): good practice, \(topic.title)", tone: .strong)
        page.paragraph(topic.meaning, indent: 2)
        criteria(CatalogueListing.criteria(of: topic, in: model), on: &page)
        let rules = model.followUps.filter { $0.topic == topic.id }
        guard !rules.isEmpty else { return }
        page.heading("Recommendations")
        for rule in rules { page.paragraph("\(rule.id) \(rule.title)", indent: 2, hanging: 4) }
      }
    }
  }

  private var gates: [Article] {
    model.gates.map { gate in
      Article(id: gate.id) { page in
        page.paragraph("\(gate.id): phase gate \(gate.phase), \(gate.title)", tone: .strong)
        page.paragraph(gate.question, indent: 2)
        if let weeks = gate.weeks {
          page.paragraph(
            "The phase usually takes \(weeks.lowerBound) to \(weeks.upperBound) weeks; another "
              + "duration is a note and no failure (SM-32).", indent: 2)
        }
        page.paragraph(
          "It passes when every gate before it has passed and each of these is complete, largely "
            + "proven or does not apply.", indent: 2)
        criteria(
          gate.items.compactMap { id in model.criteria.first { $0.id == id } }, on: &page)
        sources(gate.sources, on: &page)
      }
    }
  }

  private var followUps: [Article] {
    model.followUps.map { rule in
      Article(id: rule.id) { page in
        page.paragraph("\(rule.id) \(rule.title)", tone: .strong)
        page.paragraph(
          "A recommendation: where its condition certainly holds, it is a "
            + (rule.severity == .note ? "note." : "\(rule.severity.rawValue) finding."), indent: 2)
        page.labelled("Says:", Quantity.sentence(rule.statement), indent: 2)
        page.labelled("Why:", Quantity.sentence(rule.why), indent: 2)
        page.labelled("What to do:", Quantity.sentence(rule.remediation), indent: 2)
        if let levels = rule.levels {
          page.paragraph(
            "It applies at the proven levels \(levels.lowerBound) to \(levels.upperBound).",
            indent: 2)
        }
        page.heading("The condition, in CEL" + (rule.kind.map { ", for each `\($0)`" } ?? ""))
        page.source(rule.condition.source, indent: 4)
        found(rule.id, on: &page)
        sources(rule.sources, on: &page)
      }
    }
  }

  // MARK: Decisions

  private var decisions: [Article] {
    model.decisions.flatMap { axis -> [Article] in
      let own = Article(id: axis.id) { page in
        page.paragraph("\(axis.id): decision, \(axis.title)", tone: .strong)
        page.paragraph(axis.question, indent: 2)
        page.heading("Options, the least risky first")
        for option in axis.options {
          page.paragraph("\(option.id) \(option.title): \(option.summary)", indent: 2, hanging: 4)
        }
      }
      let options = axis.options.map { option in
        Article(id: option.id) { page in
          page.paragraph("\(option.id): option of \(axis.id), \(option.title)", tone: .strong)
          page.paragraph(option.summary, indent: 2)
          if let need = option.need { page.labelled("Needed when:", need.source, indent: 2) }
          for argument in option.exclusions {
            page.labelled("Ruled out:", argument.argument, indent: 2)
          }
          for argument in option.supporting { page.labelled("For:", argument.argument, indent: 2) }
          for argument in option.opposing {
            page.labelled("Against:", argument.argument, indent: 2)
          }
          if !option.mainRisk.isEmpty { page.labelled("Main risk:", option.mainRisk, indent: 2) }
          let controls = option.controls.map { "\($0.id) \($0.title)" }
          if !controls.isEmpty {
            page.labelled("Controls:", Quantity.list(controls), indent: 2)
          }
          sources(option.sources, on: &page)
        }
      }
      return [own] + options
    }
  }

  private var groups: [Article] {
    (model.useCaseMap?.groups ?? []).map { group in
      Article(id: group.id) { page in
        page.paragraph("\(group.id): use cases, \(group.title)", tone: .strong)
        page.paragraph(group.meaning, indent: 2)
        page.labelled("When:", group.condition.source, indent: 2)
        for entry in assessment?.useCaseMap.entries(of: group.id) ?? [] {
          page.paragraph("- \(entry.name)", indent: 2, hanging: 4)
        }
      }
    }
  }

  // MARK: Evidence

  private var vocabulary: [Article] {
    model.vocabulary.kinds.flatMap { kind -> [Article] in
      let own = Article(id: kind.name) { page in
        page.paragraph("\(kind.name): kind of evidence", tone: .strong)
        page.paragraph(kind.meaning, indent: 2)
        page.labelled("Native file:", "kind: \(kind.native)", indent: 2)
        page.labelled(
          "Told apart by:", kind.identity.isEmpty ? "nothing" : Quantity.list(kind.identity),
          indent: 2)
        page.labelled(
          "Fresh for:", kind.maximumAge.days.map { Quantity.of($0, "day") } ?? "any time",
          indent: 2)
        page.heading("Attributes")
        for attribute in kind.attributes {
          page.paragraph("\(attribute.name): \(attribute.meaning)", indent: 2, hanging: 4)
        }
      }
      return [own]
        + kind.attributes.map { attribute in
          Article(id: "\(kind.name).\(attribute.name)") { page in
            write(attribute, of: kind, on: &page)
          }
        }
    }
      + model.vocabulary.populations.map { population in
        Article(id: population.name) { page in
          page.paragraph("\(population.name): who is asked", tone: .strong)
          page.paragraph(population.meaning, indent: 2)
          if let condition = population.condition {
            page.labelled("When:", condition, indent: 2)
            page.paragraph(
              "Where that is false there is nothing to ask; where it is unknown the question is "
                + "asked, and an answer that is not met counts as unclear.", indent: 2)
          }
        }
      }
  }

  private func write(_ attribute: Attribute, of kind: RecordKind, on page: inout TerminalPage) {
    page.paragraph("\(kind.name).\(attribute.name): attribute of evidence", tone: .strong)
    page.paragraph(attribute.meaning, indent: 2)
    let unit = attribute.unit.map { " in \($0)" } ?? ""
    let of = attribute.of.map { " to a \($0)" } ?? ""
    page.labelled("Type:", attribute.type.rawValue + unit + of, indent: 2)
    if !attribute.columns.isEmpty {
      page.labelled("Also called:", attribute.columns.joined(separator: ", "), indent: 2)
    }
    for choice in attribute.choices {
      let words = choice.words.isEmpty ? "" : " (\(choice.words.joined(separator: ", ")))"
      page.paragraph("- \(choice.value)\(words)", indent: 2, hanging: 4)
    }
    let readers = mappings.filter { mapping in
      mapping.records.contains { record in
        record.kind == kind.name && record.settings.contains { $0.attribute == attribute.name }
      }
    }
    if !readers.isEmpty {
      page.labelled("Read by the mappings:", Quantity.list(readers.map(\.name)), indent: 2)
    }
    criteria(
      model.criteria.filter { criterion in
        criterion.checks.contains { $0.condition.source.contains(".\(attribute.name)") }
          && (model.vocabulary.population(named: criterion.population)?.kind == kind.name
            || criterion.checks.contains { $0.condition.source.contains(kind.plural) })
      }, on: &page)
  }

  private func article(_ mapping: Mapping) -> Article {
    Article(id: mapping.name) { page in
      page.paragraph("\(mapping.name): mapping, \(mapping.title)", tone: .strong)
      page.labelled("Recognised by:", mapping.recognition.source, indent: 2)
      page.labelled("Grade:", "\(mapping.grade.label), \(mapping.grade.name)", indent: 2)
      for record in mapping.records {
        page.labelled(
          "Gives a \(record.kind) with:", Quantity.list(record.settings.map(\.attribute)), indent: 2
        )
      }
    }
  }

  // MARK: References

  private var frameworks: [Article] {
    let editions = FrameworkView.editions(of: model.criteria)
    return editions.flatMap { edition -> [Article] in
      let view = FrameworkView(edition: edition, criteria: model.criteria)
      let own = Article(id: edition) { page in
        page.paragraph("\(edition): published framework", tone: .strong)
        page.paragraph(FrameworkView.disclaimer, indent: 2)
        for entry in view.entries {
          page.labelled("\(entry.id):", Quantity.list(entry.criteria), indent: 2)
        }
      }
      return [own]
        + view.entries.map { entry in
          Article(id: entry.id) { page in
            page.paragraph("\(entry.id) of \(edition)", tone: .strong)
            page.paragraph(FrameworkView.disclaimer, indent: 2)
            criteria(
              entry.criteria.compactMap { id in model.criteria.first { $0.id == id } }, on: &page)
          }
        }
    }
  }

  private var catalogue: [Article] {
    coverage.sections.flatMap { section in
      section.ids.filter { id in
        !model.criteria.contains { $0.id == id } && !model.followUps.contains { $0.id == id }
      }.map { id in
        Article(id: id) { page in
          page.paragraph("\(id): catalogue, \(section.title)", tone: .strong)
          let uses = coverage.uses(of: id)
          if uses.isEmpty { page.paragraph("Nothing covers it.", indent: 2, tone: .caution) }
          var seen: Set<String> = []
          for use in uses where seen.insert(use.home).inserted {
            page.paragraph("- \(use.home) at \(use.place.text)", indent: 2, hanging: 4)
          }
        }
      }
    }
  }

  // MARK: Parts

  /// Lists criteria, each with how it stands where a folder was given.
  private func criteria(_ criteria: [Criterion], on page: inout TerminalPage) {
    guard !criteria.isEmpty else { return }
    page.heading(Quantity.of(criteria.count, "criterion", "criteria").capitalisedFirst)
    let width = (criteria.map(\.id.count).max() ?? 0) + 1
    for criterion in criteria {
      var runs = [
        TextRun(criterion.id.padding(to: width) + " "), TextRun(criterion.question),
      ]
      if let assessment, let result = assessment.result(of: criterion.id) {
        let item = assessment.readiness.items.first { $0.criterion.id == criterion.id }
        let standing = item?.state.name ?? TopicResult.Standing(result).rawValue
        runs.append(TextRun(" (\(standing))", .faint))
      }
      page.paragraph(runs, indent: 2, hanging: 4 + width)
    }
  }

  private func found(_ rule: String, on page: inout TerminalPage) {
    guard let assessment else { return }
    page.heading("What was found in this folder")
    let findings = assessment.findings.filter { $0.rule == rule }
    if findings.isEmpty { page.paragraph("Nothing.", indent: 2) }
    for finding in findings.prefix(20) {
      let places = finding.places.isEmpty ? "" : " at \(PlaceText.list(finding.places, most: 3))"
      page.paragraph("- \(finding.statement)\(places)", indent: 2, hanging: 4)
    }
    if findings.count > 20 { page.paragraph("and \(findings.count - 20) more", indent: 2) }
  }

  private func sources(_ sources: [String], on page: inout TerminalPage) {
    guard !sources.isEmpty else { return }
    page.heading("Where it comes from")
    page.labelled("Catalogue:", sources.joined(separator: ", "), indent: 2)
  }
}

extension String {
  /// The text with its first letter as a capital.
  fileprivate var capitalisedFirst: String {
    prefix(1).uppercased() + dropFirst()
  }
}
