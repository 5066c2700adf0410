import AssessmentCore
import Documents

/// Reads JSON Lines, each of which is one record and names its kind: `{"kind": "check", ...}`.
struct RecordLinesReader {
  /// The most records of one such file that are kept, because each is kept as it is.
  private static let maximumRecords = 500_000

  let kinds: [KindReader]

  /// Reads all lines; a line that cannot be read is reported, and the others are read.
  func read(
    _ start: JSONLinesReader, _ opened: OpenedFile, _ base: ItemDraft,
    into gathering: inout Gathering
  ) throws(DocumentProblem) {
    var lines = start
    let position = gathering.add(base)
    let native = NativeDocumentReader(kinds)
    var kindNames: [String] = []
    var header: NativeHeader?
    var problem: DocumentProblem?
    var isUnknown = false
    reading: do throws(DocumentProblem) {
      while let line = try lines.next() {
        guard gathering.items[position].recordCount < RecordLinesReader.maximumRecords else {
          throw DocumentProblem(
            .limit, at: Position(line: line.line, column: 1),
            "the file has more than \(RecordLinesReader.maximumRecords) records")
        }
        switch line.result {
        case .failure(let problem):
          gathering.log.add(
            DocumentMessage.diagnostic(of: problem, in: base.path), about: "lines",
            plural: "lines cannot be read")
        case .success(let node):
          guard let entries = node.entries, let name = node["kind"]?.text else {
            isUnknown = true
            break reading
          }
          if name == NativeDocumentReader.generalKind {
            header = NativeHeader.read(entries, into: &gathering.items[position], &gathering.log)
          } else if let kind = kinds.first(where: {
            $0.kind.name == name && !$0.names.isManifestOnly
          }) {
            if !kindNames.contains(name) { kindNames.append(name) }
            native.readRecord(
              entries.filter { $0.key != "kind" }, of: kind, item: position,
              at: CellPlace(node.position), header, into: &gathering)
          } else {
            reportKind(name, node, base.path, &gathering.log)
          }
        }
      }
    } catch {
      problem = error
    }
    opened.skipToEnd()
    gathering.items[position].sha256 = opened.sha256
    gathering.items[position].byteCount = opened.byteCount
    describe(position, kindNames, isUnknown: isUnknown, problem, &gathering)
  }

  private func describe(
    _ position: Int, _ kindNames: [String], isUnknown: Bool, _ problem: DocumentProblem?,
    _ gathering: inout Gathering
  ) {
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
    }
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
