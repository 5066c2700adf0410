/// Everything that the verdict depends on, and nothing else (SM-30).
package struct VerdictCase: Sendable {
  /// The readiness items and, after them, what only the gate asks for; both in catalogue order.
  package let items: [VerdictItem]
  /// The kinds of evidence that a verdict needs and that no file gives, in words.
  package let missingKinds: [String]
  package let gate: VerdictGate?
  /// How far the maturity result can be relied on, or `nil` when no maturity was asked for.
  package let evidenceBand: EvidenceBand?
  /// The number of open items that is still no bar to production (SM-28); never below nought.
  package let openThreshold: Int
  package let isThresholdOverridden: Bool
  /// Whether attestations were accepted in place of evidence (SM-17).
  package let isLightweight: Bool

  package init(
    items: [VerdictItem], missingKinds: [String] = [], gate: VerdictGate? = nil,
    evidenceBand: EvidenceBand? = nil, openThreshold: Int = 4,
    isThresholdOverridden: Bool = false, isLightweight: Bool = false
  ) {
    self.items = items
    self.missingKinds = missingKinds
    self.gate = gate
    self.evidenceBand = evidenceBand
    self.openThreshold = max(0, openThreshold)
    self.isThresholdOverridden = isThresholdOverridden
    self.isLightweight = isLightweight
  }

  /// The items of the readiness checklist that count as open (SM-27).
  package var open: [VerdictItem] { items.filter { $0.isReadinessItem && $0.isOpen } }

  /// The items without which the gate fails.
  package var gateBlocks: [VerdictItem] {
    gate == nil ? [] : items.filter { $0.isNeededByGate && $0.isOpen }
  }

  /// The readiness items with a usable outcome, of all that apply.
  package var coverage: Ratio {
    var usable = 0
    var applicable = 0
    for item in items where item.isReadinessItem {
      switch item.state {
      case .complete, .incomplete:
        usable += 1
        applicable += 1
      case .unclear: applicable += 1
      case .notApplicable: break
      }
    }
    return Ratio(part: usable, whole: applicable)
  }

  /// Gives the case as it would be if exactly these items were closed.
  package func closing(_ ids: Set<String>) -> VerdictCase {
    VerdictCase(
      items: items.map { ids.contains($0.id) && $0.isOpen ? $0.closed : $0 },
      missingKinds: missingKinds, gate: gate, evidenceBand: evidenceBand,
      openThreshold: openThreshold, isThresholdOverridden: isThresholdOverridden,
      isLightweight: isLightweight)
  }
}
