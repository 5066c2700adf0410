/// A named value of a mapping.
package struct Entry: Hashable, Sendable {
  /// The name, without quotes and escapes.
  package let key: String
  /// Where the name starts.
  package let keyPosition: Position
  /// The value.
  package let value: Node

  /// A value under a name.
  package init(key: String, keyPosition: Position, value: Node) {
    self.key = key
    self.keyPosition = keyPosition
    self.value = value
  }
}
