import AssessmentCore

/// Every file of evidence with its digest, its date and what it gave.
enum MarkdownRegister {
  static func write(_ assessment: Assessment, on page: inout MarkdownPage) {
    page.heading(2, "12. Evidence register")
    guard !assessment.evidence.items.isEmpty else {
      page.paragraph("No file was found.")
      return
    }
    page.paragraph(
      "Dates and grades are those of the records that a file gave. The grade says how strong a record is: "
        + Quantity.list(Grade.allCases.reversed().map { "\($0.label) \($0.name)" }) + ".")
    let records = ItemRecords(assessment.evidence)
    page.table(
      ["File", "Recognised as", "Date", "Grade", ">Records", ">Bytes", "SHA-256"],
      assessment.evidence.items.enumerated().prefix(most).map { position, item in
        let own = records.summary(of: position)
        return [
          MarkdownText.code(MarkdownReference.shortened(name(of: item), to: 120)),
          recognised(item), date(item, own), grade(item, own),
          Quantity.number(item.recordCount), Quantity.number(item.byteCount),
          item.sha256.isEmpty ? "" : MarkdownText.code(item.sha256),
        ]
      })
    let rest = assessment.evidence.items.count - most
    guard rest > 0 else { return }
    page.paragraph("And \(Quantity.of(rest, "more file")); the JSON report lists all of them.")
  }

  /// The number of files that the table shows.
  private static let most = 300

  private static func name(of item: EvidenceItem) -> String {
    item.document == 0 ? item.path : "\(item.path), document \(item.document + 1)"
  }

  private static func recognised(_ item: EvidenceItem) -> String {
    let state = item.state == .used ? "" : OutcomeWording.state(item.state)
    let parts = [item.recognisedAs, state].filter { !$0.isEmpty }.joined(separator: ", ")
    return MarkdownText.inline(parts)
  }

  /// The file's own date, else the range of the dates of its records.
  private static func date(_ item: EvidenceItem, _ records: ItemRecords.Summary) -> String {
    if let date = item.effectiveDate {
      return "\(date.iso) (\(OutcomeWording.shortBasis(item.dateBasis)))"
    }
    guard let dates = records.dates else { return item.state == .used ? "undated" : "" }
    return dates + (records.undated > 0 ? ", \(Quantity.number(records.undated)) undated" : "")
  }

  private static func grade(_ item: EvidenceItem, _ records: ItemRecords.Summary) -> String {
    guard item.state == .used else { return "" }
    let grades = records.grades(named: false)
    return grades.isEmpty ? item.grade.label : grades
  }
}
