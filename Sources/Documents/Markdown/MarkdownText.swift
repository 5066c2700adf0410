/// A piece of a Markdown text: what it says without its marks, where, and under which heading.
package struct MarkdownText: Hashable, Sendable {
  /// The text without emphasis, links and code marks.
  package let text: String
  /// Where it starts.
  package let position: Position
  /// The index of the heading that it stands under; nil before the first.
  package let heading: Int?
}
