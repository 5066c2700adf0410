/// The functions of optional values; `or` and `orValue` are evaluated where calls are.
enum OptionalFunctions {
  static let all: [String: Function] = [
    "optional.none": Function(.global, 0...0) { _, _ in Value(.optional(nil)) },
    "optional.of": Function(.global, 1...1, takesOpenLists: true) { arguments, _ in
      Value(.optional(arguments[0]))
    },
    "optional.ofNonZeroValue": Function(.global, 1...1, takesOpenLists: true) { arguments, _ in
      let value = arguments[0]
      if case .list(let list) = value.content, list.elements.isEmpty, let rest = list.rest {
        return Value(.unknown([rest]))
      }
      return isZero(value) ? Value(.optional(nil)) : Value(.optional(value))
    },
    "optional.unwrap": Function(.global, 1...1) { arguments, budget in
      unwrap(arguments, "optional.unwrap", &budget)
    },
    "unwrapOpt": Function(.member, 1...1) { arguments, budget in
      unwrap(arguments, "unwrapOpt", &budget)
    },
    "hasValue": Function(.member, 1...1, takesOpenLists: true) { arguments, _ in
      guard case .optional(let wrapped) = arguments[0].content else {
        return .noOverload("hasValue", arguments)
      }
      return Value(.bool(wrapped != nil))
    },
    "value": Function(.member, 1...1, takesOpenLists: true) { arguments, _ in
      guard case .optional(let wrapped) = arguments[0].content else {
        return .noOverload("value", arguments)
      }
      return wrapped?.read ?? .problem("`value()` of an empty optional")
    },
    "or": Function(.member, 2...2) { arguments, _ in .noOverload("or", arguments) },
    "orValue": Function(.member, 2...2) { arguments, _ in .noOverload("orValue", arguments) },
  ]

  /// Gives the values of a list's optionals, without the empty ones.
  private static func unwrap(
    _ arguments: [Value], _ name: String, _ budget: inout Budget
  ) -> Value {
    guard case .list(let list) = arguments[0].content else { return .noOverload(name, arguments) }
    guard budget.spend(list.elements.count / 8) else { return budget.problem }
    var values: [Value] = []
    for element in list.elements {
      guard case .optional(let wrapped) = element.content else {
        return .noOverload(name, arguments)
      }
      if let wrapped { values.append(wrapped.adding(element.origins)) }
    }
    return .list(values)
  }

  private static func isZero(_ value: Value) -> Bool {
    switch value.content {
    case .null: true
    case .bool(let flag): !flag
    case .int(let number): number == 0
    case .uint(let number): number == 0
    case .double(let number): number == 0
    case .string(let text): text.isEmpty
    case .bytes(let bytes): bytes.isEmpty
    case .list(let list): list.elements.isEmpty && list.rest == nil
    case .map(let map): map.count == 0
    case .duration(let span): span.nanoseconds == 0
    case .timestamp(let timestamp): timestamp.seconds == 0 && timestamp.nanoseconds == 0
    case .optional(let wrapped): wrapped == nil
    default: false
    }
  }
}
