package import AssessmentCore

/// What a person said of a criterion: evidence of grade E0 (SM-17).
package struct AttestedAnswer: Hashable, Sendable {
  package let isYes: Bool
  package let by: String
  package let date: CalendarDate?
  package let note: String
  package let places: [Place]

  package init(isYes: Bool, by: String, date: CalendarDate?, note: String, places: [Place]) {
    self.isYes = isYes
    self.by = by
    self.date = date
    self.note = note
    self.places = places
  }
}
