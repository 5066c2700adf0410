package import AssessmentCore

/// Renders the least that a log needs of an assessment that did not pass: the verdict, and one line
/// for each finding that forbids production.
package enum QuietReport {
  /// Gives the lines; places come first, so that editors and people find them.
  package static func render(_ assessment: Assessment, style: TerminalStyle) -> String {
    var page = TerminalPage(style: style)
    let lines = assessment.findings.filter { $0.severity == .blocker && $0.waived == nil }
      .map { finding -> String in
        let place = finding.places.first ?? finding.subjectPlace
        let start = place.map { SafeText.line($0.text) + ": " } ?? ""
        return "\(start)\(finding.rule) \(finding.title): \(finding.statement)"
      }
    for line in lines {
      page.paragraph([TextRun("blocker: ", .bad), TextRun(line)], indent: 0, hanging: 2)
    }
    return TerminalReport.renderQuiet(assessment, style: style) + page.text
  }
}
