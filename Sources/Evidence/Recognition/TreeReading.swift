import AssessmentCore
import Documents
import Expressions

/// Recognises and reads the files that are small enough to be trees: YAML, JSON, Markdown, text.
struct TreeReading {
  let kinds: [KindReader]
  let mappings: [PreparedMapping]
  let limits: Limits

  /// Reads the bytes of a file.
  func read(
    _ bytes: [UInt8], _ format: FileFormat, _ base: ItemDraft, into gathering: inout Gathering
  ) {
    if case .binary(let nature) = format, !bytes.isEmpty {
      return unrecognised(base, "not read: \(nature)", into: &gathering)
    }
    if bytes.starts(with: [0x50, 0x4B]), format == .spreadsheet || format == .wordDocument {
      return readOffice(bytes, format, base, into: &gathering)
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
      switch self.format(format, of: base.path, text) {
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
        if readText(text, item, into: &gathering) { return }
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

  private func readOffice(
    _ bytes: [UInt8], _ format: FileFormat, _ item: ItemDraft, into gathering: inout Gathering
  ) {
    do throws(DocumentProblem) {
      if format == .spreadsheet {
        SheetReading(kinds: kinds, mappings: mappings)
          .read(try SpreadsheetReader.read(bytes, limits: limits), item, into: &gathering)
      } else {
        readMarkdown(try WordDocumentReader.read(bytes, limits: limits), item, into: &gathering)
      }
    } catch {
      unreadable(item, error, into: &gathering)
    }
  }

  private func readMarkdown(
    _ text: MarkdownDocument, _ item: ItemDraft, into gathering: inout Gathering
  ) {
    let document = Document(node: text.asNode, index: 0, position: .start)
    let outcome = DocumentMappings(kinds: kinds, mappings: mappings)
      .read(document, format: .markdown, item, into: &gathering)
    if outcome.provesNothing { return }
    GovernanceDocumentReader(kinds: kinds, mappings: mappings)
      .read(text, item, mapped: outcome, into: &gathering)
  }

  /// The format of a file whose name has no known ending, by the mappings that name it.
  private func format(
    _ format: FileFormat, of path: String, _ text: DecodedText
  ) -> FileFormat {
    guard case .unknown = format, let named = mappings.first(where: { $0.names(path) }) else {
      return format
    }
    switch named.mapping.format {
    case .yaml: return .yaml
    case .json: return .json
    case .markdown: return .markdown
    case .csv, .table, .text: return .unknown
    case .tree:
      let first = text.bytes.first { $0 > 0x20 }
      return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? .json : .yaml
    }
  }

  /// Reads the lines of a text by the mappings that name the file.
  private func readText(
    _ text: DecodedText, _ item: ItemDraft, into gathering: inout Gathering
  ) -> Bool {
    let named = mappings.filter { $0.mapping.format == .text && $0.names(item.path) }
    guard !named.isEmpty else { return false }
    let document = Document(node: TextLines.node(of: text), index: 0, position: .start)
    return DocumentMappings(kinds: kinds, mappings: named)
      .read(document, format: .text, item, into: &gathering).isRecognised
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
    DocumentMappings(kinds: kinds, mappings: mappings)
      .read(document, format: format, item, into: &gathering).isRecognised
  }

  /// Reads lists of records without a `kind`, as programs export them, by the names of their keys:
  /// the document itself, or what stands under one of its keys.
  private func readList(
    _ document: Document, _ native: NativeDocumentReader, _ draft: ItemDraft,
    into gathering: inout Gathering
  ) -> Bool {
    let tables = NodeTable.tables(in: document.node)
    var isRead = false
    for table in tables {
      let reading = TableReading(kinds: kinds, mappings: mappings)
      isRead = reading.read(table, draft, native, into: &gathering) || isRead
    }
    return isRead
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
