/// An element of a list literal.
package struct ListElement: Sendable {
  package let value: Expression
  /// Whether it is `?value`, which is left out when it is an empty optional.
  package let optional: Bool
}
