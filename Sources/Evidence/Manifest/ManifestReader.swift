import AssessmentCore
import Documents

/// Reads `assess.yaml` at the root of the evidence.
///
/// Only that one counts: a manifest deeper in the folder may be part of the evidence of somebody
/// who would like a lower gate.
package struct ManifestReader {
  /// The names that the manifest can have.
  static let names = ["assess.yaml", "assess.yml"]

  /// The keys that the manifest can have besides the attributes of a project.
  static let keys = [
    "kind", "version", "project", "name", "organisation", "sponsor", "phase", "target_level",
    "started", "systems", "data_sources", "scope", "complete", "evidence", "waivers",
    "not_applicable", "questionnaires",
  ]

  private let path: String
  private var log = DiagnosticLog()
  private var source: SourceText?

  private init(path: String) {
    self.path = path
  }

  /// Reads the manifest of a folder; without one, the manifest says nothing.
  package static func read(_ files: some EvidenceFiles) -> ProjectManifest {
    read(files, listing: files.list())
  }

  /// Reads the manifest among files that are listed already.
  static func read(_ files: some EvidenceFiles, listing: FileListing) -> ProjectManifest {
    let found = listing.files.filter { names.contains($0.path) }
    guard let file = found.first else { return .none }
    var reader = ManifestReader(path: file.path)
    if found.count > 1 {
      reader.problem(
        "`\(found[1].path)` stands beside `\(file.path)` and is ignored", at: nil,
        help: "keep one of them")
    }
    return reader.read(file, in: files)
  }

  private mutating func read(_ file: EvidenceFile, in files: some EvidenceFiles) -> ProjectManifest
  {
    var item = ItemDraft(path: path)
    item.recognisedAs = "Project"
    do throws(FileProblem) {
      let opened = try files.open(file)
      let bytes = try opened.readAll(atMost: Limits.standard.treeBytes)
      item.sha256 = opened.sha256
      item.byteCount = bytes.count
      return manifest(of: bytes, item)
    } catch {
      problem(error.text, at: nil)
      item.state = .unreadable
      item.reason = error.text
      return empty(item)
    }
  }

  private mutating func manifest(of bytes: [UInt8], _ draft: ItemDraft) -> ProjectManifest {
    var item = draft
    let documents: [Document]
    source = (try? DecodedText.decode(bytes)).map { SourceText($0.bytes, path: path) }
    do throws(DocumentProblem) {
      documents = try YAMLReader.read(bytes)
    } catch {
      log.add(DocumentMessage.diagnostic(of: error, in: path))
      item.state = .unreadable
      item.reason = error.summary
      return empty(item)
    }
    guard let document = documents.first, documents.count == 1,
      let entries = document.node.entries
    else {
      problem("the manifest must be one mapping of keys to values", at: nil)
      item.state = .unreadable
      item.reason = "the manifest is not one mapping"
      return empty(item)
    }
    item.state = .manifest
    item.reason = "it is the manifest of the folder"
    return manifest(of: entries, document.node, item)
  }

  private mutating func empty(_ item: ItemDraft) -> ProjectManifest {
    ProjectManifest(
      caseManifest: CaseManifest(path: path), questionnaires: [], diagnostics: diagnostics(),
      completeKinds: [], rules: [], named: [], entries: [], source: source, item: item)
  }

  private mutating func manifest(
    of entries: [Entry], _ node: Node, _ item: ItemDraft
  ) -> ProjectManifest {
    if let kind = node["kind"], text(kind) != "Project" {
      problem(
        "`kind` of the manifest is `\(text(kind) ?? "")`", at: kind, help: "write `kind: Project`")
    }
    let scope = mapping(node["scope"], keys: ["unit", "systems"], of: "scope")
    let rules = evidenceRules(node["evidence"])
    let questionnaires = texts(node["questionnaires"], of: "questionnaires").compactMap { entry in
      reference(entry)
    }
    let complete = texts(node["complete"], of: "complete").map { (name: $0.text, place: $0.place) }
    let waivers = waivers(node["waivers"])
    let exclusions = exclusions(node["not_applicable"])
    let systems = names(node["systems"], of: "systems", kind: "deployment")
    let scopeSystems = names(scope["systems"], of: "systems", kind: "deployment")
    var named = (systems ?? []) + (scopeSystems ?? [])
    // What is wrong with the shape of this list is said where the project's record is made.
    for element in node["data_sources"]?.elements ?? [] {
      guard let name = text(element) else { continue }
      named.append(
        NamedRecord(
          kind: "data_source", key: "data_sources", name: name, place: place(of: element)))
    }
    let caseManifest = CaseManifest(
      path: path, project: string(node, "project"), name: string(node, "name"),
      organisation: string(node, "organisation"),
      phase: node["phase"].flatMap(text), unit: scope["unit"].flatMap(text),
      scopeSystems: scopeSystems?.map(\.name), systems: systems?.map(\.name), waivers: waivers,
      exclusions: exclusions)
    return ProjectManifest(
      caseManifest: caseManifest, questionnaires: questionnaires, diagnostics: diagnostics(),
      completeKinds: complete, rules: rules, named: named, entries: entries, source: source,
      item: item)
  }

  /// The messages so far, each with its line of the manifest.
  private mutating func diagnostics() -> [Diagnostic] {
    if let source { log.addExcerpts(from: source) }
    return log.diagnostics
  }

  // MARK: Parts

  private mutating func evidenceRules(_ node: Node?) -> [EvidenceRule] {
    var rules: [EvidenceRule] = []
    for element in elements(node, of: "evidence") {
      let fields = mapping(
        element, keys: ["path", "collected", "source", "period"], of: "evidence")
      guard let pathNode = fields["path"], let pattern = text(pathNode) else {
        problem("an entry of `evidence` has no `path`", at: element)
        continue
      }
      if let objection = PathPattern.objection(to: pattern) {
        problem(objection, at: pathNode)
        continue
      }
      var party: SourceParty?
      if let source = fields["source"], let name = text(source) {
        party = SourceParty(rawValue: name)
        if party == nil { unknownSource(name, at: source) }
      }
      rules.append(
        EvidenceRule(
          pattern: PathPattern(pattern), collected: date(fields["collected"], of: "collected"),
          party: party, periodEnd: periodEnd(fields["period"])))
    }
    return rules
  }

  /// Gives the last day of a period whose first and last day are named.
  private mutating func periodEnd(_ node: Node?) -> CalendarDate? {
    guard let node, !node.isNull else { return nil }
    let fields = mapping(node, keys: ["from", "to"], of: "period")
    let from = date(fields["from"], of: "from")
    let to = date(fields["to"], of: "to")
    guard let from, let to, from <= to else {
      problem(
        "`period` names no first and last day", at: node,
        help: "write `period: {from: YYYY-MM-DD, to: YYYY-MM-DD}`")
      return nil
    }
    return to
  }

  private mutating func reference(_ entry: (text: String, place: Place)) -> QuestionnaireReference?
  {
    if let objection = PathPattern.objection(to: entry.text) {
      log.add(Diagnostic(.error, code: "EVD-MANIFEST", at: entry.place, objection))
      return nil
    }
    let path =
      entry.text.utf8.starts(with: "./".utf8) ? String(entry.text.dropFirst(2)) : entry.text
    return QuestionnaireReference(path: path, place: entry.place)
  }

  private mutating func waivers(_ node: Node?) -> [Waiver] {
    let keys = [
      "criterion", "subject", "reason", "risk", "owner", "approver", "created", "expires",
      "compensating_control",
    ]
    return elements(node, of: "waivers").compactMap { element in
      let fields = mapping(element, keys: keys, of: "waivers")
      guard let criterion = fields["criterion"].flatMap(text) else {
        problem("a waiver names no `criterion`", at: element)
        return nil
      }
      return Waiver(
        criterion: criterion, subject: fields["subject"].flatMap(text),
        reason: given(fields["reason"]), risk: given(fields["risk"]),
        owner: given(fields["owner"]), approver: given(fields["approver"]),
        created: date(fields["created"], of: "created"),
        expires: date(fields["expires"], of: "expires"),
        compensatingControl: given(fields["compensating_control"]), place: place(of: element))
    }
  }

  private mutating func exclusions(_ node: Node?) -> [Exclusion] {
    let keys = ["criterion", "subject", "reason_code", "text", "author", "approver", "date"]
    return elements(node, of: "not_applicable").compactMap { element in
      let fields = mapping(element, keys: keys, of: "not_applicable")
      guard let criterion = fields["criterion"].flatMap(text) else {
        problem("an entry of `not_applicable` names no `criterion`", at: element)
        return nil
      }
      return Exclusion(
        criterion: criterion, subject: fields["subject"].flatMap(text),
        reasonCode: given(fields["reason_code"]), text: given(fields["text"]),
        author: given(fields["author"]), approver: given(fields["approver"]),
        date: date(fields["date"], of: "date"), place: place(of: element))
    }
  }

  // MARK: Values

  /// Gives the values of a mapping by their keys, and reports keys that it cannot have.
  private mutating func mapping(
    _ node: Node?, keys: [String], of name: String
  ) -> [String: Node] {
    guard let node, !node.isNull else { return [:] }
    guard let entries = node.entries else {
      problem("`\(name)` must have keys with values here", at: node)
      return [:]
    }
    var fields: [String: Node] = [:]
    for entry in entries {
      if keys.contains(where: { $0.utf8.elementsEqual(entry.key.utf8) }) {
        fields[entry.key] = entry.value
      } else {
        log.add(
          UnknownName.diagnostic(
            .error, code: "EVD-MANIFEST", "key `\(entry.key)` of `\(name)` is not known",
            name: entry.key, among: keys,
            at: Place(
              path: path, line: entry.keyPosition.line, column: entry.keyPosition.column)))
      }
    }
    return fields
  }

  private mutating func elements(_ node: Node?, of name: String) -> [Node] {
    guard let node, !node.isNull else { return [] }
    guard let elements = node.elements else {
      problem("`\(name)` must be a list", at: node)
      return []
    }
    return elements
  }

  private mutating func texts(_ node: Node?, of name: String) -> [(text: String, place: Place)] {
    guard let node, !node.isNull else { return [] }
    if let text = text(node) { return [(text, place(of: node))] }
    return elements(node, of: name).compactMap { element in
      guard let text = text(element) else {
        problem("`\(name)` must be a list of texts", at: element)
        return nil
      }
      return (text, place(of: element))
    }
  }

  /// Gives the records that a list names; `nil` when there is no such key, which means all of them.
  private mutating func names(_ node: Node?, of key: String, kind: String) -> [NamedRecord]? {
    guard let node, !node.isNull else { return nil }
    return texts(node, of: key).map {
      NamedRecord(kind: kind, key: key, name: $0.text, place: $0.place)
    }
  }

  private mutating func date(_ node: Node?, of name: String) -> CalendarDate? {
    guard let node, let text = text(node) else { return nil }
    let reader = AttributeReader(
      Attribute(name: name, type: .date, meaning: ""), isIdentity: false)
    let read = reader.read(text)
    if case .value(let value) = read.content { return AttributeReader.day(of: value) }
    if let finding = read.finding {
      problem("`\(name)`: \(finding.summary)", at: node, notes: finding.notes, help: finding.help)
    }
    return nil
  }

  private func string(_ node: Node, _ key: String) -> String {
    node[key].flatMap(text) ?? ""
  }

  /// Gives a text that says something; a placeholder for a name is no name.
  private func given(_ node: Node?) -> String {
    guard let text = node.flatMap(text), !PlaceholderText.isPlaceholder(text) else { return "" }
    return text
  }

  private func text(_ node: Node) -> String? {
    guard let text = node.text.map(EmptyWords.trimmed), !text.isEmpty else { return nil }
    return text
  }

  private func place(of node: Node) -> Place {
    Place(path: path, line: node.position.line, column: node.position.column)
  }

  private mutating func unknownSource(_ name: String, at node: Node) {
    log.add(
      UnknownName.diagnostic(
        .error, code: "EVD-MANIFEST", "source `\(name)` is not known", name: name,
        among: SourceParty.allCases.map(\.rawValue), at: place(of: node)))
  }

  private mutating func problem(
    _ summary: String, at node: Node?, notes: [String] = [], help: String? = nil
  ) {
    log.add(
      Diagnostic(
        .error, code: "EVD-MANIFEST", at: node.map(place) ?? Place(path: path), summary,
        notes: notes, help: help))
  }
}
