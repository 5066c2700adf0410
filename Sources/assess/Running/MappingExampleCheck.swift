import AssessmentCore
import Evidence
import Expressions
import Reports

/// Holds one example of a mapping against what the mapping makes of it.
struct MappingExampleCheck {
  let mapping: Mapping
  let vocabulary: Vocabulary

  /// Says what is wrong with the example, or gives `nil`.
  func failure(of example: MappingExample) -> String? {
    let reader = EvidenceReader(vocabulary: vocabulary, mappings: [mapping], needed: nil)
    let evidence = reader.read(
      MemoryFiles([(path: example.file ?? fileName, bytes: Array(example.text.utf8))]),
      asOf: CalendarDate(daysSinceEpoch: 20_484))
    let isRecognised = evidence.items.contains { $0.recognisedAs == mapping.name }
    guard isRecognised == example.isRecognised else {
      return example.isRecognised ? "is not recognised" : "is recognised, though it should not be"
    }
    guard isRecognised else { return nil }
    let rows = evidence.tables.filter { $0.kind.name != "project" }.flatMap { table in
      (0..<table.rowCount).map { (table, $0) }
    }
    guard rows.count == example.recordCount else {
      return "gives \(rows.count) records instead of \(example.recordCount)"
    }
    for expectation in example.expectations {
      guard rows.indices.contains(expectation.record) else {
        return "has no record \(expectation.record)"
      }
      let (table, row) = rows[expectation.record]
      let found = text(of: table.content(of: expectation.attribute, at: row))
      if found != expectation.text {
        return "gives `\(expectation.attribute)` of record \(expectation.record) as `\(found)`"
          + " instead of `\(expectation.text)`"
      }
      let notes = table.origins(of: expectation.attribute, at: row)
        .compactMap { evidence.source(of: $0)?.note }
      if let note = expectation.note, !notes.contains(note) {
        return "gives `\(expectation.attribute)` of record \(expectation.record) the note "
          + "`\(notes.first ?? "")` instead of `\(note)`"
      }
    }
    return nil
  }

  /// A file name with the ending that the mapping's format has.
  private var fileName: String {
    switch mapping.format {
    case .csv, .table: "example.csv"
    case .text: mapping.files.first ?? "example.txt"
    case .tree, .yaml: "example.yaml"
    case .json: "example.json"
    case .markdown: "example.md"
    }
  }

  private func text(of content: CellContent) -> String {
    switch content {
    case .absent: "absent"
    case .none: "none"
    case .notAsked: "not asked"
    case .conflict: "conflict"
    case .unreadable(let text, _): "unreadable: \(text)"
    case .value(let value): ValueText.of(value)
    }
  }
}
