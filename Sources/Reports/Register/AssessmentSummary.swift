import AssessmentCore

/// The sentences that say what an assessment came to, the same in every report.
enum AssessmentSummary {
  static let lightweight =
    "Lightweight run: statements of people were accepted in place of evidence, so GO is not possible."

  /// The name of the project, else its identity.
  static func projectName(_ document: ReportDocument) -> String {
    document.project.title
  }

  static func thresholdOverridden(_ document: ReportDocument) -> String {
    "Seed threshold overridden: a questionnaire allows "
      + Quantity.of(document.model.openThreshold, "open item") + "."
  }

  /// The reasons that lead to the verdict itself.
  static func decisiveReasons(_ document: ReportDocument) -> [VerdictReason] {
    document.verdict.reasons.filter { $0.leadsTo <= document.verdict.kind }
  }

  /// The reasons that alone would have led to a better verdict.
  static func otherReasons(_ document: ReportDocument) -> [VerdictReason] {
    let decisive = Set(decisiveReasons(document).compactMap(\.criterion))
    return document.verdict.reasons.filter { reason in
      reason.leadsTo > document.verdict.kind
        && !(reason.criterion.map(decisive.contains) ?? false)
    }
  }

  /// The id and title of a reason's criterion, or empty where it comes from a count.
  static func name(of reason: VerdictReason, in document: ReportDocument) -> String {
    guard let id = reason.criterion else { return "" }
    return name(of: id, in: document)
  }

  /// A criterion's id and title.
  static func name(of criterion: String, in document: ReportDocument) -> String {
    document.answer(of: criterion).map { "\(criterion) \($0.title)" } ?? criterion
  }

  static func effort(_ effort: Effort) -> String {
    "a matter of \(effort.rawValue)"
  }

  /// The title of the shortest way to a better verdict.
  static func shortestWay(_ way: Counterfactual) -> String {
    let target = OutcomeWording.verdict(way.target)
    if way.target == .noGo, !way.items.isEmpty {
      return "Shortest way to a verdict at all: evidence for "
        + Quantity.of(way.items.count, "more item")
    }
    return way.items.isEmpty
      ? "What stands between this verdict and \(target)"
      : "Shortest way to \(target): close " + Quantity.of(way.items.count, "item")
  }

  /// How many items are open, with and without those that a waiver covers.
  static func openItems(_ document: ReportDocument) -> String {
    let readiness = document.readiness
    let applicable = readiness.applicable
    let incomplete = readiness.areas.reduce(0) { $0 + $1.incomplete }
    let unclear = readiness.areas.reduce(0) { $0 + $1.unclear }
    let notApplicable = readiness.areas.reduce(0) { $0 + $1.notApplicable }
    var sentences: [String] = []
    if applicable == 0 {
      sentences.append("No readiness item was assessed.")
    } else if readiness.open == 0 {
      sentences.append(
        "No readiness item is open; \(applicable) \(Quantity.verb(applicable, "applies", "apply"))."
      )
    } else {
      let whole = Quantity.of(applicable, "item that applies", "items that apply")
      sentences.append(
        "\(readiness.open) of \(whole) \(Quantity.verb(readiness.open, "is", "are")) open: "
          + "\(incomplete) incomplete, \(unclear) unclear.")
    }
    if readiness.openWithoutWaived != readiness.open {
      sentences.append(
        "Without the waived items it would be \(readiness.openWithoutWaived); "
          + "waived items still count as open.")
    }
    if notApplicable > 0 {
      sentences.append(
        "\(Quantity.of(notApplicable, "item")) \(Quantity.verb(notApplicable, "does", "do"))"
          + " not apply.")
    }
    return sentences.joined(separator: " ")
  }

  /// Why there is nothing to close.
  static func nothingOpen(_ document: ReportDocument) -> String {
    document.readiness.items.isEmpty
      ? "No readiness item was assessed." : "No readiness item is open."
  }

  static func gate(_ result: GateStanding) -> String {
    let gate = "Phase gate \(result.phase), \(result.title),"
    if result.passes { return "\(gate) passes." }
    guard !result.blockers.isEmpty else { return "\(gate) fails." }
    return "\(gate) fails because of \(Quantity.list(result.blockers))."
  }

  /// How good practice stands, with the topics in which most is not met; `nil` when none was asked.
  static func practice(_ document: ReportDocument) -> String? {
    let topics = document.topics
    guard !topics.isEmpty else { return nil }
    func count(_ standing: TopicStanding.Standing) -> Int {
      topics.reduce(0) { $0 + $1.criteria(standing).count }
    }
    let parts = TopicStanding.Standing.allCases.map { ($0, count($0)) }.filter { $0.1 > 0 }
      .map { "\($0.1) \($0.0.rawValue)" }
    let total = topics.reduce(0) { $0 + $1.criteria.count }
    var text =
      "\(Quantity.of(total, "question")) in \(Quantity.of(topics.count, "topic")): "
      + "\(Quantity.list(parts))."
    let worst = topics.enumerated().filter { !$0.element.criteria(.notMet).isEmpty }
      .sorted { left, right in
        (right.element.criteria(.notMet).count, left.offset)
          < (left.element.criteria(.notMet).count, right.offset)
      }.prefix(3)
      .map { "\($0.element.topic.title) (\($0.element.criteria(.notMet).count))" }
    if !worst.isEmpty { text += " Most is not met in \(Quantity.list(worst))." }
    return text
  }

