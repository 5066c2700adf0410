import Expressions

/// A condition taken apart at `&&`, `||`, `!` and `?:` into parts that can be decided column by
/// column.
indirect enum ColumnCondition {
  case leaf(ColumnLeaf)
  /// The same for every row.
  case constant(UInt16)
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
    case .constant(let bits):
      for index in out.indices { out[index] = bits }
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

  /// The same condition with every part that is the same for all rows decided.
  var simplified: ColumnCondition {
    switch self {
    case .constant: return self
    case .leaf(let leaf): return leaf.constant.map { .constant($0) } ?? self
    case .and(let parts):
      return ColumnCondition.joined(parts, PackedTruth.and) { .and($0) }
    case .or(let parts):
      return ColumnCondition.joined(parts, PackedTruth.or) { .or($0) }
    case .together(let parts):
      return ColumnCondition.joined(parts, PackedTruth.together) { .together($0) }
    case .not(let part):
      let part = part.simplified
      if case .constant(let bits) = part { return .constant(PackedTruth.not(bits)) }
      return .not(part)
    case .choose(let condition, let first, let second):
      return .choose(condition.simplified, first.simplified, second.simplified)
    }
  }

  private static func joined(
    _ parts: [ColumnCondition], _ operation: (UInt16, UInt16) -> UInt16,
    _ make: ([ColumnCondition]) -> ColumnCondition
  ) -> ColumnCondition {
    let parts = parts.map(\.simplified)
    var whole: UInt16?
    for part in parts {
      guard case .constant(let bits) = part else { return make(parts) }
      whole = whole.map { operation($0, bits) } ?? bits
    }
    return whole.map { .constant($0) } ?? make(parts)
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
      if case .constant(let bits) = part {
        for index in out.indices { out[index] = operation(out[index], bits) }
        continue
      }
      part.fill(&more, rows)
      out.withUnsafeMutableBufferPointer { out in
        more.withUnsafeBufferPointer { more in
          for index in out.indices { out[index] = operation(out[index], more[index]) }
        }
      }
    }
  }
}
