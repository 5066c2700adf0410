import AssessmentCore
import Dispatch
import Documents

/// Reads a table whose columns are attributes of one kind, block by block, into columns.
struct ColumnarReader {
  private var columns: [CodedColumn]
  /// The column of the file that each kept column is.
  private let positions: [Int]
  /// Whether a column tells records apart, so that it is read even in a row that is out of shape.
  private let isIdentity: [Bool]
  private let headerCount: Int
  private var lines: [UInt32] = []
  private var starts: [UInt16] = []
  private var exactPlaces: [Int: CellPlace] = [:]

  /// Prepares the columns that a header gives and that somebody needs.
  init(
    _ match: HeaderMatch, kind: KindReader, needed: Set<String>?
  ) {
    var columns: [CodedColumn] = []
    var positions: [Int] = []
    var isIdentity: [Bool] = []
    let identity = Set(kind.kind.identity)
    for (position, attribute) in match.attributes.enumerated() {
      guard let attribute else { continue }
      let name = kind.kind.attributes[attribute].name
      guard needed?.contains(name) ?? true else { continue }
      let isName = kind.kind.identity == [name] && kind.kind.attributes[attribute].type == .text
      columns.append(CodedColumn(attribute, kind.attributes[attribute], holdsNames: isName))
      positions.append(position)
      isIdentity.append(identity.contains(name))
    }
    self.columns = columns
    self.positions = positions
    self.isIdentity = isIdentity
    headerCount = match.attributes.count
  }

  /// Makes room for so many rows.
  mutating func reserve(_ rows: Int) {
    for number in columns.indices { columns[number].reserve(rows) }
    lines.reserveCapacity(rows)
    starts.reserveCapacity(rows * columns.count)
  }

  /// How many rows were read.
  var rowCount: Int { lines.count }

  /// Takes the rows of a block.
  mutating func add(_ block: RowBlock) {
    let misplaced = misplacedRows(block)
    let firstRow = lines.count
    lines.append(contentsOf: block.lines.prefix(block.rowCount))
    let (positions, isIdentity) = (positions, isIdentity)
    columns.withUnsafeMutableBufferPointer { columns in
      // Safe because each number is filled once, by one thread.
      nonisolated(unsafe) let columns = columns
      let fill: @Sendable (Int) -> Void = { number in
        ColumnarReader.fill(
          &columns[number], at: positions[number], isIdentity: isIdentity[number], from: block,
          misplaced)
      }
      if block.rowCount < ColumnarReader.fewRows {
        for number in columns.indices { fill(number) }
      } else {
        // The columns know nothing of each other, so that the result is the same as with one
        // thread.
        DispatchQueue.concurrentPerform(iterations: columns.count, execute: fill)
      }
    }
    addStarts(block, firstRow: firstRow)
  }

  /// The rows of a block that are filled faster by one thread than others are woken up.
  private static let fewRows = 512

  /// Finds the rows with more filled cells than the header has, so that nobody knows which is
  /// which.
  private func misplacedRows(_ block: RowBlock) -> Set<Int> {
    var rows: Set<Int> = []
    for fault in block.faults where fault.cause == .ragged {
      let count = block.cellCount(row: fault.row)
      guard count > headerCount else { continue }
      if (headerCount..<count).contains(where: {
        !block.range(row: fault.row, column: $0).isEmpty
      }) {
        rows.insert(fault.row)
      }
    }
    return rows
  }

