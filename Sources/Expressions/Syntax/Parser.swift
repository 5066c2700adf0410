/// Builds the syntax tree of an expression.
///
/// Operators are parsed with a stack of their own, so that only brackets, conditionals and argument
/// lists recurse, and how deep those go is limited. The functions on that way are kept short,
/// because the stack they need a level decides how small a stack the limit is safe on.
struct Parser {
  /// How deep brackets may nest, and how deep the tree may be.
  static let deepest = 100
  /// How many bytes a source may have.
  static let longest = 100_000

  let source: String
  private let bytes: [UInt8]
  private let tokens: [Token]
  private var position = 0
  private var nextID = 1
  private var nesting = 0

  private init(_ source: String) throws(ExpressionProblem) {
    self.source = source
    guard source.utf8.count <= Parser.longest else {
      throw ExpressionProblem(
        "the expression is longer than \(Parser.longest) bytes", offset: 0, in: source)
    }
    bytes = Array(source.utf8)
    tokens = try Lexer.tokens(of: source)
  }

  /// Parses a whole source.
  static func parse(_ source: String) throws(ExpressionProblem) -> Expression {
    var parser = try Parser(source)
    let expression = try parser.expression()
    guard parser.token.kind == .end else {
      throw parser.problem("unexpected \(parser.description(of: parser.token))")
    }
    return expression
  }

  private var token: Token { tokens[min(position, tokens.count - 1)] }

  private func text(of token: Token) -> String {
    String(decoding: bytes[token.range], as: UTF8.self)
  }

  private func description(of token: Token) -> String {
    token.kind == .end ? "end of the expression" : "`\(text(of: token))`"
  }

  func problem(_ message: String, at offset: Int? = nil, help: String? = nil) -> ExpressionProblem {
    ExpressionProblem(message, help: help, offset: offset ?? token.range.lowerBound, in: source)
  }

  private func isAt(_ symbol: String) -> Bool {
    token.kind == .symbol(symbol)
  }

  private mutating func take(_ symbol: String) -> Bool {
    guard isAt(symbol) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ symbol: String) throws(ExpressionProblem) {
    guard take(symbol) else {
      throw problem("expected `\(symbol)`, found \(description(of: token))")
    }
  }

  /// Makes a node that begins at an offset and ends with the last token taken.
  mutating func node(_ kind: Expression.Kind, from start: Int) throws(ExpressionProblem)
    -> Expression
  {
    let end = position > 0 ? tokens[position - 1].range.upperBound : start
    let expression = Expression(id: nextID, range: start..<max(start, end), kind: kind)
    nextID += 1
    guard expression.depth <= Parser.deepest else { throw tooDeep(at: start) }
    return expression
  }

  private func tooDeep(at offset: Int) -> ExpressionProblem {
    problem("the expression is nested deeper than \(Parser.deepest) levels", at: offset)
  }

  // MARK: Operators

  /// Operators of one precedence that still wait for their last operand.
  private struct Pending {
    let level: Int
    var operands: [Expression]
    var operators: [(operation: BinaryOperator?, offset: Int)]
  }

  private mutating func expression() throws(ExpressionProblem) -> Expression {
    nesting += 1
    defer { nesting -= 1 }
    try checkNesting()
    let condition = try operatorChain()
    return isAt("?") ? try conditional(condition) : condition
  }

  private func checkNesting() throws(ExpressionProblem) {
    guard nesting <= Parser.deepest else { throw tooDeep(at: token.range.lowerBound) }
  }

  private mutating func conditional(
    _ condition: Expression
  ) throws(ExpressionProblem) -> Expression {
    position += 1
    let first = try operatorChain()
    try expect(":")
    let second = try expression()
    return try node(
      .conditional(condition, first, second), from: condition.range.lowerBound)
  }

  private mutating func operatorChain() throws(ExpressionProblem) -> Expression {
    var pending: [Pending] = []
    var operand = try unary()
    while true {
      let level = binaryLevel
      while let top = pending.last, top.level > level {
        pending.removeLast()
        operand = try close(top, with: operand)
      }
      guard level >= 0 else { return operand }
      let operation = BinaryOperator(rawValue: text(of: token))
      let offset = token.range.lowerBound
      position += 1
      if pending.last?.level == level {
        pending[pending.count - 1].operands.append(operand)
        pending[pending.count - 1].operators.append((operation, offset))
      } else {
        pending.append(
          Pending(level: level, operands: [operand], operators: [(operation, offset)]))
      }
      operand = try unary()
    }
  }

