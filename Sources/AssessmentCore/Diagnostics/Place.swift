/// A place in a file, as a person looks it up: path, line and column, both counted from one.
package struct Place: Hashable, Comparable, Sendable {
  /// The path relative to the evidence folder, with `/` between its parts.
  package let path: String
  /// The physical line, or the row of a spreadsheet; 0 where the whole file is meant.
  package let line: Int
  /// The column in Unicode scalars; 0 where the whole line is meant.
  package let column: Int

  package init(path: String, line: Int = 0, column: Int = 0) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// The place as compilers write it: `path:line:column`, without the parts that are not known.
  package var text: String {
    if line == 0 { return path }
    return column == 0 ? "\(path):\(line)" : "\(path):\(line):\(column)"
  }

  package static func < (left: Place, right: Place) -> Bool {
    if left.path != right.path {
      return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
    return left.line == right.line ? left.column < right.column : left.line < right.line
  }
}
