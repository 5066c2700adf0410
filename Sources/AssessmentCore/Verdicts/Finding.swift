import Expressions

/// Something that the report must say, about one criterion on one subject or about the evidence.
package struct Finding: Sendable {
  /// How much a finding weighs.
  package enum Severity: String, Comparable, Sendable, CaseIterable {
    /// It alone forbids production, or makes the evidence unusable.
    case blocker
    /// Evidence shows that something asked for does not hold.
    case major
    /// It is unclear whether something asked for holds.
    case minor
    /// Worth knowing.
    case note

    package static func < (left: Severity, right: Severity) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  /// What the finding is told by from one run to the next: `rule/subject/path`, for people to read too.
  ///
  /// It holds no line, no message and no measured value, so that an edit elsewhere in a file does not make
  /// an old finding a new one; a second finding with the same three is told by `#2` at the end.
  package let identity: String
  /// The criterion, or the rule of the evidence such as `EVD-FUTURE`.
  package let rule: String
  package let title: String
  package let severity: Severity
  package let subject: String
  /// One sentence, without a full stop.
  package let statement: String
  /// Why it matters, from the questionnaire.
  package let why: String
  /// What to do about it, from the questionnaire.
  package let remediation: String
  /// The places that show it, in order; empty when no file speaks of it.
  package let places: [Place]

  package init(
    identity: String, rule: String, title: String, severity: Severity, subject: String,
    statement: String, why: String, remediation: String, places: [Place]
  ) {
    self.identity = identity
    self.rule = rule
    self.title = title
    self.severity = severity
    self.subject = subject
    self.statement = statement
    self.why = why
    self.remediation = remediation
    self.places = places
  }
}
