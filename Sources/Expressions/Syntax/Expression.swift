/// A node of the syntax tree of an expression.
///
/// Chains of one operator, however long, are one node, so that the depth of the tree is the depth
/// of the nesting, which the parser limits.
package struct Expression: Sendable {
  /// A number that no other node of the program has.
  package let id: Int
  /// The node's place in the source, as offsets in UTF-8 bytes.
  package let range: Range<Int>
  /// How many nodes lie on the longest way from this one to a leaf, this one included.
  package let depth: Int
  package let kind: Kind

  init(id: Int, range: Range<Int>, kind: Kind) {
    self.id = id
    self.range = range
    self.kind = kind
    var deepest = 0
    for child in kind.children { deepest = max(deepest, child.depth) }
    depth = deepest + 1
  }

  /// The forms that an expression has.
  package indirect enum Kind: Sendable {
    case literal(Value)
    /// A name; `absolute` when a dot before it says that no container is to be searched.
    case identifier(String, absolute: Bool)
    /// `operand.field` and, when optional, `operand.?field`.
    case select(Selection)
    /// `has(operand.field)`.
    case has(Selection)
    /// `operand[index]` and, when optional, `operand[?index]`.
    case index(Expression, Expression, optional: Bool)
    case call(Call)
    case list([ListElement])
    case map([MapElement])
    /// Operands joined by `&&`, two or more.
    case and([Expression])
    /// Operands joined by `||`, two or more.
    case or([Expression])
    case not(Expression)
    case negate(Expression)
    /// `condition ? first : second`.
    case conditional(Expression, Expression, Expression)
    /// Operators of one precedence, applied from left to right.
    case operation(Expression, [OperatorStep])
    case comprehension(Comprehension)
    /// `cel.bind(name, value, body)`.
    case bind(name: String, value: Expression, body: Expression)
    /// `operand.optMap(variable, body)` and `operand.optFlatMap(variable, body)`.
    case optionalMap(Expression, variable: String, body: Expression, flat: Bool)
  }

  /// The nodes directly below this one, in the order of the source.
  package var children: [Expression] { kind.children }
}

extension Expression.Kind {
  fileprivate var children: [Expression] {
    switch self {
    case .literal, .identifier: []
    case .select(let selection), .has(let selection): [selection.operand]
    case .index(let operand, let index, _): [operand, index]
    case .call(let call): (call.target.map { [$0] } ?? []) + call.arguments
    case .list(let elements): elements.map(\.value)
    case .map(let elements): elements.flatMap { [$0.key, $0.value] }
    case .and(let operands), .or(let operands): operands
    case .not(let operand), .negate(let operand): [operand]
    case .conditional(let condition, let first, let second): [condition, first, second]
    case .operation(let first, let steps): [first] + steps.map(\.operand)
    case .comprehension(let comprehension):
      [comprehension.range] + (comprehension.condition.map { [$0] } ?? []) + [comprehension.body]
    case .bind(_, let value, let body): [value, body]
    case .optionalMap(let operand, _, let body, _): [operand, body]
    }
  }
}

extension Expression {
  /// Taken apart at its one binary operator, when it has exactly one.
  package var binary: (left: Expression, operation: BinaryOperator, right: Expression)? {
    guard case .operation(let first, let steps) = kind, steps.count == 1, let step = steps.first
    else { return nil }
    return (first, step.operation, step.operand)
  }

  /// The operands joined by `&&`; the expression itself when there is no `&&`.
  package var conjuncts: [Expression] {
    guard case .and(let operands) = kind else { return [self] }
    return operands.flatMap(\.conjuncts)
  }

  /// The operands joined by `||`; the expression itself when there is no `||`.
  package var disjuncts: [Expression] {
    guard case .or(let operands) = kind else { return [self] }
    return operands.flatMap(\.disjuncts)
  }
}
