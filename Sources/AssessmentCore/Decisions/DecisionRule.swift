/// Something that speaks for or against an option when its condition holds.
package struct DecisionRule: Sendable {
  package let condition: Condition
  /// The argument in one sentence.
  package let argument: String
  package let sources: [String]

  package init(condition: Condition, argument: String, sources: [String]) {
    self.condition = condition
    self.argument = argument
    self.sources = sources
  }
}
