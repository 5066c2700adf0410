import AssessmentCore

/// What a person should know about a text that was read as an attribute's value.
struct AttributeFinding: Hashable, Sendable {
  let severity: Diagnostic.Severity
  let code: String
  /// The message about one text, without the attribute's name.
  let summary: String
  /// The end of the message about many of them: `42 values ...`.
  let plural: String
  var notes: [String] = []
  var help: String?
}
