import Expressions

/// One thing that a criterion asks about, and what its expressions call it.
struct Subject: Sendable {
  /// What stands for the subject in expressions.
  enum Stand: Sendable {
    /// Nothing: the organisation, or the project, which has a name of its own.
    case alone
    /// A record, by the name of its kind.
    case record(kind: String, row: Int)
    /// A text that several records share, by a name of the population's.
    case text(name: String, value: Value)
    /// Nothing on record, so that there is nothing to evaluate.
    case unrecorded
  }

  let name: String
  let origin: Origin?
  let stand: Stand
  /// What leaves it open whether this is a subject at all; empty when it is certain.
  ///
  /// A subject in doubt can be met, and is unclear otherwise: nothing shows that the criterion asks
  /// about it, so nothing shows that it fails.
  let doubts: [MissingEvidence]

  init(name: String, origin: Origin? = nil, stand: Stand, doubts: [MissingEvidence] = []) {
    self.name = name
    self.origin = origin
    self.stand = stand
    self.doubts = doubts
  }
}