  /// The precedence of the operator at the current token, or -1 when there is none.
  private var binaryLevel: Int {
    guard case .symbol(let symbol) = token.kind else { return -1 }
    switch symbol {
    case "||": return 0
    case "&&": return 1
    case "==", "!=", "<", "<=", ">", ">=", "in": return 2
    case "+", "-": return 3
    case "*", "/", "%": return 4
    default: return -1
    }
  }

  private mutating func close(
    _ pending: Pending, with last: Expression
  ) throws(ExpressionProblem) -> Expression {
    let start = pending.operands.first?.range.lowerBound ?? last.range.lowerBound
    // The token before the current one ends the chain's last operand.
    switch pending.level {
    case 0: return try node(.or(pending.operands + [last]), from: start)
    case 1: return try node(.and(pending.operands + [last]), from: start)
    default:
      guard let first = pending.operands.first else { return last }
      let operands = pending.operands.dropFirst() + [last]
      var steps: [OperatorStep] = []
      for (entry, operand) in zip(pending.operators, operands) {
        guard let operation = entry.operation else { continue }
        steps.append(OperatorStep(operation: operation, offset: entry.offset, operand: operand))
      }
      return try node(.operation(first, steps), from: start)
    }
  }

  private mutating func unary() throws(ExpressionProblem) -> Expression {
    if isAt("!") { return try negations() }
    if isAt("-") { return try minuses() }
    return try member(negative: false, from: token.range.lowerBound)
  }

  private mutating func negations() throws(ExpressionProblem) -> Expression {
    let start = token.range.lowerBound
    var count = 0
    while take("!") { count += 1 }
    let operand = try member(negative: false, from: token.range.lowerBound)
    // An even number of them still demands a bool, so two are left.
    return try wrapped(operand, count % 2 == 1 ? 1 : 2, from: start) { .not($0) }
  }

  private mutating func minuses() throws(ExpressionProblem) -> Expression {
    let start = token.range.lowerBound
    var count = 0
    while take("-") { count += 1 }
    // The minus before a number belongs to it, so that the least int can be written.
    let isLiteral = token.kind == .int || token.kind == .double
    if isLiteral { count -= 1 }
    let operand = try member(
      negative: isLiteral,
      from: isLiteral ? tokens[position - 1].range.lowerBound : token.range.lowerBound)
    guard count > 0 else { return operand }
    return try wrapped(operand, count % 2 == 1 ? 1 : 2, from: start) { .negate($0) }
  }

  private mutating func wrapped(
    _ operand: Expression, _ count: Int, from start: Int,
    _ kind: (Expression) -> Expression.Kind
  ) throws(ExpressionProblem) -> Expression {
    var result = operand
    for _ in 0..<count { result = try node(kind(result), from: start) }
    return result
  }

  // MARK: Members

  private mutating func member(
    negative: Bool, from start: Int
  ) throws(ExpressionProblem) -> Expression {
    var operand = try primary(negative: negative, from: start)
    while true {
      if take(".") {
        operand = try dotted(operand, from: start)
      } else if take("[") {
        let optional = take("?")
        let index = try expression()
        try expect("]")
        operand = try node(.index(operand, index, optional: optional), from: start)
      } else if isAt("{"), Parser.path(of: operand) != nil {
        throw problem("protobuf messages are not supported")
      } else {
        return operand
      }
    }
  }

  private mutating func dotted(
    _ operand: Expression, from start: Int
  ) throws(ExpressionProblem) -> Expression {
    let optional = take("?")
    let nameToken = token
    let field = try fieldName()
    guard !optional, nameToken.kind == .identifier, take("(") else {
      return try selection(field, nameToken, of: operand, optional: optional, from: start)
    }
    return try memberCall(operand, field, try arguments(), from: start)
  }

  private mutating func fieldName() throws(ExpressionProblem) -> String {
    let name = text(of: token)
    switch token.kind {
    case .identifier:
      position += 1
      return name
    case .quotedIdentifier:
      position += 1
      return String(name.dropFirst().dropLast())
    default:
      throw problem("expected a name after `.`, found \(description(of: token))")
    }
  }

