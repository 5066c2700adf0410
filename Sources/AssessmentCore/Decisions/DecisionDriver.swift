/// A fact of the use case that drives the decision.
package struct DecisionDriver: Sendable {
  package let name: String
  package let title: String
  /// The expression, over the use case, that reads it.
  package let reading: Condition

  package init(name: String, title: String, reading: Condition) {
    self.name = name
    self.title = title
    self.reading = reading
  }
}