  /// Adds the cells of one column.
  private static func fill(
    _ column: inout CodedColumn, at position: Int, isIdentity: Bool, from block: RowBlock,
    _ misplaced: Set<Int>
  ) {
    block.bytes.withUnsafeBytes { bytes in
      block.bounds.withUnsafeBufferPointer { bounds in
        block.firstCells.withUnsafeBufferPointer { firstCells in
          for row in 0..<block.rowCount {
            let cell = Int(firstCells[row]) + position
            if cell >= Int(firstCells[row + 1]) {
              column.addAbsent()
              continue
            }
            if !misplaced.isEmpty, misplaced.contains(row), !isIdentity {
              column.addMisplaced()
              continue
            }
            let end = bounds[2 * cell + 1]
            if end & RowBlock.flag != 0 {
              // Doubled quotes: the text is not in the file as it is meant.
              let text = EmptyWords.trimmed(block.text(row: row, column: position))
              Array(text.utf8).withUnsafeBytes { column.add($0) }
              continue
            }
            var low = Int(bounds[2 * cell] & ~RowBlock.flag)
            var high = Int(end)
            while low < high, ColumnarReader.isBlank(bytes[low]) { low &+= 1 }
            while high > low, ColumnarReader.isBlank(bytes[high &- 1]) { high &-= 1 }
            column.add(UnsafeRawBufferPointer(rebasing: bytes[low..<high]))
          }
        }
      }
    }
  }

  /// Whether a byte is white space in front of or behind a cell.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  /// Notes where the cells of a block start.
  private mutating func addStarts(_ block: RowBlock, firstRow: Int) {
    let isPlain = block.bytes.withUnsafeBytes { bytes in
      ColumnarReader.isASCII(bytes)
    }
    block.bounds.withUnsafeBufferPointer { bounds in
      block.firstCells.withUnsafeBufferPointer { firstCells in
        for row in 0..<block.rowCount {
          let firstCell = Int(firstCells[row])
          let cellCount = Int(firstCells[row + 1]) - firstCell
          let rowStart = Int(block.rowStarts[row])
          let rowEnd =
            cellCount == 0
            ? rowStart : Int(bounds[2 * (firstCell + cellCount) - 1] & ~RowBlock.flag)
          let isSimple =
            isPlain
            && (row + 1 < block.rowCount
              ? block.lines[row + 1] == block.lines[row] + 1
              : !ColumnarReader.hasLineEnd(block, rowStart..<max(rowStart, rowEnd)))
          for (number, position) in positions.enumerated() {
            if position >= cellCount {
              starts.append(0)
            } else if isSimple {
              let bound = bounds[2 * (firstCell + position)]
              let quote = bound & RowBlock.flag == 0 ? 0 : 1
              let start = Int(bound & ~RowBlock.flag) - quote - rowStart + 1
              starts.append(UInt16(exactly: start) ?? 0)
            } else {
              addExactStart(block, row: row, number, firstRow: firstRow)
            }
          }
        }
      }
    }
  }

  /// Notes where a cell starts whose row has several lines or more than ASCII in it.
  private mutating func addExactStart(
    _ block: RowBlock, row: Int, _ number: Int, firstRow: Int
  ) {
    let place = block.position(row: row, column: positions[number])
    if place.line == Int(block.lines[row]), let start = UInt16(exactly: place.column) {
      starts.append(start)
    } else {
      starts.append(0)
      exactPlaces[(firstRow + row) * positions.count + number] = CellPlace(place)
    }
  }

  private static func hasLineEnd(_ block: RowBlock, _ range: Range<Int>) -> Bool {
    block.bytes[range].contains { $0 == 0x0A || $0 == 0x0D }
  }

  /// Whether every byte is ASCII, so that bytes and scalars are counted alike.
  private static func isASCII(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var offset = 0
    var seen: UInt64 = 0
    while offset &+ 8 <= bytes.count {
      seen |= bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      offset &+= 8
    }
    while offset < bytes.count {
      seen |= UInt64(bytes[offset])
      offset &+= 1
    }
    return seen & 0x8080_8080_8080_8080 == 0
  }

  /// Gives the table, and reports what a person should know about its cells.
  func finish(
    kind: KindReader, item: Int, path: String, _ log: inout DiagnosticLog
  ) -> ColumnarTable {
    let table = ColumnarTable(
      kind: kind.position, item: item, columns: columns.map(ColumnarTable.Column.init),
      lines: lines, starts: starts, exactPlaces: exactPlaces)
    table.report(columns, of: kind.kind, path: path, &log)
    return table
  }
}
