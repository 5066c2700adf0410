import AssessmentCore

/// The sentences of a decision record, the same in every form.
struct DecisionText {
  let draft: DecisionDraft

  /// The title as Markdown, on one line.
  var title: String {
    MarkdownText.inline(MarkdownReference.shortened(DecisionRecord.title(of: draft), to: 120))
  }

  var context: [String] {
    let name = draft.useCaseName.isEmpty ? draft.useCase : draft.useCaseName
    let useCase =
      name.isEmpty
      ? "No use case is on record."
      : "The use case is \(MarkdownText.inline(MarkdownReference.shortened(name, to: 120)))."
    return [
      MarkdownText.prose(draft.axis.question),
      useCase + " `assess` drafted this record from the evidence of the project; it is a proposal, "
        + "and people decide.",
    ]
  }

  /// The facts of the use case with their places.
  var drivers: [String] {
    let known = draft.drivers.compactMap { driver -> String? in
      guard let value = driver.value else { return nil }
      return "\(MarkdownText.prose(driver.title)): \(MarkdownText.inline(value))"
        + cited(driver.places, [])
    }
    let unknown = draft.drivers.filter { $0.value == nil }.map { MarkdownText.prose($0.unknown) }
    return unknown.isEmpty
      ? known : known + ["The evidence does not say: \(unknown.joined(separator: ", "))"]
  }

  var options: [String] {
    draft.options.map { MarkdownText.prose($0.option.title) }
  }

  /// The choice in one sentence, without a full stop.
  var choice: String {
    let titles = draft.chosen.map { "\"\(MarkdownText.prose($0.option.title))\"" }
    switch titles.count {
    case 0:
      return draft.hasUseCase
        ? "No option is proposed, because the evidence does not show what is needed"
        : "No option is proposed, because no use case is on record"
    case 1: return "Chosen option: \(titles[0])"
    default: return "Chosen options, to be combined: \(Quantity.list(titles))"
    }
  }

  /// Why the choice is the least risky one that meets the needs.
  var reasons: [String] {
    draft.rationale.filter { !$0.isEmpty }.map { MarkdownText.prose(Quantity.sentence($0)) }
  }

  var goodConsequences: [String] {
    draft.chosen.flatMap(\.option.goodConsequences).map { MarkdownText.prose($0) }
  }

  var badConsequences: [String] {
    draft.chosen.flatMap(\.option.badConsequences).map { MarkdownText.prose($0) }
  }

  /// The main risk of each chosen option, each once.
  var mainRisks: [String] {
    var seen: Set<String> = []
    return draft.chosen.map(\.option.mainRisk).filter { !$0.isEmpty && seen.insert($0).inserted }
      .map { MarkdownText.prose($0) }
  }

  /// What follows from the choice, good and bad.
  var consequences: [String] {
    goodConsequences.map { "Good: \($0)" } + badConsequences.map { "Bad: \($0)" }
      + mainRisks.map { "Main risk: \($0)" }
  }

  /// The controls as rows: id and title, present status, evidence, findings.
  var controls: [[String]] {
    draft.controls.map { status in
      [
        MarkdownText.prose("\(status.control.id) \(status.control.title)"),
        inPlace(status), evidence(status),
        status.findings.isEmpty
          ? "" : status.findings.map { MarkdownText.code($0) }.joined(separator: ", "),
      ]
    }
  }

  /// An argument with its places and sources.
  func argument(_ argument: DecisionDraft.Argument) -> String {
    MarkdownText.prose(argument.text) + cited(argument.places, argument.sources)
  }

  /// Why an option that was not chosen was not.
  func need(_ option: DecisionDraft.ConsideredOption) -> String {
    guard draft.hasUseCase else { return "It was not judged, because no use case is on record." }
    switch option.need {
    case .needed where option.isChosen: return "It is needed, and it was chosen."
    case .needed: return "It is needed, but a less risky option meets the same need."
    case .notNeeded where option.isChosen: return "It is the default, and it was chosen."
    case .notNeeded: return "The evidence shows no need for it."
    case .unclear:
      let names = option.missing.map { MarkdownText.code($0, isInTable: false) }
      let what = names.isEmpty ? "" : "; it would have to give \(Quantity.list(names))"
      return "The evidence does not say whether it is needed\(what)."
    }
  }

  var openQuestions: [String] {
    draft.openQuestions.map { MarkdownText.prose(Quantity.sentence($0)) }
  }

  /// Every place that the record cites, each once; what it only counts is left out.
  var places: [Place] {
    let lists =
      draft.drivers.map(\.places) + draft.controls.map(\.places)
      + draft.options.flatMap { ($0.supporting + $0.opposing).map(\.places) }
    return Array(Set(lists.flatMap { $0.prefix(DecisionText.citedPlaces) })).sorted()
  }

  /// The number of places that are cited in one go.
  private static let citedPlaces = 4

  /// The catalogue ids that the record rests on, in the order of their first use.
  var sources: [String] {
    var seen: Set<String> = []
    return draft.options.flatMap { option in
      option.option.sources + (option.supporting + option.opposing).flatMap(\.sources)
    }.filter { seen.insert($0).inserted }
  }

  private func cited(_ places: [Place], _ sources: [String]) -> String {
    let parts =
      (places.isEmpty ? [] : [MarkdownReference.places(places, isInTable: false)])
      + sources.map { MarkdownText.inline($0) }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
  }

  /// The places that show how a control stands; without any, what that means.
  private func evidence(_ status: DecisionDraft.ControlStatus) -> String {
    guard status.places.isEmpty else {
      return MarkdownReference.places(status.places, most: DecisionText.citedPlaces)
    }
    if status.status == "unmet" { return "no record shows it, and the records count as complete" }
    let names = status.missing.prefix(3).map { MarkdownText.code($0) }
    let more = status.missing.count > 3 ? " and \(status.missing.count - 3) more" : ""
    return names.isEmpty
      ? "no file speaks of it" : "nothing on record for \(names.joined(separator: ", "))\(more)"
  }

  /// How a control stands, in words.
  static func standing(_ status: DecisionDraft.ControlStatus) -> String {
    switch status.status {
    case "met": "in place"
    case "unmet": "not in place"
    default: status.cause.map { "\(status.status): \($0.phrase)" } ?? status.status
    }
  }

  private func inPlace(_ status: DecisionDraft.ControlStatus) -> String {
    let text = MarkdownText.inline(DecisionText.standing(status))
    return status.status == "unmet" || status.status == "unclear" ? "**\(text)**" : text
  }
}
