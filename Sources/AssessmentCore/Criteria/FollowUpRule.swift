/// A recommendation that follows from the maturity level and the evidence, as data (SM-23).
package struct FollowUpRule: Sendable {
  /// Criteria that a record, for instance an accepted decision, promises to be met.
  package struct Promise: Sendable {
    /// The list of texts, over the record, that begin with the ids of criteria.
    package let criteria: Condition
    /// The text, over the record, that names the subject; all subjects where it is empty.
    package let subject: Condition

    package init(criteria: Condition, subject: Condition) {
      self.criteria = criteria
      self.subject = subject
    }
  }

  /// The catalogue id, for instance `MAT-09`.
  package let id: String
  package let title: String
  /// The kind of record that is asked about one by one, or `nil` for the evidence as a whole.
  package let kind: String?
  /// Holds where the recommendation is due; where it is unknown, nothing is said.
  package let condition: Condition
  /// The proven levels of the organisation at which it applies, or `nil` for any, rated or not.
  package let levels: ClosedRange<Int>?
  /// What is the matter, in one sentence without a full stop.
  package let statement: String
  /// What a record promises; then it is due for each promise that the evidence contradicts.
  package let promise: Promise?
  package let why: String
  package let remediation: String
  /// The topic of good practice that it belongs to, or `nil` for none.
  package let topic: String?
  package let severity: Finding.Severity
  /// The ids of the catalogue rows it covers.
  package let sources: [String]

  package init(
    id: String, title: String, kind: String? = nil, condition: Condition,
    levels: ClosedRange<Int>?, statement: String, promise: Promise? = nil, why: String,
    remediation: String,
    topic: String? = nil, severity: Finding.Severity = .major, sources: [String] = []
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.condition = condition
    self.levels = levels
    self.statement = statement
    self.promise = promise
    self.why = why
    self.remediation = remediation
    self.topic = topic
    self.severity = severity
    self.sources = sources
  }
}
