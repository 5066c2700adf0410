package import Expressions

/// Everything that was read: the files, the records, the places, and what could not be used.
package struct EvidenceBase: Sendable {
  /// The files in the order of their paths.
  package let items: [EvidenceItem]
  /// What the values of one record from one item have in common.
  package let sources: [RecordSource]
  package let origins: OriginTable
  /// One table for each kind, in the order of the vocabulary.
  package let tables: [RecordTable]
  /// Problems and facts about the files, in the order of their places.
  package let diagnostics: [Diagnostic]
  /// What `assess.yaml` says of the case.
  package let manifest: CaseManifest
  /// The date of the assessment (SM-1).
  package let asOf: CalendarDate

  package init(
    items: [EvidenceItem], sources: [RecordSource], origins: OriginTable, tables: [RecordTable],
    diagnostics: [Diagnostic], manifest: CaseManifest, asOf: CalendarDate
  ) {
    self.items = items
    self.sources = sources
    self.origins = origins
    self.tables = tables
    self.diagnostics = diagnostics
    self.manifest = manifest
    self.asOf = asOf
  }

  /// Finds the records of a kind.
  package func table(of kind: String) -> RecordTable? {
    tables.first { $0.kind.name == kind }
  }

  /// Finds the record that a value was read from.
  package func source(of origin: Origin) -> RecordSource? {
    guard let entry = origins.entry(of: origin), Int(entry.source) < sources.count else {
      return nil
    }
    return sources[Int(entry.source)]
  }

  /// Finds the place of a value in its file.
  package func place(of origin: Origin) -> Place? {
    guard let entry = origins.entry(of: origin), Int(entry.source) < sources.count else {
      return nil
    }
    let item = sources[Int(entry.source)].item
    guard items.indices.contains(item) else { return nil }
    return Place(
      path: items[item].path, line: Int(entry.line), column: Int(entry.column),
      sheet: items[item].sheet)
  }
}
