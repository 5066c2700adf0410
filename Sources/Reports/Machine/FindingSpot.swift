import AssessmentCore

/// The one place at which a format shows a finding.
///
/// A finding that no file shows stands where its subject is on record, else at the start of the
/// file that names the case: formats for code know no finding without a file.
struct FindingSpot {
  let place: Place
  /// Whether the file shows the finding, and is not just where it is filed.
  let isShown: Bool

  /// The name of the manifest where the folder has none yet.
  private static let manifest = "assess.yaml"

  init(_ finding: Finding, in document: ReportDocument) {
    if let first = finding.places.first {
      place = first
      isShown = true
    } else {
      place =
        finding.subjectPlace
        ?? Place(path: document.project.manifest ?? FindingSpot.manifest, line: 1)
      isShown = false
    }
  }

  /// The line, from 1; formats for code know no cells and no paragraphs, and get the first line.
  var line: Int { place.isInLines ? max(1, place.line) : 1 }

  /// The column, from 1.
  var column: Int { place.isInLines ? max(1, place.column) : 1 }
}
