import AssessmentCore
import Reports

/// The formats in which a report can be written; the ending of a file's name chooses.
enum ReportFormat: String, CaseIterable {
  case markdown = "md"
  case json

  /// Finds the format for a file's name, or `nil` when its ending is none.
  init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    self.init(rawValue: name[name.index(after: dot)...].lowercased())
  }

  /// Writes an assessment in the format.
  func render(_ assessment: Assessment) -> String {
    switch self {
    case .markdown: MarkdownReport.render(assessment, version: ProgramVersion.text)
    case .json: JSONReport.render(assessment, version: ProgramVersion.text)
    }
  }
}
