/// How a value is to stand to a target.
package enum Comparison: String, Hashable, Sendable, CaseIterable {
  /// At least the target: `>=`, `≥`, "at least", "min".
  case atLeast = ">="
  /// At most the target: `<=`, `≤`, "at most", "max".
  case atMost = "<="
  /// More than the target: `>`, "over", "more than".
  case above = ">"
  /// Less than the target: `<`, "under", "less than".
  case below = "<"
  /// The target itself: `=`.
  case equal = "="
}