  private mutating func selection(
    _ field: String, _ nameToken: Token, of operand: Expression, optional: Bool, from start: Int
  ) throws(ExpressionProblem) -> Expression {
    let isName = !optional && nameToken.kind == .identifier
    let path = isName ? Parser.path(of: operand).map { $0 + "." + field } : nil
    if let path, let type = TypeName.denoted(by: path) {
      return try node(.literal(Value(.type(type))), from: start)
    }
    return try node(
      .select(
        Selection(
          operand: operand, field: field, fieldOffset: nameToken.range.lowerBound,
          optional: optional, path: path)),
      from: start)
  }

  /// Gives an expression that consists of names only as one dotted name.
  static func path(of expression: Expression) -> String? {
    switch expression.kind {
    case .identifier(let name, let absolute): absolute ? "." + name : name
    case .select(let selection): selection.path
    default: nil
    }
  }

  private mutating func arguments() throws(ExpressionProblem) -> [Expression] {
    var arguments: [Expression] = []
    if take(")") { return arguments }
    while true {
      arguments.append(try expression())
      if take(")") { return arguments }
      guard take(",") else {
        throw problem("expected `,` or `)`, found \(description(of: token))")
      }
    }
  }

  // MARK: Primaries

  private mutating func primary(
    negative: Bool, from start: Int
  ) throws(ExpressionProblem) -> Expression {
    if token.kind == .identifier { return try name(absolute: false, from: start) }
    if take("(") { return try parenthesized() }
    if take("[") { return try list(from: start) }
    if take("{") { return try map(from: start) }
    if take(".") { return try name(absolute: true, from: start) }
    return try node(.literal(try literal(negative: negative)), from: start)
  }

  private mutating func parenthesized() throws(ExpressionProblem) -> Expression {
    let inner = try expression()
    try expect(")")
    return inner
  }

  private mutating func name(
    absolute: Bool, from start: Int
  ) throws(ExpressionProblem) -> Expression {
    let name = try variableName()
    guard take("(") else {
      return try node(.identifier(name, absolute: absolute), from: start)
    }
    return try call(absolute ? "." + name : name, try arguments(), from: start)
  }

  private mutating func variableName() throws(ExpressionProblem) -> String {
    guard token.kind == .identifier else {
      throw problem("expected a name after `.`, found \(description(of: token))")
    }
    let name = text(of: token)
    guard !Parser.reservedWords.contains(name) else {
      throw problem("`\(name)` is a reserved word")
    }
    position += 1
    return name
  }

  private mutating func call(
    _ name: String, _ arguments: [Expression], from start: Int
  ) throws(ExpressionProblem) -> Expression {
    guard name == "has", arguments.count == 1, let argument = arguments.first else {
      return try node(
        .call(Call(name: name, target: nil, arguments: arguments, qualifiedName: nil)),
        from: start)
    }
    guard case .select(let selection) = argument.kind, !selection.optional else {
      throw problem(
        "`has()` asks for a field", at: argument.range.lowerBound,
        help: "write `has(value.field)`")
    }
    return try node(.has(selection), from: start)
  }

