/// A fact of the subject that drives the decision, or that its record has to answer.
package struct DecisionDriver: Sendable {
  package let name: String
  package let title: String
  /// The heading that an answer stands under; empty for what drives the decision.
  package let heading: String
  /// The expression, over the subject, that reads it.
  package let reading: Condition

  package init(name: String, title: String, heading: String = "", reading: Condition) {
    self.name = name
    self.title = title
    self.heading = heading
    self.reading = reading
  }
}
