import ArgumentParser
import AssessmentCore
import Questionnaires

/// `assess questionnaire check`: everything that is wrong with a questionnaire, at once.
struct QuestionnaireCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check questionnaires: keys, names, expressions, references.",
    discussion: "Without a file the built-in questionnaires are checked.")

  @Argument(help: "Questionnaires of your own.")
  var files: [String] = []

  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    try CommandRunner.run(terminal) { _ in
      let set = try ModelLoader.load(.complete, own: files, checkingBuiltIn: files.isEmpty)
      let count = set.model.criteria.count
      try StandardStream.output.write(
        "no problems: \(set.model.questionnaires.count) files, \(count) criteria, "
          + "\(set.mappings.count) \(set.mappings.count == 1 ? "mapping" : "mappings")\n")
      return ProgramStatus.success.rawValue
    }
  }
}
