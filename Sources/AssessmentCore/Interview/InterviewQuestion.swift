/// One question for a person, about something that no usable evidence answers.
package struct InterviewQuestion: Sendable {
  /// What an answer is worth, from the most to the least.
  package enum Weight: Int, Comparable, Sendable, CaseIterable {
    /// Its criterion is among those whose closing changes the verdict (SM-36).
    case changesVerdict
    /// Its criterion alone forbids production while it is open (SM-29).
    case critical
    case readiness
    /// Its criterion keeps a dimension from the next level (SM-18).
    case holdsLevelBack
    case maturity
    case practice

    package static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  package let criterion: Criterion
  /// The subject that the answer is about, or `nil` where one answer is about all.
  package let subject: String?
  /// The subjects that are unclear and that the answer is about, in order.
  package let subjects: [String]
  /// Why the evidence does not answer.
  package let cause: UnclearCause
  /// The parts of the question that nothing answers, in the order of the checks; empty where the
  /// criterion asks only one.
  package let parts: [String]
  package let weight: Weight
  /// What somebody said already, where that is to be asked again.
  package let attestation: Attestation?

  package init(
    criterion: Criterion, subject: String?, subjects: [String], cause: UnclearCause,
    parts: [String], weight: Weight, attestation: Attestation? = nil
  ) {
    self.criterion = criterion
    self.subject = subject
    self.subjects = subjects
    self.cause = cause
    self.parts = parts
    self.weight = weight
    self.attestation = attestation
  }
}
