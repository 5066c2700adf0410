import Expressions

extension Expression {
  /// Collects the names that the expression uses, whether or not a macro's variable hides them.
  ///
  /// It may name too much, never too little, so that a list that is needed is always bound.
  func collectNames(into names: inout Set<String>) {
    if case .identifier(let name, _) = kind { names.insert(name) }
    for child in children { child.collectNames(into: &names) }
  }

  /// The names that the expression uses.
  var names: Set<String> {
    var names: Set<String> = []
    collectNames(into: &names)
    return names
  }
}

extension Criterion {
  /// Every condition of the criterion: exemptions, checks, and what makes it critical.
  var conditions: [Condition] {
    var conditions =
      exemptions.map(\.condition) + checks.map(\.condition) + checks.compactMap(\.refutation)
    if case .when(let condition) = criticality { conditions.append(condition) }
    return conditions
  }
}
