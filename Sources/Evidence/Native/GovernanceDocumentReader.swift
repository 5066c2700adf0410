import AssessmentCore
import Documents
import Expressions

/// Reads Markdown: governance documents by front matter and title, decision records, and tables.
///
/// Only what is written down in a form counts: named values, headings with something under them,
/// tables. Prose is not interpreted.
struct GovernanceDocumentReader {
  private let kinds: [KindReader]
  private let mappings: [PreparedMapping]
  private let document: KindReader?
  private let decision: KindReader?
  /// What titles say of a document's type; few documents leave it to their title.
  private var types: TitleMatch? {
    document?.kind.attribute(named: "type").map(TitleMatch.init)
  }

  init(kinds: [KindReader], mappings: [PreparedMapping] = []) {
    self.kinds = kinds
    self.mappings = mappings
    document = kinds.first { $0.kind.name == "document" }
    decision = kinds.first { $0.kind.name == "decision" }
  }

  /// Reads a text; what mappings made of it already is not read again.
  func read(
    _ text: MarkdownDocument, _ base: ItemDraft, mapped: DocumentMappings.Outcome,
    into gathering: inout Gathering
  ) {
    for problem in text.problems {
      gathering.log.add(
        DocumentMessage.diagnostic(of: problem, in: base.path, severity: .warning))
    }
    var item = base
    let fields = MarkdownFields(text)
    if let reason = fields.reasonToIgnore, !mapped.isRecognised {
      item.state = .void
      item.recognisedAs = document?.kind.native ?? ""
      item.reason = reason
      _ = gathering.add(item)
      return
    }
    let isTold = mapped.kinds.contains("document") || mapped.kinds.contains("decision")
    let isDecision = decision != nil && !isTold && DecisionSections.areIn(text)
    let type = isDecision || isTold ? nil : documentType(of: text, fields)
    let rest = readTables(of: text, item, into: &gathering)
    let tables = rest.tables.compactMap { table -> (MarkdownTable, HeaderMatch)? in
      guard
        case .matched(let match) = HeaderMatch.find(
          table.header.map(\.text), among: kinds.map(\.names)), !table.rows.isEmpty
      else { return nil }
      return (table, match)
    }
    item.state = .used
    if isDecision, let decision {
      item.recognisedAs = decision.kind.native
      item.reason = "its headings are those of a decision record"
    } else if type != nil, let document {
      item.recognisedAs = document.kind.native
      item.reason = fields.statesType ? "it states its type" : "its title names its type"
      item.confidence = fields.statesType ? .certain : .likely
    } else if let (_, match) = tables.first {
      item.recognisedAs = kinds[match.kind].kind.native
      item.reason = "a table in it has columns of `\(kinds[match.kind].kind.name)`"
      item.confidence = .likely
    } else if mapped.isRecognised || rest.areSomeRead {
      return
    } else {
      item.state = .unrecognised
      item.reason =
        text.title.map { "its title `\($0.text)` names no type of document that is known" }
        ?? "it has no title, and its front matter names no `type`"
    }
    let position = gathering.add(item)
    guard item.state == .used else { return }
    if isDecision {
      addDecision(text, fields, item: position, into: &gathering)
    } else if let type {
      addDocument(text, fields, type, item: position, into: &gathering)
    }
    for (table, match) in tables {
      let rows = NodeTable(title: "", header: table.header, rows: table.rows)
      TableReading(kinds: kinds, mappings: mappings)
        .addRecords(rows, match, item: position, into: &gathering)
    }
  }

  /// Reads the tables that mappings recognise, and gives the others.
  private func readTables(
    of text: MarkdownDocument, _ item: ItemDraft, into gathering: inout Gathering
  ) -> (tables: [MarkdownTable], areSomeRead: Bool) {
    guard mappings.contains(where: { $0.mapping.format == .table }) else {
      return (text.tables, false)
    }
    var rest: [MarkdownTable] = []
    for table in text.tables {
      let title = table.heading.flatMap {
        text.headings.indices.contains($0) ? text.headings[$0].text : nil
      }
      let rows = NodeTable(title: title ?? "", header: table.header, rows: table.rows)
      if !TableReading(kinds: kinds, mappings: mappings).readMapped(rows, item, into: &gathering) {
        rest.append(table)
      }
    }
    return (rest, rest.count < text.tables.count)
  }

