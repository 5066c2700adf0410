/// Says what stands in the way of a better verdict and cannot be closed as an item (SM-36).
struct OtherConditions {
  let missingKinds: [MissingKind]
  let readiness: ReadinessResult
  let results: [CriterionResult]
  let maturity: MaturityResult
  /// The case without what this type puts into words.
  let subject: VerdictCase

  /// The conditions, those that weigh most first.
  var all: [OtherCondition] {
    var conditions = missingKinds.map {
      OtherCondition($0.remedy, blocks: .noGo)
    }
    if let gate = subject.gate, !gate.isKnown {
      conditions.append(
        OtherCondition(
          "ask for a phase gate that the questionnaires have, not `\(gate.name)`",
          blocks: .conditionalGo))
    }
    if subject.coverage.whole == 0 {
      conditions.append(
        OtherCondition(
          "name the systems of the project, so that there is something to assess", blocks: .noGo))
    }
    if subject.evidenceBand == .low { conditions.append(OtherCondition(bandRemedy, blocks: .go)) }
    if subject.isLightweight {
      conditions.append(OtherCondition(evidenceInsteadOfWords, blocks: .go))
    }
    for item in readiness.items {
      guard item.state.isOpen, let waiver = item.waiver else { continue }
      conditions.append(
        OtherCondition(
          "release the waiver of \(item.criterion.id) (`\(waiver.place.text)`) once the item is closed",
          blocks: .go, item: item.criterion.id))
    }
    return conditions
  }

  /// Says how the evidence band can be raised, and where most is to be gained (SM-22).
  private var bandRemedy: String {
    let coverage = maturity.coverage
    let strength = maturity.strength
    let summary =
      "make the maturity result more reliable: \(coverage.part) of \(coverage.whole) answers rest on "
      + "usable evidence (70 % are asked for), \(strength.part) of \(strength.whole) on evidence as "
      + "strong as the question asks for (50 %)"
    let weakest = gaps.prefix(3)
    return weakest.isEmpty
      ? summary : summary + "; most is missing for " + weakest.joined(separator: ", ")
  }

  /// The maturity criteria of the levels that count, those with most weak subjects first.
  private var gaps: [String] {
    var gaps: [(id: String, count: Int, turn: Int)] = []
    for (turn, result) in results.enumerated() {
      guard case .maturity(_, let level) = result.criterion.placement,
        level <= max(1, maturity.proven) + 1
      else { continue }
      var weak = result.tally.unclear
      for (grade, count) in zip(Grade.allCases, result.tally.met)
      where grade < result.criterion.requiredGrade {
        weak += count
      }
      if weak > 0 { gaps.append((result.criterion.id, weak, turn)) }
    }
    return gaps.sorted { ($1.count, $0.turn) < ($0.count, $1.turn) }.map(\.id)
  }

  /// Asks for evidence where attestations were accepted (SM-17).
  private var evidenceInsteadOfWords: String {
    let attested = results.filter { result in
      guard case .readiness = result.criterion.placement else { return false }
      return result.subjects.contains(where: \.isAttested)
    }.map(\.criterion.id)
    let whose = attested.isEmpty ? "" : " of \(attested.joined(separator: ", "))"
    return "assess without accepting attestations, with evidence in place of those\(whose)"
  }
}
