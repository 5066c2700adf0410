import AssessmentCore

/// Renders a report as the Markdown summary of a job on GitHub: the verdict first, details folded.
///
/// GitHub refuses a summary of more than a mebibyte for the whole step, so what the file holds
/// already counts, and findings are left out, and told of, before the limit.
package enum GitHubSummary {
  /// The most bytes of the whole file.
  static let mostBytes = 900_000

  /// Gives what to add to a file that holds so many bytes already.
  package static func render(_ document: ReportDocument, present: Int = 0) -> [UInt8] {
    var page = MarkdownPage()
    page.heading(2, "assess: \(OutcomeWording.verdict(document.verdict.kind))")
    let names = [document.project.organisation, document.project.title].filter { !$0.isEmpty }
    page.paragraph(
      (names + ["as of \(document.asOf.iso)"]).map { MarkdownText.inline($0) }
        .joined(separator: " \u{B7} "))
    page.paragraph(OutcomeWording.meaning(document.verdict.kind))
    page.table(
      ["Area", ">Complete", ">Incomplete", ">Unclear", ">Not applicable"],
      document.readiness.areas.map {
        [
          MarkdownText.inline($0.title), String($0.complete), String($0.incomplete),
          String($0.unclear), String($0.notApplicable),
        ]
      })
    if document.maturity.standing == .rated {
      page.table(
        ["Dimension", ">Level proven", ">Level possible"],
        document.maturity.dimensions.map {
          [MarkdownText.inline("\($0.id) \($0.title)"), String($0.proven), String($0.possible)]
        })
    }
    page.list(
      document.verdict.reasons.prefix(20).map { MarkdownText.prose(Quantity.sentence($0.text)) })
    addWay(document, to: &page)
    let start = present > 0 ? "\n" + page.text : page.text
    return Array(
      (start + findings(document, room: mostBytes - present - start.utf8.count)).utf8)
  }

  private static func addWay(_ document: ReportDocument, to page: inout MarkdownPage) {
    guard let way = document.verdict.counterfactual, !way.items.isEmpty else { return }
    page.paragraph("**To do for \(OutcomeWording.verdict(way.target)):**")
    page.list(
      way.items.prefix(20).map { id in
        let answer = document.answer(of: id)
        return MarkdownText.prose(
          [id + (answer.map { " \($0.title):" } ?? ""), answer?.remediation ?? ""]
            .joined(separator: " "))
      })
  }

  /// The findings, folded, as many as there is room for.
  private static func findings(_ document: ReportDocument, room: Int) -> String {
    let findings = document.findings
    guard !findings.isEmpty else { return "" }
    let open = "\n<details><summary>Findings (\(Quantity.number(findings.count)))</summary>\n\n"
    let close = "\n</details>\n"
    var rows = "| Severity | Rule | Finding | Where |\n| --- | --- | --- | --- |\n"
    // What is left out must still be told.
    let reserve = 200
    var shown = 0
    for finding in findings {
      let waived = finding.waived.map { " (\($0))" } ?? ""
      let place = finding.places.first.map { MarkdownReference.place($0) } ?? "no file speaks of it"
      let row =
        "| \(finding.severity.rawValue) | \(MarkdownText.inline(finding.rule)) | "
        + "\(MarkdownText.inline(PlaceText.shortened(finding.statement, to: 600) + waived)) | "
        + "\(place) |\n"
      guard open.utf8.count + rows.utf8.count + row.utf8.count + close.utf8.count + reserve < room
      else { break }
      rows += row
      shown += 1
    }
    let omitted = findings.count - shown
    let note =
      omitted == 0
      ? ""
      : "\n\(Quantity.of(omitted, "more finding")) \(Quantity.verb(omitted, "is", "are")) left out "
        + "here; the full report has them.\n"
    return shown == 0 ? note : open + rows + close + note
  }
}
