import AssessmentCore

/// What the manifest says of the files that a pattern names.
struct EvidenceRule: Sendable {
  let pattern: PathPattern
  let collected: CalendarDate?
  let party: SourceParty?
}
