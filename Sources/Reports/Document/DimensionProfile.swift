package import AssessmentCore

/// The level of one dimension, proven and possible, and what holds it back (SM-18 to SM-21).
package struct DimensionProfile: Hashable, Sendable {
  package let id: String
  package let title: String
  /// What the dimension looks at, in a sentence.
  package let meaning: String
  package let proven: Int
  package let possible: Int
  /// The criteria that keep the proven level from the next one, in catalogue order.
  package let provenBlockers: [String]
  /// The criteria that keep the possible level from the next one, in catalogue order.
  package let possibleBlockers: [String]
  /// The mean of the lower values over the criteria of the next level, or `nil` at the top.
  package let progress: Share?

  package init(
    id: String, title: String, meaning: String, proven: Int, possible: Int,
    provenBlockers: [String], possibleBlockers: [String], progress: Share?
  ) {
    self.id = id
    self.title = title
    self.meaning = meaning
    self.proven = proven
    self.possible = possible
    self.provenBlockers = provenBlockers
    self.possibleBlockers = possibleBlockers
    self.progress = progress
  }
}
