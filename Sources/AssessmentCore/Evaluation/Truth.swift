package import Expressions

/// What a condition came to: true, false, or undecided for these reasons.
package enum Truth: Sendable {
  case holds(OriginSet)
  case fails(OriginSet)
  /// Something is missing, or the evaluation went wrong; never empty.
  case undecided([MissingEvidence])

  /// Reads the value of a condition; a value that is no truth value is an error of the condition.
  package init(_ value: Value) {
    switch value.content {
    case .bool(true): self = .holds(value.origins)
    case .bool(false): self = .fails(value.origins)
    case .unknown(let unknowns): self = .undecided(unknowns.map(MissingEvidence.init))
    case .atLeast(_, let unknown): self = .undecided([MissingEvidence(unknown)])
    case .error(let problem):
      self = .undecided([MissingEvidence(name: problem.message, cause: .error, origins: [])])
    default:
      let message = "the condition gives `\(value.typeName.name)`, not `bool`"
      self = .undecided([MissingEvidence(name: message, cause: .error, origins: [])])
    }
  }
}

extension MissingEvidence {
  /// Takes over what an evaluation lacked.
  package init(_ unknown: Unknown) {
    self.init(
      name: unknown.name, cause: UnclearCause(rawValue: unknown.cause) ?? .missing,
      origins: IdentityOrigin.citations(of: unknown.origins))
  }
}

extension UnclearCause {
  /// The causes from the most telling to the least: what contradicts itself says more than what is
  /// not there, and a fault of the check itself only counts when nothing else does.
  package static let tellingOrder: [UnclearCause] = [
    .conflict, .stale, .unreadable, .weak, .claimed, .missing, .notAsked, .error,
  ]

  /// Picks the most telling cause of what is missing; ``missing`` when nothing is.
  package static func mostTelling(of missing: [MissingEvidence]) -> UnclearCause {
    tellingOrder.first { cause in missing.contains { $0.cause == cause } } ?? .missing
  }
}
