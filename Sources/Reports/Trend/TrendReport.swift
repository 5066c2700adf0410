import AssessmentCore

/// Renders what changed between two assessments, for a terminal.
package enum TrendReport {
  /// Gives the whole comparison.
  package static func render(_ trend: Trend, style: TerminalStyle) -> String {
    var page = TerminalPage(style: style)
    page.paragraph(
      "What changed from \(trend.before.iso) to \(trend.now.iso)", tone: .strong)
    if !trend.isComparable {
      page.paragraph(
        "The two were made with different questionnaires or versions, so a change may come from the "
          + "questions and not from the evidence.", indent: 2, tone: .caution)
    }
    if trend.isEmpty { page.paragraph("Nothing changed.", indent: 2) }
    for warning in trend.warnings {
      page.heading("\(warning.id) \(warning.title)")
      page.paragraph(Quantity.sentence(warning.statement), indent: 2, tone: .caution)
      page.labelled("Why:", Quantity.sentence(warning.why), indent: 2)
      page.labelled("What to do:", Quantity.sentence(warning.remediation), indent: 2)
    }
    let changes =
      [trend.verdict].compactMap { $0 } + trend.levels + trend.items + trend.criteria
    list("Worse", changes.filter { $0.direction == .worse }, .bad, on: &page)
    list("Better", changes.filter { $0.direction == .better }, .good, on: &page)
    list("Otherwise", changes.filter { $0.direction == .same }, .plain, on: &page)
    list("New findings", trend.appeared, on: &page)
    list("Findings that are gone", trend.vanished, on: &page)
    if !trend.missingFiles.isEmpty {
      page.heading("Files that were used then and are not there now")
      page.paragraph(Quantity.some(trend.missingFiles, most: 12), indent: 2)
    }
    return page.text
  }

  /// The number of lines that one section shows.
  private static let most = 25

  private static func list(
    _ title: String, _ changes: [Trend.Change], _ tone: Tone, on page: inout TerminalPage
  ) {
    guard !changes.isEmpty else { return }
    page.heading(title)
    for change in changes.prefix(most) {
      page.paragraph(
        [
          TextRun("- \(change.name): \(change.before), now "), TextRun(change.now, tone),
        ], indent: 2, hanging: 4)
    }
    if changes.count > most { page.paragraph("and \(changes.count - most) more", indent: 2) }
  }

  private static func list(_ title: String, _ findings: [Finding], on page: inout TerminalPage) {
    guard !findings.isEmpty else { return }
    let counts = Finding.Severity.allCases.map { severity in
      (severity, findings.count { $0.severity == severity })
    }.filter { $0.1 > 0 }.map { "\($0.1) \($0.0.rawValue)" }
    page.heading("\(title): \(Quantity.list(counts))")
    let grave = findings.filter { $0.severity <= .major }
    for finding in grave.prefix(most) {
      page.paragraph(
        "- \(finding.rule) \(finding.title): \(finding.statement)", indent: 2, hanging: 4)
    }
    if grave.count > most { page.paragraph("and \(grave.count - most) more", indent: 2) }
  }
}
