import Expressions

/// Finds out whether an expression only compares an attribute of the subject with other texts.
///
/// If so, all texts that equal none of the others are alike to it, and need not be looked at one by
/// one: of a million names, only those count that a check or the project names.
struct TextComparison {
  let subject: String
  let attribute: String
  /// The lists of the evidence, by name.
  let kinds: [String: RecordView]
  /// The texts that the attribute is compared with.
  private(set) var texts: Set<ExactText> = []
  /// The expressions, without the subject and without a macro's variable, that it is compared with.
  private(set) var others: [Expression] = []

  init(subject: String, attribute: String, kinds: [String: RecordView]) {
    self.subject = subject
    self.attribute = attribute
    self.kinds = kinds
  }

  /// Looks through an expression; gives `false` when the attribute is used in any other way.
  mutating func accepts(_ expression: Expression) -> Bool {
    accepts(expression, lists: [:])
  }

  /// Looks through an expression inside macros whose variables go through lists; the name of the
  /// list is `nil` for a variable that goes through something else.
  private mutating func accepts(_ expression: Expression, lists: [String: String?]) -> Bool {
    switch expression.kind {
    case .select(let selection):
      if case .identifier(subject, _) = selection.operand.kind {
        return selection.field != attribute
      }
    case .has(let selection):
      if case .identifier(subject, _) = selection.operand.kind { return true }
    case .operation:
      if let (left, operation, right) = expression.binary {
        if left.attribute(of: subject) == attribute {
          guard operation == .equal || operation == .notEqual || operation == .isIn else {
            return false
          }
          return gather(right, lists)
        }
        if right.attribute(of: subject) == attribute {
          guard operation == .equal || operation == .notEqual else { return false }
          return gather(left, lists)
        }
      }
    case .comprehension(let comprehension):
      guard !comprehension.variables.contains(subject) else { return false }
      guard accepts(comprehension.range, lists: lists) else { return false }
      var lists = lists
      let list = list(of: comprehension.range)
      for variable in comprehension.variables {
        lists[variable] = comprehension.variables.count == 1 ? list : .some(nil)
      }
      for part in [comprehension.condition, comprehension.body].compactMap({ $0 })
      where !accepts(part, lists: lists) {
        return false
      }
      return true
    case .bind(let name, let value, let body):
      guard name != subject, accepts(value, lists: lists) else { return false }
      return accepts(body, lists: lists.merging([name: nil]) { $1 })
    case .optionalMap(let operand, let variable, let body, _):
      guard variable != subject, accepts(operand, lists: lists) else { return false }
      return accepts(body, lists: lists.merging([variable: nil]) { $1 })
    default: break
    }
    for child in expression.children where !accepts(child, lists: lists) { return false }
    return true
  }

  /// The list of evidence whose records an expression goes through, if it does.
  private func list(of range: Expression) -> String? {
    switch range.kind {
    case .identifier(let name, _): return kinds[name] == nil ? nil : name
    case .comprehension(let inner) where inner.macro == .filter: return list(of: inner.range)
    default: return nil
    }
  }

  /// Collects the texts that the attribute is compared with; gives `false` when they cannot be
  /// told.
  private mutating func gather(_ other: Expression, _ lists: [String: String?]) -> Bool {
    if let text = other.text {
      texts.insert(ExactText(text))
      return true
    }
    if case .select(let selection) = other.kind,
      case .identifier(let variable, _) = selection.operand.kind, let list = lists[variable]
    {
      guard let list, let view = kinds[list],
        let position = view.table.kind.positions[selection.field],
        view.table.columns.indices.contains(position)
      else { return false }
      return gather(view.table.columns[position].dictionary)
    }
    guard other.names.isDisjoint(with: lists.keys), !other.names.contains(subject) else {
      return false
    }
    others.append(other)
    return true
  }

  private mutating func gather(_ dictionary: ContentDictionary) -> Bool {
    // A list as long as the inventory itself is better compared name by name.
    guard dictionary.count <= TextComparison.longestList else { return false }
    texts.insert(ExactText(""))
    for content in dictionary {
      if case .value(let value) = content { gather(value) }
    }
    return true
  }

  private static let longestList = 200_000

  /// Adds the texts of a value that the attribute is compared with.
  mutating func gather(_ value: Value) {
    switch value.content {
    case .string(let text): texts.insert(ExactText(text))
    case .list(let list): for element in list.elements { gather(element.read) }
    default: break
    }
  }
}
