import AssessmentCore

/// Renders the figures of a report for time series: levels, items, findings and the verdict.
///
/// There are no timestamps: collectors of text files refuse them, and say when they read a file.
package enum MetricsReport {
  /// The two dialects of the text.
  package enum Dialect: Sendable {
    case openMetrics
    /// The older one of Prometheus' text collector, which knows no state sets.
    case prometheus
  }

  private struct Sample {
    let labels: [(name: String, value: String)]
    let value: String
    var suffix = ""
  }

  /// Gives the text.
  package static func render(_ document: ReportDocument, dialect: Dialect) -> [UInt8] {
    let project = ("project", MachineText.project(document))
    let isOpen = dialect == .openMetrics
    var text = ""
    func family(_ name: String, _ type: String, _ help: String, _ samples: [Sample]) {
      guard !samples.isEmpty else { return }
      text += "# TYPE \(name) \(type)\n# HELP \(name) \(help)\n"
      for sample in samples {
        let labels = ([project] + sample.labels).map { "\($0.0)=\"\(escaped($0.1))\"" }
        text += "\(name)\(sample.suffix){\(labels.joined(separator: ","))} \(sample.value)\n"
      }
    }
    family(
      "assess_verdict", isOpen ? "stateset" : "gauge", "The verdict.",
      VerdictKind.allCases.map {
        Sample(
          labels: [("assess_verdict", MachineText.name($0))],
          value: $0 == document.verdict.kind ? "1" : "0")
      })
    let maturity = document.maturity
    family(
      "assess_maturity_level", "gauge", "The maturity level of the organisation.",
      maturity.standing == .unrated
        ? [] : bounds([], proven: maturity.proven, possible: maturity.possible))
    family(
      "assess_dimension_level", "gauge", "The maturity level of a dimension.",
      maturity.standing == .unrated
        ? []
        : maturity.dimensions.flatMap {
          bounds([("dimension", $0.id)], proven: $0.proven, possible: $0.possible)
        })
    family(
      "assess_readiness_items", "gauge", "The readiness items of an area by state.",
      document.readiness.areas.flatMap { area in
        [
          ("complete", area.complete), ("incomplete", area.incomplete), ("unclear", area.unclear),
          ("not-applicable", area.notApplicable),
        ].map { Sample(labels: [("area", area.id), ("state", $0.0)], value: String($0.1)) }
      })
    family(
      "assess_findings", "gauge", "The findings by severity, waived or not.",
      Finding.Severity.allCases.flatMap { severity in
        [false, true].map { isWaived in
          Sample(
            labels: [("severity", severity.rawValue), ("waived", isWaived ? "true" : "false")],
            value: String(
              document.findings.count {
                $0.severity == severity && ($0.waived != nil) == isWaived
              }))
        }
      })
    family(
      "assess_answers", "gauge", "The answers to the maturity questions, all and the usable ones.",
      [("all", maturity.coverage.whole), ("usable", maturity.coverage.part)].map {
        Sample(labels: [("answers", $0.0)], value: String($0.1))
      })
    let info = Sample(
      labels: [
        ("as_of", document.asOf.iso), ("organisation", document.project.organisation),
        ("version", document.version ?? ""),
      ], value: "1", suffix: isOpen ? "_info" : "")
    family(isOpen ? "assess_run" : "assess_run_info", isOpen ? "info" : "gauge", "The run.", [info])
    return Array((text + "# EOF\n").utf8)
  }

  private static func bounds(
    _ labels: [(String, String)], proven: Int, possible: Int
  ) -> [Sample] {
    [("proven", proven), ("possible", possible)].map {
      Sample(labels: labels + [("bound", $0.0)], value: String($0.1))
    }
  }

  private static func escaped(_ text: String) -> String {
    SafeText.line(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
