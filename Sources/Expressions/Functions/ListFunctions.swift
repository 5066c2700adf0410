/// The functions of the lists extension.
enum ListFunctions {
  static let all: [String: Function] = [
    "lists.range": Function(.global, 1...1) { arguments, budget in
      guard case .int(let count) = arguments[0].content else {
        return .noOverload("lists.range", arguments)
      }
      guard budget.spend(Int(clamping: count)) else { return budget.problem }
      return .list((0..<max(0, count)).map { Value(.int($0)) })
    },
    "slice": Function(.member, 3...3) { arguments, budget in slice(arguments, &budget) },
    "flatten": Function(.member, 1...2) { arguments, budget in flatten(arguments, &budget) },
    "distinct": lists("distinct") { elements, budget in
      var kept: [Value] = []
      for element in elements where !SetFunctions.isMember(element, of: kept, &budget) {
        kept.append(element)
      }
      return .list(kept)
    },
    "sort": lists("sort") { elements, budget in
      sorted(elements, by: elements, "sort", &budget)
    },
    "first": edge("first") { $0.first },
    "last": edge("last") { $0.last },
  ]

  private static func lists(
    _ name: String, _ body: @escaping @Sendable ([Value], inout Budget) -> Value
  ) -> Function {
    Function(.member, 1...1) { arguments, budget in
      guard case .list(let list) = arguments[0].content else {
        return .noOverload(name, arguments)
      }
      guard budget.spend(list.elements.count / 8) else { return budget.problem }
      return body(list.elements.map(\.read), &budget)
    }
  }

  private static func edge(
    _ name: String, _ pick: @escaping @Sendable ([Value]) -> Value?
  ) -> Function {
    Function(.member, 1...1, takesOpenLists: true) { arguments, _ in
      guard case .list(let list) = arguments[0].content else {
        return .noOverload(name, arguments)
      }
      // The first known element is the first; which one is last is not known of an open list.
      if let rest = list.rest, name == "last" || list.elements.isEmpty {
        return Value(.unknown([rest]))
      }
      guard let element = pick(list.elements)?.read else { return Value(.optional(nil)) }
      if case .unknown = element.content { return element }
      return Value(.optional(element), origins: element.origins)
    }
  }

  private static func slice(_ arguments: [Value], _ budget: inout Budget) -> Value {
    guard case .list(let list) = arguments[0].content,
      case .int(let start) = arguments[1].content, case .int(let end) = arguments[2].content
    else { return .noOverload("slice", arguments) }
    let count = Int64(list.elements.count)
    guard start >= 0, start <= end, end <= count else {
      return .problem("no slice from \(start) to \(end) in a list of \(count)")
    }
    guard budget.spend(Int(clamping: (end - start) / 8)) else { return budget.problem }
    return .list(Array(list.elements[Int(clamping: start)..<Int(clamping: end)]))
  }

  private static func flatten(_ arguments: [Value], _ budget: inout Budget) -> Value {
    guard case .list(let list) = arguments[0].content else {
      return .noOverload("flatten", arguments)
    }
    var depth: Int64 = 1
    if arguments.count == 2 {
      guard case .int(let given) = arguments[1].content else {
        return .noOverload("flatten", arguments)
      }
      guard given >= 0 else { return .problem("`flatten` to a negative depth: \(given)") }
      depth = given
    }
    var elements: [Value] = []
    flatten(list.elements, depth, into: &elements, &budget)
    return budget.isExhausted ? budget.problem : .list(elements)
  }

  private static func flatten(
    _ elements: [Value], _ depth: Int64, into result: inout [Value], _ budget: inout Budget
  ) {
    for element in elements {
      guard budget.spend(1) else { return }
      let element = element.read
      if depth > 0, case .list(let inner) = element.content {
        flatten(inner.elements, depth - 1, into: &result, &budget)
      } else {
        result.append(element)
      }
    }
  }

  /// Sorts elements by their keys, which must be of one type that has an order; elements with equal
  /// keys keep their order.
  static func sorted(
    _ elements: [Value], by keys: [Value], _ name: String, _ budget: inout Budget
  ) -> Value {
    guard let first = keys.first else { return .list([]) }
    let cost = elements.count.bitWidth - elements.count.leadingZeroBitCount
    guard budget.spend(elements.count * cost / 4) else { return budget.problem }
    for key in keys {
      guard Ordering.exists(between: first, and: key), first.typeName == key.typeName else {
        return .noOverload(name, [.list(elements)])
      }
    }
    let pairs = zip(keys, elements).enumerated().sorted { left, right in
      switch Ordering.of(left.element.0, right.element.0) {
      case .before: true
      case .after: false
      case .same, nil: left.offset < right.offset
      }
    }
    return .list(pairs.map(\.element.1))
  }
}
