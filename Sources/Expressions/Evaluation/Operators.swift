/// The operators between two values.
enum Operators {
  /// Applies an operator: an unknown operand makes the result unknown, else an error is the result.
  static func apply(
    _ operation: BinaryOperator, _ left: Value, _ right: Value, _ budget: inout Budget
  ) -> Value {
    if let undecided = Evaluator.undecided(left, right) { return undecided }
    switch operation {
    case .equal, .notEqual:
      return equality(left, right, negated: operation == .notEqual, &budget)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return comparison(operation, left, right, &budget)
        .adding(left.origins).adding(right.origins)
    case .isIn:
      return membership(of: left, in: right, &budget)
    case .add, .subtract, .multiply, .divide, .modulo:
      return arithmetic(operation, left, right, &budget)
        .adding(left.origins).adding(right.origins)
    }
  }

  private static func equality(
    _ left: Value, _ right: Value, negated: Bool, _ budget: inout Budget
  ) -> Value {
    var origins = OriginCollection()
    origins.addAll(of: left, &budget)
    origins.addAll(of: right, &budget)
    switch Equality.of(left, right, &budget) {
    case .equal: return Value(.bool(!negated), origins: origins.set)
    case .different: return Value(.bool(negated), origins: origins.set)
    case .unknown(let unknowns): return Value(.unknown(unknowns), origins: origins.set)
    }
  }

  private static func comparison(
    _ operation: BinaryOperator, _ left: Value, _ right: Value, _ budget: inout Budget
  ) -> Value {
    switch (left.content, right.content) {
    case (.int(let left), .int(let right)):
      return Value(.bool(holds(operation, left < right ? .before : left > right ? .after : .same)))
    case (.atLeast(let bound, let unknown), _):
      return bounded(operation, bound, unknown, right)
        ?? .noOverload(operation.rawValue, [left, right])
    case (_, .atLeast(let bound, let unknown)):
      return bounded(operation.mirrored, bound, unknown, left)
        ?? .noOverload(operation.rawValue, [left, right])
    default:
      break
    }
    guard budget.spend(left.byteCount / 64) else { return budget.problem }
    guard Ordering.exists(between: left, and: right) else {
      return .noOverload(operation.rawValue, [left, right])
    }
    // NaN has no order, so nothing holds of it.
    guard let ordering = Ordering.of(left, right) else { return Value(.bool(false)) }
    return Value(.bool(holds(operation, ordering)))
  }

  private static func holds(_ operation: BinaryOperator, _ ordering: Ordering) -> Bool {
    switch operation {
    case .less: ordering == .before
    case .lessOrEqual: ordering != .after
    case .greater: ordering == .after
    default: ordering != .before
    }
  }

  /// Compares a number of which only a lower bound is known.
  private static func bounded(
    _ operation: BinaryOperator, _ bound: Int64, _ unknown: Unknown, _ other: Value
  ) -> Value? {
    if case .atLeast(_, let second) = other.content {
      return Value(.unknown(unknown == second ? [unknown] : [unknown, second]))
    }
    guard other.isNumber else { return nil }
    guard let ordering = Ordering.ofNumbers(Value(.int(bound)), other) else {
      return Value(.bool(false))
    }
    switch (operation, ordering) {
    case (.greater, .after), (.greaterOrEqual, .after), (.greaterOrEqual, .same):
      return Value(.bool(true))
    case (.less, .after), (.less, .same), (.lessOrEqual, .after):
      return Value(.bool(false))
    default:
      return Value(.unknown([unknown]))
    }
  }

  private static func membership(
    of value: Value, in container: Value, _ budget: inout Budget
  ) -> Value {
    switch container.content {
    case .list(let list):
      var junction = Junction(decides: true)
      var needle = OriginCollection()
      needle.addAll(of: value, &budget)
      junction.add(container.origins)
      junction.add(needle.set)
      for element in list.elements {
        var origins = OriginCollection()
        switch Equality.of(value, element, &budget) {
        case .equal:
          origins.add(container.origins)
          origins.add(needle.set)
          origins.addAll(of: element, &budget)
          return Value(.bool(true), origins: origins.set)
        case .different:
          origins.addAll(of: element, &budget)
          junction.add(origins.set)
        case .unknown(let unknowns):
          for unknown in unknowns { junction.add(unknown) }
        }
        if budget.isExhausted { return budget.problem }
      }
      if let rest = list.rest { junction.add(rest) }
      return junction.result
    case .map(let map):
      if case .atLeast(_, let unknown) = value.content { return Value(.unknown([unknown])) }
      return Value(
        .bool(map.value(for: value) != nil), origins: container.origins.union(value.origins))
    default:
      return .noOverload("in", [value, container])
        .adding(container.origins).adding(value.origins)
    }
  }

