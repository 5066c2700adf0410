import AssessmentCore

/// Every file of evidence with its digest, its date and what it gave.
enum MarkdownRegister {
  static func write(_ assessment: Assessment, on page: inout MarkdownPage) {
    page.heading(2, "10. Evidence register")
    guard !assessment.evidence.items.isEmpty else {
      page.paragraph("No file was found.")
      return
    }
    page.paragraph(
      "The grade says how strong a file is at best: "
        + Quantity.list(Grade.allCases.reversed().map { "\($0.label) \($0.name)" }) + ".")
    page.table(
      ["File", "Recognised as", "Date", "Grade", ">Records", ">Bytes", "SHA-256"],
      assessment.evidence.items.map { item in
        [
          MarkdownText.code(MarkdownReference.shortened(name(of: item), to: 120)),
          recognised(item), date(item), item.state == .used ? item.grade.label : "",
          String(item.recordCount), String(item.byteCount),
          item.sha256.isEmpty ? "" : MarkdownText.code(item.sha256),
        ]
      })
  }

  private static func name(of item: EvidenceItem) -> String {
    item.document == 0 ? item.path : "\(item.path), document \(item.document + 1)"
  }

  private static func recognised(_ item: EvidenceItem) -> String {
    let state = item.state == .used ? "" : OutcomeWording.state(item.state)
    let parts = [item.recognisedAs, state].filter { !$0.isEmpty }.joined(separator: ", ")
    return MarkdownText.inline(parts)
  }

  private static func date(_ item: EvidenceItem) -> String {
    guard let date = item.effectiveDate else { return "undated" }
    return "\(date.iso) (\(OutcomeWording.shortBasis(item.dateBasis)))"
  }
}
