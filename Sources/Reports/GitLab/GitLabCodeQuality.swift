import AssessmentCore

/// Renders the findings as a Code Quality report of GitLab; waived ones are left out, because GitLab
/// has no place for them.
package enum GitLabCodeQuality {
  /// Gives the report.
  package static func render(_ document: ReportDocument, settings: FormatSettings) -> [UInt8] {
    JSONValue.array(
      document.findings.filter { $0.waived == nil }.map { finding in
        let spot = FindingSpot(finding, in: document)
        return .object([
          .init("description", .string(MachineText.placedStatement(finding))),
          .init("check_name", .string(MachineText.line(finding.rule))),
          .init("fingerprint", .string(settings.fingerprint(finding.identity))),
          .init("severity", .string(severity(finding.severity))),
          .init(
            "location",
            .object([
              .init("path", .string(settings.path(spot.place.path))),
              .init("lines", .object([.init("begin", .integer(spot.line))])),
            ])),
        ])
      }
    ).bytes
  }

  private static func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .blocker: "blocker"
    case .major: "major"
    case .minor: "minor"
    case .note: "info"
    }
  }
}