  private static func arithmetic(
    _ operation: BinaryOperator, _ left: Value, _ right: Value, _ budget: inout Budget
  ) -> Value {
    switch (left.content, right.content) {
    case (.int(let left), .int(let right)):
      return integers(operation, left, right) { .int($0) }
    case (.uint(let left), .uint(let right)):
      return integers(operation, left, right) { .uint($0) }
    case (.double(let left), .double(let right)):
      switch operation {
      case .add: return Value(.double(left + right))
      case .subtract: return Value(.double(left - right))
      case .multiply: return Value(.double(left * right))
      case .divide: return Value(.double(left / right))
      default: break
      }
    case (.atLeast(_, let unknown), .int), (.int, .atLeast(_, let unknown)):
      return Value(.unknown([unknown]))
    case (.atLeast(_, let first), .atLeast(_, let second)):
      return Value(.unknown(first == second ? [first] : [first, second]))
    case (.string(let first), .string(let second)) where operation == .add:
      guard budget.spend((first.utf8.count + second.utf8.count) / 256) else {
        return budget.problem
      }
      return Value(.string(first + second))
    case (.bytes(let first), .bytes(let second)) where operation == .add:
      guard budget.spend((first.count + second.count) / 256) else { return budget.problem }
      return Value(.bytes(first + second))
    case (.list(let first), .list(let second)) where operation == .add:
      guard budget.spend((first.elements.count + second.elements.count) / 32) else {
        return budget.problem
      }
      return joined(first, second)
    default:
      return times(operation, left, right) ?? .noOverload(operation.rawValue, [left, right])
    }
    return .noOverload(operation.rawValue, [left, right])
  }

  /// Joins two lists; what comes after an unknown rest has no known place, but is known all the
  /// same.
  private static func joined(_ first: ListValue, _ second: ListValue) -> Value {
    Value(.list(ListValue(first.elements + second.elements, rest: first.rest ?? second.rest)))
  }

  private static func integers<T: FixedWidthInteger>(
    _ operation: BinaryOperator, _ left: T, _ right: T, _ content: (T) -> Value.Content
  ) -> Value {
    let result: (partialValue: T, overflow: Bool)
    switch operation {
    case .add: result = left.addingReportingOverflow(right)
    case .subtract: result = left.subtractingReportingOverflow(right)
    case .multiply: result = left.multipliedReportingOverflow(by: right)
    case .divide:
      guard right != 0 else { return .problem("division by zero") }
      result = left.dividedReportingOverflow(by: right)
    default:
      guard right != 0 else { return .problem("modulus by zero") }
      result = left.remainderReportingOverflow(dividingBy: right)
    }
    guard !result.overflow else {
      return .problem("integer overflow: `\(operation.rawValue)`")
    }
    return Value(content(result.partialValue))
  }

  private static func times(
    _ operation: BinaryOperator, _ left: Value, _ right: Value
  ) -> Value? {
    func moment(_ timestamp: Timestamp?) -> Value {
      timestamp.map { Value(.timestamp($0)) } ?? .problem("timestamp out of range")
    }
    func span(_ span: TimeSpan?) -> Value {
      span.map { Value(.duration($0)) } ?? .problem("duration out of range")
    }
    return switch (operation, left.content, right.content) {
    case (.add, .timestamp(let time), .duration(let length)): moment(time.adding(length))
    case (.add, .duration(let length), .timestamp(let time)): moment(time.adding(length))
    case (.subtract, .timestamp(let time), .duration(let length)):
      moment(time.subtracting(length))
    case (.subtract, .timestamp(let first), .timestamp(let second)): span(first.since(second))
    case (.add, .duration(let first), .duration(let second)): span(first.adding(second))
    case (.subtract, .duration(let first), .duration(let second)):
      span(first.subtracting(second))
    default: nil
    }
  }
}

extension BinaryOperator {
  /// The comparison that says the same with the operands exchanged.
  var mirrored: BinaryOperator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}

extension Value {
  /// The size of a text or of bytes, which is what comparing them costs.
  var byteCount: Int {
    switch content {
    case .string(let text): text.utf8.count
    case .bytes(let bytes): bytes.count
    default: 0
    }
  }
}
