/// The open work and the use cases in phases: quick wins first (ROLL-8).
package struct Roadmap: Hashable, Sendable {
  package let phases: [RoadmapPhase]

  package init(phases: [RoadmapPhase] = []) {
    self.phases = phases
  }
}
