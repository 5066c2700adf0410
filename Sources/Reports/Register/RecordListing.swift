import AssessmentCore
import Expressions

/// Lists the records of one kind with their values, places and grades.
struct RecordListing {
  let table: RecordTable
  let evidence: EvidenceBase
  /// The number of records that are listed before the others are only counted; `nil` for all.
  let most: Int?

  func write(on page: inout TerminalPage) {
    let title = table.kind.plural.replacing("_", with: " ")
    page.heading(
      "Records: \(title), \(Quantity.number(table.rowCount))"
        + (table.isComplete ? ", and no other exists" : ""))
    let shown = min(table.rowCount, most ?? table.rowCount)
    for row in 0..<shown {
      let identity = table.identity(at: row)
      page.paragraph(
        [
          TextRun("\(table.kind.name) "),
          TextRun(identity.isEmpty ? "\(row + 1)" : identity, .strong),
        ],
        indent: 2, hanging: 4)
      for (attribute, column) in zip(table.kind.attributes, table.columns) {
        guard let text = ValueText.of(column.content(at: row), attribute: attribute) else {
          continue
        }
        page.labelled(
          "\(attribute.name):", text + basis(column.origins(at: row)), indent: 4)
      }
    }
    if table.rowCount > shown {
      page.paragraph(
        "and \(Quantity.number(table.rowCount - shown)) more; `--all` shows them", indent: 2,
        tone: .faint)
    }
  }

  /// The places of a value, the grade of what gives it, and whether that is out of date.
  private func basis(_ origins: [Origin]) -> String {
    let parts = origins.prefix(3).compactMap { origin -> String? in
      guard let place = evidence.place(of: origin), let source = evidence.source(of: origin) else {
        return nil
      }
      let stale = FreshnessText.of(source.freshness(on: evidence.asOf, limit: nil))
      return "\(place.text) \(source.grade.label)" + (stale.map { ", \($0)" } ?? "")
        + (source.note.map { ", \($0)" } ?? "")
    }
    guard !parts.isEmpty else { return "" }
    let more = origins.count > 3 ? " and \(origins.count - 3) more" : ""
    return " [\(parts.joined(separator: "; "))\(more)]"
  }
}
