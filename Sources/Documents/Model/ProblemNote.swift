/// A fact beside a problem, with its own place where it has one.
package struct ProblemNote: Hashable, Sendable {
  /// The place that the fact speaks of.
  package let position: Position?
  /// The fact, in lower case without a full stop.
  package let text: String

  /// A fact, and the place it speaks of.
  package init(_ text: String, at position: Position? = nil) {
    self.position = position
    self.text = text
  }
}
