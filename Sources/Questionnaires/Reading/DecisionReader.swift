import AssessmentCore
import Documents
import Expressions

/// Turns a questionnaire file that declares a decision into a value, and checks what it refers to.
struct DecisionReader {
  let path: String
  let vocabulary: Vocabulary
  /// The ids of all criteria, to which controls refer.
  let criteria: [String]
  private var conditions: ConditionReader
  private var ownProblems: [Diagnostic] = []

  init(path: String, vocabulary: Vocabulary, criteria: [String], checksNames: Bool) {
    self.path = path
    self.vocabulary = vocabulary
    self.criteria = criteria
    self.conditions = ConditionReader(path: path, checksNames: checksNames)
  }

  /// What is wrong with the decision.
  var problems: [Diagnostic] { ownProblems + conditions.problems }

  /// Reads the decision that a file declares.
  mutating func read(_ node: Node) -> DecisionAxis {
    let useCase = shapes(of: "use_case")
    return DecisionAxis(
      id: node["axis"]?.text ?? "", title: prose(node["title"]), question: prose(node["question"]),
      drivers: (node["drivers"]?.elements ?? []).compactMap { driver in
        driver["read"].flatMap { conditions.read($0, given: useCase) }.map {
          DecisionDriver(
            name: driver["name"]?.text ?? "", title: prose(driver["title"]), reading: $0)
        }
      },
      options: (node["options"]?.elements ?? []).map { option($0, given: useCase) },
      commonControls: controls(node["always"]), combination: prose(node["combination"]))
  }

  private mutating func option(_ node: Node, given useCase: Shapes) -> DecisionOption {
    DecisionOption(
      id: node["option"]?.text ?? "", title: prose(node["title"]), summary: prose(node["summary"]),
      risk: node["risk"]?.text.flatMap(Int.init) ?? 0,
      need: node["needed_when"].flatMap { conditions.read($0, given: useCase) },
      supporting: arguments(node["for"], given: useCase),
      opposing: arguments(node["against"], given: useCase),
      goodConsequences: texts(node["consequences"]?["good"]),
      badConsequences: texts(node["consequences"]?["bad"]), mainRisk: prose(node["main_risk"]),
      controls: controls(node["controls"]), sources: texts(node["sources"]))
  }

  private mutating func arguments(_ node: Node?, given useCase: Shapes) -> [DecisionRule] {
    var rules: [DecisionRule] = []
    for element in node?.elements ?? [] {
      guard let condition = element["when"].flatMap({ conditions.read($0, given: useCase) }) else {
        continue
      }
      rules.append(
        DecisionRule(
          condition: condition, argument: prose(element["says"]), sources: texts(element["sources"])
        ))
    }
    return rules
  }

  private mutating func controls(_ node: Node?) -> [PatternControl] {
    let deployment = shapes(of: "deployment")
    var controls: [PatternControl] = []
    for element in node?.elements ?? [] {
      for criterion in element["criteria"]?.elements ?? [] {
        guard let id = criterion.text, !criteria.contains(id) else { continue }
        ownProblems.append(
          Diagnostic(
            .error, code: "QST-DECISION",
            at: Place(
              path: path, line: criterion.position.line, column: criterion.position.column),
            "unknown criterion `\(id)`",
            help: Suggestion.help(for: id, among: criteria)))
      }
      controls.append(
        PatternControl(
          id: element["id"]?.text ?? "", title: prose(element["title"]),
          criteria: texts(element["criteria"]),
          condition: element["check"].flatMap {
            conditions.read($0, given: deployment)
          }))
    }
    return controls
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
