/// What separates the organisation from the next maturity level, dimension by dimension (SM-18,
/// SM-36).
package struct LevelGap: Sendable {
  /// One criterion that a dimension lacks.
  package struct Step: Sendable {
    package let criterion: Criterion
    /// What is proven of it and what is possible.
    package let value: ValueInterval
    /// The band that the next level asks for.
    package let needed: Band

    package init(criterion: Criterion, value: ValueInterval, needed: Band) {
      self.criterion = criterion
      self.value = value
      self.needed = needed
    }
  }

  /// What one dimension lacks for its own next level.
  package struct DimensionGap: Sendable {
    package let dimension: Dimension
    package let proven: Int
    /// The level above, or `nil` at the top.
    package let next: Int?
    /// What is missing, cheapest first: by effort, then in catalogue order.
    package let steps: [Step]

    package init(dimension: Dimension, proven: Int, next: Int?, steps: [Step]) {
      self.dimension = dimension
      self.proven = proven
      self.next = next
      self.steps = steps
    }
  }

  /// The level above the organisation's proven one, or `nil` at the top or without a level.
  package let next: Int?
  /// The smallest set of criteria whose closing proves that level, cheapest first: every one of
  /// them is necessary, because the weakest dimension counts (SM-19).
  package let items: [String]
  /// What the level needs besides, as expressions of the questionnaire that no criterion closes.
  package let requirements: [String]
  package let dimensions: [DimensionGap]

  package init(
    next: Int? = nil, items: [String] = [], requirements: [String] = [],
    dimensions: [DimensionGap] = []
  ) {
    self.next = next
    self.items = items
    self.requirements = requirements
    self.dimensions = dimensions
  }
}
