package import Expressions

/// The names and types that the expressions of questionnaires can use, for checking them at
/// loading.
package enum VocabularyShapes {
  /// Gives the lists of all kinds, `project`, `as_of`, and the subject of a population if there is
  /// one.
  package static func shapes(for vocabulary: Vocabulary, population: Population?) -> Shapes {
    var shapes = Shapes()
    for kind in vocabulary.kinds {
      shapes.variables[kind.plural] = .list(.object(kind.name))
      var fields: [String: Shape] = [:]
      for attribute in kind.attributes { fields[attribute.name] = shape(of: attribute.type) }
      shapes.objects[kind.name] = fields
    }
    shapes.variables[EvidenceBindings.projectName] = .object(EvidenceBindings.projectName)
    shapes.variables[EvidenceBindings.asOfName] = .timestamp
    guard let population, let kind = population.kind else { return shapes }
    if population.each == nil {
      shapes.variables[kind] = .object(kind)
    } else if let variable = population.variable {
      shapes.variables[variable] = .string
    }
    return shapes
  }

  /// Gives the names that a population's own `where` and `each` can use.
  package static func shapes(forMembersOf population: Population, in vocabulary: Vocabulary)
    -> Shapes
  {
    var shapes = shapes(for: vocabulary, population: nil)
    if let kind = population.kind { shapes.variables[kind] = .object(kind) }
    return shapes
  }

  /// The type that an attribute has in expressions.
  package static func shape(of type: AttributeType) -> Shape {
    switch type {
    case .text, .choice, .reference: .string
    case .number, .percent, .money: .double
    case .duration: .duration
    case .date: .timestamp
    case .boolean: .bool
    case .list: .list(.string)
    }
  }
}
