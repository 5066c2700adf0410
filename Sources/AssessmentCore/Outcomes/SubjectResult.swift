package import Expressions

/// The outcome of one criterion on one subject, with what decided it.
package struct SubjectResult: Sendable {
  /// The identity of the record that was asked about, or the name of the organisation or project.
  package let subject: String
  /// Where the subject stands on record, where it does.
  package let subjectOrigin: Origin?
  package let outcome: SubjectOutcome
  package let checks: [SubCheckResult]
  /// What a person said of it, whether or not it counted.
  package let attestation: Attestation?
  /// Whether the outcome rests on the attestation alone (SM-17).
  package let isAttested: Bool
  /// Whether the attestation says yes where evidence says no, or the other way round.
  package let contradictsAttestation: Bool
  /// Whether the item forbids production while it is open on this subject (SM-29).
  package let isCritical: Bool

  package init(
    subject: String, subjectOrigin: Origin? = nil, outcome: SubjectOutcome,
    checks: [SubCheckResult] = [], attestation: Attestation? = nil, isAttested: Bool = false,
    contradictsAttestation: Bool = false, isCritical: Bool = false
  ) {
    self.subject = subject
    self.subjectOrigin = subjectOrigin
    self.outcome = outcome
    self.checks = checks
    self.attestation = attestation
    self.isAttested = isAttested
    self.contradictsAttestation = contradictsAttestation
    self.isCritical = isCritical
  }

  /// The places that decided the outcome, each once and in order.
  package var origins: [Origin] {
    OriginSet(checks.flatMap(\.origins)).sorted
  }

  /// What the outcome lacks, each once and in order.
  package var missing: [MissingEvidence] {
    var seen: Set<MissingEvidence> = []
    return checks.flatMap(\.missing).filter { seen.insert($0).inserted }
  }
}
