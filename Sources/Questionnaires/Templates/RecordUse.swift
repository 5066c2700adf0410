import Expressions

/// What a part of an expression reads of one variable that stands for records.
struct RecordUse {
  let variable: String
  /// The attribute whose values tell sorts of records apart.
  let choice: String
  private(set) var attributes: Set<String> = []
  /// The values that the choice is compared with, in the order of the expression.
  private(set) var choices: [String] = []

  init(variable: String, choice: String) {
    self.variable = variable
    self.choice = choice
  }

  mutating func look(through expression: Expression) {
    if case .select(let selection) = expression.kind, reads(selection.operand) {
      attributes.insert(selection.field)
    }
    if let (left, operation, right) = expression.binary, isChoice(left) {
      switch operation {
      case .equal: note(right)
      case .isIn:
        if case .list(let elements) = right.kind { for element in elements { note(element.value) } }
      default: break
      }
    }
    for child in expression.children { look(through: child) }
  }

  private mutating func note(_ expression: Expression) {
    guard case .literal(let value) = expression.kind, case .string(let text) = value.content,
      !choices.contains(text)
    else { return }
    choices.append(text)
  }

  private func reads(_ operand: Expression) -> Bool {
    if case .identifier(variable, _) = operand.kind { true } else { false }
  }

  private func isChoice(_ expression: Expression) -> Bool {
    guard case .select(let selection) = expression.kind else { return false }
    return selection.field == choice && reads(selection.operand)
  }
}
