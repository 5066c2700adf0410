/// A heading and what stands under it.
package struct MarkdownHeading: Hashable, Sendable {
  /// 1 to 6.
  package let level: Int
  /// The text without marks.
  package let text: String
  /// Where the heading's line starts.
  package let position: Position
  /// The index of the heading that this one stands under; nil at the top.
  package let parent: Int?
  /// The text between this heading and the next, lines joined by line feeds, without code and
  /// tables.
  package internal(set) var body: String
  /// Where that text starts; nil when there is none.
  package internal(set) var bodyPosition: Position?
  /// Whether nothing at all stands under the heading, not even under the headings below it.
  package internal(set) var isEmpty: Bool
}
