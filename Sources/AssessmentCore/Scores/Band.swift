/// How far a criterion is fulfilled: not, partly, largely or fully (SM-12).
package enum Band: String, Comparable, Sendable, CaseIterable {
  case not = "N"
  case partly = "P"
  case largely = "L"
  case fully = "F"

  /// Finds the band of a share; a value exactly on an edge takes the lower band (SM-14).
  package init(_ share: Share) {
    if share <= Share(sum: 1_500, count: 1) {
      self = .not
    } else if share <= Share(sum: 5_000, count: 1) {
      self = .partly
    } else if share <= Share(sum: 8_500, count: 1) {
      self = .largely
    } else {
      self = .fully
    }
  }

  /// The band in words.
  package var name: String {
    switch self {
    case .not: "not"
    case .partly: "partly"
    case .largely: "largely"
    case .fully: "fully"
    }
  }

  package static func < (left: Band, right: Band) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
