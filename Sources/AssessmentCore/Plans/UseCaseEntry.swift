/// One use case on the map of impact by feasibility.
package struct UseCaseEntry: Hashable, Sendable {
  package let id: String
  /// The name that it has, else its id.
  package let name: String
  package let impact: Score?
  package let feasibility: Score?
  /// How often its task is done, in the unit of the vocabulary.
  package let frequency: Score?
  /// The group that it belongs to, or `nil` while a score is missing that decides it.
  package let group: String?
  /// The places that its scores and its group rest on, else where it stands on record.
  package let places: [Place]

  package init(
    id: String, name: String, impact: Score?, feasibility: Score?, frequency: Score?,
    group: String?, places: [Place]
  ) {
    self.id = id
    self.name = name
    self.impact = impact
    self.feasibility = feasibility
    self.frequency = frequency
    self.group = group
    self.places = places
  }
}
