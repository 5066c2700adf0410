import AssessmentCore
import Documents

/// Reads the trees that are written for `assess`: `kind: Evidence`, or the native name of one kind.
struct NativeDocumentReader: Sendable {
  /// The `kind:` of a file that can hold lists of several kinds.
  static let generalKind = "Evidence"

  private let kinds: [KindReader]
  private let plurals: [String: Int]
  private let natives: [String: Int]

  init(_ kinds: [KindReader]) {
    self.kinds = kinds
    var plurals: [String: Int] = [:]
    var natives: [String: Int] = [:]
    for reader in kinds {
      plurals[NormalisedName.of(reader.kind.plural)] = reader.position
      natives[reader.kind.native] = reader.position
    }
    self.plurals = plurals
    self.natives = natives
  }

  /// Whether a document says that it is a native one.
  func recognises(_ node: Node) -> Bool {
    guard let kind = node["kind"]?.text else { return false }
    return kind == NativeDocumentReader.generalKind || natives[kind] != nil
  }

  /// Says why a document is not a native one, and whether its kind may be misspelt.
  func reason(against node: Node) -> String {
    guard let entries = node.entries else {
      return "it is not a mapping with a `kind`, and no mapping recognises it"
    }
    if let kind = node["kind"]?.text {
      let known = [NativeDocumentReader.generalKind] + kinds.map(\.kind.native)
      let meant = UnknownName.help(for: kind, among: known).map { "; \($0)" } ?? ""
      return "`kind: \(kind)` is not known and no mapping recognises it\(meant)"
    }
    if let list = entries.first(where: { plurals[NormalisedName.of($0.key)] != nil }) {
      return "it has `\(list.key)` but no `kind`; a file with records starts with `kind: Evidence`"
    }
    return "it has no `kind`, and no mapping recognises it"
  }

  /// Reads a native document.
  func read(_ document: Document, _ base: ItemDraft, into gathering: inout Gathering) {
    guard let entries = document.node.entries, let kindName = document.node["kind"]?.text else {
      return
    }
    var item = base
    item.document = document.index
    item.state = .used
    item.recognisedAs = kindName
    item.reason = "it says `kind: \(kindName)`"
    let header = NativeHeader.read(entries, into: &item, &gathering.log)
    let position = gathering.add(item)
    let lists = entries.filter { plurals[NormalisedName.of($0.key)] != nil }
    let own = natives[kindName].map { kinds[$0] }
    if lists.isEmpty, let own {
      readWhole(entries, of: own, item: position, header, into: &gathering)
      return
    }
    for entry in lists {
      guard let kind = plurals[NormalisedName.of(entry.key)].map({ kinds[$0] }) else { continue }
      if kind.names.isManifestOnly {
        ignore(entry, path: item.path, &gathering.log)
        continue
      }
      if header.isComplete { gathering.completeKinds.insert(kind.position) }
      readList(entry, of: kind, item: position, header, into: &gathering)
    }
    for entry in entries
    where plurals[NormalisedName.of(entry.key)] == nil
      && !NativeHeader.keys.contains(entry.key)
    {
      let place = Place(
        path: item.path, line: entry.keyPosition.line, column: entry.keyPosition.column)
      gathering.log.add(.warning, code: "EVD-KEY", in: item.path) {
        UnknownName.diagnostic(
          .warning, code: "EVD-KEY",
          "key `\(NativeDocumentReader.shown(entry.key))` is not known and is not read",
          name: entry.key, among: NativeHeader.keys + kinds.map(\.kind.plural), at: place)
      }
    }
    if kinds.indices.contains(natives[kindName] ?? -1), kindName == "Answers" || isAnswers(lists) {
      gathering.items[position].state = .manifest
    }
  }

  /// Says that a list is not read whose facts only the manifest may state.
  private func ignore(_ entry: Entry, path: String, _ log: inout DiagnosticLog) {
    log.add(
      Diagnostic(
        .warning, code: "EVD-MANIFEST",
        at: Place(path: path, line: entry.keyPosition.line, column: entry.keyPosition.column),
        "`\(entry.key)` is ignored, because only the manifest states the facts of the project",
        help: "write them in `assess.yaml` at the root of the evidence"))
  }

  /// Whether a file holds nothing but what somebody said.
  private func isAnswers(_ lists: [Entry]) -> Bool {
    !lists.isEmpty
      && lists.allSatisfy { entry in
        plurals[NormalisedName.of(entry.key)].map { kinds[$0].kind.grade == .attestation } ?? false
      }
  }

  // MARK: Records

