/// One key of a map with its value.
package struct MapEntry: Sendable {
  /// The key as it was written; numbers keep their type.
  package let key: Value
  package let value: Value

  package init(key: Value, value: Value) {
    self.key = key
    self.value = value
  }

  /// Makes an entry whose key is a text, as every key of a document is.
  package init(_ key: String, _ value: Value) {
    self.key = Value(.string(key))
    self.value = value
  }
}
