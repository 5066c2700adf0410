import Expressions

/// Which rows of a large table are subjects of a population.
struct ColumnMembership {
  static let outside: UInt8 = 0
  static let certain: UInt8 = 1
  static let doubtful: UInt8 = 2

  /// One of the three for each row.
  private(set) var rows: [UInt8]
  /// How many rows there are of each of the three, once they were counted.
  private(set) var counts: [Int] = []

  init(count: Int) {
    rows = Array(repeating: ColumnMembership.certain, count: max(0, count))
  }

  /// Demands that a condition holds as well.
  mutating func demand(_ condition: ColumnCondition) {
    var out = [UInt16](repeating: 0, count: min(ColumnEvaluation.blockSize, rows.count))
    var start = 0
    while start < rows.count {
      let end = min(rows.count, start + ColumnEvaluation.blockSize)
      if end - start < out.count { out.removeLast(out.count - (end - start)) }
      condition.fill(&out, start..<end)
      for index in out.indices {
        let truth = out[index] & 0xFF
        let row = start + index
        if truth == 0 {
          rows[row] = ColumnMembership.outside
        } else if truth > 1, rows[row] != ColumnMembership.outside {
          rows[row] = ColumnMembership.doubtful
        }
      }
      start = end
    }
  }

  /// Counts the rows, after all demands were made.
  mutating func count() {
    counts = [0, 0, 0]
    var found = counts
    for row in rows where Int(row) < found.count { found[Int(row)] += 1 }
    counts = found
  }

  /// Leaves it open whether any row is a subject.
  mutating func doubt() {
    rows = rows.map { $0 == ColumnMembership.outside ? $0 : ColumnMembership.doubtful }
  }

  /// Leaves out the rows for which a test fails.
  mutating func restrict(to isInside: (Int) -> Bool) {
    for row in rows.indices where rows[row] != ColumnMembership.outside && !isInside(row) {
      rows[row] = ColumnMembership.outside
    }
  }
}
