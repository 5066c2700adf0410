/// A decision point before more time, money or trust is spent (SM-32).
package struct PhaseGate: Sendable {
  package let id: String
  /// The number of its phase; a gate needs every gate before it.
  package let phase: Int
  package let title: String
  package let question: String
  /// The usual duration in weeks, or `nil` for a phase without an end.
  package let weeks: ClosedRange<Int>?
  /// The ids of the criteria of any placement that this phase adds.
  package let items: [String]
  package let sources: [String]

  package init(
    id: String, phase: Int, title: String, question: String, weeks: ClosedRange<Int>?,
    items: [String], sources: [String]
  ) {
    self.id = id
    self.phase = phase
    self.title = title
    self.question = question
    self.weeks = weeks
    self.items = items
    self.sources = sources
  }
}
