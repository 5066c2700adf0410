package import AssessmentCore

/// Lists what was read: every file, what it was taken for, and on request every record and value.
package enum EvidenceReport {
  /// Gives the list for a terminal; with `values` the records follow the files.
  package static func render(
    _ evidence: EvidenceBase, values: Bool, style: TerminalStyle
  ) -> String {
    var page = TerminalPage(style: style)
    page.paragraph(
      "Evidence as of \(evidence.asOf.iso): \(AssessmentSummary.files(evidence))", tone: .strong)
    let staleness = reasonsForStaleness(evidence)
    for (item, reasons) in zip(evidence.items, staleness) { file(item, stale: reasons, on: &page) }
    if values {
      for table in evidence.tables where table.rowCount > 0 {
        RecordListing(table: table, evidence: evidence).write(on: &page)
      }
    } else {
      counts(evidence, on: &page)
    }
    let text = page.text
    guard !evidence.diagnostics.isEmpty else { return text }
    var problems = TerminalPage(style: style)
    problems.blank()
    problems.paragraph(
      Quantity.noun(evidence.diagnostics.count, "Message", "Messages"), tone: .strong)
    return text + problems.text + DiagnosticText.render(evidence.diagnostics, style: style)
  }

  /// Gives the list as a JSON document; with `values` it holds the records too.
  package static func renderJSON(_ evidence: EvidenceBase, values: Bool) -> String {
    EvidenceDocument.form(evidence: evidence, values: values).write(evidence).text
  }

  private static func file(
    _ item: EvidenceItem, stale reasons: [String], on page: inout TerminalPage
  ) {
    page.blank()
    let name = item.document == 0 ? item.path : "\(item.path), document \(item.document + 1)"
    page.paragraph([TextRun("- "), TextRun(name, .strong)], hanging: 2)
    let recognised = item.recognisedAs.isEmpty ? "nothing" : item.recognisedAs
    page.labelled(
      "Recognised as:", recognised + (item.reason.isEmpty ? "" : ", because: \(item.reason)"),
      indent: 2)
    if item.state != .used {
      page.labelled("State:", OutcomeWording.state(item.state), indent: 2, tone: .caution)
    }
    if item.state == .used || item.effectiveDate != nil {
      let date = item.effectiveDate.map { "\($0.iso), \(OutcomeWording.basis(item.dateBasis))" }
      page.labelled(
        "Date:",
        (date ?? "undated, so it is E1 at most")
          + (item.expires.map { "; expires \($0.iso)" } ?? ""), indent: 2)
    }
    if item.state == .used {
      page.labelled("Grade:", "\(item.grade.label) \(item.grade.name)", indent: 2)
      page.labelled("Records:", String(item.recordCount), indent: 2)
      let people = [item.owner.map { "owner \($0)" }, item.approver.map { "approver \($0)" }]
        .compactMap { $0 }
      if !people.isEmpty {
        page.labelled("People:", Quantity.some(people, most: 2), indent: 2)
      }
    }
    if !item.supersedes.isEmpty {
      page.labelled("Replaces:", Quantity.some(item.supersedes, most: 6), indent: 2)
    }
    if let note = item.encodingNote { page.labelled("Encoding:", note, indent: 2) }
    if !reasons.isEmpty {
      page.labelled("Out of date:", reasons.joined(separator: "; "), indent: 2, tone: .caution)
    }
  }

  /// The first few reasons, for each file, why records of it are too old or of another version.
  private static func reasonsForStaleness(_ evidence: EvidenceBase) -> [[String]] {
    var reasons: [[String]] = Array(repeating: [], count: evidence.items.count)
    for source in evidence.sources
    where reasons.indices.contains(source.item) && reasons[source.item].count < 3 {
      let reason = FreshnessText.of(source.freshness(on: evidence.asOf, limit: nil))
      if let reason, !reasons[source.item].contains(reason) { reasons[source.item].append(reason) }
    }
    return reasons
  }

  private static func counts(_ evidence: EvidenceBase, on page: inout TerminalPage) {
    let filled = evidence.tables.filter { $0.rowCount > 0 }
    guard !filled.isEmpty else { return }
    page.heading("Records")
    for table in filled {
      page.paragraph(
        "\(Quantity.of(table.rowCount, table.kind.name.replacing("_", with: " "), table.kind.plural.replacing("_", with: " ")))"
          + (table.isComplete ? ", and no other exists" : ""), indent: 2)
    }
    page.paragraph("The option --values lists them with their values.", indent: 2, tone: .faint)
  }
}
