/// A table with bars.
package struct MarkdownTable: Hashable, Sendable {
  /// Where its header starts.
  package let position: Position
  /// The index of the heading that it stands under; nil before the first.
  package let heading: Int?
  /// The names of the columns, without marks.
  package let header: [Cell]
  /// The rows, each with as many cells as the header: GFM fills up and cuts off.
  package let rows: [[Cell]]
}
