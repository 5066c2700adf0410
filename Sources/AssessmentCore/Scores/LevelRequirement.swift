/// Whether what a level asks for beside its criteria holds (see ``MaturityLevel/requirement``).
package struct LevelRequirement: Hashable, Sendable {
  package let level: Int
  /// Whether the evidence shows that it holds.
  package let isProven: Bool
  /// Whether the evidence leaves it possible; always so when it is proven.
  package let isPossible: Bool

  package init(level: Int, isProven: Bool, isPossible: Bool) {
    self.level = level
    self.isProven = isProven
    self.isPossible = isProven || isPossible
  }
}
