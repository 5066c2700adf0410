/// How use cases are placed on a map of impact by feasibility, as data (STEP-1, STEP-2).
package struct UseCaseMapRule: Sendable {
  /// The kind of record that is a use case.
  package let kind: String
  /// The expressions, over a use case, that read its two scores and how often its task is done.
  package let impact: Condition
  package let feasibility: Condition
  package let frequency: Condition?
  /// The range that the scores lie in, for drawing.
  package let scale: ClosedRange<Int>
  /// The groups in the order in which they are taken up.
  package let groups: [UseCaseGroupRule]

  package init(
    kind: String, impact: Condition, feasibility: Condition, frequency: Condition?,
    scale: ClosedRange<Int>, groups: [UseCaseGroupRule]
  ) {
    self.kind = kind
    self.impact = impact
    self.feasibility = feasibility
    self.frequency = frequency
    self.scale = scale
    self.groups = groups
  }
}
