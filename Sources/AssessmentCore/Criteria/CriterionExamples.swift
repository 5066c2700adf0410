/// The evidence that a criterion gives as its tests and its documentation.
package struct CriterionExamples: Hashable, Sendable {
  package let met: String
  package let unmet: String
  package let unclear: String

  package init(met: String, unmet: String, unclear: String) {
    self.met = met
    self.unmet = unmet
    self.unclear = unclear
  }
}
