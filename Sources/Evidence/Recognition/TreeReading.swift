import AssessmentCore
import Documents
import Expressions

/// Recognises and reads the files that are small enough to be trees: YAML, JSON, Markdown.
struct TreeReading {
  let kinds: [KindReader]
  let mappings: [Mapping]
  let limits: Limits

  /// Reads the bytes of a file.
  func read(
    _ bytes: [UInt8], _ format: FileFormat, _ base: ItemDraft, into gathering: inout Gathering
  ) {
    if case .binary(let nature) = format, !bytes.isEmpty {
      return unrecognised(base, "not read: \(nature)", into: &gathering)
    }
    if let binary = FileFormat(magic: bytes), case .binary(let nature) = binary {
      return unrecognised(base, "not read: \(nature)", into: &gathering)
    }
    var item = base
    var source: SourceText?
    defer { if let source { gathering.log.addExcerpts(from: source) } }
    do throws(DocumentProblem) {
      let text = try DecodedText.decode(bytes)
      item.encodingNote = text.note?.text
      source = SourceText(text.bytes, path: item.path)
      if text.bytes.allSatisfy({ $0 <= 0x20 }) {
        item.state = .void
        item.reason = "the file is empty"
        _ = gathering.add(item)
        return
      }
      switch format {
      case .yaml:
        readDocuments(
          try YAMLReader.read(text, limits: limits), .yaml, item, into: &gathering)
      case .json:
        let node = try JSONReader.read(text, limits: limits)
        readDocuments(
          [Document(node: node, index: 0, position: node.position)], .json, item,
          into: &gathering)
      case .markdown:
        readMarkdown(try MarkdownReader.read(text, limits: limits), item, into: &gathering)
      default:
        let suffix = EvidenceFile(path: base.path).fileExtension
        unrecognised(
          item,
          suffix.isEmpty
            ? "its name has no ending that tells its format"
            : "files that end in `.\(suffix)` are not read", into: &gathering)
      }
    } catch {
      unreadable(item, error, into: &gathering)
    }
  }

  private func readMarkdown(
    _ text: MarkdownDocument, _ item: ItemDraft, into gathering: inout Gathering
  ) {
    let document = Document(node: text.asNode, index: 0, position: .start)
    if readMapped(document, .markdown, item, into: &gathering) { return }
    GovernanceDocumentReader(kinds: kinds).read(text, item, into: &gathering)
  }

  // MARK: Documents

  private func readDocuments(
    _ documents: [Document], _ format: Mapping.Format, _ base: ItemDraft,
    into gathering: inout Gathering
  ) {
    var item = base
    let filled = documents.filter { !$0.node.isNull }
    if filled.isEmpty {
      item.state = .void
      item.reason = "the file holds nothing but comments"
      _ = gathering.add(item)
    }
    let native = NativeDocumentReader(kinds)
    for document in filled {
      item.document = document.index
      if isManifest(item.path, document.node) {
        ignoreManifest(item, document, into: &gathering)
      } else if native.recognises(document.node) {
        native.read(document, item, into: &gathering)
      } else if !readMapped(document, format, item, into: &gathering),
        !readList(document, native, item, into: &gathering)
      {
        unrecognised(item, native.reason(against: document.node), into: &gathering)
      }
    }
  }

  /// Whether a document would like to be the manifest.
  private func isManifest(_ path: String, _ node: Node) -> Bool {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) } ?? path
    return ManifestReader.names.contains(name) || node["kind"]?.text == "Project"
  }

  private func ignoreManifest(
    _ draft: ItemDraft, _ document: Document, into gathering: inout Gathering
  ) {
    var item = draft
    item.recognisedAs = "Project"
    item.reason = "only `assess.yaml` at the root of the evidence is the manifest"
    _ = gathering.add(item)
    gathering.log.add(
      Diagnostic(
        .warning, code: "EVD-MANIFEST",
        at: Place(
          path: item.path, line: document.position.line, column: document.position.column),
        "this manifest is ignored, because it is not `assess.yaml` at the root of the evidence",
        notes: ["what it says of waivers, scope and systems has no effect"]))
  }

  private func readMapped(
    _ document: Document, _ format: Mapping.Format, _ item: ItemDraft,
    into gathering: inout Gathering
  ) -> Bool {
    guard mappings.contains(where: { $0.format != .csv }) else {
      return false
    }
    var values = NodeValues()
    let value = values.value(of: document.node)
    guard let mapping = MappingRun.recognising(value, format: format, among: mappings) else {
      return false
    }
    MappingRun(mapping: mapping, kinds: kinds)
      .run(value, values, at: CellPlace(document.position), item, into: &gathering)
    return true
  }

  /// Reads a list of records without a `kind`, as programs export them, by the names of its keys.
  private func readList(
    _ document: Document, _ native: NativeDocumentReader, _ draft: ItemDraft,
    into gathering: inout Gathering
  ) -> Bool {
    guard let elements = document.node.elements, !elements.isEmpty,
      elements.allSatisfy({ $0.entries != nil })
    else { return false }
    var keys: [String] = []
    var known: Set<String> = []
    for entry in elements.prefix(100).flatMap({ $0.entries ?? [] })
    where known.insert(entry.key).inserted {
      keys.append(entry.key)
    }
    guard case .matched(let match) = HeaderMatch.find(keys, among: kinds.map(\.names)) else {
      return false
    }
    let kind = kinds[match.kind]
    var item = draft
    item.state = .used
    item.recognisedAs = kind.kind.native
    item.reason = "the keys of its list are attributes of `\(kind.kind.name)`"
    let position = gathering.add(item)
    for element in elements {
      native.readRecord(
        element.entries ?? [], of: kind, item: position, at: CellPlace(element.position), nil,
        into: &gathering)
    }
    return true
  }

  // MARK: What is not read

  private func unrecognised(
    _ draft: ItemDraft, _ reason: String, into gathering: inout Gathering
  ) {
    var item = draft
    item.state = .unrecognised
    item.reason = reason
    _ = gathering.add(item)
  }

  private func unreadable(
    _ draft: ItemDraft, _ problem: DocumentProblem, into gathering: inout Gathering
  ) {
    var item = draft
    let isTemplate = problem.kind == .template
    item.state = isTemplate ? .void : .unreadable
    item.reason = problem.summary
    _ = gathering.add(item)
    gathering.log.add(
      DocumentMessage.diagnostic(
        of: problem, in: item.path, severity: isTemplate ? .warning : .error))
  }
}
