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

  /// The names that every expression of a mapping may use.
  private var names: [String: Shape] {
    [
      "doc": .any, "header": .list(.string), "file": .map(.string), "table": .map(.string),
    ]
  }

  /// Reads the mapping of a file, or gives `nil` when it declares none or one that cannot be used.
  mutating func read(_ node: Node) -> Mapping? {
    guard let name = node["mapping"]?.text else { return nil }
    let document = Shapes(variables: names, objects: [:])
    guard let recognise = node["recognise"] else {
      report(
        "a mapping needs `recognise`", at: node.position,
        help: "say in CEL how a document of this sort is recognised by its content")
      return nil
    }
    let format = node["format"]?.text.flatMap(Mapping.Format.init(rawValue:)) ?? .tree
    let files = texts(node["files"])
    if format == .text, files.isEmpty {
      report(
        "a mapping of text needs `files`", at: node.position,
        help: "name the files, for instance `files: [CODEOWNERS]`")
    }
    let provesNothing = node["proves"]?.text == "nothing"
    if provesNothing, let records = node["records"] {
      report(
        "a mapping that proves nothing gives no `records`", at: records.position,
        help: "remove `records`, or `proves: nothing`")
    }
    if provesNothing, node["because"] == nil {
      report(
        "a mapping that proves nothing needs `because`", at: node.position,
        help: "say in a few words why such a document proves nothing")
    }
    if !provesNothing, node["records"] == nil, node["documents"] == nil {
      report(
        "a mapping needs `records`", at: node.position,
        help: "say which records it gives, or `proves: nothing`")
    }
    let recognition = conditions.read(recognise, given: document)
    let date = node["date"].flatMap { conditions.read($0, given: document) }
    let documents = node["documents"].flatMap { conditions.read($0, given: document) }
    let records = (node["records"]?.elements ?? []).compactMap { record($0) }
    let examples = (node["examples"]?.elements ?? []).map { example($0) }
    guard let recognition else { return nil }
    return Mapping(
      name: name, title: node["title"]?.text ?? name, format: format, files: files,
      columns: (node["columns"]?.entries ?? []).map { ($0.key, texts($0.value)) },
      recognition: recognition, reason: node["because"]?.text,
      confidence: node["confidence"]?.text.flatMap(Mapping.Confidence.init(rawValue:)) ?? .certain,
      provesNothing: provesNothing, documents: documents,
      grade: node["grade"]?.text.flatMap(Grade.init(label:)) ?? .indirect,
      party: node["source"]?.text.flatMap(SourceParty.init(rawValue:)) ?? .person,
      isConfiguration: node["configuration"]?.text == "true", date: date, records: records,
      examples: examples,
      place: Place(path: path, line: node.position.line, column: node.position.column))
  }

  private func texts(_ node: Node?) -> [String] {
    node?.elements?.compactMap(\.text) ?? node?.text.map { [$0] } ?? []
  }

  private mutating func record(_ node: Node) -> RecordMapping? {
    let kindName = node["kind"]?.text ?? ""
    guard let kind = vocabulary.kind(named: kindName) else {
      report(
        "unknown kind `\(kindName)`", at: node["kind"]?.position ?? node.position,
        help: Suggestion.help(for: kindName, among: vocabulary.kinds.map(\.name)))
      return nil
    }
    var known = names
    let steps = steps(node["each"], &known)
    known["item"] = .any
    let item = Shapes(variables: known, objects: [:])
    var settings = settings(node["set"], of: kind, given: item, isDefault: false)
    reportCycles(among: settings, at: node["set"]?.position ?? node.position)
    settings += self.settings(node["defaults"], of: kind, given: item, isDefault: true)
    known["value"] = .any
    let checked = Shapes(variables: known, objects: [:])
    let voids = (node["void"]?.elements ?? []).compactMap { rule -> VoidRule? in
      let name = rule["attribute"]?.text ?? ""
      checkAttribute(name, of: kind, at: rule["attribute"]?.position ?? rule.position)
      guard let condition = rule["when"] else { return nil }
      return conditions.read(condition, given: checked).map {
        VoidRule(attribute: name, condition: $0, reason: rule["reason"]?.text ?? "")
      }
    }
    for entry in node["blank"]?.entries ?? [] {
      checkAttribute(entry.key, of: kind, at: entry.keyPosition)
    }
    return RecordMapping(
      kind: kindName, steps: steps,
      condition: node["when"].flatMap { conditions.read($0, given: item) }, settings: settings,
      voids: voids,
      notAskedWhenBlank: (node["blank"]?.entries ?? []).filter { $0.value.text == "not-asked" }
        .map(\.key),
      onlyAdds: node["adds"]?.text == "true")
  }

  private mutating func settings(
    _ node: Node?, of kind: RecordKind, given shapes: Shapes, isDefault: Bool
  ) -> [AttributeSetting] {
    (node?.entries ?? []).compactMap { entry -> AttributeSetting? in
      checkAttribute(entry.key, of: kind, at: entry.keyPosition)
      return conditions.read(entry.value, given: shapes).map {
        AttributeSetting(attribute: entry.key, expression: $0, isDefault: isDefault)
      }
    }
  }

  /// Reads the way from a document to the things it holds, and makes their names known.
  private mutating func steps(_ node: Node?, _ known: inout [String: Shape]) -> [MappingStep] {
    guard let node else { return [] }
    guard let elements = node.elements else {
      guard node.scalar != nil else {
        report(
          "`each` must be an expression or a list of steps", at: node.position,
          help: "write `each: doc.services`, or `each: [{group: doc.groups}, {item: group.rules}]`")
        return []
      }
      let list = conditions.read(node, given: Shapes(variables: known, objects: [:]))
      for name in ["item", "key", "item_key"] { known[name] = .any }
      return list.map { [MappingStep(name: "item", list: $0)] } ?? []
    }
    var steps: [MappingStep] = []
    for element in elements {
      guard let entry = element.entries?.first, element.entries?.count == 1 else {
        report(
          "a step of `each` is one name with one list", at: element.position,
          help: "write it as `- group: doc.groups`")
        continue
      }
      if let list = conditions.read(entry.value, given: Shapes(variables: known, objects: [:])) {
        steps.append(MappingStep(name: entry.key, list: list))
      }
      for name in [entry.key, entry.key + "_key", "key"] { known[name] = .any }
    }
    return steps
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
      isRecognised: node["recognised"]?.text == "true", file: node["file"]?.text,
      text: node["text"]?.text ?? "",
      recordCount: node["records"]?.text.flatMap(Int.init) ?? 0,
      expectations: (node["values"]?.elements ?? []).map {
        MappingExample.Expectation(
          record: $0["record"]?.text.flatMap(Int.init) ?? 0,
          attribute: $0["attribute"]?.text ?? "", text: $0["text"]?.text ?? "",
          note: $0["note"]?.text)
      })
  }

  private mutating func report(_ summary: String, at position: Position, help: String?) {
    ownProblems.append(
      Diagnostic(
        .error, code: "QST-MAPPING",
        at: Place(path: path, line: position.line, column: position.column), summary, help: help))
  }
}
