import AssessmentCore

/// One record as all files together give it.
struct JoinedRecord: Sendable {
  /// What is said of one attribute, and by whom.
  struct Cell: Sendable {
    let attribute: Int
    let content: CellContent
    /// The records that say it, by their position, with the places; the strongest first.
    let sayings: [(record: Int, place: CellPlace, note: CellNote?)]
  }

  /// The identity that the evidence gives, or `nil`.
  let identity: RecordIdentity?
  /// The name of a record that has no identity of its own.
  let assignedIdentity: String?
  let cells: [Cell]
}
