/// A fault of an expression, found before it is evaluated, with its place in the source.
package struct ExpressionProblem: Error, Hashable, Sendable {
  /// What is wrong, in lower case, with names in backticks and without a full stop.
  package let message: String
  /// What to do about it, or `nil` when there is nothing to suggest.
  package let help: String?
  /// The place as an offset in UTF-8 bytes.
  package let offset: Int
  /// The line, from 1.
  package let line: Int
  /// The column in Unicode scalars, from 1.
  package let column: Int

  /// Makes a problem at a byte of a source and works out line and column.
  package init(_ message: String, help: String? = nil, offset: Int, in source: String) {
    self.message = message
    self.help = help
    self.offset = offset
    var line = 1
    var column = 1
    for byte in source.utf8.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.line = line
    self.column = column
  }
}
