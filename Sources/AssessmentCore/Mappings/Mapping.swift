/// Says how to recognise a foreign document by its content, and which records it gives.
package struct Mapping: Sendable {
  /// The syntax that a document must have before its content is looked at.
  package enum Format: String, Sendable, CaseIterable {
    /// A table with a header: CSV or TSV, read row by row.
    case csv
    /// YAML or JSON.
    case tree
    case yaml
    case json
    case markdown
  }

  package let name: String
  package let title: String
  package let format: Format
  /// Whether a document is of this sort: over `header` (normalised column names) for tables, `doc`
  /// else.
  package let recognition: Condition
  package let grade: Grade
  package let party: SourceParty
  /// Whether it is configuration, which speaks of the moment of the run (SM-5).
  package let isConfiguration: Bool
  /// The effective date of the document, over `doc`; `nil` where it has none of its own.
  package let date: Condition?
  package let records: [RecordMapping]
  package let examples: [MappingExample]
  /// The place in the questionnaire where it stands.
  package let place: Place

  package init(
    name: String, title: String, format: Format, recognition: Condition, grade: Grade,
    party: SourceParty, isConfiguration: Bool, date: Condition?, records: [RecordMapping],
    examples: [MappingExample], place: Place
  ) {
    self.name = name
    self.title = title
    self.format = format
    self.recognition = recognition
    self.grade = grade
    self.party = party
    self.isConfiguration = isConfiguration
    self.date = date
    self.records = records
    self.examples = examples
    self.place = place
  }
}
