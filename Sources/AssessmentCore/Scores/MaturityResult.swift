/// The maturity of the organisation: a level that is proven and a level that is possible (SM-18 to
/// SM-22).
package struct MaturityResult: Sendable {
  /// How the level came about.
  package enum Standing: String, Sendable, CaseIterable {
    /// There is an inventory and it was assessed.
    case rated
    /// The inventory is complete and empty: level 0 (SM-19).
    case notStarted = "not started"
    /// No inventory was given, so there is no level (SM-19).
    case unrated
  }

  package let standing: Standing
  /// The level that the evidence proves; 0 when not started or unrated.
  package let proven: Int
  /// The level that the evidence leaves possible.
  package let possible: Int
  package let dimensions: [DimensionResult]
  /// Subjects with any usable outcome, of all to which the criteria apply (SM-22).
  package let coverage: Ratio
  /// Subjects whose deciding evidence is as strong as asked for, of all to which the criteria apply
  /// (SM-22).
  package let strength: Ratio
  package let evidenceBand: EvidenceBand

  package init(
    standing: Standing, proven: Int, possible: Int, dimensions: [DimensionResult],
    coverage: Ratio, strength: Ratio, evidenceBand: EvidenceBand
  ) {
    self.standing = standing
    self.proven = proven
    self.possible = possible
    self.dimensions = dimensions
    self.coverage = coverage
    self.strength = strength
    self.evidenceBand = evidenceBand
  }
}
