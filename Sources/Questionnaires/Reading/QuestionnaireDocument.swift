package import Documents

/// One questionnaire file as it was read, before anything is made of it.
package struct QuestionnaireDocument: Sendable {
  /// The path as messages name it.
  package let path: String
  package let node: Node
  /// Whether it is one of the user's own, and not built in.
  package let isOwn: Bool

  package init(path: String, node: Node, isOwn: Bool) {
    self.path = path
    self.node = node
    self.isOwn = isOwn
  }
}
