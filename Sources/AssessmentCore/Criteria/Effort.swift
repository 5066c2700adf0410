/// How much work it takes to close a criterion; the order is from little to much (SM-36).
package enum Effort: String, Comparable, Sendable, CaseIterable {
  case hours
  case days
  case weeks
  case months

  /// The position from little to much.
  package var order: Int { Effort.allCases.firstIndex(of: self) ?? 0 }

  package static func < (left: Effort, right: Effort) -> Bool {
    left.order < right.order
  }
}
