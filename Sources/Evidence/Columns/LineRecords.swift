import AssessmentCore
import Documents

/// Takes the lines of a large JSON Lines file as records that stay columns, kind by kind.
///
/// A line that holds nothing but plain values is read where it lies, without a value being made of it;
/// every other line is read as a tree first. Both ways give the same records.
struct LineRecords {
  /// What a key of a record means.
  private enum Meaning {
    case attribute(Int)
    /// An attribute that nobody needs.
    case ignored
    case unknown
  }

  private let kinds: [KindReader]
  private let needed: [String: Set<String>]
  private var columns: [Int: LineColumns] = [:]
  private var keys = TextIndex()
  /// What each key means, by the position of the kind and the number of the key.
  private var meanings: [Int: [Meaning]] = [:]
  /// The position of the kind by the number of its name; kinds that stay columns only.
  private var kindOfName: [Int?] = [nil]
  private var names = TextIndex()
  private var fields: [JSONField] = []
  /// The line in which each key was met last, to find keys that stand in a line twice.
  private var lineOfKey: [Int] = [0]

  /// Prepares the kinds whose records can stay columns.
  init(kinds: [KindReader], needed: [String: Set<String>]?) {
    self.kinds = kinds
    self.needed = needed ?? [:]
  }

  /// Whether the records of a kind stay columns: those that nobody has to approve.
  static func keepsColumns(_ kind: KindReader) -> Bool {
    kind.kind.approvedStates.isEmpty && !kind.names.isManifestOnly
  }

  /// How many records were taken.
  var count: Int { columns.values.reduce(0) { $0 + $1.rowCount } }

  /// Takes a line that holds nothing but plain values, one of which names a kind that stays columns.
  ///
  /// Gives the name of the kind; `nil` for a line that has to be read as a tree.
  mutating func take(
    _ bytes: UnsafeRawBufferPointer, line: Int, path: String, _ log: inout DiagnosticLog
  ) -> String? {
    guard FlatObjectScan.scan(bytes, into: &fields), let position = kind(in: bytes),
      !repeatsKey(bytes, line: line)
    else { return nil }
    let kind = kinds[position]
    var own = columns[position] ?? LineColumns(kind, needed: needed[kind.kind.name])
    columns[position] = nil
    defer { columns[position] = own }
    var place = PlaceInLine(bytes)
    for field in fields {
      let key = UnsafeRawBufferPointer(rebasing: bytes[field.key])
      switch meaning(of: key, kind, own) {
      case .ignored: continue
      case .unknown:
        guard !LineRecords.isKind(key) else { continue }
        NativeDocumentReader.reportUnknown(
          String(decoding: key, as: UTF8.self), of: kind,
          at: Place(path: path, line: line, column: place.column(of: field.key.lowerBound - 1)),
          &log)
      case .attribute(let attribute):
        let column = place.column(of: field.start)
        if own.hasSaid(attribute) {
          report(key, saysAgain: attribute, of: kind, line, column, path, &log)
          continue
        }
        let text = UnsafeRawBufferPointer(rebasing: bytes[field.value])
        if case .list = field.form {
          guard
            case .success(let node) = JSONReader.read(
              text.bindMemory(to: UInt8.self), firstLine: line, limits: .standard)
          else { continue }
          own.add(node, written: text, of: attribute, at: column)
        } else {
          own.add(LineRecords.trimmed(text), of: attribute, at: column)
        }
      }
    }
    own.endRecord(line: line)
    return kind.kind.name
  }

  /// Takes the members of a line that was read as a tree.
  mutating func take(
    _ entries: [Entry], of kind: KindReader, line: Int, path: String, _ log: inout DiagnosticLog
  ) {
    var own = columns[kind.position] ?? LineColumns(kind, needed: needed[kind.kind.name])
    columns[kind.position] = nil
    defer { columns[kind.position] = own }
    for entry in entries where entry.key != "kind" {
      var name = entry.key
      let meaning = name.withUTF8 { text in
        self.meaning(of: UnsafeRawBufferPointer(text), kind, own)
      }
      switch meaning {
      case .ignored: continue
      case .unknown:
        NativeDocumentReader.reportUnknown(
          entry.key, of: kind,
          at: Place(
            path: path, line: entry.keyPosition.line, column: entry.keyPosition.column), &log)
      case .attribute(let attribute):
        let column = entry.value.position.column
        if own.hasSaid(attribute) {
          name.withUTF8 {
            report(
              UnsafeRawBufferPointer($0), saysAgain: attribute, of: kind, line, column, path, &log)
          }
        } else if case .scalar(let scalar) = entry.value.content {
          var text = EmptyWords.trimmed(scalar.text)
          text.withUTF8 { own.add(UnsafeRawBufferPointer($0), of: attribute, at: column) }
        } else {
          var written = LineRecords.written(entry.value)
          written.withUTF8 {
            own.add(
              entry.value, written: UnsafeRawBufferPointer($0), of: attribute, at: column)
          }
        }
      }
    }
    own.endRecord(line: line)
  }

