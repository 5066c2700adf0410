import AssessmentCore
import Documents
import Expressions

/// What a native file says of itself, before its records: date, owner, source and the like.
struct NativeHeader {
  /// The keys that a native file can have besides its lists.
  static let keys = [
    "kind", "version", "title", "name", "date", "collected", "expires", "owner", "approver",
    "status", "source", "period", "supersedes", "complete", "summary", "description", "note",
    "notes",
  ]

  /// The keys of it that can also be meant for a record, with their values.
  private(set) var defaults: [Entry] = []
  private(set) var isComplete = false

  /// Reads the header keys of a mapping into the item.
  static func read(
    _ entries: [Entry], into item: inout ItemDraft, _ log: inout DiagnosticLog
  ) -> NativeHeader {
    var header = NativeHeader()
    for entry in entries {
      header.take(entry, into: &item, &log)
    }
    return header
  }

  private mutating func take(
    _ entry: Entry, into item: inout ItemDraft, _ log: inout DiagnosticLog
  ) {
    let place = Place(
      path: item.path, line: entry.value.position.line, column: entry.value.position.column)
    switch entry.key {
    case "date":
      item.date = NativeHeader.date(entry, at: place, &log) ?? item.date
    case "collected":
      item.collected = NativeHeader.date(entry, at: place, &log) ?? item.collected
    case "expires":
      item.expires = NativeHeader.date(entry, at: place, &log)
    case "owner":
      item.owner = NativeHeader.name(entry.value)
      defaults.append(entry)
    case "approver":
      item.approver = NativeHeader.name(entry.value)
      defaults.append(entry)
    case "status":
      defaults.append(entry)
    case "source":
      guard let text = entry.value.text.map(EmptyWords.trimmed) else { return }
      if let party = SourceParty(rawValue: text) {
        item.party = party
      } else {
        log.add(
          UnknownName.diagnostic(
            .error, code: "EVD-SOURCE", "source `\(text)` is not known", name: text,
            among: SourceParty.allCases.map(\.rawValue), at: place))
      }
    case "period":
      period(entry, into: &item, at: place, &log)
    case "supersedes":
      let elements = entry.value.elements ?? [entry.value]
      item.supersedes = elements.compactMap { $0.text.map(EmptyWords.trimmed) }
    case "complete":
      guard let text = entry.value.text, let flag = YesNoText.read(text).value else {
        log.add(
          Diagnostic(
            .error, code: "EVD-COMPLETE", at: place, "`complete` must be yes or no"))
        return
      }
      isComplete = flag
    default:
      break
    }
  }

  /// Reads the period that a file covers; its end dates what the file says.
  private func period(
    _ entry: Entry, into item: inout ItemDraft, at place: Place, _ log: inout DiagnosticLog
  ) {
    var ends: [Entry] = []
    if let fields = entry.value.entries {
      ends = fields.filter { $0.key == "from" || $0.key == "to" }
    } else if let text = entry.value.text {
      ends = text.utf8.split(separator: UInt8(ascii: "/")).enumerated().map { number, part in
        Entry(
          key: number == 0 ? "from" : "to", keyPosition: entry.keyPosition,
          value: Node(
            String(Substring(part)), at: entry.value.position))
      }
    }
    let from = ends.first { $0.key == "from" }.flatMap {
      NativeHeader.date($0, at: place, &log)
    }
    let to = ends.first { $0.key == "to" }.flatMap { NativeHeader.date($0, at: place, &log) }
    guard let from, let to, from <= to else {
      log.add(
        Diagnostic(
          .warning, code: "EVD-PERIOD", at: place, "`period` names no first and last day",
          help: "write `period: {from: YYYY-MM-DD, to: YYYY-MM-DD}`"))
      return
    }
    item.coversPeriod = true
    if item.date == nil { item.date = to }
  }

  /// Reads a date, and says what is wrong with it.
  static func date(_ entry: Entry, at place: Place, _ log: inout DiagnosticLog) -> CalendarDate? {
    let reader = AttributeReader(
      Attribute(name: entry.key, type: .date, meaning: ""), isIdentity: false)
    let read = reader.read(entry.value)
    if let finding = read.finding { log.add(finding, of: entry.key, at: place) }
    guard case .value(let value) = read.content else { return nil }
    return AttributeReader.day(of: value)
  }

  /// Gives a name that is one; `TBD` names nobody.
  static func name(_ node: Node) -> String? {
    let reader = AttributeReader(
      Attribute(name: "name", type: .text, meaning: ""), isIdentity: false)
    guard case .value(let value) = reader.read(node).content,
      case .string(let text) = value.content
    else { return nil }
    return text
  }
}
