package import AssessmentCore

/// What all questionnaires together say: the model of the assessment, and how to read foreign
/// files.
package struct QuestionnaireSet: Sendable {
  package let model: AssessmentModel
  package let mappings: [Mapping]
  /// The date of the assessment in the examples of each questionnaire file, by path.
  package let exampleDates: [String: CalendarDate]

  package init(model: AssessmentModel, mappings: [Mapping], exampleDates: [String: CalendarDate]) {
    self.model = model
    self.mappings = mappings
    self.exampleDates = exampleDates
  }
}
