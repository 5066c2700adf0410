/// What a person said to one question, ready to be written down (SM-17).
package struct InterviewAnswer: Hashable, Sendable {
  /// What was said.
  package enum Content: String, Sendable, CaseIterable {
    case yes
    case no
    /// The person does not know, which is no evidence and is not asked again.
    case unknown
  }

  package let criterion: String
  /// The subject, or `nil` for all.
  package let subject: String?
  package let content: Content
  package let by: String
  package let day: CalendarDate
  /// What else was said; empty for nothing.
  package let note: String

  package init(
    criterion: String, subject: String?, content: Content, by: String, day: CalendarDate,
    note: String
  ) {
    self.criterion = criterion
    self.subject = subject
    self.content = content
    self.by = by
    self.day = day
    self.note = note
  }
}
