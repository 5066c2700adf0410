import ArgumentParser
import AssessmentCore
import Questionnaires
import Reports

/// `assess questionnaire test`: runs the examples of criteria and mappings.
struct QuestionnaireTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the examples of criteria and mappings.",
    discussion: "Without a file the examples of the built-in questionnaires run.")

  @Argument(help: "Questionnaires of your own.")
  var files: [String] = []

  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    try CommandRunner.run(terminal) { environment in
      let set = try ModelLoader.load(.complete, own: files, checkingBuiltIn: files.isEmpty)
      let tested = files.isEmpty ? nil : files
      let report = ExampleRun.all(of: set, in: tested)
      if report.passed + report.failures.count == 0 {
        throw RunProblem(
          "there is no example to run", help: "give each criterion `examples`",
          status: .unusableInput)
      }
      CommandRunner.report(report.failures, terminal: terminal, environment: environment)
      try StandardStream.output.write(
        "\(report.passed) passed, \(report.failures.count) failed\n")
      return report.failures.isEmpty
        ? ProgramStatus.success.rawValue : ProgramStatus.failure.rawValue
    }
  }
}
