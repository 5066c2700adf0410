import AssessmentCore

/// The rows of one table of separated values, column by column.
struct ColumnarTable: Sendable {
  /// One column: what stands in each row as a code, and what the codes mean.
  struct Column: Sendable {
    /// The position of the attribute in its kind.
    let attribute: Int
    let codes: [UInt32]
    let dictionary: ContentDictionary
    /// The texts by their codes, for a column of names; `nil` for other columns.
    let names: TextIndex?

    /// The column that was filled.
    init(_ column: CodedColumn) {
      attribute = column.attribute
      codes = column.codes
      dictionary = column.dictionary
      names = column.isNames ? column.index : nil
    }

    /// What is said in a row.
    func content(at row: Int) -> CellContent {
      guard codes.indices.contains(row) else { return .absent }
      return dictionary[Int(codes[row])]
    }
  }

  /// The position of the kind in the vocabulary.
  let kind: Int
  /// The position of the item it was read from.
  let item: Int
  let columns: [Column]
  /// The physical line on which each row starts.
  let lines: [UInt32]
  /// Where each cell starts in its line, row by row; 0 where it stands on a later line or too far
  /// right.
  let starts: [UInt16]
  /// The places of the cells for which that is not enough, by `row * columns.count + column`.
  let exactPlaces: [Int: CellPlace]

  var rowCount: Int { lines.count }

  /// Gives the place of a cell.
  func place(row: Int, column: Int) -> CellPlace {
    let position = row * columns.count + column
    if let exact = exactPlaces[position] { return exact }
    return CellPlace(
      line: Int(lines[row]),
      column: starts.indices.contains(position) ? Int(starts[position]) : 0)
  }

  /// Gives a row as a record that can be joined with others.
  func record(at row: Int) -> ReadRecord {
    var cells: [ReadCell] = []
    for (number, column) in columns.enumerated() {
      let content = column.content(at: row)
      if case .absent = content { continue }
      cells.append(
        ReadCell(
          attribute: column.attribute, content: content,
          places: [place(row: row, column: number)]))
    }
    cells.sort { $0.attribute < $1.attribute }
    return ReadRecord(
      kind: kind, item: item, ordinal: row + 1, place: CellPlace(line: Int(lines[row]), column: 1),
      cells: cells)
  }

  /// Reports what a person should know about the texts of the columns that the table was made of.
  func report(
    _ columns: [CodedColumn], of kind: RecordKind, path: String, _ log: inout DiagnosticLog
  ) {
    for (number, column) in columns.enumerated() {
      let name = kind.attributes[column.attribute].name
      for remark in column.remarks.sorted(by: {
        $0.firstRows.lexicographicallyPrecedes($1.firstRows)
      }) {
        let places = remark.firstRows.map { row in
          let place = place(row: row, column: number)
          return Place(path: path, line: Int(place.line), column: Int(place.column))
        }
        log.add(remark.finding, of: name, at: places, count: remark.count)
      }
    }
  }
}
