/// One readiness item of the project: its state, and whether a waiver covers it (SM-16, SM-26).
package struct ItemResult: Sendable {
  package let criterion: Criterion
  package let area: String
  /// The raw state, which a waiver does not change.
  package let state: ItemState
  /// Whether the item alone forbids production while it is open (SM-29).
  package let isCritical: Bool
  /// The valid waiver that covers it, if any.
  package let waiver: Waiver?
  /// The subjects that keep the item open, in order.
  package let openSubjects: [String]

  package init(
    criterion: Criterion, area: String, state: ItemState, isCritical: Bool, waiver: Waiver?,
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
