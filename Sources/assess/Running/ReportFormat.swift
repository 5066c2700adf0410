import Reports

/// The formats in which a report can be written, by the names that `--format` knows.
enum ReportFormat: String, CaseIterable {
  case markdown
  case json
  case html
  case sarif
  case sarifFull = "sarif-full"
  case junit
  case githubAnnotations = "github-annotations"
  case githubSummary = "github-summary"
  case gitlabCodeQuality = "gitlab-code-quality"
  case csv
  case jsonLines = "jsonl"
  case oscal
  case cycloneDX = "cyclonedx"
  case inToto = "in-toto"
  case inTotoLines = "in-toto-jsonl"
  case openMetrics = "openmetrics"
  case prometheus
  /// One area of readiness, whose id takes the place of the capitals.
  case areaReadiness = "AREA-readiness"

  /// Whether the output is added to what the file holds already, as CI systems want it.
  var isAppended: Bool { self == .githubSummary }

  /// Writes a document in the format.
  ///
  /// - Parameters:
  ///   - area: the area of readiness, for the format that shows one.
  ///   - present: how many bytes the file holds already, where the output is added to it.
  func render(
    _ document: ReportDocument, settings: FormatSettings, area: String?, present: Int
  ) -> [UInt8] {
    switch self {
    case .markdown: Array(MarkdownReport.render(document).utf8)
    case .html: HTMLReport.render(document)
    case .json: JSONReport.render(document)
    case .sarif: SARIFReport.render(document, settings: settings)
    case .sarifFull: SARIFReport.render(document, settings: settings, scope: .full)
    case .junit: JUnitReport.render(document)
    case .githubAnnotations: GitHubAnnotations.render(document, settings: settings)
    case .githubSummary: GitHubSummary.render(document, present: present)
    case .gitlabCodeQuality: GitLabCodeQuality.render(document, settings: settings)
    case .csv: FindingTable.render(document)
    case .jsonLines: FindingLines.render(document)
    case .oscal: AssessmentResults.render(document, settings: settings)
    case .cycloneDX: AttestationReport.render(document, settings: settings)
    case .inToto: TestResultStatement.render(document, settings: settings)
    case .inTotoLines:
      TestResultStatement.render(document, settings: settings, isOneLine: true)
    case .openMetrics: MetricsReport.render(document, dialect: .openMetrics)
    case .prometheus: MetricsReport.render(document, dialect: .prometheus)
    case .areaReadiness: AreaReport.render(document, area: area ?? "") ?? []
    }
  }
}
