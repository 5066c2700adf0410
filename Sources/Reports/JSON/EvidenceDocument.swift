import AssessmentCore

/// The document that lists what was read, as a form: its writer and its schema in one.
enum EvidenceDocument {
  /// The name and version of the document's shape.
  static let schemaName = "assess-evidence/1"

  static var form: JSONForm<EvidenceListing> {
    .object(
      "What was read as evidence. Members may be added within a version.",
      .init("schema", "The name and version of this shape.", .constant(schemaName)) { _ in "" },
      .init("asOf", "The day of the assessment.", BasicForms.day, \.asOf),
      .init("files", "The files.", EvidenceForms.item.list, \.files),
      .init(
        "diagnostics", "Problems and facts about the files.", EvidenceForms.diagnostic.list,
        \.diagnostics),
      .init("records", "The records, when asked for.", record.list, \.records),
      make: { _, asOf, files, diagnostics, records in
        EvidenceListing(asOf: asOf, files: files, diagnostics: diagnostics, records: records)
      })
  }

  private static var record: JSONForm<EvidenceListing.Record> {
    .object(
      "One record.",
      .init("kind", "Its kind.", .text, \.kind),
      .init("identity", "What it is told by.", .text, \.identity),
      .init("values", "What evidence says of it.", value.list, \.values),
      make: { EvidenceListing.Record(kind: $0, identity: $1, values: $2) })
  }

  private static var value: JSONForm<EvidenceListing.RecordValue> {
    .object(
      "One value of a record.",
      .init("attribute", "The name of the attribute.", .text, \.attribute),
      .init("state", "Whether there is a usable value.", .word, \.state),
      .init("texts", "The value as text; both sides of a conflict.", BasicForms.texts, \.texts),
      .init("problem", "Why it cannot be read.", BasicForms.optionalText, \.problem),
      .init("grades", "The grade of each source.", BasicForms.grade.list, \.grades),
      .init(
        "stale", "Why each source is out of date, where it is.", BasicForms.texts, \.staleness),
      .init("places", "Where it stands.", BasicForms.place.list, \.places),
      make: {
        EvidenceListing.RecordValue(
          attribute: $0, state: $1, texts: $2, problem: $3, grades: $4, staleness: $5, places: $6)
      })
  }
}
