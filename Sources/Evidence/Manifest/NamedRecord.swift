import AssessmentCore

/// A record that the manifest names by its id, as `systems` does.
struct NamedRecord: Sendable {
  /// The kind of the record.
  let kind: String
  /// The key of the manifest that names it.
  let key: String
  let name: String
  let place: Place
}
