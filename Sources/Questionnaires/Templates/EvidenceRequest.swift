import AssessmentCore

/// What one condition asks of the records of one kind: which sort of them, and which attributes.
struct EvidenceRequest {
  let kind: String
  /// The values of the kind's distinguishing choice that are asked for, for instance a document's
  /// `type`; empty where any record will do.
  let choices: [String]
  let attributes: Set<String>
}
