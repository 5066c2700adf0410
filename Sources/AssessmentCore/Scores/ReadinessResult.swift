/// The readiness of the project for production (SM-25 to SM-29).
package struct ReadinessResult: Sendable {
  /// The items in catalogue order.
  package let items: [ItemResult]
  package let areas: [AreaResult]
  /// The number of open items on raw states (SM-27).
  package let open: Int
  /// The number of open items without those that a valid waiver covers; shown, never used (SM-16).
  package let openWithoutWaived: Int
  /// Items with a usable outcome, of all that apply (SM-30, first case).
  package let coverage: Ratio
  /// The area with the most open items (SM-14), or `nil` when nothing is open.
  package let worstArea: String?
  /// What became of each waiver, in the order of the manifest (SM-16).
  package let waivers: [WaiverReview]

  package init(
    items: [ItemResult], areas: [AreaResult], open: Int, openWithoutWaived: Int,
    coverage: Ratio, worstArea: String?, waivers: [WaiverReview] = []
  ) {
    self.items = items
    self.areas = areas
    self.open = open
    self.openWithoutWaived = openWithoutWaived
    self.coverage = coverage
    self.worstArea = worstArea
    self.waivers = waivers
  }
}
