/// A link, inline, by reference, or as a bare address.
package struct MarkdownLink: Hashable, Sendable {
  /// The text that is linked; the address itself when there is no other.
  package let content: MarkdownText
  /// The address as written.
  package let destination: String
}
