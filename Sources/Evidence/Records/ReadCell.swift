import AssessmentCore

/// What one record of one file says of one attribute, and where.
struct ReadCell: Sendable {
  /// The position of the attribute in its kind.
  let attribute: Int
  let content: CellContent
  /// The places that say it; several when a mapping put the value together.
  let places: [CellPlace]
  /// What is to be known of the value beside its place.
  var note: CellNote?
}
