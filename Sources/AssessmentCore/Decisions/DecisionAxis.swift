/// A question of architecture with its options, as data (PAT-05, PAT-06).
package struct DecisionAxis: Sendable {
  /// The id, for instance `integration-pattern`.
  package let id: String
  package let title: String
  package let question: String
  package let drivers: [DecisionDriver]
  package let options: [DecisionOption]
  /// Controls that come with every option.
  package let commonControls: [PatternControl]
  /// What to say when several options are needed together (PAT-06).
  package let combination: String

  package init(
    id: String, title: String, question: String, drivers: [DecisionDriver],
    options: [DecisionOption], commonControls: [PatternControl], combination: String
  ) {
    self.id = id
    self.title = title
    self.question = question
    self.drivers = drivers
    self.options = options
    self.commonControls = commonControls
    self.combination = combination
  }
}
