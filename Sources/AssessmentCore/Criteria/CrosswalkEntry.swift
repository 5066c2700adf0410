/// The ids of one published framework, in one edition, that a criterion supports but does not
/// satisfy.
package struct CrosswalkEntry: Hashable, Sendable {
  /// The framework with its edition, for instance `nist-ai-rmf-1.0`.
  package let framework: String
  package let ids: [String]

  package init(framework: String, ids: [String]) {
    self.framework = framework
    self.ids = ids
  }
}
