/// Which open criteria a phase of the roadmap takes up, as data (ROLL-8).
package struct RoadmapStepRule: Hashable, Sendable {
  /// Why a criterion is open work.
  package enum Reason: String, Sendable, CaseIterable {
    /// The verdict is worse while it is open: a readiness item, or what the phase gate asks for.
    case verdict
    /// It keeps a dimension from the next level.
    case level
    /// It is good practice that evidence shows not to hold.
    case practice
  }

  package let reason: Reason
  /// The efforts that are taken up; the others are left to a later phase.
  package let efforts: [Effort]

  package init(reason: Reason, efforts: [Effort] = Effort.allCases) {
    self.reason = reason
    self.efforts = efforts
  }
}