  /// How a criterion stands, in a word or two: the state of a readiness item, else over all subjects.
  static func standing(of answer: CriterionAnswer, in document: ReportDocument) -> String {
    document.item(answer.id)?.state.name ?? answer.standing.rawValue
  }

  /// How much of a published framework what was asked supports, and what stands how.
  static func framework(_ view: FrameworkView, in document: ReportDocument) -> String {
    let answers = Set(view.entries.flatMap(\.criteria)).compactMap(document.answer)
    let parts = ["complete", "met", "incomplete", "not met", "unclear", "not applicable"]
      .map { name in (name, answers.count { standing(of: $0, in: document) == name }) }
      .filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
    return "\(Quantity.of(answers.count, "criterion", "criteria")) "
      + "\(Quantity.verb(answers.count, "supports", "support")) "
      + "\(Quantity.of(view.entries.count, "id")) of \(view.edition): \(Quantity.list(parts))."
  }

  /// A level with its name.
  static func levelName(_ number: Int, in document: ReportDocument) -> String {
    document.model.levels.first { $0.number == number }.map { "\(number) \($0.name)" }
      ?? String(number)
  }

  /// The level of the organisation, proven and possible.
  static func level(_ document: ReportDocument) -> String {
    let maturity = document.maturity
    switch maturity.standing {
    case .unrated: return "Not rated: no inventory of AI systems was given."
    case .notStarted: return "Level 0, not started: the inventory is complete and empty."
    case .rated: break
    }
    let proven = levelName(maturity.proven, in: document)
    if maturity.possible == maturity.proven {
      return maturity.coverage.part == maturity.coverage.whole
        ? "Level \(proven) is proven."
        : "Level \(proven) is proven. The level would be the same if everything that is unclear "
          + "turned out well."
    }
    return "Level \(proven) is proven. Level \(levelName(maturity.possible, in: document)) is "
      + "possible if everything that is unclear turns out well."
  }

  /// The smallest set of criteria that proves the next level of the organisation (SM-36), or `nil`
  /// when there is no next one.
  static func nextLevel(_ document: ReportDocument) -> String? {
    let gap = document.levelGap
    guard let next = gap.next else { return nil }
    let level = "level \(levelName(next, in: document))"
    var text =
      gap.items.isEmpty
      ? "No criterion stands between the organisation and \(level)."
      : "Shortest way to \(level): close \(Quantity.of(gap.items.count, "criterion", "criteria")), "
        + "cheapest first: \(Quantity.list(gap.items))."
    for requirement in gap.requirements { text += " It also needs `\(requirement)`." }
    return text
  }

  /// How far the result can be relied on, with what that is made of.
  static func evidenceBand(_ document: ReportDocument) -> String {
    let maturity = document.maturity
    guard maturity.coverage.whole > 0 else {
      return "Reliability: \(maturity.evidenceBand.rawValue). No question could be asked."
    }
    return "Reliability: \(maturity.evidenceBand.rawValue). "
      + "\(ratio(maturity.coverage, "answer")) to the maturity questions "
      + Quantity.verb(maturity.coverage.whole, "rests", "rest") + " on usable evidence, "
      + "\(ratio(maturity.strength)) on evidence as strong as the question asks for."
  }

  /// So many of so many things, with the percentage.
  static func ratio(_ ratio: Ratio, _ noun: String? = nil) -> String {
    let whole = noun.map { Quantity.of(ratio.whole, $0) } ?? Quantity.number(ratio.whole)
    return "\(Quantity.number(ratio.part)) of \(whole) "
      + "(\(Quantity.percentage(part: ratio.part, whole: ratio.whole)))"
  }

  /// How many files became what.
  static func files(_ items: [EvidenceItem]) -> String {
    let count = Set(items.map { Array($0.path.utf8) }).count
    guard count > 0 else { return "No file was found." }
    func number(_ state: EvidenceItem.State) -> Int {
      Set(items.filter { $0.state == state }.map { Array($0.path.utf8) }).count
    }
    let parts = [
      (number(.used), "used"), (number(.manifest), "about the assessment itself"),
      (number(.unrecognised), "not recognised"), (number(.void), "empty or a template"),
      (number(.unreadable), "unreadable"), (number(.future), "dated after the assessment"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "\(Quantity.of(count, "file")): \(parts.joined(separator: ", "))."
  }

  /// How many problems the evidence has, or `nil` for none.
  static func problems(_ diagnostics: [Diagnostic]) -> String? {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    let parts = [
      errors > 0 ? Quantity.of(errors, "error") : nil,
      warnings > 0 ? Quantity.of(warnings, "warning") : nil,
    ].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    return "The evidence itself has problems: \(Quantity.list(parts))."
  }

  /// The counts behind the verdict, in one clause.
  static func counts(_ document: ReportDocument) -> String {
    let readiness = document.readiness
    let applicable = readiness.applicable
    let critical = readiness.areas.reduce(0) { $0 + $1.criticalOpen }
    var parts = ["\(readiness.open) of \(Quantity.of(applicable, "item")) open"]
    if critical > 0 { parts.append("\(critical) critical") }
    switch document.maturity.standing {
    case .unrated: parts.append("maturity not rated")
    case .notStarted: parts.append("maturity level 0")
    case .rated:
      parts.append(
        "maturity level \(document.maturity.proven) proven, \(document.maturity.possible) possible"
      )
    }
    return parts.joined(separator: ", ")
  }
}
