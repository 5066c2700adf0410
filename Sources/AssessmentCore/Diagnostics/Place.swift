/// A place in a file, as a person looks it up: path, line and column, both counted from one.
///
/// In a spreadsheet it is a sheet with a row and a column; in a word processor document the line is
/// the number of the paragraph.
package struct Place: Hashable, Comparable, Sendable {
  /// The path relative to the evidence folder, with `/` between its parts.
  package let path: String
  /// The physical line, or the row of a spreadsheet; 0 where the whole file is meant.
  package let line: Int
  /// The column in Unicode scalars; 0 where the whole line is meant.
  package let column: Int
  /// The sheet of a spreadsheet; `nil` in other files.
  package let sheet: String?

  package init(path: String, line: Int = 0, column: Int = 0, sheet: String? = nil) {
    self.sheet = sheet
    self.path = path
    self.line = line
    self.column = column
  }

  /// The place as compilers write it: `path:line:column`, without the parts that are not known;
  /// `kpis.xlsx:Sheet1!B7` in a spreadsheet, `charter.docx:paragraph 12` in a document.
  package var text: String {
    if let sheet {
      return line == 0 ? "\(path):\(sheet)" : "\(path):\(sheet)!\(Place.letters(of: column))\(line)"
    }
    if line == 0 { return path }
    if isParagraph { return "\(path):paragraph \(line)" }
    return column == 0 ? "\(path):\(line)" : "\(path):\(line):\(column)"
  }

  /// Whether the line is the number of a paragraph.
  private var isParagraph: Bool {
    path.utf8.suffix(5).map { $0 | 0x20 }.elementsEqual(".docx".utf8)
  }

  /// Whether the place is a line of text, and no cell and no paragraph.
  package var isInLines: Bool { sheet == nil && !isParagraph }

  /// The letters of a spreadsheet's column: `A` to `Z`, `AA` and so on.
  private static func letters(of column: Int) -> String {
    var letters: [Unicode.Scalar] = []
    var rest = column
    while rest > 0 {
      letters.insert(Unicode.Scalar(UInt8(65 + (rest - 1) % 26)), at: 0)
      rest = (rest - 1) / 26
    }
    return String(String.UnicodeScalarView(letters))
  }

  package static func < (left: Place, right: Place) -> Bool {
    if left.path != right.path {
      return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
    if left.sheet != right.sheet {
      return (left.sheet ?? "").utf8.lexicographicallyPrecedes((right.sheet ?? "").utf8)
    }
    return left.line == right.line ? left.column < right.column : left.line < right.line
  }
}
