/// One of the documents of a file: YAML may hold several, divided by `---`.
package struct Document: Hashable, Sendable {
  /// What the document holds; null when it holds nothing but comments.
  package let node: Node
  /// The number of the document in its file, from 0.
  package let index: Int
  /// Where its content starts.
  package let position: Position

  /// A document of a file.
  package init(node: Node, index: Int, position: Position) {
    self.node = node
    self.index = index
    self.position = position
  }
}
