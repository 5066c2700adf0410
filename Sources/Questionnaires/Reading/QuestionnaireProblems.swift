package import AssessmentCore

/// Everything that is wrong with the questionnaires, all at once.
package struct QuestionnaireProblems: Error, Sendable {
  package let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}
