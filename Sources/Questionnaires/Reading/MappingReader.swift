import AssessmentCore
import Documents
import Expressions

/// Turns a questionnaire file that declares a mapping into a value, and checks what it refers to.
struct MappingReader {
  let path: String
  let vocabulary: Vocabulary
  private var conditions: ConditionReader
  private var ownProblems: [Diagnostic] = []

  init(path: String, vocabulary: Vocabulary, checksNames: Bool) {
    self.path = path
    self.vocabulary = vocabulary
    self.conditions = ConditionReader(path: path, checksNames: checksNames)
  }

  /// What is wrong with the mapping.
  var problems: [Diagnostic] { ownProblems + conditions.problems }

  /// Reads the mapping of a file, or gives `nil` when it declares none or one that cannot be used.
  mutating func read(_ node: Node) -> Mapping? {
    guard let name = node["mapping"]?.text else { return nil }
    let document = Shapes(variables: ["doc": .any, "header": .list(.string)], objects: [:])
    let item = Shapes(
      variables: ["doc": .any, "header": .list(.string), "item": .any], objects: [:])
    guard let recognise = node["recognise"] else {
      report(
        "a mapping needs `recognise`", at: node.position,
        help: "say in CEL how a document of this sort is recognised by its content")
      return nil
    }
    let recognition = conditions.read(recognise, given: document)
    let date = node["date"].flatMap { conditions.read($0, given: document) }
    let records = (node["records"]?.elements ?? []).compactMap {
      record($0, given: document, item: item)
    }
    let examples = (node["examples"]?.elements ?? []).map { example($0) }
    guard let recognition else { return nil }
    return Mapping(
      name: name, title: node["title"]?.text ?? name,
      format: node["format"]?.text.flatMap(Mapping.Format.init(rawValue:)) ?? .tree,
      recognition: recognition,
      grade: node["grade"]?.text.flatMap(Grade.init(label:)) ?? .indirect,
      party: node["source"]?.text.flatMap(SourceParty.init(rawValue:)) ?? .person,
      isConfiguration: node["configuration"]?.text == "true", date: date, records: records,
      examples: examples,
      place: Place(path: path, line: node.position.line, column: node.position.column))
  }

  private mutating func record(
    _ node: Node, given document: Shapes, item: Shapes
  ) -> RecordMapping? {
    let kindName = node["kind"]?.text ?? ""
    guard let kind = vocabulary.kind(named: kindName) else {
      report(
        "unknown kind `\(kindName)`", at: node["kind"]?.position ?? node.position,
        help: Suggestion.help(for: kindName, among: vocabulary.kinds.map(\.name)))
      return nil
    }
    let settings = (node["set"]?.entries ?? []).compactMap { entry -> AttributeSetting? in
      checkAttribute(entry.key, of: kind, at: entry.keyPosition)
      return conditions.read(entry.value, given: item).map {
        AttributeSetting(attribute: entry.key, expression: $0)
      }
    }
    reportCycles(among: settings, at: node["set"]?.position ?? node.position)
    for entry in node["blank"]?.entries ?? [] {
      checkAttribute(entry.key, of: kind, at: entry.keyPosition)
    }
    return RecordMapping(
      kind: kindName, each: node["each"].flatMap { conditions.read($0, given: document) },
      condition: node["when"].flatMap { conditions.read($0, given: item) }, settings: settings,
      notAskedWhenBlank: (node["blank"]?.entries ?? []).filter { $0.value.text == "not-asked" }
        .map(\.key))
  }

  private mutating func checkAttribute(_ name: String, of kind: RecordKind, at position: Position) {
    guard kind.attribute(named: name) == nil else { return }
    report(
      "`\(kind.name)` has no attribute `\(name)`", at: position,
      help: Suggestion.help(for: name, among: kind.attributes.map(\.name)))
  }

  /// Reports attributes that are set from each other in a circle.
  ///
  /// An attribute is set from the document alone, so a circle can never be evaluated; saying that
  /// it is one tells more than that its names are unknown.
  private mutating func reportCycles(among settings: [AttributeSetting], at position: Position) {
    let names = settings.map(\.attribute)
    for (index, setting) in settings.enumerated() {
      var path = [setting.attribute]
      var current = setting
      while let next = names.first(where: { reads(current, name: $0) }) {
        if next == setting.attribute {
          // Each circle is reported once, at the attribute that stands first.
          if path.allSatisfy({ (names.firstIndex(of: $0) ?? 0) >= index }) {
            report(
              "the mapping has a cycle: "
                + (path + [next]).map { "`\($0)`" }.joined(separator: " is set from "),
              at: position, help: "set each attribute from `item` or `doc`")
          }
          break
        }
        guard !path.contains(next), let following = settings.first(where: { $0.attribute == next })
        else { break }
        path.append(next)
        current = following
      }
    }
  }

  /// Whether the expression of a setting is, or starts from, the name of an attribute.
  private func reads(_ setting: AttributeSetting, name: String) -> Bool {
    setting.expression.program.expression.uses(whole: name)
  }

  private func example(_ node: Node) -> MappingExample {
    MappingExample(
      isRecognised: node["recognised"]?.text == "true", text: node["text"]?.text ?? "",
      recordCount: node["records"]?.text.flatMap(Int.init) ?? 0,
      expectations: (node["values"]?.elements ?? []).map {
        MappingExample.Expectation(
          record: $0["record"]?.text.flatMap(Int.init) ?? 0,
          attribute: $0["attribute"]?.text ?? "", text: $0["text"]?.text ?? "")
      })
  }

  private mutating func report(_ summary: String, at position: Position, help: String?) {
    ownProblems.append(
      Diagnostic(
        .error, code: "QST-MAPPING",
        at: Place(path: path, line: position.line, column: position.column), summary, help: help))
  }
}
