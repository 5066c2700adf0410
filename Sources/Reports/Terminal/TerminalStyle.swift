/// What the terminal at the other end can show.
package struct TerminalStyle: Hashable, Sendable {
  /// The narrowest page that still holds a table.
  package static let narrowest = 40

  /// The number of columns that no line exceeds; at least ``narrowest``.
  package let width: Int
  /// Whether SGR sequences may be written; words always say the same.
  package let colour: Bool
  /// Whether nothing but ASCII may be written.
  package let ascii: Bool

  package init(width: Int = 80, colour: Bool = false, ascii: Bool = false) {
    self.width = max(TerminalStyle.narrowest, width)
    self.colour = colour
    self.ascii = ascii
  }
}
