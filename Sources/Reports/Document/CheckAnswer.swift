package import AssessmentCore

/// The outcome of one check of a criterion on one subject.
package struct CheckAnswer: Hashable, Sendable {
  /// One thing that the outcome lacks, and the places that speak of it all the same.
  package struct Missing: Hashable, Sendable {
    /// What is not known, for instance `deployment.fallback`.
    package let name: String
    package let cause: UnclearCause
    package let places: [Place]

    package init(name: String, cause: UnclearCause, places: [Place]) {
      self.name = name
      self.cause = cause
      self.places = places
    }
  }

  package let id: String
  package let outcome: SubjectOutcome
  /// The places that decided it, in order.
  package let places: [Place]
  package let missing: [Missing]

  package init(id: String, outcome: SubjectOutcome, places: [Place], missing: [Missing]) {
    self.id = id
    self.outcome = outcome
    self.places = places
    self.missing = missing
  }
}
