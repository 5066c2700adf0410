/// One phase of the roadmap with its use cases, its open work and how long that takes.
package struct RoadmapPhase: Hashable, Sendable {
  package let id: String
  package let title: String
  package let goal: String
  /// The use cases that are taken up, in the order of the map.
  package let useCases: [UseCaseEntry]
  /// The open work: by reason, then cheapest first, then in catalogue order.
  package let steps: [RoadmapStep]

  package init(
    id: String, title: String, goal: String, useCases: [UseCaseEntry], steps: [RoadmapStep]
  ) {
    self.id = id
    self.title = title
    self.goal = goal
    self.useCases = useCases
    self.steps = steps
  }

  /// The usual duration of the open work in weeks of five working days: from everything at the same
  /// time to one after the other; `nil` when there is none.
  package var weeks: ClosedRange<Int>? {
    guard let longest = steps.map(\.days).max() else { return nil }
    let sum = steps.reduce(0) { $0 + $1.days }
    return (longest + 4) / 5...(sum + 4) / 5
  }
}
