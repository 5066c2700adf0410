/// The forms in which decision records are kept.
package enum DecisionRecordFormat: String, Sendable, CaseIterable {
  /// Markdown Architectural Decision Records, version 4.
  case madr
  /// The form of Michael Nygard's article, as `adr-tools` keeps it.
  case nygard
}
