/// Goes through the syntax tree once and computes its value.
struct Evaluator {
  let bindings: Bindings
  let functions: FunctionLibrary
  let container: String
  var budget: Budget
  /// The variables of the macros around the current expression, the innermost last.
  private var locals: [Local] = []

  /// A variable of a macro.
  private struct Local {
    let name: String
    var value: Value
  }

  init(bindings: Bindings, functions: FunctionLibrary, container: String, budget: Budget) {
    self.bindings = bindings
    self.functions = functions
    self.container = container
    self.budget = budget
  }

  // Each form has a method of its own, to keep the frame of this recursion small.
  mutating func evaluate(_ expression: Expression) -> Value {
    guard budget.spend(1) else { return budget.problem }
    switch expression.kind {
    case .literal(let value): return value
    case .identifier(let name, let absolute):
      return variable(name, absolute: absolute, at: expression.range.lowerBound)
    case .select(let selection): return select(selection)
    case .has(let selection): return has(selection)
    case .index(let operand, let index, let optional):
      return element(of: operand, at: index, optional: optional)
    case .call(let call): return evaluate(call, at: expression.range.lowerBound)
    case .list(let elements): return list(elements)
    case .map(let elements): return map(elements)
    case .and(let operands): return junction(operands, decides: false)
    case .or(let operands): return junction(operands, decides: true)
    case .not(let operand): return not(operand)
    case .negate(let operand): return negate(operand)
    case .conditional(let condition, let first, let second):
      return conditional(condition, first, second)
    case .operation(let first, let steps): return operation(first, steps)
    case .comprehension(let comprehension): return evaluate(comprehension)
    case .bind(let name, let value, let body): return bind(name, value, body)
    case .optionalMap(let operand, let variable, let body, let flat):
      return optionalMap(operand, variable, body, flat: flat)
    }
  }

  // MARK: Names

  private func variable(_ name: String, absolute: Bool, at offset: Int) -> Value {
    if !absolute, let local = locals.last(where: { $0.name == name }) { return local.value }
    if let value = resolve(name, absolute: absolute) { return value }
    return Value(.error(EvaluationProblem("undeclared reference to `\(name)`", offset: offset)))
  }

  /// Looks up a name in the container and in the namespaces around it, the innermost first.
  private func resolve(_ name: String, absolute: Bool) -> Value? {
    if !absolute, !container.isEmpty {
      for candidate in candidates(for: name) {
        if let value = lookUp(candidate) { return value }
      }
    }
    return lookUp(name)
  }

  private func lookUp(_ name: String) -> Value? {
    if let value = bindings[name] { return value.read }
    return TypeName.denoted(by: name).map { Value(.type($0)) }
  }

  /// The names in the container's namespaces, the innermost first, without the plain name.
  private func candidates(for name: String) -> [String] {
    var candidates: [String] = []
    var scope = container[...]
    while !scope.isEmpty {
      candidates.append(scope + "." + name)
      scope = scope.lastIndex(of: ".").map { scope[..<$0] } ?? ""
    }
    return candidates
  }

  private func function(_ name: String) -> Function? {
    if name.utf8.first == UInt8(ascii: ".") {
      return functions.function(named: String(name.dropFirst()))
    }
    if !container.isEmpty {
      for candidate in candidates(for: name) {
        if let function = functions.function(named: candidate) { return function }
      }
    }
    return functions.function(named: name)
  }

  /// Whether a dotted name begins with a variable of a macro, which hides qualified names.
  private func beginsWithLocal(_ path: String) -> Bool {
    guard !locals.isEmpty else { return false }
    return locals.contains { local in
      let count = local.name.utf8.count
      guard path.utf8.starts(with: local.name.utf8) else { return false }
      let end = path.utf8.index(path.utf8.startIndex, offsetBy: count)
      return end == path.utf8.endIndex || path.utf8[end] == UInt8(ascii: ".")
    }
  }

  // MARK: Fields and elements

  private mutating func select(_ selection: Selection) -> Value {
    if let path = selection.path, bindings.hasQualifiedNames || !container.isEmpty,
      !beginsWithLocal(path)
    {
      let absolute = path.utf8.first == UInt8(ascii: ".")
      let name = absolute ? String(path.dropFirst()) : path
      if let value = resolve(name, absolute: absolute) { return value }
    }
    let operand = evaluate(selection.operand)
    return operand.field(selection.field, optional: selection.optional)
  }

  private mutating func has(_ selection: Selection) -> Value {
    evaluate(selection.operand).hasField(selection.field)
  }

  private mutating func element(
    of operand: Expression, at index: Expression, optional: Bool
  ) -> Value {
    let operand = evaluate(operand)
    let index = evaluate(index)
    if let undecided = Evaluator.undecided(operand, index) { return undecided }
    return operand.element(at: index, optional: optional).adding(index.origins)
  }

