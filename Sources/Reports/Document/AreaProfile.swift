/// The readiness of one area: how many of its items are in which state.
package struct AreaProfile: Hashable, Sendable {
  package let id: String
  package let title: String
  package let complete: Int
  package let incomplete: Int
  package let unclear: Int
  package let notApplicable: Int
  /// The number of open items that are critical.
  package let criticalOpen: Int
  /// Whether more than a fifth of its items are not applicable by hand (SM-15).
  package let hasLimitedScope: Bool

  package init(
    id: String, title: String, complete: Int, incomplete: Int, unclear: Int, notApplicable: Int,
    criticalOpen: Int, hasLimitedScope: Bool
  ) {
    self.id = id
    self.title = title
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
