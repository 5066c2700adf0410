/// An item of a check list.
package struct MarkdownTask: Hashable, Sendable {
  /// Whether its box is ticked.
  package let isChecked: Bool
  /// What is to be done.
  package let content: MarkdownText
}
