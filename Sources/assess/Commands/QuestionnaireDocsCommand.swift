import ArgumentParser
import Questionnaires

/// `assess questionnaire docs`: writes the pages of the documentation that say what is asked.
struct QuestionnaireDocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: "Write one page of documentation for each built-in questionnaire.",
    discussion: """
      For those who change the built-in questionnaires: the pages belong into \
      Sources/assess/Documentation.docc/Questionnaires, and a test shows when one is stale.
      """)

  @Option(name: [.customShort("o"), .customLong("output")], help: "The folder of the pages.")
  var output: String

  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    try CommandRunner.run(terminal) { _ in
      let documents: [QuestionnaireDocument]
      do throws(QuestionnaireProblems) {
        documents = try BuiltInQuestionnaires.documents()
      } catch {
        throw RunProblem(error.diagnostics, status: .unusableInput)
      }
      try OutputFile.makeFolder(output)
      for page in QuestionnairePages.all(of: documents) {
        try OutputFile.write(Array(page.text.utf8), to: "\(output)/\(page.name)", inputs: [])
      }
      return ProgramStatus.success.rawValue
    }
  }
}
