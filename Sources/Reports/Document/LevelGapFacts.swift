package import AssessmentCore

/// What separates the organisation from the next maturity level, dimension by dimension (SM-18,
/// SM-36).
package struct LevelGapFacts: Hashable, Sendable {
  /// One criterion that a dimension lacks, and the band that the next level asks of it.
  package struct Step: Hashable, Sendable {
    package let criterion: String
    package let needed: Band

    package init(criterion: String, needed: Band) {
      self.criterion = criterion
      self.needed = needed
    }
  }

  /// What one dimension lacks for its own next level.
  package struct DimensionGap: Hashable, Sendable {
    /// The id of the dimension.
    package let dimension: String
    package let title: String
    package let proven: Int
    /// The level above, or `nil` at the top.
    package let next: Int?
    /// What is missing, cheapest first.
    package let steps: [Step]

    package init(dimension: String, title: String, proven: Int, next: Int?, steps: [Step]) {
      self.dimension = dimension
      self.title = title
      self.proven = proven
      self.next = next
      self.steps = steps
    }
  }

  /// The level above the organisation's proven one, or `nil` at the top or without a level.
  package let next: Int?
  /// The smallest set of criteria whose closing proves that level, cheapest first.
  package let items: [String]
  /// What the level needs besides, as expressions of the questionnaire.
  package let requirements: [String]
  package let dimensions: [DimensionGap]

  package init(
    next: Int?, items: [String], requirements: [String], dimensions: [DimensionGap]
  ) {
    self.next = next
    self.items = items
    self.requirements = requirements
    self.dimensions = dimensions
  }
}
