/// A person's entry that a criterion does not apply (SM-15b).
package struct Exclusion: Hashable, Sendable {
  package let criterion: String
  /// The subject it covers, or `nil` for every subject of the criterion.
  package let subject: String?
  package let reasonCode: String
  package let text: String
  package let author: String
  package let approver: String
  package let date: CalendarDate?
  package let place: Place

  package init(
    criterion: String, subject: String?, reasonCode: String, text: String, author: String,
    approver: String, date: CalendarDate?, place: Place
  ) {
    self.criterion = criterion
    self.subject = subject
    self.reasonCode = reasonCode
    self.text = text
    self.author = author
    self.approver = approver
    self.date = date
    self.place = place
  }
}
