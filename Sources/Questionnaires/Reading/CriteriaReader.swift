import AssessmentCore
import Documents
import Expressions

/// Turns the criteria of one questionnaire file into values, and checks what they refer to.
struct CriteriaReader {
  let path: String
  let vocabulary: Vocabulary
  let areas: [ReadinessArea]
  let topics: [Topic]
  let dimensions: [Dimension]
  let levels: [Int]
  private var conditions: ConditionReader
  private var ownProblems: [Diagnostic] = []

  init(
    path: String, vocabulary: Vocabulary, areas: [ReadinessArea], topics: [Topic],
    dimensions: [Dimension], levels: [Int], checksNames: Bool
  ) {
    self.path = path
    self.vocabulary = vocabulary
    self.areas = areas
    self.topics = topics
    self.dimensions = dimensions
    self.levels = levels
    self.conditions = ConditionReader(path: path, checksNames: checksNames)
  }

  /// What is wrong with the criteria that were read, in the order of their places.
  var problems: [Diagnostic] { ownProblems + conditions.problems }

  /// Reads one criterion, or gives `nil` after reporting what is wrong with it.
  mutating func read(_ node: Node) -> Criterion? {
    let id = node["id"]?.text ?? ""
    let populationName = node["for"]?.text ?? ""
    guard let population = vocabulary.population(named: populationName) else {
      report(
        "unknown population `\(populationName)`", at: node["for"]?.position ?? node.position,
        help: suggestion(populationName, vocabulary.populations.map(\.name)))
      return nil
    }
    guard let placement = placement(of: node) else { return nil }
    // Shapes are only made when names are checked.
    let vocabulary = vocabulary
    lazy var shapes = VocabularyShapes.shapes(for: vocabulary, population: population)
    let exemptions = (node["not_applicable"]?.elements ?? []).compactMap { rule in
      rule["when"].flatMap { conditions.read($0, given: shapes) }.map {
        ApplicabilityRule(condition: $0, reason: rule["reason"]?.text ?? "")
      }
    }
    let checks = self.checks(of: node, given: { shapes })
    guard !checks.isEmpty else { return nil }
    return Criterion(
      id: id, placement: placement, title: node["title"]?.text ?? "",
      question: prose(node["question"]), why: prose(node["why"]), population: populationName,
      exemptions: exemptions, checks: checks,
      requiredGrade: node["grade"]?.text.flatMap(Grade.init(label:)) ?? .implemented,
      maximumAge: node["max_age"]?.text.flatMap(DayCount.read),
      isUniversal: node["universal"]?.text == "true",
      criticality: criticality(of: node, given: { shapes }), isCore: node["core"]?.text == "true",
      severity: SeverityWord.read(node["severity"]),
      effort: node["effort"]?.text.flatMap(Effort.init(rawValue:)) ?? .weeks,
      ask: prose(node["ask"]), evidence: texts(node["evidence"]),
      remediation: prose(node["remediation"]), sources: texts(node["sources"]),
      crosswalk: (node["crosswalk"]?.entries ?? []).map {
        CrosswalkEntry(framework: $0.key, ids: texts($0.value))
      },
      examples: node["examples"].map {
        CriterionExamples(
          met: $0["met"]?.text ?? "", unmet: $0["unmet"]?.text ?? "",
          unclear: $0["unclear"]?.text ?? "")
      },
      place: Place(path: path, line: node.position.line, column: node.position.column))
  }

  private mutating func checks(of node: Node, given shapes: () -> Shapes) -> [SubCheck] {
    if let parts = node["checks"]?.elements {
      if let single = node["check"] {
        report(
          "a criterion has either `check` or `checks`", at: single.position,
          help: "move the single check into `checks`")
      }
      return parts.compactMap { part in
        part["check"].flatMap { conditions.read($0, given: shapes()) }.map {
          SubCheck(
            id: part["id"]?.text ?? "", question: prose(part["question"]), condition: $0,
            refutation: part["unmet_when"].flatMap { conditions.read($0, given: shapes()) },
            isOptional: part["optional"]?.text == "true")
        }
      }
    }
    guard let single = node["check"] else {
      report(
        "a criterion needs `check` or `checks`", at: node.position,
        help: "add `check`: the CEL expression that is true when the criterion is met")
      return []
    }
    return conditions.read(single, given: shapes()).map {
      [
        SubCheck(
          id: "", question: "", condition: $0,
          refutation: node["unmet_when"].flatMap { conditions.read($0, given: shapes()) },
          isOptional: false)
      ]
    } ?? []
  }

  private mutating func criticality(of node: Node, given shapes: () -> Shapes) -> Criticality {
    guard let value = node["critical"], let text = value.text, text != "false" else {
      return .never
    }
    if text == "true" { return .always }
    return conditions.read(value, given: shapes()).map(Criticality.when) ?? .always
  }

  private mutating func placement(of node: Node) -> Placement? {
    let given = ["area", "dimension", "topic"].filter { node[$0] != nil }
    if given.count > 1, let second = given.dropFirst().first {
      report(
        "a criterion counts in one place, and this one has "
          + given.map { "`\($0)`" }.joined(separator: " and "),
        at: node[second]?.position ?? node.position, help: "keep one of them")
      return nil
    }
    if let topic = node["topic"]?.text {
      guard topics.contains(where: { $0.id == topic }) else {
        report(
          "unknown topic `\(topic)`", at: node["topic"]?.position ?? node.position,
          help: Suggestion.help(for: topic, among: topics.map(\.id))
            ?? "declare it under `topics`")
        return nil
      }
      return .practice(topic: topic)
    }
    if let area = node["area"]?.text {
      guard areas.contains(where: { $0.id == area }) else {
        report(
          "unknown area `\(area)`", at: node["area"]?.position ?? node.position,
          help: suggestion(area, areas.map(\.id)))
        return nil
      }
      return .readiness(area: area)
    }
    guard let dimension = node["dimension"]?.text, let level = node["level"]?.text.flatMap(Int.init)
    else {
      report(
        "a criterion needs either `area`, or `dimension` and `level`, or `topic`",
        at: node.position,
        help: "say where the criterion counts")
      return nil
    }
    guard dimensions.contains(where: { $0.id == dimension }) else {
      report(
        "unknown dimension `\(dimension)`", at: node["dimension"]?.position ?? node.position,
        help: suggestion(dimension, dimensions.map(\.id)))
      return nil
    }
    guard levels.contains(level) else {
      report(
        "unknown level `\(level)`", at: node["level"]?.position ?? node.position,
        help: "the levels are \(levels.map(String.init).joined(separator: ", "))")
      return nil
    }
    return .maturity(dimension: dimension, level: level)
  }

  private mutating func report(_ summary: String, at position: Position, help: String?) {
    ownProblems.append(
      Diagnostic(
        .error, code: "QST-CRITERION",
        at: Place(path: path, line: position.line, column: position.column), summary, help: help))
  }

  private func suggestion(_ name: String, _ known: [String]) -> String {
    Suggestion.help(for: name, among: known)
      ?? "use one of: " + known.map { "`\($0)`" }.joined(separator: ", ")
  }

  /// The text of a paragraph, without the line break that a block of YAML leaves at its end.
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
