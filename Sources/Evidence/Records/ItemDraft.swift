import AssessmentCore

/// What is known of a file, or of a document in it, while it is read.
struct ItemDraft: Sendable {
  var path: String
  var document = 0
  var sha256 = ""
  var byteCount = 0
  var state = EvidenceItem.State.unrecognised
  var recognisedAs = ""
  var reason = ""
  /// The sheet of a spreadsheet.
  var sheet: String?
  /// How sure it is that the file is what it was taken for.
  var confidence = Mapping.Confidence.certain
  /// The date that stands in the file.
  var date: CalendarDate?
  /// The date on which the file was collected, by itself or by the manifest.
  var collected: CalendarDate?
  var expires: CalendarDate?
  var owner: String?
  var approver: String?
  var party = SourceParty.person
  /// The grade that a mapping gives its records; `nil` for the grade of their kind.
  var grade: Grade?
  var supersedes: [String] = []
  /// Whether it says how things are at the moment it was collected (SM-5).
  var isConfiguration = false
  /// Whether it says itself which period it covers (SM-4).
  var coversPeriod = false
  var encodingNote: String?
  var recordCount = 0

  /// Makes the place of a value in the file.
  func place(_ place: CellPlace) -> Place {
    Place(path: path, line: Int(place.line), column: Int(place.column), sheet: sheet)
  }

  /// The date of what the item says, and where that date comes from (SM-5).
  func effectiveDate(asOf: CalendarDate) -> (date: CalendarDate?, basis: DateBasis) {
    if isConfiguration {
      return collected.map { ($0, .collected) } ?? (asOf, .assessment)
    }
    if let date { return (date, .file) }
    if let collected { return (collected, .collected) }
    return (nil, .none)
  }
}
