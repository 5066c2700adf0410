import AssessmentCore
import Documents

/// Collects the records of one kind that a file gives one a line, as columns.
///
/// A column is there from the first record that gives its attribute; the records before it say nothing
/// of it. Only the attributes that somebody needs are kept.
struct LineColumns {
  private let kind: KindReader
  private let needed: Set<String>?
  private var columns: [CodedColumn] = []
  /// Where the values of each column start in their lines, row by row.
  private var starts: [[UInt16]] = []
  /// The column of each attribute of the kind; `nil` where there is none so far.
  private var columnOfAttribute: [Int?]
  private var lines: [UInt32] = []
  private var exactPlaces: [(row: Int, column: Int, place: CellPlace)] = []

  init(_ kind: KindReader, needed: Set<String>?) {
    self.kind = kind
    self.needed = needed
    columnOfAttribute = [Int?](repeating: nil, count: kind.attributes.count)
  }

  /// How many records were read.
  var rowCount: Int { lines.count }

  /// Whether the values of an attribute are kept.
  func keeps(_ attribute: Int) -> Bool {
    needed?.contains(kind.kind.attributes[attribute].name) ?? true
  }

  /// Whether the record that is being read has given an attribute already.
  func hasSaid(_ attribute: Int) -> Bool {
    columnOfAttribute[attribute].map { columns[$0].codes.count > lines.count } ?? false
  }

  /// Takes a value of the record that is being read: a text as it stands in the line.
  mutating func add(_ text: UnsafeRawBufferPointer, of attribute: Int, at column: Int) {
    let number = self.column(of: attribute)
    columns[number].add(text)
    addStart(column, number)
  }

  /// Takes a value of the record that is being read which is no plain text; `written` tells it from
  /// others.
  mutating func add(
    _ node: Node, written: UnsafeRawBufferPointer, of attribute: Int, at column: Int
  ) {
    let number = self.column(of: attribute)
    columns[number].add(node, written: written)
    addStart(column, number)
  }

  /// Ends the record that is being read.
  mutating func endRecord(line: Int) {
    lines.append(UInt32(clamping: line))
    for number in columns.indices where columns[number].codes.count < lines.count {
      columns[number].addAbsent()
      starts[number].append(0)
    }
  }

  private mutating func addStart(_ column: Int, _ number: Int) {
    if let start = UInt16(exactly: column) {
      starts[number].append(start)
    } else {
      starts[number].append(0)
      exactPlaces.append((lines.count, number, CellPlace(line: 0, column: column)))
    }
  }

  private mutating func column(of attribute: Int) -> Int {
    if let number = columnOfAttribute[attribute] { return number }
    let description = kind.kind.attributes[attribute]
    var column = CodedColumn(
      attribute, kind.attributes[attribute],
      holdsNames: kind.kind.identity == [description.name] && description.type == .text)
    column.addAbsent(rows: lines.count)
    columnOfAttribute[attribute] = columns.count
    columns.append(column)
    starts.append([UInt16](repeating: 0, count: lines.count))
    return columns.count - 1
  }

  /// Gives the table, and reports what a person should know about its values.
  func finish(item: Int, path: String, _ log: inout DiagnosticLog) -> ColumnarTable {
    var rowStarts = [UInt16](repeating: 0, count: lines.count * columns.count)
    for (number, column) in starts.enumerated() {
      for (row, start) in column.enumerated() { rowStarts[row * columns.count + number] = start }
    }
    var exact: [Int: CellPlace] = [:]
    for entry in exactPlaces {
      exact[entry.row * columns.count + entry.column] = CellPlace(
        line: Int(lines[entry.row]), column: Int(entry.place.column))
    }
    let table = ColumnarTable(
      kind: kind.position, item: item, columns: columns.map(ColumnarTable.Column.init),
      lines: lines, starts: rowStarts, exactPlaces: exact)
    table.report(columns, of: kind.kind, path: path, &log)
    return table
  }
}
