import Expressions

/// How an expression goes through one of the lists of evidence, so that only the records that can
/// matter have to be looked at.
///
/// `checks.exists(c, c.type == 'load-test' && c.subject == deployment.id)` cannot be decided by a
/// check of another type or subject: a conjunct that is false makes the element count for nothing,
/// whatever else is unknown or wrong with it.
struct ListUse: Sendable {
  /// What an attribute of an element is compared with.
  enum Key: Sendable {
    case texts([String])
    /// An attribute of the subject.
    case subjectField(String)
    /// The subject itself, which is a text.
    case subject
  }

  /// The list's name.
  let plural: String
  /// The comparisons that an element must pass, with the attribute's name; empty when any may
  /// matter.
  let comparisons: [(attribute: String, key: Key)]

  /// The attributes on which alone it depends what an element adds, where a second element like the
  /// first adds nothing; `nil` where it may.
  let fields: [String]?

  /// Whether the records that matter depend on the subject.
  var dependsOnSubject: Bool {
    comparisons.contains { comparison in
      if case .texts = comparison.key { return false }
      return true
    }
  }

  /// Finds every use of a list in an expression.
  static func uses(
    of plurals: Set<String>, in expression: Expression, subject: String?
  ) -> [ListUse] {
    var uses: [ListUse] = []
    collect(plurals, expression, subject: subject, hidden: [], into: &uses)
    return uses
  }

  private static func collect(
    _ plurals: Set<String>, _ expression: Expression, subject: String?, hidden: Set<String>,
    into uses: inout [ListUse]
  ) {
    var hidden = hidden
    switch expression.kind {
    case .identifier(let name, _):
      if plurals.contains(name) { uses.append(ListUse(plural: name, comparisons: [], fields: nil)) }
      return
    case .comprehension(let comprehension):
      var seesRange = true
      if case .identifier(let name, _) = comprehension.range.kind, plurals.contains(name),
        let variable = comprehension.variables.first, comprehension.variables.count == 1,
        let condition = predicate(of: comprehension)
      {
        let names = hidden.union([variable])
        uses.append(
          ListUse(
            plural: name,
            comparisons: condition.conjuncts.compactMap {
              comparison($0, of: variable, subject: subject, hidden: names)
            }, fields: fields(of: comprehension)))
        seesRange = false
      } else if case .identifier(let name, _) = comprehension.range.kind, plurals.contains(name),
        let fields = fields(of: comprehension)
      {
        uses.append(ListUse(plural: name, comparisons: [], fields: fields))
        seesRange = false
      }
      if seesRange {
        collect(plurals, comprehension.range, subject: subject, hidden: hidden, into: &uses)
      }
      hidden.formUnion(comprehension.variables)
      for part in [comprehension.condition, comprehension.body].compactMap({ $0 }) {
        collect(plurals, part, subject: subject, hidden: hidden, into: &uses)
      }
      return
    case .bind(let name, _, _): hidden.insert(name)
    case .optionalMap(_, let variable, _, _): hidden.insert(variable)
    default: break
    }
    for child in expression.children {
      collect(plurals, child, subject: subject, hidden: hidden, into: &uses)
    }
  }

  /// The condition without which an element counts for nothing, or `nil` for other macros.
  private static func predicate(of comprehension: Comprehension) -> Expression? {
    switch comprehension.macro {
    case .exists, .existsOne, .filter: comprehension.body
    case .map, .transformList: comprehension.condition
    case .all, .transformMap, .transformMapEntry, .sortBy: nil
    }
  }

  /// The attributes that `exists` and `all` read of the elements, to which a repetition makes no
  /// difference.
  private static func fields(of comprehension: Comprehension) -> [String]? {
    guard comprehension.macro == .exists || comprehension.macro == .all,
      let variable = comprehension.variables.first, comprehension.variables.count == 1,
      !comprehension.body.uses(whole: variable)
    else { return nil }
    return comprehension.body.selections(of: variable)
  }

  private static func comparison(
    _ conjunct: Expression, of variable: String, subject: String?, hidden: Set<String>
  ) -> (attribute: String, key: Key)? {
    guard let (left, operation, right) = conjunct.binary else { return nil }
    switch operation {
    case .equal:
      if let attribute = left.attribute(of: variable) {
        return key(right, subject, hidden).map { (attribute, $0) }
      }
      if let attribute = right.attribute(of: variable) {
        return key(left, subject, hidden).map { (attribute, $0) }
      }
      return nil
    case .isIn:
      guard let attribute = left.attribute(of: variable), let texts = right.textList else {
        return nil
      }
      return (attribute, .texts(texts))
    default: return nil
    }
  }

  private static func key(
    _ expression: Expression, _ subject: String?, _ hidden: Set<String>
  ) -> Key? {
    if let text = expression.text { return .texts([text]) }
    guard let subject, !hidden.contains(subject) else { return nil }
    if let attribute = expression.attribute(of: subject) { return .subjectField(attribute) }
    if case .identifier(subject, _) = expression.kind { return .subject }
    return nil
  }
}

extension Expression {
  /// The attribute, when the expression is `variable.attribute` and nothing else.
  func attribute(of variable: String) -> String? {
    guard case .select(let selection) = kind, !selection.optional,
      case .identifier(variable, _) = selection.operand.kind
    else { return nil }
    return selection.field
  }

  /// The text, when the expression is a literal text.
  var text: String? {
    guard case .literal(let value) = kind, case .string(let text) = value.content else {
      return nil
    }
    return text
  }

  /// The texts, when the expression is a list of literal texts.
  var textList: [String]? {
    guard case .list(let elements) = kind else { return nil }
    var texts: [String] = []
    for element in elements {
      guard !element.optional, let text = element.value.text else { return nil }
      texts.append(text)
    }
    return texts
  }
}
