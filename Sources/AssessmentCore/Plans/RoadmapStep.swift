/// One piece of open work on the roadmap.
package struct RoadmapStep: Hashable, Sendable {
  package let criterion: String
  package let title: String
  package let effort: Effort
  /// Why it is open work; the first reason of several.
  package let reason: RoadmapStepRule.Reason
  /// The working days that it usually takes.
  package let days: Int

  package init(
    criterion: String, title: String, effort: Effort, reason: RoadmapStepRule.Reason, days: Int
  ) {
    self.criterion = criterion
    self.title = title
    self.effort = effort
    self.reason = reason
    self.days = days
  }
}
