import AssessmentCore
import Expressions

/// Finds the attributes that a model asks about, so that large tables keep no others.
struct NeededAttributes {
  /// Gives the names of the attributes by kind.
  static func of(_ model: AssessmentModel) -> [String: Set<String>] {
    var search = NeededAttributes(model.vocabulary)
    for condition in conditions(of: model) {
      search.look(through: condition.program.expression, variables: [:])
    }
    for population in model.vocabulary.populations {
      for text in [population.condition, population.each].compactMap({ $0 }) {
        search.look(through: text)
      }
    }
    var needed: [String: Set<String>] = [:]
    for kind in model.vocabulary.kinds {
      needed[kind.name] = (search.selected[kind.name] ?? []).union(search.selectedOfAny)
        .intersection(kind.attributes.map(\.name))
        .union(kind.identity).union(kind.datedBy)
        .union(kind.currentVersion.map { [$0] } ?? [])
    }
    return needed
  }

  /// The kinds by their own names and by the names of their lists.
  private let kinds: [String: String]
  private let lists: [String: String]
  /// What is read of records whose kind is known, by kind.
  private var selected: [String: Set<String>] = [:]
  /// What is read of something that may be a record of any kind.
  private var selectedOfAny: Set<String> = []

  private init(_ vocabulary: Vocabulary) {
    kinds = Dictionary(
      vocabulary.kinds.map { ($0.name, $0.name) }, uniquingKeysWith: { first, _ in first })
    lists = Dictionary(
      vocabulary.kinds.map { ($0.plural, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  private static func conditions(of model: AssessmentModel) -> [Condition] {
    var conditions = model.followUps.map(\.condition) + model.planConditions
    for criterion in model.criteria {
      conditions += criterion.checks.map(\.condition)
      conditions += criterion.checks.compactMap(\.refutation)
      conditions += criterion.exemptions.map(\.condition)
      if case .when(let condition) = criterion.criticality { conditions.append(condition) }
    }
    conditions += model.levels.compactMap(\.requirement)
    conditions += model.decisions.flatMap(\.conditions)
    conditions += model.followUps.compactMap(\.promise).flatMap { [$0.criteria, $0.subject] }
    return conditions
  }

  private mutating func look(through text: String) {
    let program: Program
    do throws(ExpressionProblem) {
      program = try Program(parsing: text)
    } catch {
      // What cannot be parsed reads nothing; its criteria say what is wrong with it.
      return
    }
    look(through: program.expression, variables: [:])
  }

  /// Notes what an expression reads; the kind of a variable is `nil` where it may be any.
  private mutating func look(through expression: Expression, variables: [String: String?]) {
    var variables = variables
    switch expression.kind {
    case .select(let selection), .has(let selection):
      if case .identifier(let name, _) = selection.operand.kind,
        let kind = variables[name] ?? kinds[name]
      {
        selected[kind, default: []].insert(selection.field)
        return
      }
      selectedOfAny.insert(selection.field)
    case .comprehension(let comprehension):
      look(through: comprehension.range, variables: variables)
      let kind =
        comprehension.variables.count == 1 ? self.kind(of: comprehension.range, variables) : nil
      for variable in comprehension.variables { variables[variable] = .some(kind) }
      for part in [comprehension.condition, comprehension.body].compactMap({ $0 }) {
        look(through: part, variables: variables)
      }
      return
    case .bind(let name, _, _): variables[name] = .some(nil)
    case .optionalMap(_, let name, _, _): variables[name] = .some(nil)
    default: break
    }
    for child in expression.children { look(through: child, variables: variables) }
  }

  /// The kind of the records of a list, where it is known.
  private func kind(of range: Expression, _ variables: [String: String?]) -> String? {
    switch range.kind {
    case .identifier(let name, _): variables[name] == nil ? lists[name] : nil
    case .comprehension(let inner) where inner.macro == .filter: kind(of: inner.range, variables)
    default: nil
    }
  }
}
