/// Some rows of a table as offsets into one buffer: what a reader of millions of rows gives on.
///
/// The arrays are as flat as they are so that another module can run through them without a call or
/// an allocation per cell. Only the first parts of them are meant, as `rowCount` says. A block is
/// filled again and again; nothing in it outlives the next filling.
package struct RowBlock: Sendable {
  /// The bit that is set in a cell's start when the cell stands in quotes, and in its end when
  /// doubled quotes are to be made single.
  package static let flag: UInt32 = 1 << 31

  /// The bytes that all offsets refer to.
  package internal(set) var bytes: [UInt8] = []
  /// How many rows there are.
  package internal(set) var rowCount = 0
  /// The offset of each row's first byte.
  package internal(set) var rowStarts: [UInt32] = []
  /// The physical line of each row's first byte.
  package internal(set) var lines: [UInt32] = []
  /// The number of each row's first cell, and after the last row the number of cells.
  package internal(set) var firstCells: [UInt32] = []
  /// Start and end of each cell's text in `bytes`, two numbers a cell, each with `flag` perhaps.
  package internal(set) var bounds: [UInt32] = []
  /// What is wrong with rows, in order; the rows are there all the same.
  package internal(set) var faults: [RowFault] = []
  /// How many cells the header has.
  package internal(set) var headerCells = 0

  /// A block with no rows.
  package init() {}

  /// How many cells a row has.
  package func cellCount(row: Int) -> Int {
    Int(firstCells[row + 1] - firstCells[row])
  }

  /// The range of a cell's text in `bytes`, doubled quotes and all.
  package func range(row: Int, column: Int) -> Range<Int> {
    let index = 2 * (Int(firstCells[row]) + column)
    return Int(bounds[index] & ~Self.flag)..<Int(bounds[index + 1] & ~Self.flag)
  }

  /// Whether a cell stands in quotes.
  package func isQuoted(row: Int, column: Int) -> Bool {
    bounds[2 * (Int(firstCells[row]) + column)] & Self.flag != 0
  }

  /// The text of a cell.
  package func text(row: Int, column: Int) -> String {
    let index = 2 * (Int(firstCells[row]) + column)
    let slice = bytes[range(row: row, column: column)]
    guard bounds[index + 1] & Self.flag != 0 else { return TextBytes.string(slice) }
    var text: [UInt8] = []
    text.reserveCapacity(slice.count)
    var isSecond = false
    for byte in slice {
      let isQuote = byte == 0x22
      if isQuote, isSecond {
        isSecond = false
        continue
      }
      isSecond = isQuote
      text.append(byte)
    }
    return TextBytes.string(text)
  }

  /// The place of a cell: its opening quote, or its first character.
  package func position(row: Int, column: Int) -> Position {
    let start = range(row: row, column: column).lowerBound
    return position(row: row, offset: start - (isQuoted(row: row, column: column) ? 1 : 0))
  }

  /// The cells of a row with text and place.
  package func cells(row: Int) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(cellCount(row: row))
    var place = PlaceCounter(line: Int(lines[row]), offset: Int(rowStarts[row]))
    for column in 0..<cellCount(row: row) {
      let quoted = isQuoted(row: row, column: column)
      let start = range(row: row, column: column).lowerBound - (quoted ? 1 : 0)
      place.advance(to: start, in: bytes)
      cells.append(
        Cell(
          text: text(row: row, column: column), position: place.position, isQuoted: quoted))
    }
    return cells
  }

  /// A fault as a problem with its place and words.
  package func problem(_ fault: RowFault) -> DocumentProblem {
    let place = position(row: fault.row, offset: fault.offset)
    switch fault.cause {
    case .ragged:
      let count = cellCount(row: fault.row)
      return DocumentProblem(
        .syntax, at: place,
        "row has \(count) \(count == 1 ? "cell" : "cells"), the header has \(headerCells)",
        help: count > headerCells ? "put cells that hold the separator in quotes" : nil)
    case .textAfterQuote:
      return DocumentProblem(
        .syntax, at: place, "text stands after the closing quote of a cell",
        help: "double the quotes inside the cell")
    case .spaceBeforeQuote:
      return DocumentProblem(
        .syntax, at: place, "white space stands before the opening quote of a cell",
        help: "remove the white space")
    }
  }

  private func position(row: Int, offset: Int) -> Position {
    var place = PlaceCounter(line: Int(lines[row]), offset: Int(rowStarts[row]))
    place.advance(to: offset, in: bytes)
    return place.position
  }
}
