import AssessmentCore
import Expressions

/// The document that lists what was read, as a form: its writer and its schema in one.
enum EvidenceDocument {
  /// The name and version of the document's shape.
  static let schemaName = "assess-evidence/1"

  /// One record of a table, with the evidence it belongs to.
  struct Row {
    let table: RecordTable
    let row: Int
  }

  /// One value of a record.
  struct Cell {
    let attribute: Attribute
    let content: CellContent
    let origins: [Origin]
  }

  /// The form; without `values` the list of records is empty.
  static func form(evidence: EvidenceBase?, values: Bool) -> JSONForm<EvidenceBase> {
    let results = ResultForms(evidence: evidence)
    let files = EvidenceForms(results: results)
    return .object(
      "What was read as evidence. Members may be added within a version.",
      [
        .init("schema", "The name and version of this shape.", .constant(schemaName)) { _ in "" },
        .init("asOf", "The day of the assessment.", .day) { $0.asOf.iso },
        .init("files", "The files.", files.file.list, \.items),
        .init("diagnostics", "Problems and facts about the files.", files.diagnostic.list) {
          $0.diagnostics
        },
        .init("records", "The records, when asked for.", record(evidence, results).list) {
          evidence in
          guard values else { return [] }
          return evidence.tables.flatMap { table in
            (0..<table.rowCount).map { Row(table: table, row: $0) }
          }
        },
      ])
  }

  private static func record(
    _ evidence: EvidenceBase?, _ results: ResultForms
  ) -> JSONForm<Row> {
    .object(
      "One record.",
      [
        .init("kind", "Its kind.", .text) { $0.table.kind.name },
        .init("identity", "What it is told by.", .text) { $0.table.identity(at: $0.row) },
        .init("values", "What evidence says of it.", value(evidence, results).list) { row in
          zip(row.table.kind.attributes, row.table.columns).compactMap { attribute, column in
            let content = column.content(at: row.row)
            if case .absent = content { return nil }
            return Cell(
              attribute: attribute, content: content, origins: column.origins(at: row.row))
          }
        },
      ])
  }

  private static func value(
    _ evidence: EvidenceBase?, _ results: ResultForms
  ) -> JSONForm<Cell> {
    .object(
      "One value of a record.",
      [
        .init("attribute", "The name of the attribute.", .text) { $0.attribute.name },
        .init(
          "state", "Whether there is a usable value.",
          .choice(["value", "none", "not asked", "conflict", "unreadable"])
        ) { cell in
          switch cell.content {
          case .absent, .none: "none"
          case .notAsked: "not asked"
          case .value: "value"
          case .conflict: "conflict"
          case .unreadable: "unreadable"
          }
        },
        .init("texts", "The value as text; both sides of a conflict.", JSONForm.text.list, texts),
        .init("problem", "Why it cannot be read.", JSONForm.text.orNull) { cell in
          if case .unreadable(_, let problem) = cell.content { problem } else { nil }
        },
        .init(
          "grades", "The grade of each source.",
          JSONForm<String>.choice(Grade.allCases.map(\.label)).list
        ) { cell in
          cell.origins.compactMap { evidence?.source(of: $0)?.grade.label }
        },
        .init("stale", "Why each source is out of date, where it is.", JSONForm.text.list) { cell in
          guard let evidence else { return [] }
          return cell.origins.compactMap { origin in
            evidence.source(of: origin).flatMap {
              FreshnessText.of($0.freshness(on: evidence.asOf, limit: nil))
            }
          }
        },
        .init("places", "Where it stands.", results.place.list) { cell in
          results.finder?.places(of: cell.origins) ?? []
        },
      ])
  }

  private static func texts(_ cell: Cell) -> [String] {
    let texts: [String] =
      switch cell.content {
      case .absent, .none, .notAsked: []
      case .value(let value): [ValueText.of(value)]
      case .conflict(let values): values.map { ValueText.of($0) }
      case .unreadable(let text, _): [text]
      }
    return SecretMask.isSecretName(cell.attribute.name)
      ? texts.map { _ in SecretMask.mask } : texts
  }
}
