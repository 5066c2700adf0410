/// One line of a JSON Lines text.
package struct JSONLine: Sendable {
  /// The physical line.
  package let line: Int
  /// The value with its place in the whole text, or what is wrong with the line.
  package let result: Result<Node, DocumentProblem>
}
