package import AssessmentCore

/// The readiness of the project for production (SM-25 to SM-29).
package struct ReadinessProfile: Hashable, Sendable {
  /// The number of open items on raw states (SM-27).
  package let open: Int
  /// The number of open items without those that a valid waiver covers; shown, never used (SM-16).
  package let openWithoutWaived: Int
  /// Items with a usable outcome, of all that apply.
  package let coverage: Ratio
  /// The id of the area with the most open items, or `nil` when nothing is open.
  package let worstArea: String?
  package let areas: [AreaProfile]
  /// The items in catalogue order.
  package let items: [ReadinessItem]

  package init(
    open: Int, openWithoutWaived: Int, coverage: Ratio, worstArea: String?, areas: [AreaProfile],
    items: [ReadinessItem]
  ) {
    self.open = open
    self.openWithoutWaived = openWithoutWaived
    self.coverage = coverage
    self.worstArea = worstArea
    self.areas = areas
    self.items = items
  }

  /// The number of items that apply.
  package var applicable: Int { areas.reduce(0) { $0 + $1.complete + $1.open } }
}
