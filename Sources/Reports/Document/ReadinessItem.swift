package import AssessmentCore

/// One readiness item of the project: its state, and whether a waiver covers it (SM-16, SM-26).
package struct ReadinessItem: Hashable, Sendable {
  /// The id of its criterion; ``ReportDocument/answer(of:)`` finds what that came to.
  package let criterion: String
  /// The id of its area.
  package let area: String
  /// The raw state, which a waiver does not change.
  package let state: ItemState
  /// Whether the item alone forbids production while it is open (SM-29).
  package let isCritical: Bool
  /// The place of the valid waiver that covers it, if any.
  package let waiver: Place?
  /// The subjects that keep the item open, in order.
  package let openSubjects: [String]

  package init(
    criterion: String, area: String, state: ItemState, isCritical: Bool, waiver: Place?,
    openSubjects: [String]
  ) {
    self.criterion = criterion
    self.area = area
    self.state = state
    self.isCritical = isCritical
    self.waiver = waiver
    self.openSubjects = openSubjects
  }
}
