import AssessmentCore

/// Finds the attributes that a model asks about, so that large tables keep no others.
enum NeededAttributes {
  /// Gives the names of the attributes by kind.
  ///
  /// An expression may reach an attribute through any variable, so every name that is selected anywhere
  /// counts for every kind that has it: too many are kept rather than too few.
  static func of(_ model: AssessmentModel) -> [String: Set<String>] {
    var selected: Set<String> = []
    for criterion in model.criteria {
      for check in criterion.checks {
        selected.formUnion(names(check.condition))
        if let refutation = check.refutation { selected.formUnion(names(refutation)) }
      }
      for rule in criterion.exemptions { selected.formUnion(names(rule.condition)) }
      if case .when(let condition) = criterion.criticality { selected.formUnion(names(condition)) }
    }
    for level in model.levels {
      if let requirement = level.requirement { selected.formUnion(names(requirement)) }
    }
    for population in model.vocabulary.populations {
      for text in [population.condition, population.each].compactMap({ $0 }) {
        selected.formUnion(words(text))
      }
    }
    for axis in model.decisions {
      for driver in axis.drivers { selected.formUnion(names(driver.reading)) }
      for option in axis.options {
        if let need = option.need { selected.formUnion(names(need)) }
        for rule in option.supporting + option.opposing {
          selected.formUnion(names(rule.condition))
        }
        for control in option.controls {
          if let condition = control.condition { selected.formUnion(names(condition)) }
        }
      }
      for control in axis.commonControls {
        if let condition = control.condition { selected.formUnion(names(condition)) }
      }
    }
    var needed: [String: Set<String>] = [:]
    for kind in model.vocabulary.kinds {
      needed[kind.name] = selected.intersection(kind.attributes.map(\.name))
        .union(kind.identity).union(kind.datedBy)
        .union(kind.currentVersion.map { [$0] } ?? [])
    }
    return needed
  }

  private static func names(_ condition: Condition) -> Set<String> {
    words(condition.source)
  }

  /// The words of an expression; every attribute that it selects is one of them.
  private static func words(_ text: String) -> Set<String> {
    Set(
      text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
  }
}
