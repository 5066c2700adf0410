import Documents

/// The place of a value in its file.
struct CellPlace: Hashable, Comparable, Sendable {
  let line: UInt32
  let column: UInt32

  init(line: Int, column: Int) {
    self.line = UInt32(clamping: line)
    self.column = UInt32(clamping: column)
  }

  init(_ position: Position) {
    self.init(line: position.line, column: position.column)
  }

  static func < (left: CellPlace, right: CellPlace) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
