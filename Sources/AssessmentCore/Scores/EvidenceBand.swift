/// How far the maturity result can be relied on (SM-22).
package enum EvidenceBand: String, Comparable, Sendable, CaseIterable {
  case low
  case medium
  case high

  /// Finds the band: how many subjects have a usable outcome, and how many a strong one (SM-22).
  package init(coverage: Ratio, strength: Ratio) {
    func reach(_ coverageLimit: Int, _ strengthLimit: Int) -> Bool {
      coverage.share >= Share(sum: coverageLimit, count: 1)
        && strength.share >= Share(sum: strengthLimit, count: 1)
    }
    self = reach(9_000, 7_500) ? .high : reach(7_000, 5_000) ? .medium : .low
  }

  package static func < (left: EvidenceBand, right: EvidenceBand) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
