import AssessmentCore

/// Renders the gravest findings as commands that GitHub's runner makes annotations of.
///
/// The runner keeps ten of a kind in a step, so nine are written and then how many more there are.
/// No text from evidence begins a line, and none can end one.
package enum GitHubAnnotations {
  private static let most = 9

  /// Gives the lines for the log.
  package static func render(_ document: ReportDocument, settings: FormatSettings) -> [UInt8] {
    let findings = document.findings.filter { $0.waived == nil && $0.severity != .note }
    var lines = ["assess: \(document.verdict.kind.rawValue)"]
    for finding in findings.prefix(most) {
      let spot = FindingSpot(finding, in: document)
      let title = property("\(finding.rule) \(finding.title)")
      lines.append(
        "::\(command(finding.severity)) file=\(property(settings.path(spot.place.path)))"
          + ",line=\(spot.line),endLine=\(spot.line),title=\(title)::"
          + data(MachineText.placedStatement(finding)))
    }
    if findings.count > most {
      lines.append(
        "::notice title=assess::and \(Quantity.of(findings.count - most, "more finding")) in the "
          + "report")
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func command(_ severity: Finding.Severity) -> String {
    switch severity {
    case .blocker, .major: "error"
    case .minor: "warning"
    case .note: "notice"
    }
  }

  private static func data(_ text: String) -> String {
    SafeText.line(text).replacing("%", with: "%25")
      .replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
