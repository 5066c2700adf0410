/// Says which piece of information an evaluation lacked, and why it could not be used.
package struct Unknown: Hashable, Sendable {
  /// The name of what is not known, for instance `deployment.fallback`.
  package let name: String
  /// Why it is not known, in the words of whoever made the value, for instance `missing` or
  /// `stale`.
  package let cause: String
  /// The places that speak of it all the same, such as both sides of a conflict.
  package let origins: OriginSet

  package init(name: String, cause: String, origins: OriginSet = .none) {
    self.name = name
    self.cause = cause
    self.origins = origins
  }
}
