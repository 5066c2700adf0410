import Expressions

/// A part of a condition that reads at most one attribute of the subject, decided for whole columns.
///
/// What it gives for a row depends on the attribute's content and on how fresh and strong its source is. So
/// the general evaluator decides it on the first row of each sort, and the rest is looked up.
final class ColumnLeaf {
  private enum Way {
    /// It reads nothing of the subject.
    case constant(UInt16)
    /// It reads one attribute.
    case coded(position: Int, classes: RowClasses, keys: ColumnKeys?)
    /// It reads several attributes at once, so that each row is decided by itself.
    case each
  }

  /// What no condition gives, for what has not been decided yet.
  private static let open = UInt16.max

  private let condition: PreparedCondition
  private let view: RecordView
  private let subject: String
  private let way: Way
  private var decided: [UInt16] = []

  /// Makes a leaf; `keys` tell which contents of the column are alike to it, and `classes` are missing
  /// where the column is not laid out as it should be.
  init(
    _ condition: PreparedCondition, attribute: Int?, readsWhole: Bool, keys: ColumnKeys?,
    view: RecordView, classes: RowClasses?
  ) {
    self.condition = condition
    self.view = view
    subject = view.table.kind.name
    guard !readsWhole else {
      way = .each
      return
    }
    guard let attribute else {
      way = .constant(PackedTruth(condition.evaluate(on: nil), view).bits)
      return
    }
    guard let classes else {
      way = .each
      return
    }
    let column = view.table.columns[attribute]
    way = .coded(position: attribute, classes: classes, keys: keys)
    let sorts = keys?.count ?? column.dictionary.count
    decided = Array(repeating: ColumnLeaf.open, count: sorts * RowClasses.count)
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
    case .coded(let position, let classes, let keys):
      look(&out, rows, view.table.columns[position].codes, classes, keys)
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
  /// The codes were checked against the dictionary, the keys and classes are as many as there are codes,
  /// so that every position lies in what is decided.
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
