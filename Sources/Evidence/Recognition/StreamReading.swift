import AssessmentCore
import Documents
import Expressions

/// Recognises and reads the files that are read as a stream: tables of separated values, JSON
/// Lines.
struct StreamReading {
  /// Above this size only the attributes that somebody needs are kept.
  private static let largeBytes = 8 << 20

  let kinds: [KindReader]
  let mappings: [PreparedMapping]
  let needed: [String: Set<String>]?
  let limits: Limits

  /// Reads an opened file.
  func read(
    _ opened: OpenedFile, _ format: FileFormat, _ base: ItemDraft, into gathering: inout Gathering
  ) {
    var item = base
    let isLarge = opened.sizeHint > StreamReading.largeBytes
    var text: SourceText?
    defer { if let text { gathering.log.addExcerpts(from: text) } }
    do throws(DocumentProblem) {
      let source = try self.source(opened, &item, &text)
      guard let source else {
        finish(&item, opened)
        _ = gathering.add(item)
        return
      }
      if case .delimited(let separator) = format {
        let reader = try DelimitedReader(
          source, separator: separator == UInt8(ascii: "\t") ? separator : nil, limits: limits,
          chunkBytes: min(768 << 10, max(4 << 10, opened.byteCount, opened.sizeHint) + 1))
        try readTable(reader, opened, isLarge: isLarge, item, into: &gathering)
      } else {
        try RecordLinesReader(kinds: kinds, needed: isLarge ? keptOfLines : nil)
          .read(JSONLinesReader(source, limits: limits), opened, item, into: &gathering)
      }
    } catch {
      unreadable(item, error, opened, into: &gathering)
    }
  }

