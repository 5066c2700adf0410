import AssessmentCore
import Reports

/// The formats in which a report can be written.
enum ReportFormat: String, CaseIterable {
  case markdown
  case json

  /// Finds the format for a file's name, or `nil` when no rule fits.
  init?(path: String) {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    guard let rule = ReportNameRule.all.first(where: { $0.fits(name) }) else { return nil }
    self = rule.format
  }

  /// Whether the output is added to what the file holds already, as CI systems want it.
  var isAppended: Bool { false }

  /// Writes an assessment in the format.
  func render(_ assessment: Assessment) -> [UInt8] {
    switch self {
    case .markdown: Array(MarkdownReport.render(assessment, version: ProgramVersion.text).utf8)
    case .json: Array(JSONReport.render(assessment, version: ProgramVersion.text).utf8)
    }
  }
}
