/// Whether the project may go into production, from the worst to the best (SM-30).
package enum VerdictKind: String, Comparable, Sendable, CaseIterable {
  case insufficientEvidence = "insufficient evidence"
  case noGo = "no-go"
  case conditionalGo = "conditional go"
  case go

  /// The exit status that stands for it (SM-31).
  package var exitStatus: Int32 {
    switch self {
    case .go: 0
    case .noGo: 1
    case .conditionalGo: 2
    case .insufficientEvidence: 3
    }
  }

  package static func < (left: VerdictKind, right: VerdictKind) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
