package import AssessmentCore

/// A questionnaire of the user's own that a manifest names.
package struct QuestionnaireReference: Hashable, Sendable {
  /// The path below the evidence folder.
  package let path: String
  /// Where the manifest names it.
  package let place: Place
}
