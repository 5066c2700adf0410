/// Where the effective date of a piece of evidence comes from (SM-5); never from the file system.
package enum DateBasis: String, Sendable, CaseIterable {
  /// It stands in the file.
  case file
  /// `assess.yaml` says when the file was collected.
  case collected
  /// It is configuration, which speaks of the moment of the run.
  case assessment
  /// Nothing dates it, so it is indirect evidence at most.
  case none
}
