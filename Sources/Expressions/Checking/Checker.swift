/// Goes through a program and finds what must go wrong when it is evaluated.
///
/// Of each part it works out what is known of its type. A part in which a problem was found counts
/// as not known, so that one slip is reported once.
struct Checker {
  private let program: Program
  private let shapes: Shapes
  private let functions: FunctionLibrary
  private var locals: [(name: String, shape: Shape)] = []
  private(set) var problems: [ExpressionProblem] = []

  init(program: Program, shapes: Shapes, functions: FunctionLibrary) {
    self.program = program
    self.shapes = shapes
    self.functions = functions
  }

  mutating func check() {
    _ = shape(of: program.expression)
  }

  private mutating func report(_ message: String, at offset: Int, help: String? = nil) {
    problems.append(
      ExpressionProblem(message, help: help, offset: offset, in: program.source))
  }

  private mutating func shape(of expression: Expression) -> Shape {
    switch expression.kind {
    case .literal(let value): return Shape(of: value)
    case .identifier(let name, let absolute):
      return variable(name, absolute: absolute, at: expression.range.lowerBound)
    case .select(let selection): return select(selection)
    case .has(let selection):
      _ = select(selection)
      return .bool
    case .index(let operand, let index, let optional):
      return element(of: operand, at: index, optional: optional)
    case .call(let call): return result(of: call, at: expression.range.lowerBound)
    case .list(let elements): return list(elements)
    case .map(let elements): return map(elements)
    case .and(let operands): return junction(operands, "&&")
    case .or(let operands): return junction(operands, "||")
    case .not(let operand):
      expectBool(operand) { "`!` negates a bool, not `\($0)`" }
      return .bool
    case .negate(let operand): return negation(operand)
    case .conditional(let condition, let first, let second):
      expectBool(condition) { "`?:` needs a bool for its condition, not `\($0)`" }
      let shape = shape(of: first)
      return shape.merged(with: self.shape(of: second))
    case .operation(let first, let steps): return operation(first, steps)
    case .comprehension(let comprehension):
      return result(of: comprehension, at: expression.range.lowerBound)
    case .bind(let name, let value, let body):
      let shape = shape(of: value)
      return self.shape(of: body, with: [(name, shape)])
    case .optionalMap(let operand, let variable, let body, let flat):
      return optionalMap(operand, variable, body, flat: flat)
    }
  }

  private mutating func shape(of body: Expression, with variables: [(String, Shape)]) -> Shape {
    for (name, shape) in variables { locals.append((name, shape)) }
    defer { locals.removeLast(variables.count) }
    return shape(of: body)
  }

  private mutating func expectBool(_ expression: Expression, _ message: (String) -> String) {
    let shape = shape(of: expression)
    guard shape != .bool, shape != .any else { return }
    report(message(shape.name), at: expression.range.lowerBound)
  }

  // MARK: Names

  /// Gives the shape of a variable by its name in the container or in the namespaces around it.
  private func declared(_ name: String, absolute: Bool) -> Shape? {
    var scope = absolute ? "" : program.container[...]
    while !scope.isEmpty {
      if let shape = shapes.variables[scope + "." + name] { return shape }
      scope = scope.lastIndex(of: ".").map { scope[..<$0] } ?? ""
    }
    return shapes.variables[name]
  }

  private mutating func variable(_ name: String, absolute: Bool, at offset: Int) -> Shape {
    if !absolute, let local = locals.last(where: { $0.name == name }) { return local.shape }
    if let shape = declared(name, absolute: absolute) { return shape }
    if TypeName.denoted(by: name) != nil { return .type }
    let candidates = locals.reversed().map(\.name) + shapes.variables.keys.sorted()
    report(
      "unknown name `\(name)`", at: offset,
      help: Suggestion.help(for: name, among: candidates))
    return .any
  }

  private func beginsWithLocal(_ path: String) -> Bool {
    let root = path.prefix { $0 != "." }
    return locals.contains { $0.name == root }
  }

  private mutating func select(_ selection: Selection) -> Shape {
    if let path = selection.path, !beginsWithLocal(path) {
      let absolute = path.utf8.first == UInt8(ascii: ".")
      let name = absolute ? String(path.dropFirst()) : path
      if let shape = declared(name, absolute: absolute) { return shape }
    }
    let operand = shape(of: selection.operand)
    let field = field(selection.field, of: operand, at: selection.fieldOffset)
    return selection.optional ? .optional(field) : field
  }

  private mutating func field(_ name: String, of shape: Shape, at offset: Int) -> Shape {
    switch shape {
    case .any: return .any
    case .map(let value): return value
    case .optional(let wrapped): return .optional(field(name, of: wrapped, at: offset))
    case .object(let kind):
      guard let fields = shapes.objects[kind] else { return .any }
      if let field = fields[name] { return field }
      report(
        "`\(kind)` has no attribute `\(name)`", at: offset,
        help: Suggestion.help(for: name, among: fields.keys.sorted()))
      return .any
    default:
      report("a `\(shape.name)` has no attributes, so no `\(name)`", at: offset)
      return .any
    }
  }

