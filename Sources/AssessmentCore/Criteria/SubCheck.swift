/// One of the things that a criterion asks for; a criterion counts once however many it has (SM-25).
package struct SubCheck: Sendable {
  package let id: String
  /// The sub-question, or empty when the criterion has only one check.
  package let question: String
  package let condition: Condition
  /// Whether the criterion can be met without it.
  package let isOptional: Bool

  package init(id: String, question: String, condition: Condition, isOptional: Bool) {
    self.id = id
    self.question = question
    self.condition = condition
    self.isOptional = isOptional
  }
}
