/// One of the things that a criterion asks for; a criterion counts once however many it has
/// (SM-25).
package struct SubCheck: Sendable {
  package let id: String
  /// The sub-question, or empty when the criterion has only one check.
  package let question: String
  package let condition: Condition
  /// What, when certainly true, shows that the check does not hold, whatever the condition comes
  /// to.
  ///
  /// An existence question that finds nothing good is only unclear; a failed test on record is more
  /// than that (SM-9), and this says where to look for one.
  package let refutation: Condition?
  /// Whether the criterion can be met without it.
  package let isOptional: Bool

  package init(
    id: String, question: String, condition: Condition, refutation: Condition? = nil,
    isOptional: Bool
  ) {
    self.id = id
    self.question = question
    self.condition = condition
    self.refutation = refutation
    self.isOptional = isOptional
  }
}
