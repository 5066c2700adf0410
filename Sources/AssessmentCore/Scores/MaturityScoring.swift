/// Adds the results of maturity criteria up to levels, proven and possible (SM-18 to SM-22).
package struct MaturityScoring: Sendable {
  /// A criterion of the maturity model with its result and its place in the model.
  private struct Entry: Sendable {
    let result: CriterionResult
    let dimension: String
    let level: Int
  }

  private let dimensions: [Dimension]
  private let entries: [Entry]
  private let requirements: [LevelRequirement]
  private let inventory: InventoryState
  private let topLevel: Int

  /// Takes the results in catalogue order; those of other placements are left out of account.
  package init(
    dimensions: [Dimension], levels: [MaturityLevel], results: [CriterionResult],
    levelRequirements: [LevelRequirement], inventory: InventoryState
  ) {
    self.dimensions = dimensions
    self.inventory = inventory
    requirements = levelRequirements
    entries = results.compactMap { result in
      guard case .maturity(let dimension, let level) = result.criterion.placement else {
        return nil
      }
      return Entry(result: result, dimension: dimension, level: level)
    }
    topLevel = (levels.map(\.number) + entries.map(\.level)).max() ?? 1
  }

  /// The maturity of the organisation.
  package var result: MaturityResult {
    let standing: MaturityResult.Standing =
      switch inventory {
      case .absent: .unrated
      case .completeAndEmpty: .notStarted
      case .present: dimensions.isEmpty ? .unrated : .rated
      }
    let results = dimensions.map { standing == .rated ? rated($0) : withoutLevel($0) }
    let proven = results.map(\.proven).min() ?? 0
    let subjects = relevantSubjects(upTo: max(1, proven) + 1)
    return MaturityResult(
      standing: standing, proven: proven, possible: results.map(\.possible).min() ?? 0,
      dimensions: results, coverage: subjects.coverage, strength: subjects.strength,
      evidenceBand: EvidenceBand(coverage: subjects.coverage, strength: subjects.strength))
  }

  /// Finds the levels of a dimension and what holds them back.
  private func rated(_ dimension: Dimension) -> DimensionResult {
    let own = entries.filter { $0.dimension == dimension.id }
    let proven = level(of: own, value: \.low, requirement: \.isProven)
    let possible = level(of: own, value: \.high, requirement: \.isPossible)
    return DimensionResult(
      dimension: dimension, proven: proven, possible: possible,
      provenBlockers: blockers(of: own, above: proven, value: \.low),
      possibleBlockers: blockers(of: own, above: possible, value: \.high),
      progress: progress(of: own, to: proven + 1))
  }

  /// Gives a dimension of an organisation without a level: there is nothing to rate.
  private func withoutLevel(_ dimension: Dimension) -> DimensionResult {
    DimensionResult(
      dimension: dimension, proven: 0, possible: 0, provenBlockers: [], possibleBlockers: [],
      progress: nil)
  }

  /// Finds the greatest level whose criteria are largely and whose predecessors' are fully met
  /// (SM-18).
  private func level(
    of entries: [Entry], value: KeyPath<ValueInterval, Share>,
    requirement: KeyPath<LevelRequirement, Bool>
  ) -> Int {
    var reached = 1
    while reached < topLevel {
      let next = reached + 1
      let isAllowed = requirements.allSatisfy { $0.level > next || $0[keyPath: requirement] }
      guard isAllowed, blockers(of: entries, above: reached, value: value).isEmpty else { break }
      reached = next
    }
    return reached
  }

  /// Lists the criteria that keep a dimension from the level above, in catalogue order.
  private func blockers(
    of entries: [Entry], above level: Int, value: KeyPath<ValueInterval, Share>
  ) -> [String] {
    guard level < topLevel else { return [] }
    return entries.compactMap { entry in
      guard (2...level + 1).contains(entry.level), let interval = entry.result.value else {
        return nil
      }
      let needed: Band = entry.level == level + 1 ? .largely : .fully
      return Band(interval[keyPath: value]) < needed ? entry.result.criterion.id : nil
    }
  }

  /// Averages the lower values of a level's criteria, for information only (SM-21).
  private func progress(of entries: [Entry], to level: Int) -> Share? {
    guard level <= topLevel else { return nil }
    return Share.mean(
      entries.filter { $0.level == level }.compactMap { $0.result.value?.low })
  }

  /// Counts the subjects of all criteria up to a level (SM-22).
  ///
  /// The level is the organisation's proven one plus one for every dimension: the question is how
  /// far the evidence carries the headline, and the criteria beyond have no part in it. What
  /// evidence shows not to hold counts as strong; what only a weaker grade or somebody's word shows
  /// does not.
  private func relevantSubjects(upTo level: Int) -> (coverage: Ratio, strength: Ratio) {
    var applicable = 0
    var usable = 0
    var strong = 0
    for entry in entries where entry.level <= level {
      let tally = entry.result.tally
      applicable += tally.applicable
      usable += tally.applicable - tally.unclear
      strong += tally.unmet
      if entry.result.criterion.requiredGrade > .attestation {
        strong -= entry.result.subjects.count { $0.isAttested && $0.outcome == .unmet }
      }
      for (grade, count) in zip(Grade.allCases, tally.met)
      where grade >= entry.result.criterion.requiredGrade {
        strong += count
      }
    }
    return (Ratio(part: usable, whole: applicable), Ratio(part: strong, whole: applicable))
  }
}
