import AssessmentCore
import Documents
import Expressions

/// Finds every `sources:` of the questionnaires, and what it belongs to.
struct CoverageReader {
  /// The keys whose lists hold things that have a name of their own, with the word for one of them
  /// and the key of its name.
  private static let lists: [String: (word: String, name: String)] = [
    "kinds": ("kind", "kind"), "attributes": ("attribute", "name"),
    "populations": ("population", "population"), "areas": ("area", "area"),
    "levels": ("level", "level"), "dimensions": ("dimension", "dimension"),
    "topics": ("topic", "topic"), "criteria": ("criterion", "id"),
    "follow_ups": ("follow-up", "id"), "gates": ("gate", "gate"),
    "drivers": ("driver", "name"), "options": ("option", "option"),
    "controls": ("control", "id"), "always": ("control", "id"),
    "groups": ("group of use cases", "group"), "phases": ("phase of the roadmap", "phase"),
    "trends": ("trend", "id"),
  ]

  private let document: QuestionnaireDocument
  private(set) var uses: [CatalogueUse] = []

  init(_ document: QuestionnaireDocument) {
    self.document = document
    let name = document.node["questionnaire"]?.text ?? ""
    let home =
      document.node["axis"]?.text.map { "decision \($0)" }
      ?? document.node["mapping"]?.text.map { "mapping \($0)" } ?? "questionnaire \(name)"
    look(through: document.node, home: home)
  }

  /// Reads the sections of the catalogue that a file declares.
  static func sections(of document: QuestionnaireDocument) -> [CatalogueSection] {
    (document.node["catalogue"]?.elements ?? []).map { node in
      CatalogueSection(
        id: node["section"]?.text ?? "", title: node["title"]?.text ?? "",
        ids: (node["ids"]?.elements ?? []).compactMap(\.text))
    }
  }

  private mutating func look(through node: Node, home: String) {
    for entry in node.entries ?? [] {
      switch entry.key {
      case "sources": add(entry.value, home: home)
      case "choice_sources":
        for choice in entry.value.entries ?? [] {
          add(choice.value, home: "\(home), choice \(choice.key)")
        }
      case "examples", "catalogue": break
      default: look(through: entry.value, under: entry.key, home: home)
      }
    }
  }

  private mutating func look(through node: Node, under key: String, home: String) {
    guard let elements = node.elements else {
      look(through: node, home: home)
      return
    }
    for element in elements {
      guard let list = CoverageReader.lists[key], let name = element[list.name]?.text else {
        look(through: element, home: home)
        continue
      }
      let owner =
        key == "attributes" ? (home.split(separator: " ").last.map { "\($0)." } ?? "") : ""
      look(through: element, home: "\(list.word) \(owner)\(name)")
    }
  }

  private mutating func add(_ node: Node, home: String) {
    for element in node.elements ?? [node] {
      guard let id = element.text else { continue }
      uses.append(
        CatalogueUse(
          id: id, home: home,
          place: Place(
            path: document.path, line: element.position.line, column: element.position.column)))
    }
  }
}

extension CatalogueCoverage {
  /// Reads the catalogue and its uses from questionnaire files.
  init(of documents: [QuestionnaireDocument]) {
    self.init(
      sections: documents.flatMap(CoverageReader.sections),
      uses: documents.flatMap { CoverageReader($0).uses })
  }

  /// Reports sources that the catalogue does not have.
  ///
  /// The built-in questionnaires may name nothing else. A user's own may name references of any
  /// sort; one that begins as the ids of a section do is taken for a slip.
  func problems(in documents: [QuestionnaireDocument]) -> [Diagnostic] {
    guard !sections.isEmpty else { return [] }
    let own = Set(documents.filter(\.isOwn).map(\.path))
    let paths = Set(documents.map(\.path))
    let ids = ids
    return unknown.compactMap { use in
      guard paths.contains(use.place.path) else { return nil }
      let isFree =
        own.contains(use.place.path)
        && !sections.contains { use.id.hasPrefix($0.id + "-") }
      guard !isFree else { return nil }
      return Diagnostic(
        .error, code: "QST-SOURCE", at: use.place, "unknown catalogue id `\(use.id)`",
        help: Suggestion.help(for: use.id, among: ids)
          ?? "`assess questionnaire list --coverage` lists the ids")
    }
  }
}
