import ArgumentParser
import Questionnaires
import Reports

/// `assess questionnaire list`: what is asked, and of whom.
struct QuestionnaireListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the questionnaires and their criteria.")

  @Option(
    name: .customLong("questionnaire"), help: "A questionnaire of your own; may be repeated.")
  var questionnaires: [String] = []

  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    try CommandRunner.run(terminal) { environment in
      let set = try ModelLoader.load(.compiled, own: questionnaires)
      try StandardStream.output.write(
        CatalogueListing.render(
          set.model, style: terminal.style(of: .output, environment: environment)))
      return ProgramStatus.success.rawValue
    }
  }
}
