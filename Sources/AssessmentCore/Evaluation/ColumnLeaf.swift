import Expressions

/// A part of a condition that reads few attributes of the subject, decided for whole columns.
///
/// What it gives for a row depends on the attributes' contents and on how fresh and strong their
/// sources are. So the general evaluator decides it on the first row of each sort, and the rest is
/// looked up.
final class ColumnLeaf {
  /// An attribute that a leaf reads, and which rows are alike in it.
  struct Axis {
    let position: Int
    let classes: RowClasses
    /// Which contents of the column are alike to the leaf; `nil` where each is its own.
    let keys: ColumnKeys?
  }

  private enum Way {
    /// It reads nothing of the subject.
    case constant(UInt16)
    /// It reads one attribute.
    case coded(Axis)
    /// It reads several attributes, which have few sorts together.
    case combined([Axis])
    /// It reads attributes of too many sorts, so that each row is decided by itself.
    case each
  }

  /// What no condition gives, for what has not been decided yet.
  private static let open = UInt16.max

  private let condition: PreparedCondition
  private let view: RecordView
  private let subject: String
  private let way: Way
  private var decided: [UInt16] = []

  /// The most sorts of rows that several attributes together may have.
  private static let mostSorts = 1 << 20

  /// Makes a leaf that reads the attributes of some axes; `nil` where it may read any, or where a
  /// column is not laid out as it should be.
  init(_ condition: PreparedCondition, axes: [Axis]?, view: RecordView) {
    self.condition = condition
    self.view = view
    subject = view.table.kind.name
    guard let axes else {
      way = .each
      return
    }
    guard let first = axes.first else {
      way = .constant(PackedTruth(condition.evaluate(on: nil), view).bits)
      return
    }
    var count = 1
    for axis in axes {
      let width = ColumnLeaf.sorts(of: axis, in: view) * RowClasses.count
      let (product, overflow) = count.multipliedReportingOverflow(by: width)
      guard !overflow, axes.count == 1 || product <= ColumnLeaf.mostSorts else {
        way = .each
        return
      }
      count = product
    }
    let isOneSort = axes.allSatisfy {
      ColumnLeaf.sorts(of: $0, in: view) == 1 && $0.classes.isUniform
    }
    if isOneSort, view.table.rowCount > 0 {
      // What no file gives is the same for every row.
      let first = condition.evaluate(on: (subject, view.object(at: 0)))
      way = .constant(PackedTruth(first, view).bits)
      return
    }
    way = axes.count == 1 ? .coded(first) : .combined(axes)
    decided = Array(repeating: ColumnLeaf.open, count: count)
  }

  private static func sorts(of axis: Axis, in view: RecordView) -> Int {
    axis.keys?.count ?? view.table.columns[axis.position].dictionary.count
  }

  /// What the leaf gives for every row, where that is the same.
  var constant: UInt16? {
    if case .constant(let bits) = way { bits } else { nil }
  }

  /// Decides one row with the general evaluator.
  private func evaluate(_ row: Int) -> UInt16 {
    PackedTruth(condition.evaluate(on: (subject, view.object(at: row))), view).bits
  }

  /// Decides some rows; `out` has as many elements as there are rows.
  func fill(_ out: inout [UInt16], _ rows: Range<Int>) {
    switch way {
    case .constant(let bits):
      for index in out.indices { out[index] = bits }
    case .each:
      for (index, row) in zip(out.indices, rows) { out[index] = evaluate(row) }
    case .coded(let axis):
      look(&out, rows, view.table.columns[axis.position].codes, axis.classes, axis.keys)
    case .combined(let axes):
      look(&out, rows, axes)
    }
  }

  /// Looks up what is decided for each row's sort by several attributes.
  private func look(_ out: inout [UInt16], _ rows: Range<Int>, _ axes: [Axis]) {
    let count = min(out.count, rows.count)
    var sorts = [Int](repeating: 0, count: count)
    for axis in axes {
      let codes = view.table.columns[axis.position].codes
      let width = ColumnLeaf.sorts(of: axis, in: view)
      for index in sorts.indices {
        let row = rows.lowerBound + index
        let code = Int(codes[row])
        let key = axis.keys.map { Int($0.keys[code]) } ?? code
        sorts[index] = (sorts[index] * width + key) * RowClasses.count + Int(axis.classes[row])
      }
    }
    for index in sorts.indices {
      let sort = sorts[index]
      if decided[sort] == ColumnLeaf.open { decided[sort] = evaluate(rows.lowerBound + index) }
      out[index] = decided[sort]
    }
  }

  /// Looks up what is decided for each row's sort, and decides a sort where it is met first.
  private func look(
    _ out: inout [UInt16], _ rows: Range<Int>, _ codes: [UInt32], _ classes: RowClasses,
    _ keys: ColumnKeys?
  ) {
    var index = 0
    let count = min(out.count, rows.count, codes.count - rows.lowerBound)
    while index < count {
      // One pass goes on until it meets a sort that is still open; there are few.
      let stop = decided.withUnsafeBufferPointer { decided in
        codes.withUnsafeBufferPointer { codes in
          ColumnLeaf.pass(&out, index..<count, rows.lowerBound, codes, decided, classes, keys)
        }
      }
      guard stop < count else { return }
      let row = rows.lowerBound + stop
      let code = Int(codes[row])
      let sort = (keys?.keys[code]).map(Int.init) ?? code
      let bits = evaluate(row)
      decided[sort * RowClasses.count + Int(classes[row])] = bits
      out[stop] = bits
      index = stop + 1
    }
  }

  /// Copies decided truths until a sort is open, and gives where that is.
  ///
  /// The codes were checked against the dictionary, the keys and classes are as many as there are
  /// codes, so that every position lies in what is decided.
  private static func pass(
    _ out: inout [UInt16], _ range: Range<Int>, _ start: Int,
    _ codes: UnsafeBufferPointer<UInt32>, _ decided: UnsafeBufferPointer<UInt16>,
    _ classes: RowClasses, _ keys: ColumnKeys?
  ) -> Int {
    let width = RowClasses.count
    return out.withUnsafeMutableBufferPointer { out in
      switch (classes, keys) {
      case (.uniform(let name), nil):
        let name = Int(name)
        for index in range {
          let bits = decided[Int(codes[start + index]) &* width &+ name]
          if bits == open { return index }
          out[index] = bits
        }
      case (.uniform(let name), let keys?):
        let name = Int(name)
        return keys.keys.withUnsafeBufferPointer { keys in
          for index in range {
            let bits = decided[Int(keys[Int(codes[start + index])]) &* width &+ name]
            if bits == open { return index }
            out[index] = bits
          }
          return range.upperBound
        }
      case (.listed(let names), _):
        for index in range {
          let code = Int(codes[start + index])
          let sort = (keys?.keys[code]).map(Int.init) ?? code
          let bits = decided[sort &* width &+ Int(names[start + index])]
          if bits == open { return index }
          out[index] = bits
        }
      }
      return range.upperBound
    }
  }
}