  /// Reads a document that is one record itself.
  private func readWhole(
    _ entries: [Entry], of kind: KindReader, item: Int, _ header: NativeHeader,
    into gathering: inout Gathering
  ) {
    if header.isComplete { gathering.completeKinds.insert(kind.position) }
    let ofFile = [
      "kind", "version", "collected", "expires", "source", "period", "supersedes", "complete",
    ]
    let own = entries.filter { !ofFile.contains($0.key) }
    guard let first = own.first else { return }
    readRecord(
      own, of: kind, item: item, at: CellPlace(first.keyPosition), header,
      alsoKnown: NativeHeader.keys,
      into: &gathering)
  }

  /// Reads the list of one kind: a list of records, or records by their names.
  private func readList(
    _ entry: Entry, of kind: KindReader, item: Int, _ header: NativeHeader,
    into gathering: inout Gathering
  ) {
    if let elements = entry.value.elements {
      for element in elements {
        guard let fields = element.entries else {
          shapeProblem(entry, element, item: item, into: &gathering)
          continue
        }
        readRecord(
          fields, of: kind, item: item, at: CellPlace(element.position), header, into: &gathering)
      }
    } else if let named = entry.value.entries, let identity = kind.kind.identity.first {
      for record in named {
        guard let fields = record.value.entries else {
          shapeProblem(entry, record.value, item: item, into: &gathering)
          continue
        }
        let name = Entry(
          key: identity, keyPosition: record.keyPosition,
          value: Node(record.key, at: record.keyPosition))
        readRecord(
          [name] + fields, of: kind, item: item, at: CellPlace(record.keyPosition), header,
          into: &gathering)
      }
    } else if !entry.value.isNull {
      shapeProblem(entry, entry.value, item: item, into: &gathering)
    }
  }

  private func shapeProblem(
    _ entry: Entry, _ node: Node, item: Int, into gathering: inout Gathering
  ) {
    gathering.log.add(
      Diagnostic(
        .error, code: "EVD-SHAPE",
        at: Place(
          path: gathering.items[item].path, line: node.position.line,
          column: node.position.column),
        "`\(entry.key)` must be a list of records, each with its keys and values"))
  }

  /// Reads one record.
  func readRecord(
    _ fields: [Entry], of kind: KindReader, item: Int, at place: CellPlace,
    _ header: NativeHeader?, alsoKnown: [String] = [], into gathering: inout Gathering
  ) {
    var draft = RecordDraft()
    let path = gathering.items[item].path
    for field in fields {
      guard let attribute = kind.names.attribute(called: field.key) else {
        if !alsoKnown.contains(field.key) {
          unknownKey(field, of: kind, path: path, &gathering.log)
        }
        continue
      }
      read(field.value, as: attribute, of: kind, path: path, into: &draft, &gathering.log)
    }
    guard !draft.isEmpty else { return }
    if !kind.kind.approvedStates.isEmpty, let header {
      for entry in header.defaults {
        guard let attribute = kind.kind.positions[entry.key], !draft.says(attribute) else {
          continue
        }
        read(entry.value, as: attribute, of: kind, path: path, into: &draft, &gathering.log)
      }
    }
    gathering.add(draft, kind: kind.position, item: item, at: place)
  }

  /// Reads one value of a record.
  private func read(
    _ node: Node, as attribute: Int, of kind: KindReader, path: String,
    into draft: inout RecordDraft, _ log: inout DiagnosticLog
  ) {
    let read = kind.attributes[attribute].read(node)
    if let finding = read.finding {
      log.add(
        finding, of: kind.kind.attributes[attribute].name,
        at: Place(path: path, line: node.position.line, column: node.position.column))
    }
    draft.set(attribute, read.content, at: [CellPlace(node.position)])
  }

  private func unknownKey(
    _ field: Entry, of kind: KindReader, path: String, _ log: inout DiagnosticLog
  ) {
    NativeDocumentReader.reportUnknown(
      field.key, of: kind,
      at: Place(path: path, line: field.keyPosition.line, column: field.keyPosition.column), &log)
  }

  /// Says that a key of a record is no attribute of its kind.
  static func reportUnknown(
    _ key: String, of kind: KindReader, at place: Place, _ log: inout DiagnosticLog
  ) {
    log.add(
      .warning, code: "EVD-KEY", in: place.path, about: key,
      plural: "records of `\(kind.kind.name)` have this key, which is no attribute and is not read"
    ) {
      UnknownName.diagnostic(
        .warning, code: "EVD-KEY",
        "key `\(shown(key))` is no attribute of `\(kind.kind.name)` and is not read",
        name: key, among: kind.kind.attributes.map(\.name), at: place)
    }
  }

  /// Shortens a key for a message.
  private static func shown(_ key: String) -> String {
    let scalars = key.unicodeScalars
    return scalars.count <= 60 ? key : String(scalars.prefix(57)) + "..."
  }
}
