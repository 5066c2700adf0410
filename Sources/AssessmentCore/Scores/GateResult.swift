/// Whether the phase gate that was asked for lets the project through (SM-32).
package struct GateResult: Sendable {
  package let gate: PhaseGate
  /// Whether this gate and every gate before it passes.
  package let passes: Bool
  /// The ids of the items that hold it up, in catalogue order, those of earlier gates first.
  package let blockers: [String]

  package init(gate: PhaseGate, passes: Bool, blockers: [String]) {
    self.gate = gate
    self.passes = passes
    self.blockers = blockers
  }
}
