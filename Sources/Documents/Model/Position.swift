/// A place in a text: physical line and column, both counted from 1, columns in Unicode scalars.
package struct Position: Hashable, Comparable, Sendable {
  // Two 32-bit halves, because every node of every tree carries one.
  private let storedLine: UInt32
  private let storedColumn: UInt32

  /// The start of a text.
  package static let start = Position(line: 1, column: 1)

  /// A place; numbers outside 1 to 4,294,967,295 are moved to the nearest end.
  package init(line: Int, column: Int) {
    storedLine = UInt32(clamping: max(1, line))
    storedColumn = UInt32(clamping: max(1, column))
  }

  /// The physical line, from 1.
  package var line: Int { Int(storedLine) }

  /// The column in Unicode scalars, from 1.
  package var column: Int { Int(storedColumn) }

  /// Orders by line, then by column.
  package static func < (left: Position, right: Position) -> Bool {
    (left.storedLine, left.storedColumn) < (right.storedLine, right.storedColumn)
  }
}
