/// An accepted risk: it turns a critical block into a condition and changes no score (SM-16).
package struct Waiver: Hashable, Sendable {
  package let criterion: String
  /// The subject it covers, or `nil` for every subject of the criterion.
  package let subject: String?
  package let reason: String
  package let risk: String
  package let owner: String
  package let approver: String
  package let created: CalendarDate?
  /// The last day on which it holds.
  package let expires: CalendarDate?
  package let compensatingControl: String
  package let place: Place

  package init(
    criterion: String, subject: String?, reason: String, risk: String, owner: String,
    approver: String, created: CalendarDate?, expires: CalendarDate?,
    compensatingControl: String, place: Place
  ) {
    self.criterion = criterion
    self.subject = subject
    self.reason = reason
    self.risk = risk
    self.owner = owner
    self.approver = approver
    self.created = created
    self.expires = expires
    self.compensatingControl = compensatingControl
    self.place = place
  }
}
