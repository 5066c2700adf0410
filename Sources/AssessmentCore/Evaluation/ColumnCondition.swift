import Expressions

/// A condition taken apart at `&&`, `||`, `!` and `?:` into parts that can be decided column by column.
indirect enum ColumnCondition {
  case leaf(ColumnLeaf)
  case and([ColumnCondition])
  case or([ColumnCondition])
  /// The checks of one criterion.
  case together([ColumnCondition])
  case not(ColumnCondition)
  case choose(ColumnCondition, ColumnCondition, ColumnCondition)

  /// Decides some rows.
  func fill(_ out: inout [UInt16], _ rows: Range<Int>) {
    switch self {
    case .leaf(let leaf):
      leaf.fill(&out, rows)
    case .and(let parts):
      join(parts, &out, rows) { PackedTruth.and($0, $1) }
    case .or(let parts):
      join(parts, &out, rows) { PackedTruth.or($0, $1) }
    case .together(let parts):
      join(parts, &out, rows) { PackedTruth.together($0, $1) }
    case .not(let part):
      part.fill(&out, rows)
      for index in out.indices { out[index] = PackedTruth.not(out[index]) }
    case .choose(let condition, let first, let second):
      condition.fill(&out, rows)
      var firsts = [UInt16](repeating: 0, count: out.count)
      var seconds = firsts
      first.fill(&firsts, rows)
      second.fill(&seconds, rows)
      for index in out.indices {
        out[index] = PackedTruth.choose(out[index], firsts[index], seconds[index])
      }
    }
  }

  @inline(__always)
  private func join(
    _ parts: [ColumnCondition], _ out: inout [UInt16], _ rows: Range<Int>,
    _ operation: (UInt16, UInt16) -> UInt16
  ) {
    guard let first = parts.first else { return }
    first.fill(&out, rows)
    var more = [UInt16](repeating: 0, count: out.count)
    for part in parts.dropFirst() {
      part.fill(&more, rows)
      out.withUnsafeMutableBufferPointer { out in
        more.withUnsafeBufferPointer { more in
          for index in out.indices { out[index] = operation(out[index], more[index]) }
        }
      }
    }
  }
}
