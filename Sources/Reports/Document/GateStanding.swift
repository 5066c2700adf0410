/// Whether the phase gate that was asked for lets the project through (SM-32).
package struct GateStanding: Hashable, Sendable {
  package let id: String
  /// The number of its phase.
  package let phase: Int
  package let title: String
  package let passes: Bool
  /// The ids of the items that hold it up, in catalogue order, those of earlier gates first.
  package let blockers: [String]

  package init(id: String, phase: Int, title: String, passes: Bool, blockers: [String]) {
    self.id = id
    self.phase = phase
    self.title = title
    self.passes = passes
    self.blockers = blockers
  }
}
