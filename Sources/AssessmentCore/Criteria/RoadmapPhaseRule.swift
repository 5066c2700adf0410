/// A phase of the roadmap, as data (ROLL-8).
package struct RoadmapPhaseRule: Sendable {
  package let id: String
  package let title: String
  package let goal: String
  /// The groups of the use-case map that belong to the phase.
  package let groups: [String]
  /// The open work that belongs to the phase.
  package let steps: [RoadmapStepRule]

  package init(
    id: String, title: String, goal: String, groups: [String], steps: [RoadmapStepRule]
  ) {
    self.id = id
    self.title = title
    self.goal = goal
    self.groups = groups
    self.steps = steps
  }
}