  /// Gives the type of a document, as it says itself or as its title says, and the place of that.
  private func documentType(
    of text: MarkdownDocument, _ fields: MarkdownFields
  ) -> (content: CellContent, place: CellPlace, finding: AttributeFinding?)? {
    guard let document, let position = document.kind.positions["type"] else { return nil }
    if let field = fields.entries.first(where: {
      document.names.attribute(called: $0.key) == position
    }) {
      let read = document.attributes[position].read(field.value)
      guard case .absent = read.content else {
        return (read.content, CellPlace(field.value.position), read.finding)
      }
    }
    guard let title = text.title, let type = types?.value(in: title.text) else { return nil }
    return (.value(Value(.string(type))), CellPlace(title.position), nil)
  }

  // MARK: Records

  private func addDocument(
    _ text: MarkdownDocument, _ fields: MarkdownFields,
    _ type: (content: CellContent, place: CellPlace, finding: AttributeFinding?), item: Int,
    into gathering: inout Gathering
  ) {
    guard let document else { return }
    var draft = RecordDraft()
    if let position = document.kind.positions["type"] {
      draft.set(position, type.content, at: [type.place])
      if let finding = type.finding {
        gathering.log.add(
          finding, of: "type",
          at: Place(
            path: gathering.items[item].path, line: Int(type.place.line),
            column: Int(type.place.column)))
      }
    }
    fill(&draft, document, fields, text, item: item, into: &gathering)
    let place = text.title.map { CellPlace($0.position) } ?? CellPlace(line: 1, column: 1)
    gathering.add(draft, kind: document.position, item: item, at: place)
  }

  private func addDecision(
    _ text: MarkdownDocument, _ fields: MarkdownFields, item: Int, into gathering: inout Gathering
  ) {
    guard let decision else { return }
    var draft = RecordDraft()
    let place = text.title.map { CellPlace($0.position) } ?? CellPlace(line: 1, column: 1)
    let sections = DecisionSections(text)
    for (name, value, position) in sections.values {
      guard let attribute = decision.kind.positions[name] else { continue }
      if fields.entries.contains(where: { decision.names.attribute(called: $0.key) == attribute }) {
        continue
      }
      let read = decision.attributes[attribute].read(value)
      draft.set(attribute, read.content, at: [CellPlace(position)])
    }
    // `superseded by [7. Use a queue](...)` is a state with a reference behind it.
    if let status = decision.kind.positions["status"],
      let field = fields.entries.first(where: { decision.names.attribute(called: $0.key) == status }
      ),
      let words = field.value.text, words.lowercased().hasPrefix("supers")
    {
      let value = Node(DecisionSections.state(words), at: field.value.position)
      draft.set(
        status, decision.attributes[status].read(value).content,
        at: [CellPlace(field.value.position)])
    }
    fill(&draft, decision, fields, text, item: item, into: &gathering)
    if let id = decision.kind.positions["id"], !draft.says(id) {
      let name = EvidenceFile(path: gathering.items[item].path).stem
      draft.set(id, .value(Value(.string(name))), at: [place])
    }
    gathering.add(draft, kind: decision.position, item: item, at: place)
    guard let document, let type = document.kind.positions["type"],
      case .value(let value) = document.attributes[type].read("architecture-record").content
    else { return }
    var record = RecordDraft()
    record.set(type, .value(value), at: [place])
    fill(&record, document, fields, text, item: item, into: &gathering)
    gathering.add(record, kind: document.position, item: item, at: place)
  }

  /// Fills a record with named values, the title and the headings that have something under them.
  private func fill(
    _ draft: inout RecordDraft, _ kind: KindReader, _ fields: MarkdownFields,
    _ text: MarkdownDocument, item: Int, into gathering: inout Gathering
  ) {
    let path = gathering.items[item].path
    var said: Set<Int> = []
    for field in fields.entries {
      guard let attribute = kind.names.attribute(called: field.key), !draft.says(attribute),
        said.insert(attribute).inserted
      else { continue }
      let read = kind.attributes[attribute].read(field.value)
      if let finding = read.finding {
        gathering.log.add(
          finding, of: kind.kind.attributes[attribute].name,
          at: Place(
            path: path, line: field.value.position.line, column: field.value.position.column))
      }
      draft.set(attribute, read.content, at: [CellPlace(field.value.position)])
    }
    if let title = text.title, let attribute = kind.kind.positions["title"], !draft.says(attribute)
    {
      let read = kind.attributes[attribute].read(title.text)
      draft.set(attribute, read.content, at: [CellPlace(title.position)])
    }
    if let attribute = kind.kind.positions["sections"], !draft.says(attribute),
      let first = fields.sections.first
    {
      let names = fields.sections.map { Value(.string($0.text)) }
      draft.set(
        attribute, .value(Value(.list(ListValue(names)))), at: [CellPlace(first.position)])
    }
  }
}
