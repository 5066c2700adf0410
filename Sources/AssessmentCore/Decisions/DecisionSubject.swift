import Expressions

/// One use case, system or data source that decisions are drafted for, and what expressions call
/// it.
struct DecisionSubject {
  /// The kind of record that most decisions are about, and its name in expressions.
  static let useCaseKind = "use_case"
  /// The size of an inventory up to which each system is asked whether it is the project's.
  private static let largestInventory = 10_000
  /// The population of the project's systems.
  static let systems = "project_system"

  /// The kind of record, and its name in expressions.
  let kind: String
  let identity: String
  let name: String
  /// Whether a record describes it.
  let isOnRecord: Bool
  let value: Value
  /// The records that controls are asked of: the project's systems that serve it, or itself.
  let systems: [Subject]

  /// Finds what a decision is about: the use cases of the project, or the members of another
  /// population that are on record.
  static func all(
    of population: String, in evidence: EvidenceBase, vocabulary: Vocabulary,
    bindings: EvidenceBindings
  ) -> [DecisionSubject] {
    guard population != useCaseKind else {
      return useCases(in: evidence, vocabulary: vocabulary, bindings: bindings)
    }
    return members(
      of: population, in: evidence, vocabulary: vocabulary, bindings: bindings
    ).compactMap { subject in
      guard case .record(let kind, let row) = subject.stand, let view = bindings.view(of: kind)
      else { return nil }
      return DecisionSubject(
        kind: kind, identity: view.table.identity(at: row), name: name(at: row, in: view),
        isOnRecord: true, value: view.object(at: row), systems: [subject])
    }
  }

  /// Finds the use cases of the project.
  ///
  /// They are those that its systems name. Where the systems name none, every use case on record is
  /// one of the project's, since nothing says otherwise, unless there are too many for one project;
  /// where none is on record, one stands for all that nobody wrote down.
  private static func useCases(
    in evidence: EvidenceBase, vocabulary: Vocabulary, bindings: EvidenceBindings
  ) -> [DecisionSubject] {
    let systems = members(
      of: systems, in: evidence, vocabulary: vocabulary, bindings: bindings)
    guard let view = bindings.view(of: useCaseKind), view.table.rowCount > 0 else {
      let value = Value(.object(UnrecordedObject(kind: useCaseKind)))
      return [
        DecisionSubject(
          kind: useCaseKind, identity: "", name: "", isOnRecord: false, value: value,
          systems: systems)
      ]
    }
    let links = systems.map { useCase(of: $0, vocabulary: vocabulary, bindings: bindings) }
    let rows = 0..<view.table.rowCount
    let named = rows.filter { row in
      links.contains { $0?.hasSameScalars(as: view.table.identity(at: row)) ?? false }
    }
    let chosen = named.isEmpty ? Array(rows) : named
    guard chosen.count <= EvaluationLimits().subjects else { return [] }
    return chosen.map { row in
      let identity = view.table.identity(at: row)
      let own = zip(systems, links).filter { _, link in
        link?.hasSameScalars(as: identity) ?? (chosen.count == 1)
      }
      return DecisionSubject(
        kind: useCaseKind, identity: identity, name: name(at: row, in: view), isOnRecord: true,
        value: view.object(at: row), systems: own.map(\.0))
    }
  }

  /// Finds the systems, or other members of a population, that are on record.
  ///
  /// An inventory beyond ``largestInventory`` is not one project's; of it those count that the
  /// manifest names. Beyond the population that is shown subject by subject none is looked at one
  /// by one.
  private static func members(
    of name: String, in evidence: EvidenceBase, vocabulary: Vocabulary,
    bindings: EvidenceBindings
  ) -> [Subject] {
    guard let population = vocabulary.population(named: name) else { return [] }
    let finder = PopulationSubjects(
      population: population, scope: .everything, evidence: evidence, bindings: bindings)
    if let view = population.kind.flatMap({ bindings.view(of: $0) }),
      view.table.rowCount > largestInventory
    {
      guard name == systems else { return [] }
      let names = Set((evidence.manifest.systems ?? []).map(ExactText.init))
      guard !names.isEmpty else { return [] }
      return (0..<view.table.rowCount)
        .filter { names.contains(ExactText(view.table.identity(at: $0))) }
        .map { finder.subject($0, view, []) }
    }
    let members = finder.subjects.filter { subject in
      if case .record = subject.stand { return true }
      return false
    }
    return members.count > EvaluationLimits().subjects ? [] : members
  }

  /// Gives the identity of the use case that a system names, or `nil` when it names none.
  private static func useCase(
    of system: Subject, vocabulary: Vocabulary, bindings: EvidenceBindings
  ) -> String? {
    guard case .record(let kind, let row) = system.stand, let view = bindings.view(of: kind),
      let attribute = vocabulary.kind(named: kind)?.attributes.first(where: {
        $0.of == useCaseKind
      }),
      case .string(let text) = view.value(of: attribute.name, at: row).content, !text.isEmpty
    else { return nil }
    return text
  }

  /// Gives the name that a use case has, else its identity.
  private static func name(at row: Int, in view: RecordView) -> String {
    if case .value(let value) = view.table.content(of: "name", at: row),
      case .string(let text) = value.content, !text.isEmpty
    {
      return text
    }
    return view.table.identity(at: row)
  }
}
