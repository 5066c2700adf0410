/// A value of a document together with its place.
package struct Node: Hashable, Sendable {
  /// Where the value starts.
  package let position: Position
  /// What the value is.
  package let content: Content

  /// A value at a place.
  package init(position: Position, content: Content) {
    self.position = position
    self.content = content
  }

  /// A text at a place.
  package init(_ text: String, style: ScalarStyle = .plain, at position: Position) {
    self.init(position: position, content: .scalar(Scalar(text: text, style: style)))
  }

  /// The value under a key of a mapping; nil for other content and for a key that is not there.
  ///
  /// Keys are compared scalar by scalar: two spellings of one letter are different keys.
  package subscript(key: String) -> Node? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key && $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  /// The text of a scalar; nil for null, sequences and mappings.
  package var text: String? {
    guard case .scalar(let scalar) = content, !scalar.isNull else { return nil }
    return scalar.text
  }

  /// The scalar, null included; nil for sequences and mappings.
  package var scalar: Scalar? {
    guard case .scalar(let scalar) = content else { return nil }
    return scalar
  }

  /// The elements of a sequence; nil for other content.
  package var elements: [Node]? {
    guard case .sequence(let elements) = content else { return nil }
    return elements
  }

  /// The entries of a mapping in the order of the text; nil for other content.
  package var entries: [Entry]? {
    guard case .mapping(let entries) = content else { return nil }
    return entries
  }

  /// Whether the value stands for nothing: JSON's and YAML's null.
  package var isNull: Bool { scalar?.isNull ?? false }
}