  /// Gives the tables, in the order of the kinds.
  func tables(item: Int, path: String, _ log: inout DiagnosticLog) -> [ColumnarTable] {
    columns.sorted { $0.key < $1.key }.map { $0.value.finish(item: item, path: path, &log) }
  }

  // MARK: Keys

  /// Finds the kind that a line names.
  private mutating func kind(in bytes: UnsafeRawBufferPointer) -> Int? {
    guard
      let field = fields.first(where: {
        LineRecords.isKind(UnsafeRawBufferPointer(rebasing: bytes[$0.key]))
      }), case .text = field.form
    else { return nil }
    let name = UnsafeRawBufferPointer(rebasing: bytes[field.value])
    let number = Int(names.number(of: name))
    if number >= kindOfName.count {
      let text = String(decoding: name, as: UTF8.self)
      kindOfName.append(
        kinds.first { $0.kind.name == text && LineRecords.keepsColumns($0) }?.position)
    }
    return kindOfName[number]
  }

  /// Whether a key stands in the line twice, which only a reader of trees can explain.
  private mutating func repeatsKey(_ bytes: UnsafeRawBufferPointer, line: Int) -> Bool {
    for field in fields {
      let number = Int(keys.number(of: UnsafeRawBufferPointer(rebasing: bytes[field.key])))
      while number >= lineOfKey.count { lineOfKey.append(0) }
      if lineOfKey[number] == line { return true }
      lineOfKey[number] = line
    }
    return false
  }

  /// Finds what a key means for a kind.
  private mutating func meaning(
    of key: UnsafeRawBufferPointer, _ kind: KindReader, _ columns: LineColumns
  ) -> Meaning {
    let number = Int(keys.number(of: key))
    var known = meanings[kind.position] ?? [.unknown]
    if number < known.count { return known[number] }
    // Keys get numbers in the order in which they are met, by whichever kind.
    while known.count <= number {
      let text = String(decoding: keys.text(UInt32(clamping: known.count)), as: UTF8.self)
      if let attribute = kind.names.attribute(called: text) {
        known.append(columns.keeps(attribute) ? .attribute(attribute) : .ignored)
      } else {
        known.append(.unknown)
      }
    }
    meanings[kind.position] = known
    return known[number]
  }

  private static func isKind(_ key: UnsafeRawBufferPointer) -> Bool {
    key.count == 4 && key.elementsEqual("kind".utf8)
  }

  private func report(
    _ key: UnsafeRawBufferPointer, saysAgain attribute: Int, of kind: KindReader, _ line: Int,
    _ column: Int, _ path: String, _ log: inout DiagnosticLog
  ) {
    let name = kind.kind.attributes[attribute].name
    let text = String(decoding: key, as: UTF8.self)
    log.add(
      Diagnostic(
        .warning, code: "EVD-KEY", at: Place(path: path, line: line, column: column),
        "key `\(text)` means `\(name)`, which an earlier key has given, and is not read"),
      about: text, plural: "records give the same attribute under two keys; the second is not read")
  }

  // MARK: Texts

  /// Gives a text without the white space around it.
  private static func trimmed(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var low = 0
    var high = text.count
    while low < high, ColumnarReader.isBlank(text[low]) { low &+= 1 }
    while high > low, ColumnarReader.isBlank(text[high &- 1]) { high &-= 1 }
    return UnsafeRawBufferPointer(rebasing: text[low..<high])
  }

  /// Writes a value so that two are written alike only when they are alike.
  private static func written(_ node: Node) -> String {
    switch node.content {
    case .scalar(let scalar): scalar.isNull ? "null" : "\(scalar.text.utf8.count):\(scalar.text)"
    case .sequence(let elements): "[" + elements.map(written).joined(separator: ",") + "]"
    case .mapping(let entries):
      "{"
        + entries.map { "\($0.key.utf8.count):\($0.key)=\(written($0.value))" }
        .joined(separator: ",") + "}"
    }
  }
}
