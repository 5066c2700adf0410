/// Says how to recognise a foreign document by its content, and which records it gives.
package struct Mapping: Sendable {
  /// The syntax that a document must have before its content is looked at.
  package enum Format: String, Sendable, CaseIterable {
    /// A file of separated values, read row by row.
    case csv
    /// Any table: separated values, a list of named values in YAML or JSON, a table in a Markdown
    /// or word processor document, a sheet of a spreadsheet.
    case table
    /// YAML or JSON.
    case tree
    case yaml
    case json
    /// Markdown, or a word processor document, by its outline.
    case markdown
    /// Lines of text; only files that `files` names are looked at.
    case text

    /// Whether rows of a table are looked at, and not a whole document.
    package var isTable: Bool { self == .csv || self == .table }
  }

  /// How sure it is that a recognised document is what the mapping says.
  package enum Confidence: String, Sendable, CaseIterable {
    /// Nothing else looks like it.
    case certain
    /// Its content fits, and little else does.
    case likely
  }

  package let name: String
  package let title: String
  package let format: Format
  /// Patterns of file names outside of which nothing is looked at; empty for any file.
  package let files: [String]
  /// What people write instead of the names of columns that the mapping uses.
  package let columns: [(name: String, synonyms: [String])]
  /// Whether a document is of this sort: over `doc`, or `header` (normalised column names) and
  /// `table` for tables, and `file`.
  package let recognition: Condition
  /// Why a document is taken for one of this sort, in words; `nil` for what the title says.
  package let reason: String?
  package let confidence: Confidence
  /// Whether such a document shows nothing about anybody: a template, a catalogue, a vendor's text.
  package let provesNothing: Bool
  /// The list, over `doc`, whose elements are documents of their own; `nil` when there is none.
  package let documents: Condition?
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
    name: String, title: String, format: Format, files: [String] = [],
    columns: [(name: String, synonyms: [String])] = [], recognition: Condition,
    reason: String? = nil, confidence: Confidence = .certain, provesNothing: Bool = false,
    documents: Condition? = nil, grade: Grade, party: SourceParty, isConfiguration: Bool,
    date: Condition?, records: [RecordMapping], examples: [MappingExample], place: Place
  ) {
    self.name = name
    self.title = title
    self.format = format
    self.files = files
    self.columns = columns
    self.recognition = recognition
    self.reason = reason
    self.confidence = confidence
    self.provesNothing = provesNothing
    self.documents = documents
    self.grade = grade
    self.party = party
    self.isConfiguration = isConfiguration
    self.date = date
    self.records = records
    self.examples = examples
    self.place = place
  }
}
