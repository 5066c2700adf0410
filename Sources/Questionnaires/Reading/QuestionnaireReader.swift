import AssessmentCore
import Documents
import Expressions

/// Turns questionnaire files into the model of the assessment; all problems come out at once.
package enum QuestionnaireReader {
  /// Parses the text of one questionnaire file.
  ///
  /// Throws the syntax problem of the file, as a diagnostic with its place.
  package static func parse(
    _ bytes: [UInt8], path: String, isOwn: Bool
  ) throws(QuestionnaireProblems) -> [QuestionnaireDocument] {
    do throws(DocumentProblem) {
      let documents = try YAMLReader.read(bytes)
      return documents.map { QuestionnaireDocument(path: path, node: $0.node, isOwn: isOwn) }
    } catch {
      throw QuestionnaireProblems([
        Diagnostic(
          .error, code: "QST-SYNTAX",
          at: Place(path: path, line: error.position.line, column: error.position.column),
          error.summary, notes: error.notes.map(\.text), help: error.help)
      ])
    }
  }

  /// Joins questionnaire files into one set, the built-in ones first.
  ///
  /// With `checksKeys` every key and every name in an expression is checked against the grammar and
  /// the vocabulary; the built-in questionnaires went through that when they were compiled.
  package static func read(
    _ documents: [QuestionnaireDocument], checking: (QuestionnaireDocument) -> Bool
  ) throws(QuestionnaireProblems) -> QuestionnaireSet {
    var problems: [Diagnostic] = []
    for document in documents where checking(document) {
      var check = SectionCheck(path: document.path)
      check.check(document.node, against: QuestionnaireRules.file)
      problems += check.problems
    }
    if !problems.isEmpty { throw QuestionnaireProblems(problems) }

    var vocabularyReader = VocabularyReader()
    for document in documents { vocabularyReader.add(document) }
    vocabularyReader.checkReferences(in: documents.filter(checking))
    problems += vocabularyReader.problems
    let vocabulary = vocabularyReader.vocabulary

    let areas = documents.flatMap { $0.node["areas"]?.elements ?? [] }.map {
      ReadinessArea(id: $0["area"]?.text ?? "", title: $0["title"]?.text ?? "")
    }
    let topics = readTopics(documents, problems: &problems)
    let dimensions = documents.flatMap { $0.node["dimensions"]?.elements ?? [] }.map {
      Dimension(
        id: $0["dimension"]?.text ?? "", title: $0["title"]?.text ?? "",
        meaning: $0["meaning"]?.text ?? "", reference: $0["sei"]?.text ?? "")
    }
    let levels = readLevels(
      documents, vocabulary: vocabulary, checking: checking, problems: &problems)
    let criteria = readCriteria(
      documents, vocabulary: vocabulary, areas: areas, topics: topics, dimensions: dimensions,
      levels: levels.map(\.number), checking: checking, problems: &problems)
    let mappings = readMappings(
      documents, vocabulary: vocabulary, checking: checking, problems: &problems)
    let gates = readGates(
      documents, vocabulary: vocabulary, criteria: criteria, checking: checking, problems: &problems
    )
    let trends = readTrends(
      documents, criteria: criteria, checking: checking, problems: &problems)
    let plans = readPlans(
      documents, vocabulary: vocabulary, checking: checking, problems: &problems)
    let decisions = readDecisions(
      documents, vocabulary: vocabulary, criteria: criteria, checking: checking,
      problems: &problems)
    let followUps = readFollowUps(
      documents, vocabulary: vocabulary, topics: topics, criteria: criteria, checking: checking,
      problems: &problems)
    checkPopulations(documents, vocabulary: vocabulary, checking: checking, problems: &problems)
    let checked = documents.filter(checking)
    // Nobody asks for the coverage at a start from the compiled form, which leaves the ids out.
    let coverage =
      documents.contains { $0.node["catalogue"] != nil }
      ? CatalogueCoverage(of: documents) : CatalogueCoverage()
    problems += coverage.problems(in: checked)
    if !problems.isEmpty { throw QuestionnaireProblems(problems.sorted(by: byPlace)) }

    let thresholds = documents.compactMap { document in
      document.node["threshold"]?.text.flatMap(Int.init).map { (document.isOwn, $0) }
    }
    let seedThreshold = thresholds.first { !$0.0 }?.1 ?? 0
    let threshold = thresholds.last?.1 ?? seedThreshold
    let model = AssessmentModel(
      questionnaires: documents.map {
        QuestionnaireIdentity(
          name: $0.node["questionnaire"]?.text ?? "", version: $0.node["version"]?.text ?? "",
          title: $0.node["title"]?.text ?? "", path: $0.isOwn ? $0.path : nil)
      },
      vocabulary: vocabulary, criteria: criteria, areas: areas, levels: levels,
      dimensions: dimensions, gates: gates, decisions: decisions,
      requiredKinds: requiredKinds(documents), openThreshold: threshold,
      isThresholdOverridden: threshold > seedThreshold, followUps: followUps,
      topics: topics, useCaseMap: plans.map, roadmap: plans.roadmap,
      trends: trends)
    var dates: [String: CalendarDate] = [:]
    for document in documents {
      dates[document.path] = document.node["examples_as_of"]?.text.flatMap(CalendarDate.init(iso:))
    }
    return QuestionnaireSet(
      model: model, mappings: mappings, coverage: coverage, exampleDates: dates)
  }

  private static func readLevels(
    _ documents: [QuestionnaireDocument], vocabulary: Vocabulary,
    checking: (QuestionnaireDocument) -> Bool, problems: inout [Diagnostic]
  ) -> [MaturityLevel] {
    var levels: [MaturityLevel] = []
    for document in documents {
      var conditions = ConditionReader(path: document.path, checksNames: checking(document))
      for node in document.node["levels"]?.elements ?? [] {
        levels.append(
          MaturityLevel(
            number: node["level"]?.text.flatMap(Int.init) ?? 0, name: node["name"]?.text ?? "",
            meaning: node["meaning"]?.text ?? "",
            requirement: node["requires"].flatMap {
              conditions.read(
                $0, given: VocabularyShapes.shapes(for: vocabulary, population: nil))
            }))
      }
      problems += conditions.problems
    }
    return levels.sorted { $0.number < $1.number }
  }

  /// Reads the topics of good practice; a later file may not declare one again.
  private static func readTopics(
    _ documents: [QuestionnaireDocument], problems: inout [Diagnostic]
  ) -> [Topic] {
    var topics: [Topic] = []
    for document in documents {
      for node in document.node["topics"]?.elements ?? [] {
        let id = node["topic"]?.text ?? ""
        if topics.contains(where: { $0.id == id }) {
          problems.append(
            Diagnostic(
              .error, code: "QST-TOPIC", at: place(of: node, in: document),
              "the topic `\(id)` is declared twice", help: "declare it in one file only"))
          continue
        }
        topics.append(
          Topic(
            id: id, title: node["title"]?.text ?? "", meaning: node["meaning"]?.text ?? ""))
      }
    }
    return topics
  }

  private static func readFollowUps(
    _ documents: [QuestionnaireDocument], vocabulary: Vocabulary, topics: [Topic],
    criteria: [Criterion], checking: (QuestionnaireDocument) -> Bool, problems: inout [Diagnostic]
  ) -> [FollowUpRule] {
    var rules: [FollowUpRule] = []
    for document in documents {
      var conditions = ConditionReader(path: document.path, checksNames: checking(document))
      for node in document.node["follow_ups"]?.elements ?? [] {
        let id = node["id"]?.text ?? ""
        if rules.contains(where: { $0.id == id }) || criteria.contains(where: { $0.id == id }) {
          problems.append(
            Diagnostic(
              .error, code: "QST-FOLLOW-UP", at: place(of: node["id"] ?? node, in: document),
              "the id `\(id)` is declared twice", help: "give one of them another id"))
        }
        let topic = node["topic"]
        if let topic, let name = topic.text, !topics.contains(where: { $0.id == name }) {
          problems.append(
            Diagnostic(
              .error, code: "QST-FOLLOW-UP", at: place(of: topic, in: document),
              "unknown topic `\(name)`",
              help: Suggestion.help(for: name, among: topics.map(\.id))))
        }
        let kind = node["kind"]?.text
        if let kind, vocabulary.kind(named: kind) == nil, checking(document) {
          problems.append(
            Diagnostic(
              .error, code: "QST-FOLLOW-UP", at: place(of: node["kind"] ?? node, in: document),
              "unknown kind `\(kind)`",
              help: Suggestion.help(for: kind, among: vocabulary.kinds.map(\.name))))
        }
        let population = kind.map { Population(name: $0, meaning: "", kind: $0) }
        let condition = node["when"].flatMap {
          conditions.read(
            $0, given: VocabularyShapes.shapes(for: vocabulary, population: population))
        }
        guard let condition else { continue }
        let shapes = VocabularyShapes.shapes(for: vocabulary, population: population)
        var promise: FollowUpRule.Promise?
        if let promised = node["promises"].flatMap({ conditions.read($0, given: shapes) }),
          let whom = node["promises_of"].flatMap({ conditions.read($0, given: shapes) })
        {
          promise = FollowUpRule.Promise(criteria: promised, subject: whom)
        }
        let from = node["levels"]?["from"]?.text.flatMap(Int.init)
        let to = node["levels"]?["to"]?.text.flatMap(Int.init)
        var levels: ClosedRange<Int>?
        if let from, let to, from <= to { levels = from...to }
        rules.append(
          FollowUpRule(
            id: id, title: node["title"]?.text ?? "", kind: kind,
            condition: condition, levels: levels, statement: node["statement"]?.text ?? "",
            promise: promise, why: node["why"]?.text ?? "",
            remediation: node["remediation"]?.text ?? "",
            topic: topic?.text, severity: SeverityWord.read(node["severity"]),
            sources: texts(node["sources"])))
      }
      problems += conditions.problems
    }
    return rules
  }

  private static func readCriteria(
    _ documents: [QuestionnaireDocument], vocabulary: Vocabulary, areas: [ReadinessArea],
    topics: [Topic], dimensions: [Dimension], levels: [Int],
    checking: (QuestionnaireDocument) -> Bool,
    problems: inout [Diagnostic]
  ) -> [Criterion] {
    var criteria: [Criterion] = []
    for document in documents {
      guard let nodes = document.node["criteria"]?.elements else { continue }
      var reader = CriteriaReader(
        path: document.path, vocabulary: vocabulary, areas: areas, topics: topics,
        dimensions: dimensions, levels: levels, checksNames: checking(document))
      for node in nodes {
        guard let criterion = reader.read(node) else { continue }
        if let known = criteria.first(where: { $0.id == criterion.id }) {
          problems.append(
            Diagnostic(
              .error, code: "QST-CRITERION", at: criterion.place,
              "the criterion `\(criterion.id)` is declared twice",
              notes: ["the first one is at \(known.place.text)"],
              help: "give one of them another id"))
          continue
        }
        criteria.append(criterion)
      }
      problems += reader.problems
    }
    return criteria
  }

  private static func readMappings(
    _ documents: [QuestionnaireDocument], vocabulary: Vocabulary,
    checking: (QuestionnaireDocument) -> Bool, problems: inout [Diagnostic]
  ) -> [Mapping] {
    var mappings: [Mapping] = []
    for document in documents {
      var reader = MappingReader(
        path: document.path, vocabulary: vocabulary, checksNames: checking(document))
      if let mapping = reader.read(document.node) { mappings.append(mapping) }
      problems += reader.problems
    }
    return mappings
  }

  private static func readGates(
    _ documents: [QuestionnaireDocument], vocabulary: Vocabulary, criteria: [Criterion],
    checking: (QuestionnaireDocument) -> Bool, problems: inout [Diagnostic]
  ) -> [PhaseGate] {
    var gates: [PhaseGate] = []
    for document in documents {
      var conditions = ConditionReader(path: document.path, checksNames: checking(document))
      for node in document.node["gates"]?.elements ?? [] {
        for item in node["items"]?.elements ?? [] {
          guard let id = item.text, !criteria.contains(where: { $0.id == id }) else { continue }
          problems.append(
            Diagnostic(
              .error, code: "QST-GATE", at: place(of: item, in: document),
              "unknown criterion `\(id)`",
              help: Suggestion.help(for: id, among: criteria.map(\.id))))
        }
        let from = node["duration"]?["from_weeks"]?.text.flatMap(Int.init)
        let to = node["duration"]?["to_weeks"]?.text.flatMap(Int.init)
        var weeks: ClosedRange<Int>?
        if let from, let to, from <= to { weeks = from...to }
        gates.append(
          PhaseGate(
            id: node["gate"]?.text ?? "", phase: node["phase"]?.text.flatMap(Int.init) ?? 0,
            title: node["title"]?.text ?? "", question: node["question"]?.text ?? "",
            weeks: weeks,
            plannedWeeks: node["duration"]?["planned"].flatMap {
              conditions.read(
                $0, given: VocabularyShapes.shapes(for: vocabulary, population: nil))
            }, items: texts(node["items"]), sources: texts(node["sources"])))
      }
      problems += conditions.problems
    }
    return gates.sorted { $0.phase < $1.phase }
  }

  /// Reads what two assessments show together.
  private static func readTrends(
    _ documents: [QuestionnaireDocument], criteria: [Criterion],
    checking: (QuestionnaireDocument) -> Bool, problems: inout [Diagnostic]
  ) -> [TrendRule] {
    var trends: [TrendRule] = []
    for document in documents {
      var conditions = ConditionReader(path: document.path, checksNames: checking(document))
      for node in document.node["trends"]?.elements ?? [] {
        let criterion = node["criterion"]?.text ?? ""
        if !criteria.contains(where: { $0.id == criterion }) {
          problems.append(
            Diagnostic(
              .error, code: "QST-TREND", at: place(of: node["criterion"] ?? node, in: document),
              "unknown criterion `\(criterion)`",
              help: Suggestion.help(for: criterion, among: criteria.map(\.id))))
        }
        let condition = node["when"].flatMap {
          conditions.read(
            $0,
            given: Shapes(variables: [TrendRule.before: .any, TrendRule.now: .any], objects: [:]))
        }
        guard let condition else { continue }
        trends.append(
          TrendRule(
            id: node["id"]?.text ?? "", title: node["title"]?.text ?? "", criterion: criterion,
            condition: condition, severity: SeverityWord.read(node["severity"]),
            statement: node["statement"]?.text ?? "", why: node["why"]?.text ?? "",
            remediation: node["remediation"]?.text ?? ""))
      }
      problems += conditions.problems
    }
    return trends
  }

  /// Reads the use-case map and the roadmap; of several the last counts.
  private static func readPlans(
    _ documents: [QuestionnaireDocument], vocabulary: Vocabulary,
    checking: (QuestionnaireDocument) -> Bool, problems: inout [Diagnostic]
  ) -> (map: UseCaseMapRule?, roadmap: RoadmapRule?) {
    var map: UseCaseMapRule?
    var roadmap: RoadmapRule?
    for document in documents {
      var reader = PlanReader(
        path: document.path, vocabulary: vocabulary, checksNames: checking(document))
      if let node = document.node["use_case_map"] { map = reader.useCaseMap(node) ?? map }
      if let node = document.node["roadmap"] {
        roadmap = reader.roadmap(node, groups: map?.groups.map(\.id) ?? [])
      }
      problems += reader.problems
    }
    return (map, roadmap)
  }

  private static func readDecisions(
    _ documents: [QuestionnaireDocument], vocabulary: Vocabulary, criteria: [Criterion],
    checking: (QuestionnaireDocument) -> Bool, problems: inout [Diagnostic]
  ) -> [DecisionAxis] {
    var axes: [DecisionAxis] = []
    for document in documents where document.node["axis"] != nil {
      var reader = DecisionReader(
        path: document.path, vocabulary: vocabulary, criteria: criteria,
        checksNames: checking(document))
      axes.append(reader.read(document.node))
      problems += reader.problems
    }
    return axes
  }

  /// Checks the conditions of populations, which are compiled where criteria are evaluated.
  private static func checkPopulations(
    _ documents: [QuestionnaireDocument], vocabulary: Vocabulary,
    checking: (QuestionnaireDocument) -> Bool, problems: inout [Diagnostic]
  ) {
    for document in documents where checking(document) {
      var conditions = ConditionReader(path: document.path, checksNames: true)
      for node in document.node["populations"]?.elements ?? [] {
        guard let kind = node["kind"]?.text, vocabulary.kind(named: kind) != nil else { continue }
        let subject = Population(name: "", meaning: "", kind: kind)
        for key in ["where", "each"] {
          guard let expression = node[key] else { continue }
          _ = conditions.read(
            expression, given: VocabularyShapes.shapes(for: vocabulary, population: subject))
        }
      }
      problems += conditions.problems
    }
  }

  private static func place(of node: Node, in document: QuestionnaireDocument) -> Place {
    Place(path: document.path, line: node.position.line, column: node.position.column)
  }

  /// The kinds that the files need, each once: several of them may need the inventory.
  private static func requiredKinds(_ documents: [QuestionnaireDocument]) -> [String] {
    var seen: Set<String> = []
    return documents.flatMap { texts($0.node["requires"]) }.filter { seen.insert($0).inserted }
  }

  private static func texts(_ node: Node?) -> [String] {
    guard let node else { return [] }
    return (node.elements ?? [node]).compactMap(\.text)
  }

  private static func byPlace(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    guard let leftPlace = left.place, let rightPlace = right.place else {
      return left.place == nil && right.place != nil
    }
    return leftPlace < rightPlace
  }
}
