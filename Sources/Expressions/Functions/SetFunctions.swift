/// The functions of the sets extension, which look at lists as sets.
enum SetFunctions {
  static let all: [String: Function] = [
    "sets.contains": lists("sets.contains") { left, right, budget in
      isSubset(right, of: left, &budget)
    },
    "sets.equivalent": lists("sets.equivalent") { left, right, budget in
      isSubset(right, of: left, &budget) && isSubset(left, of: right, &budget)
    },
    "sets.intersects": lists("sets.intersects") { left, right, budget in
      left.contains { isMember($0, of: right, &budget) }
    },
  ]

  private static func lists(
    _ name: String, _ body: @escaping @Sendable ([Value], [Value], inout Budget) -> Bool
  ) -> Function {
    Function(.global, 2...2) { arguments, budget in
      guard case .list(let left) = arguments[0].content,
        case .list(let right) = arguments[1].content
      else { return .noOverload(name, arguments) }
      return Value(.bool(body(left.elements, right.elements, &budget)))
    }
  }

  private static func isSubset(
    _ part: [Value], of whole: [Value], _ budget: inout Budget
  ) -> Bool {
    part.allSatisfy { isMember($0, of: whole, &budget) }
  }

  /// Tells whether a list has an element; the lists here hold nothing unknown.
  static func isMember(_ value: Value, of list: [Value], _ budget: inout Budget) -> Bool {
    for element in list {
      if budget.isExhausted { return false }
      if case .equal = Equality.of(value, element, &budget) { return true }
    }
    return false
  }
}
