package import AssessmentCore

/// Lists what was read: every file, what it was taken for, and on request every record and value.
package enum EvidenceReport {
  /// The number of files, and of messages, that a terminal shows before the others are only
  /// counted.
  private static let mostLines = 200

  /// Gives the list for a terminal; with `values` the records follow the files.
  ///
  /// Of each kind the first `most` records are listed and the others counted; `nil` lists all of
  /// everything.
  package static func render(
    _ evidence: EvidenceBase, values: Bool, most: Int? = 20, style: TerminalStyle
  ) -> String {
    var page = TerminalPage(style: style)
    page.paragraph(
      "Evidence as of \(evidence.asOf.iso): \(AssessmentSummary.files(evidence.items))",
      tone: .strong)
    let staleness = StalenessReasons(evidence)
    let records = ItemRecords(evidence)
    let limit = most == nil ? Int.max : mostLines
    for (position, item) in evidence.items.enumerated().prefix(limit) {
      file(
        item, records.summary(of: position), stale: staleness.reasons(for: position), on: &page)
    }
    more(evidence.items.count - limit, "file", on: &page)
    if values {
      for table in evidence.tables where table.rowCount > 0 {
        RecordListing(table: table, evidence: evidence, most: most).write(on: &page)
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
    let shown = Array(evidence.diagnostics.prefix(limit))
    var end = TerminalPage(style: style)
    more(evidence.diagnostics.count - limit, "message", on: &end)
    return text + problems.text + DiagnosticText.render(shown, style: style) + end.text
  }

  private static func more(_ number: Int, _ noun: String, on page: inout TerminalPage) {
    guard number > 0 else { return }
    page.blank()
    page.paragraph(
      "and \(Quantity.of(number, "more \(noun)")); `--all` shows them", tone: .faint)
  }

  /// Gives the list as a JSON document; with `values` it holds the records too.
  package static func renderJSON(_ evidence: EvidenceBase, values: Bool) -> String {
    var writer = JSONWriter(capacity: 1 << 16)
    let listing = EvidenceListing(evidence, values: values)
    EvidenceDocument.form.write(EvidenceDocument.form.masked(listing), &writer)
    return String(decoding: writer.finished, as: UTF8.self)
  }

  private static func file(
    _ item: EvidenceItem, _ records: ItemRecords.Summary, stale reasons: [String],
    on page: inout TerminalPage
  ) {
    page.blank()
    page.paragraph([TextRun("- "), TextRun(item.name, .strong)], hanging: 2)
    let recognised = item.recognisedAs.isEmpty ? "nothing" : item.recognisedAs
    let sureness = item.confidence == .likely ? " (likely)" : ""
    page.labelled(
      "Recognised as:",
      recognised + sureness + (item.reason.isEmpty ? "" : ", because: \(item.reason)"),
      indent: 2)
    if item.state != .used {
      page.labelled("State:", OutcomeWording.state(item.state), indent: 2, tone: .caution)
    }
    date(of: item, records, on: &page)
    if item.state == .used {
      let grades = records.grades(named: true)
      page.labelled(
        "Grade:", grades.isEmpty ? "\(item.grade.label) \(item.grade.name)" : grades, indent: 2)
      page.labelled("Records:", Quantity.number(item.recordCount), indent: 2)
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

  /// Writes what dates a file: its own date, else those of its records.
  private static func date(
    of item: EvidenceItem, _ records: ItemRecords.Summary, on page: inout TerminalPage
  ) {
    guard item.state == .used || item.effectiveDate != nil else { return }
    let expires = item.expires.map { "; expires \($0.iso)" } ?? ""
    if let date = item.effectiveDate {
      page.labelled(
        "Date:", "\(date.iso), \(OutcomeWording.basis(item.dateBasis))\(expires)", indent: 2)
      guard let dates = records.dates, dates != date.iso else { return }
      page.labelled("Dates:", "\(dates), of its \(Quantity.of(records.count, "record"))", indent: 2)
    } else if let dates = records.dates {
      let undated = records.undated > 0 ? ", \(Quantity.number(records.undated)) undated" : ""
      let whose =
        records.count == 1 ? "of its record" : "of its \(Quantity.of(records.count, "record"))"
      let isOne = records.earliest == records.latest
      page.labelled(
        isOne ? "Date:" : "Dates:", "\(dates), \(whose)\(undated)\(expires)", indent: 2)
    } else {
      page.labelled("Date:", "undated, so it is E1 at most\(expires)", indent: 2)
    }
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
