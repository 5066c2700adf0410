import AssessmentCore
import Documents

/// Reads JSON Lines, each of which is one record and names its kind: `{"kind": "check", ...}`.
struct RecordLinesReader {
  /// The most records of one such file that are kept where each is kept as it is.
  private static let maximumRecords = 500_000

  let kinds: [KindReader]
  /// The attributes that somebody needs, by kind, of a file so large that its records stay columns;
  /// `nil` for a small one.
  let needed: [String: Set<String>]?

  /// Reads all lines; a line that cannot be read is reported, and the others are read.
  func read(
    _ start: JSONLinesReader, _ opened: OpenedFile, _ base: ItemDraft,
    into gathering: inout Gathering
  ) throws(DocumentProblem) {
    var lines = start
    let position = gathering.add(base)
    var reading = Reading(large: needed.map { LineRecords(kinds: kinds, needed: $0) })
    var problem: DocumentProblem?
    do throws(DocumentProblem) {
      while !reading.isUnknown {
        let taken: Void? = try lines.next { line, text in
          take(line, text, &reading, item: position, into: &gathering)
        }
        guard taken != nil else { break }
        guard gathering.items[position].recordCount <= RecordLinesReader.maximumRecords else {
          throw DocumentProblem(
            .limit, at: Position(line: reading.lastLine, column: 1),
            "the file has more than \(RecordLinesReader.maximumRecords) records")
        }
      }
    } catch {
      problem = error
    }
    opened.skipToEnd()
    gathering.items[position].sha256 = opened.sha256
    gathering.items[position].byteCount = opened.byteCount
    let isUsed = describe(
      position, reading.kindNames, isUnknown: reading.isUnknown, problem, &gathering)
    guard isUsed, let large = reading.large else { return }
    gathering.items[position].recordCount += large.count
    gathering.tables += large.tables(item: position, path: base.path, &gathering.log)
  }

  /// What is known while the lines stream by.
  private struct Reading {
    var large: LineRecords?
    var kindNames: [String] = []
    var header: NativeHeader?
    /// Whether a line named no kind, so that the file is something else.
    var isUnknown = false
    var lastLine = 0

    mutating func note(_ kind: String) {
      if !kindNames.contains(kind) { kindNames.append(kind) }
    }
  }

  /// Takes one line.
  private func take(
    _ line: Int, _ text: Result<UnsafeRawBufferPointer, DocumentProblem>,
    _ reading: inout Reading, item position: Int, into gathering: inout Gathering
  ) {
    let path = gathering.items[position].path
    reading.lastLine = line
    if case .success(let bytes) = text,
      let kind = reading.large?.take(bytes, line: line, path: path, &gathering.log)
    {
      return reading.note(kind)
    }
    let result = text.flatMap { (bytes) -> Result<Node, DocumentProblem> in
      JSONReader.read(bytes.bindMemory(to: UInt8.self), firstLine: line, limits: .standard)
    }
    switch result {
    case .failure(let problem):
      gathering.log.add(
        DocumentMessage.diagnostic(of: problem, in: path), about: "lines",
        plural: "lines cannot be read")
    case .success(let node):
      take(node, line, &reading, item: position, into: &gathering)
    }
  }

  /// Takes one line that was read as a tree.
  private func take(
    _ node: Node, _ line: Int, _ reading: inout Reading, item position: Int,
    into gathering: inout Gathering
  ) {
    let path = gathering.items[position].path
    guard let entries = node.entries, let name = node["kind"]?.text else {
      reading.isUnknown = true
      return
    }
    if name == NativeDocumentReader.generalKind {
      reading.header = NativeHeader.read(
        entries, into: &gathering.items[position], &gathering.log)
      return
    }
    let found = kinds.first { $0.kind.name == name && !$0.names.isManifestOnly }
    guard let kind = found else {
      return reportKind(name, node, path, &gathering.log)
    }
    reading.note(name)
    if reading.large != nil, LineRecords.keepsColumns(kind) {
      reading.large?.take(entries, of: kind, line: line, path: path, &gathering.log)
    } else {
      NativeDocumentReader(kinds).readRecord(
        entries.filter { $0.key != "kind" }, of: kind, item: position,
        at: CellPlace(node.position), reading.header, into: &gathering)
    }
  }

  /// Says what the file was read as, and whether its records are used.
  private func describe(
    _ position: Int, _ kindNames: [String], isUnknown: Bool, _ problem: DocumentProblem?,
    _ gathering: inout Gathering
  ) -> Bool {
    if let problem {
      // What was read before the place that cannot be read is not the whole file: use none of it.
      gathering.records.removeAll { $0.item == position }
      gathering.items[position].recordCount = 0
      gathering.items[position].state = .unreadable
      gathering.items[position].reason = problem.summary
      gathering.log.add(
        DocumentMessage.diagnostic(of: problem, in: gathering.items[position].path))
    } else if kindNames.isEmpty || isUnknown {
      gathering.records.removeAll { $0.item == position }
      gathering.items[position].recordCount = 0
      gathering.items[position].reason = "its lines name no `kind` that is known"
    } else {
      let own = kinds.first { $0.kind.name == kindNames.first }
      gathering.items[position].state = .used
      gathering.items[position].recognisedAs =
        kindNames.count == 1
        ? own?.kind.native ?? NativeDocumentReader.generalKind : NativeDocumentReader.generalKind
      gathering.items[position].reason =
        "each line names its `kind`: \(kindNames.map { "`\($0)`" }.joined(separator: ", "))"
      return true
    }
    return false
  }

  private func reportKind(
    _ name: String, _ node: Node, _ path: String, _ log: inout DiagnosticLog
  ) {
    log.add(
      UnknownName.diagnostic(
        .warning, code: "EVD-KEY", "kind `\(name)` is not known and the line is not read",
        name: name,
        among: kinds.filter { !$0.names.isManifestOnly }.map(\.kind.name),
        at: Place(path: path, line: node.position.line, column: node.position.column)),
      about: name, plural: "lines are of this kind, which is not known")
  }
}
