/// One pass over one buffer: the state of `RowScanner` while it runs.
///
/// The four tables have room for a full block and one row more, and the buffer for sixteen bytes
/// beyond `count`; `RowScanner` sees to both.
struct RowScan {
  /// What a pass found.
  struct Result {
    var rows = 0
    var line: Int
    var used = 0
    var ending = RowScanner.Ending.done
    var faults: [RowFault] = []
  }

  private(set) var result: Result

  private let bytes: UnsafeRawBufferPointer
  private let count: Int
  private let isLast: Bool
  private let separator: UInt8
  private let headerCells: Int
  private let rowLimit: Int
  private let limits: Limits
  private let bounds: UnsafeMutableBufferPointer<UInt32>
  private let rowStarts: UnsafeMutableBufferPointer<UInt32>
  private let lines: UnsafeMutableBufferPointer<UInt32>
  private let firstCells: UnsafeMutableBufferPointer<UInt32>

  private var line: Int
  private var rowLine: Int
  private var rowStart = 0
  private var rowFirstCell = 0
  private var cells = 0
  private var cellStart = 0
  private var inQuotes = false
  private var quoted = false
  private var doubled = false
  // The closing quote of a quoted cell, and the second of two doubled quotes.
  private var closing = 0
  private var skipped = -1
  private var rowFault: (cause: RowFault.Cause, offset: Int)?

  init(
    bytes: UnsafeRawBufferPointer, count: Int, isLast: Bool, separator: UInt8, line: Int,
    headerCells: Int, rowLimit: Int, limits: Limits,
    bounds: UnsafeMutableBufferPointer<UInt32>, rowStarts: UnsafeMutableBufferPointer<UInt32>,
    lines: UnsafeMutableBufferPointer<UInt32>, firstCells: UnsafeMutableBufferPointer<UInt32>
  ) {
    self.bytes = bytes
    self.count = count
    self.isLast = isLast
    self.separator = separator
    self.headerCells = headerCells
    self.rowLimit = rowLimit
    self.limits = limits
    self.bounds = bounds
    self.rowStarts = rowStarts
    self.lines = lines
    self.firstCells = firstCells
    self.line = line
    rowLine = line
    result = Result(line: line)
  }

  /// Finds the rows until the buffer ends, the block is full, or a limit is passed.
  mutating func run() {
    firstCells[0] = 0
    let separators = SIMD16<UInt8>(repeating: separator)
    let lineFeeds = SIMD16<UInt8>(repeating: 0x0A)
    let returns = SIMD16<UInt8>(repeating: 0x0D)
    let quotes = SIMD16<UInt8>(repeating: 0x22)
    // One bit for each byte is enough, so that a mark can be cleared by one operation.
    let highBits = SIMD2<UInt64>(repeating: 0x8080_8080_8080_8080)
    var offset = 0
    while offset < count {
      let block = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
      let marks =
        (block .== separators) .| (block .== lineFeeds) .| (block .== returns)
        .| (block .== quotes)
      let halves = unsafeBitCast(marks, to: SIMD2<UInt64>.self) & highBits
      var bits = halves.x
      while bits != 0 {
        guard mark(at: offset &+ bits.trailingZeroBitCount &>> 3) else { return finish(false) }
        bits &= bits &- 1
      }
      bits = halves.y
      while bits != 0 {
        guard mark(at: offset &+ 8 &+ bits.trailingZeroBitCount &>> 3) else {
          return finish(false)
        }
        bits &= bits &- 1
      }
      offset &+= 16
    }
    finish(true)
  }

  private mutating func finish(_ sawAll: Bool) {
    guard case .done = result.ending else { return }
    if inQuotes {
      result.ending = .openQuote(offset: cellStart)
    } else if isLast, sawAll, rowStart < count, endCell(count) {
      _ = endRow(count, next: count)
    }
  }

  /// Takes in a separator, quote or line end; false when the pass is over.
  @inline(__always)
  private mutating func mark(at offset: Int) -> Bool {
    // Bytes after the end are left over from an earlier buffer.
    guard offset < count else { return true }
    let byte = bytes[offset]
    if inQuotes { return markInQuotes(byte, at: offset) }
    if byte == separator {
      guard endCell(offset) else { return false }
      cellStart = offset &+ 1
      return true
    }
    if byte == 0x0A {
      // The second half of CR LF, which ended a row already.
      if offset < rowStart { return true }
      guard endCell(offset) else { return false }
      line &+= 1
      return endRow(offset, next: offset &+ 1)
    }
    if byte == 0x0D {
      guard offset + 1 < count || isLast else { return false }
      guard endCell(offset) else { return false }
      let isPair = offset + 1 < count && bytes[offset + 1] == 0x0A
      line &+= 1
      return endRow(offset, next: offset + (isPair ? 2 : 1))
    }
    if offset == cellStart {
      inQuotes = true
      quoted = true
    } else if rowFault == nil, offset > cellStart,
      bytes[cellStart..<offset].allSatisfy(TextBytes.isBlank)
    {
      rowFault = (.spaceBeforeQuote, cellStart)
    }
    return true
  }

