extension Program {
  /// Names the fields that the program reads of a variable, each once and in the order of the
  /// source.
  ///
  /// A variable of a macro with the same name hides it there.
  package func selections(of variable: String) -> [String] {
    expression.selections(of: variable)
  }
}

extension Expression {
  /// Names the fields that the expression reads of a variable, each once and in the order of the
  /// source; fields read with `has` count.
  ///
  /// A variable of a macro with the same name hides it there.
  package func selections(of variable: String) -> [String] {
    var fields: [String] = []
    collect(variable, into: &fields)
    return fields
  }

  /// Whether the expression uses a variable other than by reading its fields, for instance when it
  /// hands the whole object to a function.
  package func uses(whole variable: String) -> Bool {
    switch kind {
    case .identifier(let name, _): return name == variable
    case .select(let selection), .has(let selection):
      if case .identifier = selection.operand.kind { return false }
      return selection.operand.uses(whole: variable)
    default:
      return visible(to: variable).contains { $0.uses(whole: variable) }
    }
  }

  private func collect(_ variable: String, into fields: inout [String]) {
    switch kind {
    case .select(let selection), .has(let selection):
      if case .identifier(variable, _) = selection.operand.kind {
        if !fields.contains(selection.field) { fields.append(selection.field) }
        return
      }
      selection.operand.collect(variable, into: &fields)
    default:
      for child in visible(to: variable) { child.collect(variable, into: &fields) }
    }
  }

  /// The children in which a variable of this name is not hidden by a variable of a macro.
  private func visible(to variable: String) -> [Expression] {
    switch kind {
    case .comprehension(let comprehension) where comprehension.variables.contains(variable):
      [comprehension.range]
    case .bind(variable, let value, _): [value]
    case .optionalMap(let operand, variable, _, _): [operand]
    default: children
    }
  }
}