  private static let reservedWords: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "package", "namespace", "return", "var", "void", "while",
  ]

  private mutating func list(from start: Int) throws(ExpressionProblem) -> Expression {
    var elements: [ListElement] = []
    while !take("]") {
      let optional = take("?")
      elements.append(ListElement(value: try expression(), optional: optional))
      if take("]") { break }
      guard take(",") else {
        throw problem("expected `,` or `]`, found \(description(of: token))")
      }
    }
    return try node(.list(elements), from: start)
  }

  private mutating func map(from start: Int) throws(ExpressionProblem) -> Expression {
    var elements: [MapElement] = []
    while !take("}") {
      let optional = take("?")
      let key = try expression()
      try expect(":")
      elements.append(MapElement(key: key, value: try expression(), optional: optional))
      if take("}") { break }
      guard take(",") else {
        throw problem("expected `,` or `}`, found \(description(of: token))")
      }
    }
    return try node(.map(elements), from: start)
  }

  private mutating func literal(negative: Bool) throws(ExpressionProblem) -> Value {
    let token = token
    switch token.kind {
    case .symbol("true"), .symbol("false"), .symbol("null"), .int, .uint, .double, .string, .bytes:
      position += 1
    case .quotedIdentifier:
      throw problem("a name in backticks can only be a field", help: "put it after a `.`")
    default:
      throw problem("unexpected \(description(of: token))")
    }
    switch token.kind {
    case .symbol("true"): return Value(.bool(true))
    case .symbol("false"): return Value(.bool(false))
    case .int, .uint, .double: return try number(token, negative: negative)
    case .string, .bytes:
      do {
        let bytes = try StringLiteral.decode(self.bytes[token.range], isBytes: token.kind == .bytes)
        guard token.kind == .string else { return Value(.bytes(bytes)) }
        return Value(.string(String(decoding: bytes, as: UTF8.self)))
      } catch {
        throw problem(error.message, at: token.range.lowerBound + error.position)
      }
    default: return Value(.null)
    }
  }

  private func number(
    _ token: Token, negative: Bool
  ) throws(ExpressionProblem) -> Value {
    var digits = text(of: token)[...]
    let offset = token.range.lowerBound
    if token.kind == .double {
      guard let number = Double(digits) else { throw problem("not a number", at: offset) }
      return Value(.double(negative ? -number : number))
    }
    if token.kind == .uint { digits = digits.dropLast() }
    var radix = 10
    if digits.hasPrefix("0x") {
      digits = digits.dropFirst(2)
      radix = 16
    }
    if token.kind == .uint {
      guard let number = UInt64(digits, radix: radix) else {
        throw problem("`\(text(of: token))` is too large for a uint", at: offset)
      }
      return Value(.uint(number))
    }
    guard let number = Int64((negative ? "-" : "") + digits, radix: radix) else {
      throw problem("`\(text(of: token))` is too large for an int", at: offset)
    }
    return Value(.int(number))
  }

  // MARK: Macros

  /// Makes the node of `target.name(arguments)`, which may be one of the macros.
  private mutating func memberCall(
    _ target: Expression, _ name: String, _ arguments: [Expression], from start: Int
  ) throws(ExpressionProblem) -> Expression {
    if let expansion = try expansion(target, name, arguments) {
      return try node(expansion, from: start)
    }
    let qualified = Parser.path(of: target).map { $0 + "." + name }
    return try node(
      .call(Call(name: name, target: target, arguments: arguments, qualifiedName: qualified)),
      from: start)
  }

  private func expansion(
    _ target: Expression, _ name: String, _ arguments: [Expression]
  ) throws(ExpressionProblem) -> Expression.Kind? {
    guard let first = arguments.first, let last = arguments.last else { return nil }
    switch (name, arguments.count) {
    case ("bind", 3) where Parser.path(of: target) == "cel":
      return .bind(name: try variable(first), value: arguments[1], body: last)
    case ("optMap", 2), ("optFlatMap", 2):
      return .optionalMap(
        target, variable: try variable(first), body: last, flat: name == "optFlatMap")
    default:
      break
    }
    guard let macro = Comprehension.Macro(rawValue: name == "exists_one" ? "existsOne" : name)
    else { return nil }
    let names: Int
    var condition: Expression?
    switch (macro, arguments.count) {
    case (.all, 2), (.exists, 2), (.existsOne, 2), (.map, 2), (.filter, 2), (.sortBy, 2):
      names = 1
    case (.all, 3), (.exists, 3), (.existsOne, 3), (.transformList, 3), (.transformMap, 3),
      (.transformMapEntry, 3):
      names = 2
    case (.map, 3):
      names = 1
      condition = arguments[1]
    case (.transformList, 4), (.transformMap, 4), (.transformMapEntry, 4):
      names = 2
      condition = arguments[2]
    default:
      return nil
    }
    var variables: [String] = []
    for argument in arguments.prefix(names) {
      let variable = try variable(argument)
      guard !variables.contains(variable) else {
        throw problem("`\(name)` has two variables `\(variable)`", at: argument.range.lowerBound)
      }
      variables.append(variable)
    }
    return .comprehension(
      Comprehension(
        macro: macro, range: target, variables: variables, condition: condition, body: last))
  }

  private func variable(_ expression: Expression) throws(ExpressionProblem) -> String {
    guard case .identifier(let name, absolute: false) = expression.kind else {
      throw problem("expected the name of a variable", at: expression.range.lowerBound)
    }
    return name
  }
}
