import AssessmentCore

/// The reasons for a verdict by what they are about: each criterion once, however many rules it
/// offends.
struct ReasonGroups {
  /// One criterion that decides, with everything that makes it decide.
  struct Group {
    let criterion: String
    let subjects: [String]
    /// The state of the item in words, or the reason's own words where there is no item.
    let state: String
    /// What is not met and what is not shown, as sentences that quote the questions.
    let questions: [String]
    /// Why it decides, or `nil` where its being open says everything.
    let weight: String?
    let isCritical: Bool
  }

  private let document: ReportDocument
  private let decisive: [VerdictReason]
  private let others: [VerdictReason]

  init(_ document: ReportDocument) {
    self.document = document
    decisive = AssessmentSummary.decisiveReasons(document)
    others = AssessmentSummary.otherReasons(document)
  }

  /// The decisive reasons that come from counts, in their own words.
  var counts: [String] {
    decisive.filter { $0.criterion == nil }.map { Quantity.sentence($0.text) }
  }

  /// The criteria that decide, in the order in which the reasons name them.
  var groups: [Group] {
    ReasonGroups.criteria(of: decisive).map { id in
      let reasons = decisive.filter { $0.criterion == id }
      let item = document.item(id)
      let weights = reasons.compactMap(weight)
      let subjects = reasons.first?.subjects ?? []
      let questions = document.answer(of: id)?.openQuestions.map(Quantity.sentence)
      return Group(
        criterion: id, subjects: subjects,
        state: item.map { OutcomeWording.state(of: $0, in: document) } ?? standing(of: id),
        questions: questions ?? [],
        weight: weights.isEmpty ? nil : "It decides because \(Quantity.list(weights)).",
        isCritical: reasons.contains { $0.rule == .criticalOpen })
    }
  }

  /// The title over what else is open, which says that something is accepted only when something
  /// is.
  var otherTitle: String {
    if others.contains(where: { $0.rule == .waiverUsed }) { return "Also open or accepted" }
    return otherNames.isEmpty ? "Also worth knowing" : "Also open"
  }

  /// How a maturity criterion stands that a gate asks for.
  private func standing(of id: String) -> String {
    let value = document.answer(of: id).map(OutcomeWording.value(of:)) ?? ""
    return value.isEmpty ? UnclearCause.missing.phrase : value
  }

  /// The other open criteria by name, critical ones marked.
  var otherNames: [String] {
    let waived = Set(others.filter { $0.rule == .waiverUsed }.compactMap(\.criterion))
    let critical = Set(others.filter { $0.rule == .criticalOpen }.compactMap(\.criterion))
    return ReasonGroups.criteria(of: others).filter { !waived.contains($0) }.map { id in
      AssessmentSummary.name(of: id, in: document) + (critical.contains(id) ? " (critical)" : "")
    }
  }

  /// What else is accepted or thin, in sentences.
  var otherSentences: [String] {
    others.filter { $0.criterion == nil || $0.rule == .waiverUsed }
      .map { Quantity.sentence($0.text) }
  }

  /// The criteria of some reasons, each once, in the order in which they are first named.
  private static func criteria(of reasons: [VerdictReason]) -> [String] {
    var seen: Set<String> = []
    return reasons.compactMap(\.criterion).filter { seen.insert($0).inserted }
  }

  private func weight(of reason: VerdictReason) -> String? {
    switch reason.rule {
    case .criticalOpen: "it is critical"
    case .gateFails: "the phase gate `\(document.gate?.id ?? "")` asks for it"
    default: nil
    }
  }
}
