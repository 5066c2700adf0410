package import AssessmentCore

/// The line of a file at a place that a report cites.
package struct CitedLine: Hashable, Sendable {
  package let place: Place
  /// The text of the line; empty where it belongs to a secret or is no text.
  package let text: String
  /// What GitHub tells the line by from one upload to the next.
  package let lineHash: String

  package init(place: Place, text: String, lineHash: String) {
    self.place = place
    self.text = text
    self.lineHash = lineHash
  }
}
