/// One thing that the verdict depends on and that somebody can close.
package struct VerdictItem: Sendable {
  package let id: String
  package let title: String
  package let state: ItemState
  /// Whether it is an item of the readiness checklist; else a criterion that only a phase gate asks
  /// for.
  package let isReadinessItem: Bool
  /// Whether it alone forbids production while it is open (SM-29).
  package let isCritical: Bool
  /// The valid waiver that covers it, if any; it counts only while the item is open (SM-16).
  package let waiver: Waiver?
  /// Whether the phase gate that is asked for needs it (SM-32).
  package let isNeededByGate: Bool
  package let effort: Effort
  /// The subjects that keep it open, in order.
  package let openSubjects: [String]
  /// What is not met and what is not shown, as clauses that quote the questions.
  package let openQuestions: [String]

  package init(
    id: String, title: String, state: ItemState, isReadinessItem: Bool = true,
    isCritical: Bool = false, waiver: Waiver? = nil, isNeededByGate: Bool = false,
    effort: Effort = .days, openSubjects: [String] = [],
    openQuestions: [String] = []
  ) {
    self.id = id
    self.title = title
    self.state = state
    self.isReadinessItem = isReadinessItem
    self.isCritical = isCritical
    self.waiver = waiver
    self.isNeededByGate = isNeededByGate
    self.effort = effort
    self.openSubjects = openSubjects
    self.openQuestions = openQuestions
  }

  /// Whether the item counts as open, whatever waives it (SM-27).
  package var isOpen: Bool { state.isOpen }

  /// Whether the item forbids production: critical, open, and not waived (SM-29).
  package var isCriticalBlock: Bool { isReadinessItem && isOpen && isCritical && waiver == nil }

  /// The item as it would be if somebody closed it.
  package var closed: VerdictItem {
    VerdictItem(
      id: id, title: title, state: .complete, isReadinessItem: isReadinessItem,
      isCritical: isCritical, waiver: waiver, isNeededByGate: isNeededByGate, effort: effort)
  }
}
