/// A line that names a value: `Owner: Jane`, `**Date:** 2024-01-02`, `- Status: accepted`.
package struct MarkdownField: Hashable, Sendable {
  /// The name, without marks.
  package let key: String
  /// Where the name starts.
  package let keyPosition: Position
  /// The value; empty when nothing follows the colon.
  package let value: MarkdownText
}
