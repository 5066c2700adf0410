/// How open work and use cases become a roadmap, as data (ROLL-8).
package struct RoadmapRule: Sendable {
  /// The phases in their order; work goes to the first phase that takes it up.
  package let phases: [RoadmapPhaseRule]
  /// The working days that an effort usually takes, in the order of the efforts.
  package let days: [Int]

  package init(phases: [RoadmapPhaseRule], days: [Int]) {
    self.phases = phases
    self.days = days
  }

  /// The working days that an effort usually takes.
  package func days(of effort: Effort) -> Int {
    days.indices.contains(effort.order) ? max(0, days[effort.order]) : 0
  }
}
