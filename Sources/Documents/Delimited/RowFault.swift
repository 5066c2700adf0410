/// Something wrong with one row of a table, kept small because every row may have it.
package struct RowFault: Hashable, Sendable {
  /// What is wrong with a row.
  package enum Cause: Hashable, Sendable {
    /// The row has fewer or more cells than the header.
    case ragged
    /// Text follows the closing quote of a cell.
    case textAfterQuote
    /// A cell starts with white space before its opening quote, so that the quote does not count.
    case spaceBeforeQuote
  }

  /// What is wrong.
  package let cause: Cause
  /// The row in its block, from 0.
  package let row: Int
  /// Where in the block's bytes it shows.
  package let offset: Int
}
