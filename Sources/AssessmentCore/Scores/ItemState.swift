/// The state of one readiness item (SM-26).
package enum ItemState: Hashable, Sendable {
  case complete
  case incomplete
  case unclear(UnclearCause)
  /// It does not apply; `byHand` when a person said so (SM-15).
  case notApplicable(reason: String, byHand: Bool)

  /// Whether the item counts as open (SM-27).
  package var isOpen: Bool {
    switch self {
    case .incomplete, .unclear: true
    case .complete, .notApplicable: false
    }
  }

  /// The state in one word.
  package var name: String {
    switch self {
    case .complete: "complete"
    case .incomplete: "incomplete"
    case .unclear: "unclear"
    case .notApplicable: "not applicable"
    }
  }

  /// The state as it stands in a sentence, an unclear one with its cause.
  package var phrase: String {
    if case .unclear(let cause) = self { return "unclear (\(cause.phrase))" }
    return name
  }

  /// The state as it stands in brackets, so that none open inside of others.
  package var bracketed: String {
    if case .unclear(let cause) = self { return "unclear, \(cause.phrase)" }
    return name
  }
}
