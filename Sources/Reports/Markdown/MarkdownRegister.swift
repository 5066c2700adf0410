import AssessmentCore

/// Every file of evidence with its digest, its date and what it gave.
enum MarkdownRegister {
  static func write(_ document: ReportDocument, on page: inout MarkdownPage) {
    page.heading(2, "12. Evidence register")
    guard !document.evidence.isEmpty else {
      page.paragraph("No file was found.")
      return
    }
    page.paragraph(
      "Dates and grades are those of the records that a file gave. The grade says how strong a record is: "
        + Quantity.list(Grade.allCases.reversed().map { "\($0.label) \($0.name)" }) + ".")
    page.table(
      ["File", "Recognised as", "Date", "Grade", ">Records", ">Bytes", "SHA-256"],
      document.evidence.prefix(most).map { entry in
        let item = entry.item
        return [
          MarkdownText.code(MarkdownReference.shortened(entry.name, to: 120)),
          recognised(item), entry.dateText, entry.gradeText,
          Quantity.number(item.recordCount), Quantity.number(item.byteCount),
          item.sha256.isEmpty ? "" : MarkdownText.code(item.sha256),
        ]
      })
    let rest = document.evidence.count - most
    guard rest > 0 else { return }
    page.paragraph("And \(Quantity.of(rest, "more file")); the JSON report lists all of them.")
  }

  /// The number of files that the table shows.
  private static let most = 300

  private static func recognised(_ item: EvidenceItem) -> String {
    let state = item.state == .used ? "" : OutcomeWording.state(item.state)
    let parts = [item.recognisedAs, state].filter { !$0.isEmpty }.joined(separator: ", ")
    return MarkdownText.inline(parts)
  }
}
