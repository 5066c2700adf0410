import ArgumentParser

/// `assess questionnaire`: for those who write their own questionnaires, vocabulary and mappings.
struct QuestionnaireCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questionnaire",
    abstract: "List, check and test questionnaires, and print their schemas.",
    subcommands: [
      QuestionnaireListCommand.self, QuestionnaireCheckCommand.self, QuestionnaireTestCommand.self,
      QuestionnaireSchemaCommand.self, QuestionnaireCompileCommand.self,
      QuestionnaireDocsCommand.self,
    ])
}
