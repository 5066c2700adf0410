import AssessmentCore
import Documents
import Expressions

/// Joins the kinds and populations of all questionnaires into one vocabulary.
///
/// A kind that stands in several files is one kind: the later file adds attributes, and words to
/// those that are there.
struct VocabularyReader {
  private var kinds: [RecordKind] = []
  private var populations: [Population] = []
  private(set) var problems: [Diagnostic] = []

  init() {}

  /// The vocabulary of all files that were added.
  var vocabulary: Vocabulary { Vocabulary(kinds: kinds, populations: populations) }

  /// Adds the kinds and populations of one file.
  mutating func add(_ document: QuestionnaireDocument) {
    for node in document.node["kinds"]?.elements ?? [] {
      add(kind: node, of: document)
    }
    for node in document.node["populations"]?.elements ?? [] {
      let population = Population(
        name: node["population"]?.text ?? "", meaning: node["meaning"]?.text ?? "",
        kind: node["kind"]?.text, condition: node["where"]?.text, each: node["each"]?.text,
        variable: node["as"]?.text)
      if let position = populations.firstIndex(where: { $0.name == population.name }) {
        populations[position] = population
      } else {
        populations.append(population)
      }
    }
  }

  /// Reports references to kinds and attributes that no file declares.
  mutating func checkReferences(in documents: [QuestionnaireDocument]) {
    let names = kinds.map(\.name)
    for document in documents {
      for node in document.node["populations"]?.elements ?? [] {
        guard let kind = node["kind"], let name = kind.text, !names.contains(name) else { continue }
        report(
          "unknown kind `\(name)`", at: kind.position, in: document,
          help: Suggestion.help(for: name, among: names))
      }
      for node in document.node["kinds"]?.elements ?? [] {
        checkReferences(ofKind: node, names: names, in: document)
      }
    }
  }

  private mutating func checkReferences(
    ofKind node: Node, names: [String], in document: QuestionnaireDocument
  ) {
    guard let kind = kinds.first(where: { $0.name == node["kind"]?.text }) else { return }
    let attributes = kind.attributes.map(\.name)
    let naming =
      (node["identity"]?.elements ?? []) + texts(node["dated_by"])
      + [node["current_version"], node["max_ages"]?["by"]].compactMap { $0 }
    for name in naming {
      guard let text = name.text, !text.isEmpty, !attributes.contains(text) else { continue }
      report(
        "`\(kind.name)` has no attribute `\(text)`", at: name.position, in: document,
        help: Suggestion.help(for: text, among: attributes))
    }
    for attribute in node["attributes"]?.elements ?? [] {
      guard let of = attribute["of"], let name = of.text, !names.contains(name) else { continue }
      report(
        "unknown kind `\(name)`", at: of.position, in: document,
        help: Suggestion.help(for: name, among: names))
    }
  }

  private mutating func add(kind node: Node, of document: QuestionnaireDocument) {
    let name = node["kind"]?.text ?? ""
    let position = kinds.firstIndex { $0.name == name }
    let known = position.map { kinds[$0] }
    var attributes = known?.attributes ?? []
    for element in node["attributes"]?.elements ?? [] {
      let attribute = self.attribute(element)
      if let index = attributes.firstIndex(where: { $0.name == attribute.name }) {
        if known == nil {
          report(
            "`\(name)` has the attribute `\(attribute.name)` twice", at: element.position,
            in: document)
        }
        attributes[index] = merged(attributes[index], attribute)
      } else {
        attributes.append(attribute)
      }
    }
    let states = texts(node["approved_status"]).compactMap(\.text)
    let needsApproval = node["approval"]?.text == "true"
    let kind = RecordKind(
      name: name, plural: node["plural"]?.text ?? known?.plural ?? name + "s",
      native: node["native"]?.text ?? known?.native ?? name,
      meaning: node["meaning"]?.text ?? known?.meaning ?? "",
      grade: node["grade"]?.text.flatMap(Grade.init(label:)) ?? known?.grade ?? .indirect,
      isPopulation: node["population"].map { $0.text == "true" } ?? known?.isPopulation ?? false,
      identity: node["identity"]?.elements?.compactMap(\.text) ?? known?.identity ?? [],
      datedBy: node["dated_by"].map { texts($0).compactMap(\.text).filter { !$0.isEmpty } }
        ?? known?.datedBy ?? [],
      keepsLatest: node["latest"].map { $0.text == "true" } ?? known?.keepsLatest ?? false,
      approvedStates: needsApproval || !states.isEmpty ? states : known?.approvedStates ?? [],
      maximumAge: maximumAge(node, known: known?.maximumAge, of: document),
      canBeOperating: node["operating"].map { $0.text != "false" } ?? known?.canBeOperating
        ?? false,
      needsPeriod: node["operating"].map { $0.text == "period" } ?? known?.needsPeriod ?? false,
      currentVersion: node["current_version"]?.text ?? known?.currentVersion,
      attributes: attributes)
    if let position { kinds[position] = kind } else { kinds.append(kind) }
  }

  private func attribute(_ node: Node) -> Attribute {
    let choices = (node["choices"]?.entries ?? []).map { entry in
      Choice(value: entry.key, words: texts(entry.value).compactMap(\.text))
    }
    return Attribute(
      name: node["name"]?.text ?? "",
      type: node["type"]?.text.flatMap(AttributeType.init(rawValue:)) ?? .text,
      of: node["of"]?.text, unit: node["unit"]?.text, meaning: node["meaning"]?.text ?? "",
      columns: texts(node["columns"]).compactMap(\.text), choices: choices)
  }

  /// Adds the words of a later file to an attribute; its type stays as it was.
  private func merged(_ known: Attribute, _ added: Attribute) -> Attribute {
    var choices = known.choices
    for choice in added.choices {
      if let index = choices.firstIndex(where: { $0.value == choice.value }) {
        choices[index] = Choice(value: choice.value, words: choices[index].words + choice.words)
      } else {
        choices.append(choice)
      }
    }
    return Attribute(
      name: known.name, type: known.type, of: known.of, unit: known.unit, meaning: known.meaning,
      columns: known.columns + added.columns, choices: choices)
  }

  private mutating func maximumAge(
    _ node: Node, known: MaximumAge?, of document: QuestionnaireDocument
  ) -> MaximumAge {
    let days = node["max_age"]?.text.flatMap(DayCount.read) ?? known?.days
    var special = known?.special ?? [:]
    for entry in node["max_ages"]?.entries ?? [] where entry.key != "by" {
      let text = entry.value.text ?? ""
      if text == "never" {
        special[entry.key] = .some(nil)
      } else if let days = DayCount.read(text) {
        special[entry.key] = .some(days)
      } else {
        report(
          "`\(entry.key)` must be a number of days", at: entry.value.position, in: document,
          help: "write it as `92`, `92d` or `never`")
      }
    }
    return MaximumAge(
      days: days, by: node["max_ages"]?["by"]?.text ?? known?.by, special: special)
  }

  /// The elements of a list, or the one value that stands for a list of one.
  private func texts(_ node: Node?) -> [Node] {
    guard let node else { return [] }
    return node.elements ?? [node]
  }

  private mutating func report(
    _ summary: String, at position: Position, in document: QuestionnaireDocument,
    help: String? = nil
  ) {
    problems.append(
      Diagnostic(
        .error, code: "QST-VOCABULARY",
        at: Place(path: document.path, line: position.line, column: position.column), summary,
        help: help))
  }
}