  /// Gives the unknown or the error that two operands of a strict operator make, if they do.
  static func undecided(_ left: Value, _ right: Value) -> Value? {
    switch (left.content, right.content) {
    case (.unknown(let first), .unknown(let second)):
      var unknowns = UnknownCollection()
      unknowns.add(first)
      unknowns.add(second)
      return Value(.unknown(unknowns.unknowns), origins: left.origins.union(right.origins))
    case (.unknown, _): return left.adding(right.origins)
    case (_, .unknown): return right.adding(left.origins)
    case (.error, _): return left
    case (_, .error): return right
    default: return nil
    }
  }

  // MARK: Literals

  private mutating func list(_ elements: [ListElement]) -> Value {
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    var strict = Strictness()
    for element in elements {
      let value = evaluate(element.value)
      guard strict.accepts(value) else { continue }
      guard element.optional else {
        values.append(value)
        continue
      }
      guard case .optional(let wrapped) = value.content else {
        _ = strict.accepts(.noOverload("?", [value]))
        continue
      }
      if let wrapped { values.append(wrapped.adding(value.origins)) }
    }
    return strict.failure ?? .list(values)
  }

  private mutating func map(_ elements: [MapElement]) -> Value {
    var entries: [MapEntry] = []
    entries.reserveCapacity(elements.count)
    var strict = Strictness()
    for element in elements {
      let key = evaluate(element.key)
      let value = evaluate(element.value)
      let accepted = strict.accepts(key)
      guard strict.accepts(value), accepted else { continue }
      guard element.optional else {
        entries.append(MapEntry(key: key, value: value))
        continue
      }
      guard case .optional(let wrapped) = value.content else {
        _ = strict.accepts(.noOverload("?", [value]))
        continue
      }
      if let wrapped {
        entries.append(MapEntry(key: key, value: wrapped.adding(value.origins)))
      }
    }
    if let failure = strict.failure { return failure }
    do {
      return Value(.map(try MapValue(entries)))
    } catch {
      return Value(.error(error))
    }
  }

  // MARK: Logic

  /// Evaluates `&&` (decided by `false`) and `||` (decided by `true`).
  private mutating func junction(_ operands: [Expression], decides: Bool) -> Value {
    var junction = Junction(decides: decides)
    for operand in operands {
      if let decided = junction.add(evaluate(operand)) { return decided }
    }
    return junction.result
  }

  private mutating func not(_ operand: Expression) -> Value {
    let value = evaluate(operand)
    switch value.content {
    case .bool(let flag): return Value(.bool(!flag), origins: value.origins)
    case .unknown, .error: return value
    default: return .noOverload("!", [value]).adding(value.origins)
    }
  }

  private mutating func negate(_ operand: Expression) -> Value {
    let value = evaluate(operand)
    switch value.content {
    case .int(let number):
      let (negated, overflow) = Int64(0).subtractingReportingOverflow(number)
      return (overflow ? .problem("integer overflow: `-`") : Value(.int(negated)))
        .adding(value.origins)
    case .double(let number): return Value(.double(-number), origins: value.origins)
    case .atLeast(_, let unknown): return Value(.unknown([unknown]), origins: value.origins)
    case .unknown, .error: return value
    default: return .noOverload("-", [value]).adding(value.origins)
    }
  }

  private mutating func conditional(
    _ condition: Expression, _ first: Expression, _ second: Expression
  ) -> Value {
    let value = evaluate(condition)
    switch value.content {
    case .bool(let flag): return evaluate(flag ? first : second).adding(value.origins)
    case .unknown, .error: return value
    default: return .noOverload("?:", [value]).adding(value.origins)
    }
  }

  private mutating func operation(_ first: Expression, _ steps: [OperatorStep]) -> Value {
    var result = evaluate(first)
    for step in steps {
      guard budget.spend(1) else { return budget.problem }
      let operand = evaluate(step.operand)
      result = Operators.apply(step.operation, result, operand, &budget).located(step.offset)
    }
    return result
  }

  // MARK: Calls

