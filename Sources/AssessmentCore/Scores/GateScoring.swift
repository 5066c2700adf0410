/// Decides which phase gates let the project through (SM-32).
package struct GateScoring: Sendable {
  private let gates: [PhaseGate]
  private let results: [CriterionResult]
  private let items: [ItemResult]

  package init(gates: [PhaseGate], results: [CriterionResult], items: [ItemResult]) {
    self.gates = gates.enumerated()
      .sorted { ($0.element.phase, $0.offset) < ($1.element.phase, $1.offset) }
      .map(\.element)
    self.results = results
    self.items = items
  }

  /// Finds a gate by its id or by the number of its phase.
  package func gate(named name: String) -> PhaseGate? {
    gates.first { $0.id == name } ?? gates.first { String($0.phase) == name }
  }

  /// The result of every gate, in the order of the phases.
  package var all: [GateResult] { gates.map(result) }

  /// Decides whether a gate and every gate before it passes.
  ///
  /// A waiver does not open a gate: a gate asks for outputs, and a waived output is not there.
  package func result(of gate: PhaseGate) -> GateResult {
    var blockers: [String] = []
    for earlier in gates where earlier.phase <= gate.phase {
      let held = earlier.items.filter { !holds($0) && !blockers.contains($0) }
      blockers += held.enumerated()
        .sorted { (position(of: $0.element), $0.offset) < (position(of: $1.element), $1.offset) }
        .map(\.element)
    }
    return GateResult(gate: gate, passes: blockers.isEmpty, blockers: blockers)
  }

  /// Lists what a gate and every gate before it ask for, each once, in the order of the phases.
  package func requirements(of gate: PhaseGate) -> [String] {
    var seen: Set<String> = []
    return gates.filter { $0.phase <= gate.phase }.flatMap(\.items)
      .filter { seen.insert($0).inserted }
  }

  /// Whether an item is complete, or any other criterion at least largely proven.
  ///
  /// What does not apply holds nothing up; what nobody knows holds everything up.
  package func holds(_ id: String) -> Bool {
    if let item = items.first(where: { $0.criterion.id == id }) { return !item.state.isOpen }
    guard let result = results.first(where: { $0.criterion.id == id }) else { return false }
    return result.value.map { Band($0.low) >= .largely } ?? true
  }

  /// The position of a criterion in the catalogue; unknown ones come last.
  private func position(of id: String) -> Int {
    results.firstIndex { $0.criterion.id == id } ?? results.count
  }
}
