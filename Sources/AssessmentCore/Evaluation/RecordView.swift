package import Expressions

/// All records of one kind as a criterion sees them: under its limit of age, on the day of the run.
package final class RecordView: Sendable {
  package let table: RecordTable
  /// The criterion's own limit of age in days; it can only shorten a record's (SM-6).
  package let limit: Int?
  let origins: OriginTable
  let sources: [RecordSource]
  private let asOf: CalendarDate
  /// By attribute: what it is when nobody gives it, and whether it names the record.
  private let standIns: [Value]
  private let namesRecord: [Bool]
  /// The names under which attributes are missed, such as `deployment.fallback`.
  private let missingNames: [String]

  package init(table: RecordTable, evidence: EvidenceBase, limit: Int?) {
    self.table = table
    self.limit = limit
    origins = evidence.origins
    sources = evidence.sources
    asOf = evidence.asOf
    let kind = table.kind
    standIns = kind.attributes.map { Value(RecordView.standIn(for: $0.type)) }
    namesRecord = kind.attributes.map { kind.identity.contains($0.name) }
    missingNames = kind.attributes.map { "\(kind.name).\($0.name)" }
  }

  /// Gives what reading an attribute gives when it is on record that there is none.
  package static func standIn(for type: AttributeType) -> Value.Content {
    switch type {
    case .text, .choice, .reference: .string("")
    case .boolean: .bool(false)
    case .list: .list(ListValue([]))
    case .number, .percent, .money, .duration, .date: .null
    }
  }

  /// Whether an attribute names the record, so that it is never stale and never graded.
  package func namesRecord(_ position: Int) -> Bool {
    namesRecord.indices.contains(position) && namesRecord[position]
  }

  /// Gives one attribute of one record, or an error when the kind has no such attribute.
  package func value(of attribute: String, at row: Int) -> Value {
    guard let position = table.kind.positions[attribute], table.columns.indices.contains(position)
    else { return .problem("`\(table.kind.name)` has no attribute `\(attribute)`") }
    return value(at: position, row: row)
  }

  /// Gives the attribute at a position of one record.
  package func value(at position: Int, row: Int) -> Value {
    let column = table.columns[position]
    let content = column.content(at: row)
    if namesRecord[position] {
      guard case .value(let value) = content else {
        return Value(.absent(standIns[position]))
      }
      return Value(
        value.content, origins: OriginSet(column.origins(at: row).map(IdentityOrigin.marked)))
    }
    switch content {
    case .absent:
      return unknown(position, .missing, [])
    case .notAsked:
      return unknown(position, .notAsked, column.origins(at: row))
    case .unreadable:
      return unknown(position, .unreadable, column.origins(at: row))
    case .conflict:
      return unknown(position, .conflict, column.origins(at: row))
    case .none:
      return fresh(.absent(standIns[position]), position, column.origins(at: row))
    case .value(let value):
      return fresh(value.content, position, column.origins(at: row))
    }
  }

  /// Gives a content with the strongest of its origins that is fresh, or unknown when none is.
  private func fresh(_ content: Value.Content, _ position: Int, _ origins: [Origin]) -> Value {
    var strongest: (origin: Origin, grade: Grade)?
    for origin in origins {
      guard let source = source(of: origin), isFresh(source) else { continue }
      if strongest.map({ source.grade > $0.grade }) ?? true { strongest = (origin, source.grade) }
    }
    if let strongest { return Value(content, origins: OriginSet([strongest.origin])) }
    // What has no origin has no date either: the program itself put it there.
    return origins.isEmpty ? Value(content) : unknown(position, .stale, origins)
  }

  /// Gives the text that an attribute certainly has, or `nil` where it has none or is not usable.
  package func text(at position: Int, row: Int) -> String? {
    guard table.columns.indices.contains(position) else { return nil }
    let column = table.columns[position]
    let content = column.content(at: row)
    if !namesRecord[position] {
      switch content {
      case .absent, .notAsked, .unreadable, .conflict: return nil
      case .value, .none: break
      }
      let origins = column.origins(at: row)
      let isUsable = origins.isEmpty || origins.contains { source(of: $0).map(isFresh) ?? false }
      guard isUsable else { return nil }
    }
    let found: Value.Content
    if case .value(let value) = content {
      found = value.content
    } else {
      found = standIns[position].content
    }
    guard case .string(let text) = found else { return nil }
    return text
  }

  private func unknown(_ position: Int, _ cause: UnclearCause, _ origins: [Origin]) -> Value {
    let unknown = Unknown(
      name: missingNames[position], cause: cause.rawValue, origins: OriginSet(origins))
    return Value(.unknown([unknown]))
  }

  /// Finds the source of an origin that bears no mark.
  package func source(of origin: Origin) -> RecordSource? {
    guard let entry = origins.entry(of: origin), sources.indices.contains(Int(entry.source)) else {
      return nil
    }
    return sources[Int(entry.source)]
  }

  /// Whether a source can be used on the day of the run under the limit.
  package func isFresh(_ source: RecordSource) -> Bool {
    source.freshness(on: asOf, limit: limit) == .fresh
  }

  /// Gives one record as a value of expressions.
  package func object(at row: Int) -> Value {
    Value(.object(RecordObject(view: self, row: row)))
  }

  /// The origin that shows where a record stands: that of its identity, else of any attribute.
  package func origin(at row: Int) -> Origin? {
    for attribute in table.kind.identity {
      if let origin = table.origins(of: attribute, at: row).first { return origin }
    }
    for column in table.columns {
      if let origin = column.origins(at: row).first { return origin }
    }
    return nil
  }
}
