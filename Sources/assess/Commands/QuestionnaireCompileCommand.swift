import ArgumentParser
import Questionnaires

/// `assess questionnaire compile`: writes the form of the built-in questionnaires that is read at
/// start.
struct QuestionnaireCompileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: "Print the compiled form of the built-in questionnaires.",
    discussion: """
      For those who change the built-in questionnaires: the output belongs into \
      Sources/QuestionnaireData/compiled.json, and a test shows when it is stale.
      """)

  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    try CommandRunner.run(terminal) { _ in
      let documents: [QuestionnaireDocument]
      do throws(QuestionnaireProblems) {
        documents = try BuiltInQuestionnaires.documents()
        _ = try QuestionnaireReader.read(documents) { _ in true }
      } catch {
        throw RunProblem(error.diagnostics, status: .unusableInput)
      }
      try StandardStream.output.write(CompiledQuestionnaires.write(documents))
      return ProgramStatus.success.rawValue
    }
  }
}