  private mutating func element(
    of operand: Expression, at index: Expression, optional: Bool
  ) -> Shape {
    let container = shape(of: operand)
    let position = shape(of: index)
    let element: Shape
    switch container {
    case .list(let shape):
      element = shape
      if position != .any, !position.isNumber {
        report(
          "a list's index is a number, not `\(position.name)`", at: index.range.lowerBound)
      }
    case .map(let shape): element = shape
    case .any, .object, .optional: element = .any
    default:
      report("a `\(container.name)` has no elements", at: operand.range.lowerBound)
      element = .any
    }
    return optional ? .optional(element) : element
  }

  // MARK: Literals and operators

  private mutating func list(_ elements: [ListElement]) -> Shape {
    var common: Shape?
    for element in elements {
      var shape = shape(of: element.value)
      if element.optional { shape = .any }
      common = common.map { $0.merged(with: shape) } ?? shape
    }
    return .list(common ?? .any)
  }

  private mutating func map(_ elements: [MapElement]) -> Shape {
    var common: Shape?
    for element in elements {
      let key = shape(of: element.key)
      switch key {
      case .any, .bool, .int, .uint, .number, .string: break
      default:
        report(
          "a map's key cannot be a `\(key.name)`", at: element.key.range.lowerBound)
      }
      var shape = shape(of: element.value)
      if element.optional { shape = .any }
      common = common.map { $0.merged(with: shape) } ?? shape
    }
    return .map(common ?? .any)
  }

  private mutating func junction(_ operands: [Expression], _ name: String) -> Shape {
    for operand in operands {
      expectBool(operand) { "`\(name)` joins bools, not `\($0)`" }
    }
    return .bool
  }

  private mutating func negation(_ operand: Expression) -> Shape {
    let shape = shape(of: operand)
    switch shape {
    case .any, .int, .double, .number: return shape
    default:
      report("`-` is not defined for `\(shape.name)`", at: operand.range.lowerBound)
      return .any
    }
  }

  private mutating func operation(_ first: Expression, _ steps: [OperatorStep]) -> Shape {
    var left = shape(of: first)
    for step in steps {
      let right = shape(of: step.operand)
      left = result(of: step, left, right)
    }
    return left
  }

  private mutating func result(of step: OperatorStep, _ left: Shape, _ right: Shape) -> Shape {
    let name = step.operation.rawValue
    switch step.operation {
    case .equal, .notEqual:
      if !left.canEqual(right) {
        report(
          "`\(name)` compares `\(left.name)` with `\(right.name)`, which are never equal",
          at: step.offset)
      }
      return .bool
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      if !left.canOrder(right) {
        report("`\(name)` cannot compare `\(left.name)` with `\(right.name)`", at: step.offset)
      }
      return .bool
    case .isIn:
      switch right {
      case .any, .map: break
      case .list(let element):
        if !left.canEqual(element) {
          report(
            "`in` looks for `\(left.name)` in a list of `\(element.name)`, which never is there",
            at: step.offset)
        }
      default:
        report("`in` looks in lists and maps, not in `\(right.name)`", at: step.offset)
      }
      return .bool
    case .add, .subtract, .multiply, .divide, .modulo:
      if let result = Shape.result(step.operation, left, right) { return result }
      report(
        "`\(name)` is not defined for `\(left.name)` and `\(right.name)`", at: step.offset)
      return .any
    }
  }

  // MARK: Calls and macros

  private func function(_ name: String) -> (name: String, function: Function)? {
    if name.utf8.first == UInt8(ascii: ".") {
      let name = String(name.dropFirst())
      return functions.function(named: name).map { (name, $0) }
    }
    var scope = program.container[...]
    while !scope.isEmpty {
      let candidate = scope + "." + name
      if let function = functions.function(named: candidate) { return (candidate, function) }
      scope = scope.lastIndex(of: ".").map { scope[..<$0] } ?? ""
    }
    return functions.function(named: name).map { (name, $0) }
  }

