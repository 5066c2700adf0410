import Expressions

/// Something that the report must say, about one criterion on one subject or about the evidence.
package struct Finding: Hashable, Sendable {
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

  /// What the finding is told by from one run to the next: `rule/subject/path`, for people to read
  /// too.
  ///
  /// It holds no line, no message and no measured value, so that an edit elsewhere in a file does
  /// not make an old finding a new one; a second finding with the same three is told by `#2` at the
  /// end.
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
  /// Facts that belong to it, each a clause without a full stop.
  package let facts: [String]
  /// The waiver that makes a condition of it, as `waived until 2026-03-31 (raw: incomplete)`, or
  /// `nil`.
  package let waived: String?
  /// The places that show it, in order; empty when no file speaks of it.
  package let places: [Place]
  /// Where the subject itself stands on record, which proves nothing of it; `nil` where it does
  /// not.
  package let subjectPlace: Place?
  /// The topic of good practice that it belongs to, or `nil` for anything else.
  package let topic: String?
  /// Whether nothing usable says how it is, rather than that it does not hold.
  package let isUnclear: Bool

  package init(
    identity: String, rule: String, title: String, severity: Severity, subject: String,
    statement: String, why: String, remediation: String, facts: [String] = [],
    waived: String? = nil, places: [Place], subjectPlace: Place? = nil,
    topic: String? = nil, isUnclear: Bool = false
  ) {
    self.identity = identity
    self.rule = rule
    self.title = title
    self.severity = severity
    self.subject = subject
    self.statement = statement
    self.why = why
    self.remediation = remediation
    self.facts = facts
    self.waived = waived
    self.places = places
    self.subjectPlace = subjectPlace
    self.topic = topic
    self.isUnclear = isUnclear
  }

  /// The statement without the subject that it begins with, so that several findings can share it.
  package var sharedStatement: String {
    let prefix = "`\(subject)`: "
    guard statement.utf8.starts(with: prefix.utf8) else { return statement }
    return String(decoding: statement.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }

  /// The same finding under another identity.
  func identified(as identity: String) -> Finding {
    Finding(
      identity: identity, rule: rule, title: title, severity: severity, subject: subject,
      statement: statement, why: why, remediation: remediation, facts: facts, waived: waived,
      places: places, subjectPlace: subjectPlace, topic: topic, isUnclear: isUnclear)
  }
}
