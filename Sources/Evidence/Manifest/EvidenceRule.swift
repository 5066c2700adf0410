import AssessmentCore

/// What the manifest says of the files that a pattern names.
struct EvidenceRule: Sendable {
  let pattern: PathPattern
  let collected: CalendarDate?
  let party: SourceParty?
  /// The last day of the period that the files cover; a table cannot say so itself.
  let periodEnd: CalendarDate?
}