  private mutating func result(of call: Call, at offset: Int) -> Shape {
    if let qualified = call.qualifiedName, !beginsWithLocal(qualified),
      let (name, function) = function(qualified)
    {
      for argument in call.arguments { _ = shape(of: argument) }
      return result(of: function, name, call.arguments.count, at: offset)
    }
    guard let target = call.target else {
      let shapes = call.arguments.map { shape(of: $0) }
      guard let (name, function) = function(call.name), function.style != .member else {
        return unknown(call.name, .member, at: offset)
      }
      if function.style == .either, let first = shapes.first,
        !FunctionShapes.takes(name, receiver: first)
      {
        report("`\(name)` is not defined for `\(first.name)`", at: offset)
        return .any
      }
      return result(of: function, name, call.arguments.count, at: offset)
    }
    if let qualified = call.qualifiedName, !beginsWithLocal(qualified), isNamespace(qualified) {
      for argument in call.arguments { _ = shape(of: argument) }
      return unknown(qualified, .member, at: offset)
    }
    let receiver = shape(of: target)
    let arguments = call.arguments.map { shape(of: $0) }
    guard let function = functions.function(named: call.name), function.style != .global else {
      return unknown(call.name, .global, at: offset)
    }
    guard FunctionShapes.takes(call.name, receiver: receiver) else {
      report("`\(call.name)` is not defined for `\(receiver.name)`", at: offset)
      return .any
    }
    if case .optional(let wrapped) = receiver {
      switch call.name {
      case "value": return wrapped
      case "orValue": return wrapped.merged(with: arguments.first ?? .any)
      case "or": return receiver
      default: break
      }
    }
    if case .list(let element) = receiver {
      switch call.name {
      case "slice", "distinct", "sort", "reverse": return receiver
      case "first", "last": return .optional(element)
      default: break
      }
    }
    return result(of: function, call.name, call.arguments.count, at: offset, isMember: true)
  }

  /// Whether the first part of a qualified name is one that functions have and no variable.
  private func isNamespace(_ qualified: String) -> Bool {
    let root = qualified.prefix { $0 != "." } + "."
    return shapes.variables[String(root.dropLast())] == nil
      && functions.names.contains { $0.hasPrefix(root) }
  }

  private mutating func unknown(_ name: String, _ other: Function.Style, at offset: Int) -> Shape {
    let candidates = functions.names.filter { functions.function(named: $0)?.style != other }
    report(
      "unknown function `\(name)`", at: offset,
      help: Suggestion.help(for: name, among: candidates))
    return .any
  }

  private mutating func result(
    of function: Function, _ name: String, _ count: Int, at offset: Int, isMember: Bool = false
  ) -> Shape {
    let receiver = isMember ? 1 : 0
    guard function.arguments.contains(count + receiver) else {
      let least = max(0, function.arguments.lowerBound - receiver)
      let most = function.arguments.upperBound - receiver
      let counts = least == most ? "\(least)" : "\(least) to \(most)"
      report(
        "`\(name)` takes \(counts) argument\(most == 1 ? "" : "s"), not \(count)", at: offset)
      return .any
    }
    return FunctionShapes.result(of: name)
  }

  private mutating func optionalMap(
    _ operand: Expression, _ variable: String, _ body: Expression, flat: Bool
  ) -> Shape {
    var inner = Shape.any
    switch shape(of: operand) {
    case .any: break
    case .optional(let wrapped): inner = wrapped
    case let other:
      report(
        "`\(flat ? "optFlatMap" : "optMap")` is not defined for `\(other.name)`",
        at: operand.range.lowerBound)
    }
    let result = shape(of: body, with: [(variable, inner)])
    return flat ? result : .optional(result)
  }

  private mutating func result(of comprehension: Comprehension, at offset: Int) -> Shape {
    let macro = comprehension.macro
    let range = shape(of: comprehension.range)
    var key = Shape.any
    var element = Shape.any
    switch range {
    case .any: break
    case .list(let shape):
      key = .int
      element = shape
    case .map(let shape): element = shape
    default:
      report(
        "`\(macro.rawValue)` goes through lists and maps, not `\(range.name)`",
        at: comprehension.range.range.lowerBound)
    }
    let isMap = if case .map = range { true } else { false }
    var variables: [(String, Shape)] = []
    if comprehension.variables.count == 2 {
      variables = Array(zip(comprehension.variables, [key, element]))
    } else if let name = comprehension.variables.first {
      variables = [(name, isMap ? .any : element)]
    }
    for (name, shape) in variables { locals.append((name, shape)) }
    defer { locals.removeLast(variables.count) }
    let message: (String) -> String = {
      "`\(macro.rawValue)` needs a bool for its condition, not `\($0)`"
    }
    if let condition = comprehension.condition { expectBool(condition, message) }
    switch macro {
    case .all, .exists, .existsOne:
      expectBool(comprehension.body, message)
      return .bool
    case .filter:
      expectBool(comprehension.body, message)
      return .list(isMap ? .any : element)
    case .map, .transformList: return .list(shape(of: comprehension.body))
    case .sortBy:
      _ = shape(of: comprehension.body)
      return .list(isMap ? .any : element)
    case .transformMap: return .map(shape(of: comprehension.body))
    case .transformMapEntry:
      if case .map(let value) = shape(of: comprehension.body) { return .map(value) }
      return .map(.any)
    }
  }
}