  private mutating func evaluate(_ call: Call, at offset: Int) -> Value {
    if let qualified = call.qualifiedName, !beginsWithLocal(qualified),
      let function = function(qualified)
    {
      guard function.style != .member else {
        return .noOverload(qualified, []).located(offset)
      }
      return invoke(function, qualified, nil, call.arguments, at: offset)
    }
    guard let target = call.target else {
      guard let function = function(call.name) else {
        return Value(
          .error(EvaluationProblem("unknown function `\(call.name)`", offset: offset)))
      }
      guard function.style != .member else {
        return .noOverload(call.name, []).located(offset)
      }
      return invoke(function, call.name, nil, call.arguments, at: offset)
    }
    let receiver = evaluate(target)
    if case .optional(let wrapped) = receiver.content, call.arguments.count == 1,
      let alternative = call.arguments.first, call.name == "or" || call.name == "orValue"
    {
      return other(receiver, wrapped, alternative, call.name)
    }
    guard let function = functions.function(named: call.name), function.style != .global else {
      return Value(
        .error(EvaluationProblem("unknown function `\(call.name)`", offset: offset)))
    }
    return invoke(function, call.name, receiver, call.arguments, at: offset)
  }

  private mutating func invoke(
    _ function: Function, _ name: String, _ receiver: Value?, _ arguments: [Expression],
    at offset: Int
  ) -> Value {
    var values: [Value] = []
    values.reserveCapacity(arguments.count + 1)
    if let receiver { values.append(receiver) }
    for argument in arguments { values.append(evaluate(argument)) }
    return function.call(values, named: name, &budget).located(offset)
  }

  /// Evaluates `or` and `orValue`, whose argument is only looked at when it is needed.
  private mutating func other(
    _ receiver: Value, _ wrapped: Value?, _ alternative: Expression, _ name: String
  ) -> Value {
    if let wrapped {
      return name == "or" ? receiver : wrapped.read.adding(receiver.origins)
    }
    let value = evaluate(alternative)
    switch value.content {
    case .unknown, .error: return value
    case .optional: return value.adding(receiver.origins)
    default:
      return name == "orValue"
        ? value.adding(receiver.origins) : .noOverload(name, [receiver, value])
    }
  }

  // MARK: Variables

  private mutating func bind(_ name: String, _ value: Expression, _ body: Expression) -> Value {
    let value = evaluate(value)
    return evaluate(body, with: name, value)
  }

  private mutating func evaluate(_ body: Expression, with name: String, _ value: Value) -> Value {
    locals.append(Local(name: name, value: value))
    defer { locals.removeLast() }
    return evaluate(body)
  }

  private mutating func optionalMap(
    _ operand: Expression, _ variable: String, _ body: Expression, flat: Bool
  ) -> Value {
    let operand = evaluate(operand)
    switch operand.content {
    case .unknown, .error: return operand
    case .optional(nil): return operand
    case .optional(let wrapped?):
      let value = evaluate(body, with: variable, wrapped.read.adding(operand.origins))
      switch value.content {
      case .unknown, .error: return value
      case .optional where flat: return value
      default:
        return flat
          ? .noOverload("optFlatMap", [value])
          : Value(.optional(value), origins: operand.origins)
      }
    default: return .noOverload(flat ? "optFlatMap" : "optMap", [operand])
    }
  }

  // MARK: Comprehensions

  private mutating func evaluate(_ comprehension: Comprehension) -> Value {
    let range = evaluate(comprehension.range)
    let isPair = comprehension.variables.count == 2
    let elements: [Value]
    var values: [Value]?
    var rest: Unknown?
    switch range.content {
    case .list(let list):
      elements = list.elements
      rest = list.rest
    case .map(let map):
      elements = map.entries.map(\.key)
      if isPair { values = map.entries.map(\.value) }
    case .unknown, .error:
      return range
    default:
      return .noOverload(comprehension.macro.rawValue, [range]).adding(range.origins)
    }
    var fold = Fold(comprehension.macro, over: range.origins, rest: rest)
    let base = locals.count
    for name in comprehension.variables {
      locals.append(Local(name: name, value: Value(.null)))
    }
    defer { locals.removeLast(locals.count - base) }
    for (index, element) in elements.enumerated() {
      guard budget.spend(1) else { return budget.problem }
      let element = element.read.adding(range.origins)
      let key: Value
      if !isPair {
        locals[base].value = element
        key = element
      } else if let values {
        key = element
        locals[base].value = key
        locals[base + 1].value = values[index].read.adding(range.origins)
      } else {
        key = Value(.int(Int64(index)))
        locals[base].value = key
        locals[base + 1].value = element
      }
      if let condition = comprehension.condition {
        guard fold.picks(evaluate(condition)) else { continue }
      }
      if let decided = fold.add(evaluate(comprehension.body), element: element, key: key) {
        return decided
      }
      if budget.isExhausted { return budget.problem }
    }
    return fold.result(&budget)
  }
}

extension Value {
  /// Gives an error its place in the source, when it has none yet.
  fileprivate func located(_ offset: Int) -> Value {
    guard case .error(let problem) = content, problem.offset == nil else { return self }
    return Value(.error(EvaluationProblem(problem.message, offset: offset)), origins: origins)
  }
}
