import AssessmentCore

/// The sentences of a decision record, the same in every form.
struct DecisionText {
  let draft: DecisionDraft

  /// The title as Markdown, on one line.
  var title: String {
    MarkdownText.inline(MarkdownReference.shortened(DecisionRecord.title(of: draft), to: 120))
  }

  var context: [String] {
    let name = draft.subjectTitle
    let subject =
      name.isEmpty
      ? "No use case is on record."
      : "The \(DecisionText.words[draft.axis.population] ?? "subject") is "
        + "\(MarkdownText.inline(MarkdownReference.shortened(name, to: 120)))."
    return [
      MarkdownText.prose(draft.axis.question),
      subject + " `assess` drafted this record from the evidence of the project; it is a proposal, "
        + "and people decide.",
    ]
  }

  /// What the members of a population are called in a sentence.
  private static let words = [
    "use_case": "use case", "project_system": "system", "project_source": "data source",
  ]

  /// The facts of the subject with their places.
  var drivers: [String] {
    let known = draft.drivers.compactMap(fact)
    let unknown = draft.drivers.filter { !DecisionText.isSaid($0) }.map {
      MarkdownText.prose($0.unknown)
    }
    return unknown.isEmpty
      ? known : known + ["The evidence does not say: \(unknown.joined(separator: ", "))"]
  }

  /// What the record has to answer besides the choice (GOV-21), by heading; a heading under which
  /// nothing is known is left out.
  var answers: [(heading: String, facts: [String])] {
    var groups: [(heading: String, facts: [String])] = []
    for (answer, reading) in zip(draft.axis.answers, draft.answers) {
      guard let text = fact(reading) else { continue }
      let heading = MarkdownText.prose(answer.heading)
      if let position = groups.firstIndex(where: { $0.heading == heading }) {
        groups[position].facts.append(text)
      } else {
        groups.append((heading, [text]))
      }
    }
    return groups
  }

  /// What of that the evidence does not say, in one sentence, or `nil`.
  var unanswered: String? {
    let titles = draft.answers.filter { !DecisionText.isSaid($0) }
      .map { MarkdownText.prose($0.unknown) }
    return titles.isEmpty
      ? nil : "The evidence does not say, and the record has to: \(titles.joined(separator: "; "))."
  }

  /// Whether a fact is on record; an empty list that no file shows is not.
  private static func isSaid(_ fact: DecisionDraft.DriverReading) -> Bool {
    guard let value = fact.value else { return false }
    return !(value == "none" && fact.places.isEmpty)
  }

  private func fact(_ fact: DecisionDraft.DriverReading) -> String? {
    guard DecisionText.isSaid(fact), let value = fact.value else { return nil }
    return "\(MarkdownText.prose(fact.title)): \(MarkdownText.inline(value))"
      + cited(fact.places, [])
  }

  /// How the options compare, as a header and rows; empty where the axis names no trade-off.
  var comparison: (header: [String], rows: [[String]]) {
    let titles = draft.axis.tradeoffs.map { MarkdownText.prose($0.title) }
    guard !titles.isEmpty else { return ([], []) }
    return (
      ["Option"] + titles,
      draft.options.filter { !$0.option.tradeoffs.isEmpty }.map { option in
        [MarkdownText.prose(option.option.title)]
          + option.option.tradeoffs.map { MarkdownText.prose($0) }
      }
    )
  }

  var options: [String] {
    draft.options.map { MarkdownText.prose($0.option.title) }
  }

  /// The choice in one sentence, without a full stop.
  var choice: String {
    let titles = draft.chosen.map { "\"\(MarkdownText.prose($0.option.title))\"" }
    switch titles.count {
    case 0:
      return draft.hasSubject
        ? "No option is proposed, because the evidence does not show one that is needed and that "
          + "nothing rules out"
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
  }

  /// What re-opens the decision (ADD-01).
  var reviewTriggers: [String] { draft.axis.reviewTriggers.map { MarkdownText.prose($0) } }

  /// What rules an option out, each with its places.
  func exclusions(_ option: DecisionDraft.ConsideredOption) -> [String] {
    option.exclusions.map { argument($0) }
  }

  /// The named values by which a later run finds what was decided about what, and which controls
  /// were promised: the axis, the one system it is for, the controls.
  var promise: [(key: String, value: String)] {
    guard !draft.chosen.isEmpty else { return [("axis", draft.axis.id)] }
    let isOfUseCase = draft.axis.population == "use_case"
    let system =
      draft.systems.count == 1 ? draft.systems : isOfUseCase ? [] : [draft.subject]
    let controls = draft.controls.map(\.control.id).joined(separator: ", ")
    return [("axis", draft.axis.id)] + system.map { ("applies to", $0) }
      + (controls.isEmpty ? [] : [("controls", controls)])
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
    guard draft.hasSubject else { return "It was not judged, because no use case is on record." }
    switch option.need {
    case .needed where !option.exclusions.isEmpty:
      return "It is needed, and it is ruled out, so the need has to be met in another way."
    case _ where !option.exclusions.isEmpty: return "It is ruled out."
    case .needed where option.isChosen: return "It is needed, and it was chosen."
    case .needed: return "It is needed, but a less risky option meets the same need."
    case .notNeeded where option.isChosen: return "It is the default, and it was chosen."
    case .notNeeded where option.option.need == nil:
      return "It is the option to start with, and it was not chosen, because more is needed."
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
      + draft.answers.map(\.places)
      + draft.options.flatMap { ($0.exclusions + $0.supporting + $0.opposing).map(\.places) }
    return Array(Set(lists.flatMap { $0.prefix(DecisionText.citedPlaces) })).sorted()
  }

  /// The number of places that are cited in one go.
  private static let citedPlaces = 4

  /// The catalogue ids that the record rests on, in the order of their first use.
  var sources: [String] {
    var seen: Set<String> = []
    let own = draft.options.flatMap { option in
      option.option.sources
        + (option.exclusions + option.supporting + option.opposing).flatMap(\.sources)
    }
    return (own + draft.axis.sources).filter { seen.insert($0).inserted }
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
    standing(status.status, status.cause)
  }

  /// How a control of a report stands, in words.
  static func standing(_ control: DecisionProposal.Control) -> String {
    standing(control.status, control.cause)
  }

  private static func standing(_ status: String, _ cause: UnclearCause?) -> String {
    switch status {
    case "met": "in place"
    case "unmet": "not in place"
    default: cause.map { "\(status): \($0.phrase)" } ?? status
    }
  }

  private func inPlace(_ status: DecisionDraft.ControlStatus) -> String {
    let text = MarkdownText.inline(DecisionText.standing(status))
    return status.status == "unmet" || status.status == "unclear" ? "**\(text)**" : text
  }
}
