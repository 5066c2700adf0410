/// A decision point before more time, money or trust is spent (SM-32).
package struct PhaseGate: Sendable {
  package let id: String
  /// The number of its phase; a gate needs every gate before it.
  package let phase: Int
  package let title: String
  package let question: String
  /// The usual duration in weeks, or `nil` for a phase without an end.
  package let weeks: ClosedRange<Int>?
  /// The expression that reads how long the phase takes or is planned to take: a number of weeks,
  /// or a length of time.
  package let plannedWeeks: Condition?
  /// The ids of the criteria of any placement that this phase adds.
  package let items: [String]
  package let sources: [String]

  package init(
    id: String, phase: Int, title: String, question: String, weeks: ClosedRange<Int>?,
    plannedWeeks: Condition? = nil, items: [String], sources: [String]
  ) {
    self.id = id
    self.phase = phase
    self.title = title
    self.question = question
    self.weeks = weeks
    self.plannedWeeks = plannedWeeks
    self.items = items
    self.sources = sources
  }
}
