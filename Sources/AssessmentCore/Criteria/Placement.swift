/// Where a criterion counts: as a readiness item of an area, towards a level of a dimension, or as
/// good practice of a topic.
package enum Placement: Hashable, Sendable {
  case readiness(area: String)
  case maturity(dimension: String, level: Int)
  /// It gives findings and can hold up a phase gate, and counts nowhere else.
  case practice(topic: String)

  /// The topic of a practice criterion, else `nil`.
  package var topic: String? {
    if case .practice(let topic) = self { topic } else { nil }
  }
}
