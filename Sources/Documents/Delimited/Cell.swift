/// One cell of a table together with its place.
package struct Cell: Hashable, Sendable {
  /// The text, without the quotes around it and with doubled quotes made single.
  package let text: String
  /// Where the cell starts; its opening quote, when it has one.
  package let position: Position
  /// Whether the cell stands in quotes.
  package let isQuoted: Bool

  /// A cell at a place.
  package init(text: String, position: Position, isQuoted: Bool = false) {
    self.text = text
    self.position = position
    self.isQuoted = isQuoted
  }
}
