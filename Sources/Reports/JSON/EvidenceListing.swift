import AssessmentCore
import Expressions

/// What was read as evidence, as plain values: the files, the messages, and on request the records.
struct EvidenceListing {
  /// One record with what evidence says of it.
  struct Record {
    let kind: String
    let identity: String
    let values: [RecordValue]
  }

  /// One value of a record.
  struct RecordValue {
    /// Whether there is a usable value.
    enum State: String, CaseIterable {
      case value
      case none
      case notAsked = "not asked"
      case conflict
      case unreadable
    }

    let attribute: String
    let state: State
    /// The value as text; both sides of a conflict.
    let texts: [String]
    /// Why it cannot be read, else `nil`.
    let problem: String?
    /// The grade of each source.
    let grades: [Grade]
    /// Why each source is out of date, where it is.
    let staleness: [String]
    let places: [Place]
  }

  let asOf: CalendarDate
  let files: [EvidenceItem]
  let diagnostics: [Diagnostic]
  /// The records; empty unless they were asked for.
  let records: [Record]

  init(
    asOf: CalendarDate, files: [EvidenceItem], diagnostics: [Diagnostic], records: [Record]
  ) {
    self.asOf = asOf
    self.files = files
    self.diagnostics = diagnostics
    self.records = records
  }

  init(_ evidence: EvidenceBase, values: Bool) {
    let finder = EvidencePlaces(evidence)
    self.init(
      asOf: evidence.asOf, files: evidence.items, diagnostics: evidence.diagnostics,
      records: values
        ? evidence.tables.flatMap { table in
          (0..<table.rowCount).map { EvidenceListing.record(table, $0, evidence, finder) }
        } : [])
  }

  private static func record(
    _ table: RecordTable, _ row: Int, _ evidence: EvidenceBase, _ finder: EvidencePlaces
  ) -> Record {
    Record(
      kind: table.kind.name, identity: table.identity(at: row),
      values: zip(table.kind.attributes, table.columns).compactMap { attribute, column in
        let content = column.content(at: row)
        let origins = column.origins(at: row)
        guard let state = state(of: content) else { return nil }
        var problem: String?
        if case .unreadable(_, let reason) = content { problem = reason }
        let isSecret = SecretMask.isSecretName(attribute.name)
        return RecordValue(
          attribute: attribute.name, state: state,
          texts: texts(of: content).map { isSecret ? SecretMask.mask : $0 }, problem: problem,
          grades: origins.compactMap { evidence.source(of: $0)?.grade },
          staleness: origins.compactMap { origin in
            evidence.source(of: origin).flatMap {
              FreshnessText.of($0.freshness(on: evidence.asOf, limit: nil))
            }
          }, places: finder.places(of: origins))
      })
  }

  private static func state(of content: CellContent) -> RecordValue.State? {
    switch content {
    case .absent: nil
    case .none: RecordValue.State.none
    case .notAsked: .notAsked
    case .value: .value
    case .conflict: .conflict
    case .unreadable: .unreadable
    }
  }

  private static func texts(of content: CellContent) -> [String] {
    switch content {
    case .absent, .none, .notAsked: []
    case .value(let value): [ValueText.of(value)]
    case .conflict(let values): values.map { ValueText.of($0) }
    case .unreadable(let text, _): [text]
    }
  }
}