  /// Gives the source of the text: the file itself when it is large, else its decoded bytes.
  ///
  /// Gives `nil` for a file that holds no text at all, and says so in the item.
  private func source(
    _ opened: OpenedFile, _ item: inout ItemDraft, _ sourceText: inout SourceText?
  ) throws(DocumentProblem) -> (any ByteSource)? {
    guard opened.sizeHint <= limits.treeBytes else { return opened }
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try opened.readAll(atMost: limits.treeBytes)
    } catch {
      throw DocumentProblem(.source, at: .start, error.text)
    }
    if case .binary(let nature)? = FileFormat(magic: bytes) {
      item.reason = "not read: \(nature)"
      return nil
    }
    let text = try DecodedText.decode(bytes)
    item.encodingNote = text.note?.text
    guard text.bytes.contains(where: { $0 > 0x20 }) else {
      item.state = .void
      item.reason = "the file is empty"
      return nil
    }
    sourceText = SourceText(text.bytes, path: item.path)
    return MemorySource(text.bytes)
  }

  private func finish(_ item: inout ItemDraft, _ opened: OpenedFile) {
    opened.skipToEnd()
    item.sha256 = opened.sha256
    item.byteCount = opened.byteCount
  }

  /// The attributes that are kept of a large file of JSON Lines, by kind.
  private var keptOfLines: [String: Set<String>] {
    var kept: [String: Set<String>] = [:]
    for reader in kinds {
      // Whether the lines have ids shows only later, so that names are kept as well.
      kept[reader.kind.name] =
        self.kept(of: reader.kind, hasIdentities: false)
        ?? Set(reader.kind.attributes.map(\.name))
    }
    return kept
  }

  // MARK: Tables

  private func readTable(
    _ start: DelimitedReader, _ opened: OpenedFile, isLarge: Bool, _ base: ItemDraft,
    into gathering: inout Gathering
  ) throws(DocumentProblem) {
    var item = base
    let reader = start
    for problem in reader.headerProblems {
      gathering.log.add(
        DocumentMessage.diagnostic(of: problem, in: item.path, severity: .warning))
    }
    let header = reader.header.map(\.text)
    let bindings = Bindings([
      "file": PreparedMapping.file(item.path), "table": TableReading.describing(item.path),
    ])
    let found = TableMappingRun.recognising(
      header, isDelimited: true, in: item.path, bindings, among: mappings)
    if !found.isEmpty {
      let run = TableMappingRun(
        found, header: reader.header, kinds: kinds, item, bindings, into: &gathering)
      readForeign(reader, opened, run, into: &gathering)
      return
    }
    switch HeaderMatch.find(header, among: kinds.map(\.names)) {
    case .unmatched(let reason):
      item.state = .unrecognised
      item.reason = reason
      finish(&item, opened)
      _ = gathering.add(item)
    case .matched(let match):
      try readNative(reader, match, opened, isLarge: isLarge, item, into: &gathering)
    }
  }

  /// Reads the rows of a table by the mappings that recognised it.
  private func readForeign(
    _ start: DelimitedReader, _ opened: OpenedFile, _ run: TableMappingRun,
    into gathering: inout Gathering
  ) {
    var reader = start
    var block = RowBlock()
    var rowCount = 0
    var problem: DocumentProblem?
    guard let first = run.items.first else { return }
    let path = gathering.items[first].path
    do throws(DocumentProblem) {
      while try reader.next(&block) {
        rowCount += block.rowCount
        guard rowCount <= TableMappingRun.maximumRows else {
          throw DocumentProblem(
            .limit, at: .start,
            "the table has more than \(TableMappingRun.maximumRows) rows, too many for a mapping")
        }
        for fault in block.faults {
          gathering.log.add(
            DocumentMessage.diagnostic(of: block.problem(fault), in: path, severity: .warning),
            about: "rows",
            plural: "rows have another number of cells than the header, or odd quotes")
        }
        for row in 0..<block.rowCount { run.add(block.cells(row: row), into: &gathering) }
      }
    } catch {
      problem = error
    }
    opened.skipToEnd()
    let items = Set(run.items)
    for position in run.items {
      gathering.items[position].sha256 = opened.sha256
      gathering.items[position].byteCount = opened.byteCount
    }
    guard let problem else { return }
    gathering.records.removeAll { items.contains($0.item) }
    for position in run.items {
      gathering.items[position].recordCount = 0
      gathering.items[position].state = .unreadable
      gathering.items[position].reason = problem.summary
    }
    gathering.log.add(DocumentMessage.diagnostic(of: problem, in: path))
  }

  /// Reads a table whose columns are attributes of one kind.
  private func readNative(
    _ start: DelimitedReader, _ match: HeaderMatch, _ opened: OpenedFile, isLarge: Bool,
    _ base: ItemDraft, into gathering: inout Gathering
  ) throws(DocumentProblem) {
    var reader = start
    var item = base
    let kind = kinds[match.kind]
    reportColumns(reader.header, match, kind, item.path, &gathering.log)
    var columns = ColumnarReader(
      match, kind: kind,
      needed: isLarge
        ? kept(of: kind.kind, hasIdentities: StreamReading.hasIdentities(match, kind.kind)) : nil)
    var block = RowBlock()
    var isFirst = true
    while try reader.next(&block) {
      if isFirst {
        isFirst = false
        columns.reserve(StreamReading.expectedRows(of: opened, given: block))
      }
      columns.add(block)
      for fault in block.faults {
        gathering.log.add(
          DocumentMessage.diagnostic(of: block.problem(fault), in: item.path, severity: .warning),
          about: "rows", plural: "rows have another number of cells than the header, or odd quotes")
      }
    }
    item.state = columns.rowCount == 0 ? .void : .used
    item.recognisedAs = kind.kind.native
    item.reason =
      columns.rowCount == 0
      ? "the table has a header but no rows"
      : "\(match.attributes.compactMap { $0 }.count) of \(match.attributes.count) columns of its "
        + "header are attributes of `\(kind.kind.name)`"
    item.recordCount = columns.rowCount
    finish(&item, opened)
    let position = gathering.add(item)
    let table = columns.finish(
      kind: kind, item: position, path: item.path, &gathering.log)
    if table.rowCount > 0 { gathering.tables.append(table) }
  }

  /// Guesses how many rows a file has from how many are in its first block.
  private static func expectedRows(of opened: OpenedFile, given block: RowBlock) -> Int {
    guard block.rowCount > 1 else { return block.rowCount }
    let perRow = max(1, Int(block.rowStarts[block.rowCount - 1]) / (block.rowCount - 1))
    let rows = opened.sizeHint / perRow
    return min(max(block.rowCount, rows + rows / 50), 64_000_000)
  }

  /// Names the attributes of a kind that are kept of a large table: those that somebody asks for,
  /// and those that decide which thing a record is, how old it is and how strong.
  ///
  /// A table without ids tells its records apart by their names.
  private func kept(of kind: RecordKind, hasIdentities: Bool) -> Set<String>? {
    guard let needed else { return nil }
    var names = needed[kind.name] ?? []
    names.formUnion(kind.identity)
    names.formUnion(kind.datedBy)
    names.formUnion([kind.maximumAge.by, kind.currentVersion].compactMap { $0 })
    if !hasIdentities { names.insert("name") }
    names.formUnion(["subject", "subject_version", "expires", "status", "owner", "approver"])
    return names
  }

  /// Whether a header gives what tells records apart.
  private static func hasIdentities(_ match: HeaderMatch, _ kind: RecordKind) -> Bool {
    match.attributes.contains {
      $0 == kind.identity.first.flatMap { kind.positions[$0] } && $0 != nil
    }
  }

  /// Says which columns of a table are not known, and which say the same as another.
  private func reportColumns(
    _ header: [Cell], _ match: HeaderMatch, _ kind: KindReader, _ path: String,
    _ log: inout DiagnosticLog
  ) {
    func place(_ cell: Cell) -> Place {
      Place(path: path, line: cell.position.line, column: cell.position.column)
    }
    let names = kind.kind.attributes.map(\.name)
    let repeated = Set(match.repeated)
    for (column, (cell, attribute)) in zip(header, match.attributes).enumerated()
    where attribute == nil && !cell.text.isEmpty && !repeated.contains(column) {
      log.add(.note, code: "EVD-COLUMN", in: path) {
        UnknownName.diagnostic(
          .note, code: "EVD-COLUMN",
          "column `\(cell.text)` is no attribute of `\(kind.kind.name)` and is not read",
          name: cell.text, among: names, at: place(cell))
      }
    }
    for column in match.repeated where header.indices.contains(column) {
      log.add(
        Diagnostic(
          .warning, code: "EVD-COLUMN", at: place(header[column]),
          "column `\(header[column].text)` means the same as an earlier column and is not read"))
    }
  }

  private func unreadable(
    _ draft: ItemDraft, _ problem: DocumentProblem, _ opened: OpenedFile,
    into gathering: inout Gathering
  ) {
    var item = draft
    item.state = .unreadable
    item.reason = problem.summary
    finish(&item, opened)
    _ = gathering.add(item)
    gathering.log.add(DocumentMessage.diagnostic(of: problem, in: item.path))
  }
}
