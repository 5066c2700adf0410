/// Whether an open item alone forbids production (SM-29).
package enum Criticality: Sendable {
  case never
  case always
  /// Where the condition holds for a subject; where it is unknown the item counts as critical.
  case when(Condition)
}
