import ArgumentParser
import AssessmentCore
import Questionnaires
import Reports

/// `assess questionnaire schema`: JSON Schemas for editors and for those who read results.
struct QuestionnaireSchemaCommand: ParsableCommand {
  /// What a schema can be of.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case questionnaire
    case evidence
    case manifest
    case result
    case portfolio
  }

  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print a JSON Schema.")

  @Argument(help: "What the schema is of.")
  var subject = Subject.questionnaire

  @Option(
    name: .customLong("questionnaire"), help: "A questionnaire of your own; may be repeated.")
  var questionnaires: [String] = []

  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    try CommandRunner.run(terminal) { _ in
      let text: String
      switch subject {
      case .questionnaire:
        text = QuestionnaireSchema.json(
          of: QuestionnaireRules.file, identifier: "assess-questionnaire-1")
      case .evidence:
        let set = try ModelLoader.load(.compiled, own: questionnaires)
        text = QuestionnaireSchema.json(
          of: EvidenceRules.file(for: set.model.vocabulary), identifier: "assess-evidence-1")
      case .manifest:
        text = QuestionnaireSchema.json(of: EvidenceRules.manifest, identifier: "assess-manifest-1")
      case .result:
        text = ResultSchema.render()
      case .portfolio:
        text = PortfolioReport.schema()
      }
      try StandardStream.output.write(text)
      return ProgramStatus.success.rawValue
    }
  }
}
