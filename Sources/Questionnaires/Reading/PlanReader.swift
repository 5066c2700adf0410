import AssessmentCore
import Documents
import Expressions

/// Turns the use-case map and the roadmap of a questionnaire into values.
struct PlanReader {
  let path: String
  let vocabulary: Vocabulary
  private var conditions: ConditionReader
  private var ownProblems: [Diagnostic] = []

  init(path: String, vocabulary: Vocabulary, checksNames: Bool) {
    self.path = path
    self.vocabulary = vocabulary
    self.conditions = ConditionReader(path: path, checksNames: checksNames)
  }

  /// What is wrong with what was read.
  var problems: [Diagnostic] { ownProblems + conditions.problems }

  /// Reads the use-case map, or gives `nil` after reporting what is wrong with it.
  mutating func useCaseMap(_ node: Node) -> UseCaseMapRule? {
    let kind = node["kind"]?.text ?? ""
    guard vocabulary.kind(named: kind) != nil else {
      report(
        "unknown kind `\(kind)`", at: node["kind"] ?? node,
        help: Suggestion.help(for: kind, among: vocabulary.kinds.map(\.name)))
      return nil
    }
    let from = node["scale"]?["from"]?.text.flatMap(Int.init) ?? 1
    let to = node["scale"]?["to"]?.text.flatMap(Int.init) ?? 5
    guard from < to else {
      report(
        "the scale of a use-case map goes from a lower score to a higher one",
        at: node["scale"] ?? node, help: nil)
      return nil
    }
    let vocabulary = vocabulary
    lazy var shapes = VocabularyShapes.shapes(
      for: vocabulary, population: Population(name: kind, meaning: "", kind: kind))
    guard let impact = node["impact"].flatMap({ conditions.read($0, given: shapes) }),
      let feasibility = node["feasibility"].flatMap({ conditions.read($0, given: shapes) })
    else { return nil }
    var groups: [UseCaseGroupRule] = []
    for element in node["groups"]?.elements ?? [] {
      guard let condition = element["when"].flatMap({ conditions.read($0, given: shapes) }) else {
        continue
      }
      groups.append(
        UseCaseGroupRule(
          id: element["group"]?.text ?? "", title: element["title"]?.text ?? "",
          meaning: prose(element["meaning"]), condition: condition,
          decidesFirst: element["decides_first"]?.text == "true"))
    }
    return UseCaseMapRule(
      kind: kind, impact: impact, feasibility: feasibility,
      frequency: node["frequency"].flatMap { conditions.read($0, given: shapes) },
      scale: from...to, groups: groups)
  }

  /// Reads the roadmap; its phases may only name groups of the map.
  mutating func roadmap(_ node: Node, groups: [String]) -> RoadmapRule {
    var phases: [RoadmapPhaseRule] = []
    for element in node["phases"]?.elements ?? [] {
      for group in element["groups"]?.elements ?? [] {
        guard let name = group.text, !groups.contains(name) else { continue }
        report(
          "unknown group of use cases `\(name)`", at: group,
          help: Suggestion.help(for: name, among: groups))
      }
      phases.append(
        RoadmapPhaseRule(
          id: element["phase"]?.text ?? "", title: element["title"]?.text ?? "",
          goal: prose(element["goal"]),
          groups: (element["groups"]?.elements ?? []).compactMap(\.text),
          steps: (element["steps"]?.elements ?? []).compactMap(step)))
    }
    return RoadmapRule(
      phases: phases,
      days: Effort.allCases.map { node["days"]?[$0.rawValue]?.text.flatMap(Int.init) ?? 0 })
  }

  private func step(_ node: Node) -> RoadmapStepRule? {
    guard let reason = node["reason"]?.text.flatMap(RoadmapStepRule.Reason.init(rawValue:)) else {
      return nil
    }
    guard let efforts = node["efforts"]?.elements else { return RoadmapStepRule(reason: reason) }
    return RoadmapStepRule(
      reason: reason, efforts: efforts.compactMap { $0.text.flatMap(Effort.init(rawValue:)) })
  }

  private func prose(_ node: Node?) -> String {
    var text = node?.text ?? ""
    while text.hasSuffix("\n") { text.removeLast() }
    return text
  }

  private mutating func report(_ summary: String, at node: Node, help: String?) {
    ownProblems.append(
      Diagnostic(
        .error, code: "QST-PLAN",
        at: Place(path: path, line: node.position.line, column: node.position.column), summary,
        help: help))
  }
}
