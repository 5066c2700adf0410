import AssessmentCore
import Documents
import Expressions

/// Turns a questionnaire file that declares a decision into a value, and checks what it refers to.
struct DecisionReader {
  let path: String
  let vocabulary: Vocabulary
  /// All criteria, to which controls refer.
  let criteria: [Criterion]
  private let checksReferences: Bool
  private var conditions: ConditionReader
  private var ownProblems: [Diagnostic] = []

  init(path: String, vocabulary: Vocabulary, criteria: [Criterion], checksNames: Bool) {
    self.path = path
    self.vocabulary = vocabulary
    self.criteria = criteria
    self.checksReferences = checksNames
    self.conditions = ConditionReader(path: path, checksNames: checksNames)
  }

  /// What is wrong with the decision.
  var problems: [Diagnostic] { ownProblems + conditions.problems }

  /// Reads the decision that a file declares.
  mutating func read(_ node: Node) -> DecisionAxis {
    let population = node["for"]?.text ?? "use_case"
    if checksReferences, let place = node["for"], vocabulary.population(named: population) == nil {
      report(
        "unknown population `\(population)`", at: place,
        help: Suggestion.help(for: population, among: vocabulary.populations.map(\.name)))
    }
    let subject = shapes(of: vocabulary.population(named: population)?.kind ?? "use_case")
    let tradeoffs = (node["tradeoffs"]?.elements ?? []).map {
      DecisionTradeoff(id: $0["tradeoff"]?.text ?? "", title: prose($0["title"]))
    }
    return DecisionAxis(
      id: node["axis"]?.text ?? "", title: prose(node["title"]), question: prose(node["question"]),
      population: population,
      condition: node["due_when"].flatMap { conditions.read($0, given: subject) },
      drivers: drivers(node["drivers"], given: subject),
      answers: drivers(node["answers"], given: subject), tradeoffs: tradeoffs,
      options: (node["options"]?.elements ?? []).map {
        option($0, tradeoffs.map(\.id), given: subject)
      },
      combines: node["choice"]?.text != "one", commonControls: controls(node["always"]),
      combination: prose(node["combination"]), reviewTriggers: texts(node["review_triggers"]),
      sources: texts(node["sources"]))
  }

  private mutating func drivers(_ node: Node?, given subject: Shapes) -> [DecisionDriver] {
    var drivers: [DecisionDriver] = []
    for element in node?.elements ?? [] {
      guard let reading = element["read"].flatMap({ conditions.read($0, given: subject) }) else {
        continue
      }
      drivers.append(
        DecisionDriver(
          name: element["name"]?.text ?? "", title: prose(element["title"]),
          heading: prose(element["heading"]), reading: reading))
    }
    return drivers
  }

  private mutating func option(
    _ node: Node, _ tradeoffs: [String], given subject: Shapes
  ) -> DecisionOption {
    let own = node["tradeoffs"]
    for entry in own?.entries ?? [] where !tradeoffs.contains(entry.key) {
      report(
        "unknown trade-off `\(entry.key)`", at: entry.value,
        help: Suggestion.help(for: entry.key, among: tradeoffs))
    }
    return DecisionOption(
      id: node["option"]?.text ?? "", title: prose(node["title"]), summary: prose(node["summary"]),
      risk: node["risk"]?.text.flatMap(Int.init) ?? 0,
      need: node["needed_when"].flatMap { conditions.read($0, given: subject) },
      exclusions: arguments(node["ruled_out_when"], given: subject),
      supporting: arguments(node["for"], given: subject),
      opposing: arguments(node["against"], given: subject),
      goodConsequences: texts(node["consequences"]?["good"]),
      badConsequences: texts(node["consequences"]?["bad"]), mainRisk: prose(node["main_risk"]),
      controls: controls(node["controls"]),
      tradeoffs: own == nil ? [] : tradeoffs.map { prose(own?[$0]) },
      sources: texts(node["sources"]))
  }

  private mutating func arguments(_ node: Node?, given subject: Shapes) -> [DecisionRule] {
    var rules: [DecisionRule] = []
    for element in node?.elements ?? [] {
      guard let condition = element["when"].flatMap({ conditions.read($0, given: subject) }) else {
        continue
      }
      rules.append(
        DecisionRule(
          condition: condition, argument: prose(element["says"]), sources: texts(element["sources"])
        ))
    }
    return rules
  }

  /// Reads the ids of criteria that are controls; their titles are those of the criteria.
  private mutating func controls(_ node: Node?) -> [PatternControl] {
    var controls: [PatternControl] = []
    for element in node?.elements ?? [] {
      guard let id = element.text else { continue }
      guard let criterion = criteria.first(where: { $0.id == id }) else {
        report(
          "unknown criterion `\(id)`", at: element,
          help: Suggestion.help(for: id, among: criteria.map(\.id)))
        continue
      }
      controls.append(PatternControl(id: id, title: criterion.title))
    }
    return controls
  }

  private mutating func report(_ summary: String, at node: Node, help: String?) {
    ownProblems.append(
      Diagnostic(
        .error, code: "QST-DECISION",
        at: Place(path: path, line: node.position.line, column: node.position.column), summary,
        help: help))
  }

  /// The names that are in reach when a record of a kind is looked at.
  private func shapes(of kind: String) -> Shapes {
    VocabularyShapes.shapes(
      for: vocabulary, population: Population(name: kind, meaning: "", kind: kind))
  }

  private func prose(_ node: Node?) -> String {
    var text = node?.text ?? ""
    while text.hasSuffix("\n") { text.removeLast() }
    return text
  }

  private func texts(_ node: Node?) -> [String] {
    guard let node else { return [] }
    return (node.elements ?? [node]).compactMap(\.text)
  }
}
