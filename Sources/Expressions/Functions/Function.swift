/// A function that an expression can call by name.
struct Function: Sendable {
  /// How a function is called.
  enum Style: Sendable {
    /// As `name(a, b)`.
    case global
    /// As `a.name(b)`.
    case member
    /// Either way.
    case either
  }

  typealias Body = @Sendable ([Value], inout Budget) -> Value

  let style: Style
  /// How many arguments it takes, what stands before the dot included.
  let arguments: ClosedRange<Int>
  /// Whether it gives an answer for a list whose rest is unknown and for a number that is only
  /// bounded; otherwise such an argument makes the result unknown.
  let takesOpenLists: Bool
  /// Whether it gives an answer for an argument that is unknown or an error.
  let takesUnknowns: Bool
  let body: Body

  init(
    _ style: Style, _ arguments: ClosedRange<Int>, takesOpenLists: Bool = false,
    takesUnknowns: Bool = false, _ body: @escaping Body
  ) {
    self.style = style
    self.arguments = arguments
    self.takesOpenLists = takesOpenLists
    self.takesUnknowns = takesUnknowns
    self.body = body
  }

  /// Calls the function as CEL calls strict functions: an unknown argument makes the result
  /// unknown, else the first error is the result; the result rests on all arguments' origins.
  ///
  /// A function that takes unknowns decides itself, also which origins its result rests on.
  func call(_ arguments: [Value], named name: String, _ budget: inout Budget) -> Value {
    if takesUnknowns {
      guard self.arguments.contains(arguments.count) else { return .noOverload(name, arguments) }
      return body(arguments, &budget)
    }
    var unknowns = UnknownCollection()
    var failure: Value?
    var origins = OriginCollection()
    for argument in arguments {
      switch argument.content {
      case .unknown(let more): unknowns.add(more)
      case .atLeast(_, let unknown) where !takesOpenLists: unknowns.add(unknown)
      case .error: if failure == nil { failure = argument }
      case .list, .map, .optional:
        if takesOpenLists {
          origins.add(argument.origins)
        } else {
          unknowns.addAll(in: argument, &budget)
          origins.addAll(of: argument, &budget)
        }
        continue
      default: break
      }
      origins.add(argument.origins)
    }
    guard unknowns.isEmpty else {
      return Value(.unknown(unknowns.unknowns), origins: origins.set)
    }
    if let failure { return failure }
    guard self.arguments.contains(arguments.count) else {
      return .noOverload(name, arguments).adding(origins.set)
    }
    let result = body(arguments, &budget)
    return result.read.adding(origins.set)
  }
}

extension UnknownCollection {
  /// Adds what is not known of the parts of a value.
  mutating func addAll(in value: Value, _ budget: inout Budget) {
    switch value.content {
    case .unknown(let more): add(more)
    case .atLeast(_, let unknown): add(unknown)
    case .list(let list):
      if let rest = list.rest { add(rest) }
      guard budget.spend(list.elements.count / 8 + 1) else { return }
      for element in list.elements { addAll(in: element, &budget) }
    case .map(let map):
      guard budget.spend(map.entries.count / 8 + 1) else { return }
      for entry in map.entries { addAll(in: entry.value, &budget) }
    case .optional(let wrapped?):
      guard budget.spend(1) else { return }
      addAll(in: wrapped, &budget)
    default: break
    }
  }
}

extension Value {
  /// Says that a function or operator is not defined for the types of its arguments.
  static func noOverload(_ name: String, _ arguments: [Value]) -> Value {
    let types = arguments.map { "`\($0.typeName.name)`" }
    let list =
      switch types.count {
      case 0: "no arguments"
      case 1: types.joined()
      default: types.dropLast().joined(separator: ", ") + " and " + types.suffix(1).joined()
      }
    return .problem("no such overload: `\(name)` of \(list)")
  }
}
