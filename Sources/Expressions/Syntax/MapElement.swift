/// An entry of a map literal.
package struct MapElement: Sendable {
  package let key: Expression
  package let value: Expression
  /// Whether it is `?key: value`, which is left out when the value is an empty optional.
  package let optional: Bool
}
