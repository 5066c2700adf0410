/// Finds the rows and cells of a table in a buffer, sixteen bytes at a time.
///
/// It keeps nothing between buffers but the line number: a row that is not complete is scanned
/// again with the next buffer.
struct RowScanner {
  /// How a scan ended.
  enum Ending {
    /// All bytes up to the last complete row were used, or the block is full.
    case done
    /// A quote was opened at the offset, and the buffer ended before it was closed.
    case openQuote(offset: Int)
    /// The row that starts at the offset has more cells than the limit.
    case tooManyCells(offset: Int)
    /// The cell that starts at the offset is longer than the limit.
    case longCell(offset: Int)
  }

  /// What a scan did.
  struct Outcome {
    /// How many bytes belong to complete rows.
    let used: Int
    /// How the scan ended.
    let ending: Ending
  }

  /// The bytes that must follow the filled part of a buffer, so that sixteen can be read anywhere.
  static let padding = 16
  /// How many cells a block holds before it is given on.
  static let blockCells = 65_536

  private let separator: UInt8
  private let limits: Limits
  /// The physical line of the first byte of the next scan.
  private(set) var line: Int

  init(separator: UInt8, line: Int, limits: Limits) {
    self.separator = separator
    self.line = line
    self.limits = limits
  }

  /// Fills the block's tables with the rows of the first `count` of its bytes.
  mutating func scan(
    _ block: inout RowBlock, count: Int, isLast: Bool, rowLimit: Int = .max
  ) -> Outcome {
    // There are no more cells than bytes, so that a small file needs small tables.
    let most = Self.blockCells + min(max(1, limits.cellsPerRow), 1 << 20) + 1
    let cellRoom = min(most, max(0, count) + 2)
    if block.bounds.count < 2 * cellRoom {
      let rowRoom = min(Self.blockCells, cellRoom)
      block.bounds = [UInt32](repeating: 0, count: 2 * cellRoom)
      block.rowStarts = [UInt32](repeating: 0, count: rowRoom + 1)
      block.lines = [UInt32](repeating: 0, count: rowRoom + 1)
      block.firstCells = [UInt32](repeating: 0, count: rowRoom + 2)
    }
    block.faults.removeAll(keepingCapacity: true)
    let scan = block.bytes.withUnsafeBytes { bytes in
      block.bounds.withUnsafeMutableBufferPointer { bounds in
        block.rowStarts.withUnsafeMutableBufferPointer { rowStarts in
          block.lines.withUnsafeMutableBufferPointer { lines in
            block.firstCells.withUnsafeMutableBufferPointer { firstCells in
              var scan = RowScan(
                bytes: bytes, count: min(count, max(0, bytes.count - Self.padding)),
                isLast: isLast, separator: separator, line: line,
                headerCells: block.headerCells, rowLimit: min(rowLimit, Self.blockCells),
                limits: limits, bounds: bounds, rowStarts: rowStarts, lines: lines,
                firstCells: firstCells)
              scan.run()
              return scan.result
            }
          }
        }
      }
    }
    block.rowCount = scan.rows
    block.faults = scan.faults
    line = scan.line
    return Outcome(used: scan.used, ending: scan.ending)
  }
}