  private mutating func markInQuotes(_ byte: UInt8, at offset: Int) -> Bool {
    guard byte == 0x22 else {
      if byte == 0x0D || (byte == 0x0A && (offset == 0 || bytes[offset - 1] != 0x0D)) {
        line &+= 1
      }
      return true
    }
    if offset == skipped { return true }
    guard offset + 1 < count else {
      guard isLast else { return false }
      inQuotes = false
      closing = offset
      return true
    }
    let next = bytes[offset + 1]
    if next == 0x22 {
      doubled = true
      skipped = offset + 1
      return true
    }
    inQuotes = false
    closing = offset
    if next != separator, next != 0x0A, next != 0x0D {
      // Not the end of a quoted cell after all: the cell is given as it stands.
      quoted = false
      doubled = false
      if rowFault == nil { rowFault = (.textAfterQuote, offset + 1) }
    }
    return true
  }

  /// Ends a cell before `end`; false when there is no room, which only too many cells bring about.
  @inline(__always)
  private mutating func endCell(_ end: Int) -> Bool {
    let index = 2 &* cells
    guard index &+ 1 < bounds.count else {
      result.ending = .tooManyCells(offset: rowStart)
      return false
    }
    if quoted {
      bounds[index] = UInt32(truncatingIfNeeded: cellStart + 1) | RowBlock.flag
      bounds[index + 1] = UInt32(truncatingIfNeeded: closing) | (doubled ? RowBlock.flag : 0)
      quoted = false
      doubled = false
    } else {
      bounds[index] = UInt32(truncatingIfNeeded: cellStart)
      bounds[index + 1] = UInt32(truncatingIfNeeded: end)
    }
    cells &+= 1
    return true
  }

  /// Ends a row before `end`; false when the pass is over.
  private mutating func endRow(_ end: Int, next: Int) -> Bool {
    if isBlankRow(end) {
      cells = rowFirstCell
    } else {
      guard keepRow(end) else { return false }
    }
    rowFault = nil
    rowStart = next
    cellStart = next
    rowLine = line
    result.used = next
    result.line = line
    return result.rows < rowLimit && cells < RowScanner.blockCells
  }

  private func isBlankRow(_ end: Int) -> Bool {
    let rowCells = cells - rowFirstCell
    if end - rowStart == rowCells - 1 { return true }
    return rowCells == 1 && TextBytes.isBlank(bytes[rowStart])
      && bytes[rowStart..<end].allSatisfy(TextBytes.isBlank)
  }

  private mutating func keepRow(_ end: Int) -> Bool {
    let rowCells = cells - rowFirstCell
    guard rowCells <= limits.cellsPerRow else {
      result.ending = .tooManyCells(offset: rowStart)
      return false
    }
    if end - rowStart > limits.scalarBytes, let start = longCell() {
      result.ending = .longCell(offset: start)
      return false
    }
    let row = result.rows
    rowStarts[row] = UInt32(truncatingIfNeeded: rowStart)
    lines[row] = UInt32(truncatingIfNeeded: rowLine)
    firstCells[row + 1] = UInt32(truncatingIfNeeded: cells)
    if let fault = rowFault {
      result.faults.append(RowFault(cause: fault.cause, row: row, offset: fault.offset))
    }
    if rowCells != headerCells, headerCells != 0 {
      result.faults.append(RowFault(cause: .ragged, row: row, offset: rowStart))
    }
    result.rows = row + 1
    rowFirstCell = cells
    return true
  }

  /// Where the first cell of the row starts that is longer than the limit.
  private func longCell() -> Int? {
    for cell in rowFirstCell..<cells {
      let start = Int(bounds[2 * cell] & ~RowBlock.flag)
      let end = Int(bounds[2 * cell + 1] & ~RowBlock.flag)
      if end - start > limits.scalarBytes { return start }
    }
    return nil
  }
}
