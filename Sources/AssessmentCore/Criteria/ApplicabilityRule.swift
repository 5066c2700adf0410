/// A machine rule by which a criterion does not apply to a subject (SM-15a).
package struct ApplicabilityRule: Sendable {
  package let condition: Condition
  /// Why it then does not apply, for the report.
  package let reason: String

  package init(condition: Condition, reason: String) {
    self.condition = condition
    self.reason = reason
  }
}
