package import Expressions

/// One thing that an outcome lacks, and the places that speak of it all the same.
package struct MissingEvidence: Hashable, Sendable {
  /// What is not known, for instance `deployment.fallback` or `checks`.
  package let name: String
  package let cause: UnclearCause
  package let origins: [Origin]

  package init(name: String, cause: UnclearCause, origins: [Origin]) {
    self.name = name
    self.cause = cause
    self.origins = origins
  }
}
