/// One sheet of a spreadsheet: the cells that hold something, row by row.
package struct SpreadsheetSheet: Sendable {
  /// The name on the sheet's tab.
  package let name: String
  /// The rows that hold something, from the top; the place of a cell is its row and column.
  package internal(set) var rows: [[Cell]]
}
