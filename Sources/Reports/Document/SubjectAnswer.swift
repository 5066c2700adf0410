package import AssessmentCore

/// The outcome of one criterion on one subject, with what decided it.
package struct SubjectAnswer: Hashable, Sendable {
  /// The identity of the record that was asked about, or the name of the organisation or project.
  package let subject: String
  /// Where the subject stands on record, or `nil` where it does not.
  package let place: Place?
  package let outcome: SubjectOutcome
  /// Whether the item forbids production while it is open on this subject (SM-29).
  package let isCritical: Bool
  /// Whether the outcome rests on a person's word alone (SM-17).
  package let isAttested: Bool
  /// Whether a person says the opposite of the evidence.
  package let contradictsAttestation: Bool
  /// What a person said of it, whether or not it counted.
  package let attestation: AttestedAnswer?
  /// The places that show the outcome, in order; empty when no file speaks of it.
  package let shownBy: [Place]
  package let checks: [CheckAnswer]

  package init(
    subject: String, place: Place?, outcome: SubjectOutcome, isCritical: Bool, isAttested: Bool,
    contradictsAttestation: Bool, attestation: AttestedAnswer?, shownBy: [Place],
    checks: [CheckAnswer]
  ) {
    self.subject = subject
    self.place = place
    self.outcome = outcome
    self.isCritical = isCritical
    self.isAttested = isAttested
    self.contradictsAttestation = contradictsAttestation
    self.attestation = attestation
    self.shownBy = shownBy
    self.checks = checks
  }

  /// Whether it is neither met nor beside the point.
  package var isOpen: Bool {
    switch outcome {
    case .unmet, .unclear: true
    case .met, .notApplicable: false
    }
  }
}
