/// Why a text gives no value although it is no mistake.
package enum OpenReason: String, Hashable, Sendable, CaseIterable {
  /// Nothing is written.
  case blank
  /// The text stands in for a value that is to come: `TBD`, `[name]`, `{{ owner }}`.
  case placeholder
  /// The text says that the matter is under way or only planned.
  case undecided
  /// The text says that the question does not arise.
  case notApplicable
}
