package import AssessmentCore

/// What all questionnaires together say: the model of the assessment, and how to read foreign
/// files.
package struct QuestionnaireSet: Sendable {
  package let model: AssessmentModel
  package let mappings: [Mapping]
  /// The ids of the catalogue and what covers them; the compiled questionnaires leave the ids out.
  package let coverage: CatalogueCoverage
  /// The date of the assessment in the examples of each questionnaire file, by path.
  package let exampleDates: [String: CalendarDate]

  package init(
    model: AssessmentModel, mappings: [Mapping], coverage: CatalogueCoverage,
    exampleDates: [String: CalendarDate]
  ) {
    self.model = model
    self.mappings = mappings
    self.coverage = coverage
    self.exampleDates = exampleDates
  }
}
