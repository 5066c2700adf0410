package import AssessmentCore

/// The maturity of the organisation: a level that is proven and a level that is possible (SM-18 to
/// SM-22).
package struct MaturityProfile: Hashable, Sendable {
  package let standing: MaturityResult.Standing
  /// The level that the evidence proves; 0 when not started or unrated.
  package let proven: Int
  /// The level that the evidence leaves possible.
  package let possible: Int
  package let dimensions: [DimensionProfile]
  /// Subjects with any usable outcome, of all to which the criteria apply.
  package let coverage: Ratio
  /// Subjects whose deciding evidence is as strong as asked for, of the same.
  package let strength: Ratio
  package let evidenceBand: EvidenceBand

  package init(
    standing: MaturityResult.Standing, proven: Int, possible: Int, coverage: Ratio,
    strength: Ratio, evidenceBand: EvidenceBand, dimensions: [DimensionProfile]
  ) {
    self.standing = standing
    self.proven = proven
    self.possible = possible
    self.coverage = coverage
    self.strength = strength
    self.evidenceBand = evidenceBand
    self.dimensions = dimensions
  }
}
