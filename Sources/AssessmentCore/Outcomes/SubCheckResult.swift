package import Expressions

/// The outcome of one sub-check on one subject.
package struct SubCheckResult: Sendable {
  package let id: String
  package let outcome: SubjectOutcome
  /// The places that decided it, in order.
  package let origins: [Origin]
  package let missing: [MissingEvidence]

  package init(
    id: String, outcome: SubjectOutcome, origins: [Origin], missing: [MissingEvidence]
  ) {
    self.id = id
    self.outcome = outcome
    self.origins = origins
    self.missing = missing
  }
}
