/// What is known of a value's type before it is evaluated.
package indirect enum Shape: Hashable, Sendable {
  /// Nothing is known, so nothing is wrong with it.
  case any
  case bool
  case int
  case uint
  case double
  /// A number of one of the three types.
  case number
  case string
  case bytes
  case timestamp
  case duration
  case null
  case type
  case list(Shape)
  /// A map with values of a shape; its keys may be anything.
  case map(Shape)
  /// A record of a kind, whose fields ``Shapes`` lists.
  case object(String)
  case optional(Shape)
}
