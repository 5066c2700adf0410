extension LevelGap {
  /// Finds what is missing for the next level of each dimension and of the organisation.
  ///
  /// A level's own requirement cannot be closed by a criterion; where it is not proven it is named
  /// beside the criteria.
  package init(
    of maturity: MaturityResult, results: [CriterionResult], levels: [MaturityLevel],
    requirements: [LevelRequirement]
  ) {
    guard maturity.standing == .rated else {
      self.init()
      return
    }
    let turns = Dictionary(
      results.enumerated().map { ($0.element.criterion.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    func cheapestFirst(_ ids: [String]) -> [String] {
      func key(_ id: String) -> (Effort, Int) {
        let turn = turns[id] ?? results.count
        return (
          results.indices.contains(turn) ? results[turn].criterion.effort : .months, turn
        )
      }
      return ids.sorted { key($0) < key($1) }
    }
    let top = levels.map(\.number).max() ?? 1
    let dimensions = maturity.dimensions.map { dimension in
      let next = dimension.proven < top ? dimension.proven + 1 : nil
      return DimensionGap(
        dimension: dimension.dimension, proven: dimension.proven, next: next,
        steps: cheapestFirst(dimension.provenBlockers).compactMap { id in
          guard let turn = turns[id], let value = results[turn].value else { return nil }
          var own = dimension.proven + 1
          if case .maturity(_, let level) = results[turn].criterion.placement { own = level }
          return Step(
            criterion: results[turn].criterion, value: value,
            needed: own == dimension.proven + 1 ? .largely : .fully)
        })
    }
    guard maturity.proven < top else {
      self.init(dimensions: dimensions)
      return
    }
    let next = maturity.proven + 1
    let weakest = dimensions.filter { $0.proven == maturity.proven }
    let unproven = Set(requirements.filter { $0.level <= next && !$0.isProven }.map(\.level))
    self.init(
      next: next, items: cheapestFirst(weakest.flatMap { $0.steps.map(\.criterion.id) }),
      requirements: levels.filter { unproven.contains($0.number) }
        .compactMap { $0.requirement?.source },
      dimensions: dimensions)
  }
}
