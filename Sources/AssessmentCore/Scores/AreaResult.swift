/// The readiness of one area: how many of its items are in which state.
package struct AreaResult: Sendable {
  package let area: ReadinessArea
  package let complete: Int
  package let incomplete: Int
  package let unclear: Int
  package let notApplicable: Int
  /// The number of open items that are critical (SM-14).
  package let criticalOpen: Int
  /// Whether more than a fifth of its items are not applicable by hand (SM-15).
  package let hasLimitedScope: Bool

  package init(
    area: ReadinessArea, complete: Int, incomplete: Int, unclear: Int, notApplicable: Int,
    criticalOpen: Int, hasLimitedScope: Bool
  ) {
    self.area = area
    self.complete = complete
    self.incomplete = incomplete
    self.unclear = unclear
    self.notApplicable = notApplicable
    self.criticalOpen = criticalOpen
    self.hasLimitedScope = hasLimitedScope
  }

  /// The number of items that count as open.
  package var open: Int { incomplete + unclear }
}
