/// Whether two values are equal, as far as is known.
enum Equality {
  case equal
  case different
  case unknown([Unknown])

  init(_ isEqual: Bool) {
    self = isEqual ? .equal : .different
  }

  /// Compares two values as `==` does: across the types of numbers, and `false` for values of
  /// different types.
  static func of(_ left: Value, _ right: Value, _ budget: inout Budget) -> Equality {
    guard budget.spend(1) else { return .different }
    switch (left.content, right.content) {
    case (.absent, _): return of(left.read, right, &budget)
    case (_, .absent): return of(left, right.read, &budget)
    case (.unknown(let left), .unknown(let right)):
      var unknowns = UnknownCollection()
      unknowns.add(left)
      unknowns.add(right)
      return .unknown(unknowns.unknowns)
    case (.unknown(let unknowns), _), (_, .unknown(let unknowns)): return .unknown(unknowns)
    case (.string(let left), .string(let right)):
      guard budget.spend(left.utf8.count / 64) else { return .different }
      return Equality(left.hasSameScalars(as: right))
    case (.bool(let left), .bool(let right)): return Equality(left == right)
    case (.null, .null): return .equal
    case (.bytes(let left), .bytes(let right)):
      guard budget.spend(left.count / 64) else { return .different }
      return Equality(left == right)
    case (.timestamp(let left), .timestamp(let right)): return Equality(left == right)
    case (.duration(let left), .duration(let right)): return Equality(left == right)
    case (.type(let left), .type(let right)): return Equality(left == right)
    case (.object(let left), .object(let right)):
      return Equality(
        left.kind.hasSameScalars(as: right.kind)
          && left.identity.hasSameScalars(as: right.identity))
    case (.optional(let left), .optional(let right)):
      guard let left, let right else { return Equality(left == nil && right == nil) }
      return of(left, right, &budget)
    case (.list(let left), .list(let right)): return lists(left, right, &budget)
    case (.map(let left), .map(let right)): return maps(left, right, &budget)
    case (.atLeast(let bound, let unknown), _):
      return atLeast(bound, unknown, equals: right)
    case (_, .atLeast(let bound, let unknown)):
      return atLeast(bound, unknown, equals: left)
    default:
      return Equality(Ordering.ofNumbers(left, right) == .same)
    }
  }

  private static func atLeast(_ bound: Int64, _ unknown: Unknown, equals other: Value) -> Equality {
    if case .atLeast(_, let second) = other.content {
      return .unknown(unknown == second ? [unknown] : [unknown, second])
    }
    switch Ordering.ofNumbers(Value(.int(bound)), other) {
    case .before, .same: return .unknown([unknown])
    // A size is a whole number, so nothing else can equal it.
    case .after, nil: return .different
    }
  }

  private static func lists(
    _ left: ListValue, _ right: ListValue, _ budget: inout Budget
  ) -> Equality {
    var unknowns = UnknownCollection()
    for rest in [left.rest, right.rest] {
      if let rest { unknowns.add(rest) }
    }
    let (leftCount, rightCount) = (left.elements.count, right.elements.count)
    if leftCount < rightCount, left.rest == nil { return .different }
    if rightCount < leftCount, right.rest == nil { return .different }
    for (left, right) in zip(left.elements, right.elements) {
      switch of(left, right, &budget) {
      case .equal: continue
      case .different: return .different
      case .unknown(let more): unknowns.add(more)
      }
    }
    return unknowns.isEmpty ? .equal : .unknown(unknowns.unknowns)
  }

  private static func maps(
    _ left: MapValue, _ right: MapValue, _ budget: inout Budget
  ) -> Equality {
    guard left.count == right.count else { return .different }
    var unknowns = UnknownCollection()
    for entry in left.entries {
      guard let other = right.value(for: entry.key) else { return .different }
      switch of(entry.value, other, &budget) {
      case .equal: continue
      case .different: return .different
      case .unknown(let more): unknowns.add(more)
      }
    }
    return unknowns.isEmpty ? .equal : .unknown(unknowns.unknowns)
  }
}
