import ArgumentParser
import Questionnaires
import Reports

/// `assess questionnaire list`: what is asked, and of whom.
struct QuestionnaireListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the questionnaires, their criteria and what they cover.")

  @Flag(help: "List the ids of the catalogue, and where each of them is used.")
  var coverage = false

  @Option(
    name: .customLong("questionnaire"), help: "A questionnaire of your own; may be repeated.")
  var questionnaires: [String] = []

  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    try CommandRunner.run(terminal) { environment in
      let set = try ModelLoader.load(coverage ? .complete : .compiled, own: questionnaires)
      let style = terminal.style(of: .output, environment: environment)
      try StandardStream.output.write(
        coverage
          ? CoverageListing.render(set.coverage, style: style)
          : CatalogueListing.render(set.model, mappings: set.mappings, style: style))
      return ProgramStatus.success.rawValue
    }
  }
}
