import ArgumentParser
import AssessmentCore
import Expressions
import Reports

/// `assess run`, which is also what `assess FOLDER` means: assess, report, and end with the
/// verdict.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Assess the evidence in a folder and say whether it may go.")

  /// What the user may accept beside GO.
  enum Acceptance: String, ExpressibleByArgument, CaseIterable {
    case conditional
  }

  @Argument(help: "The folder with the evidence.")
  var folder = "."

  @Argument(help: .hidden)
  var unexpected: [String] = []

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "Write a report; its name says the format (.md, .json). May be repeated.")
  var outputs: [String] = []

  @Option(help: "End with status 0 for a conditional go, too.")
  var accept: Acceptance?

  @Flag(name: .shortAndLong, help: "Print the verdict alone.")
  var quiet = false

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var terminal: TerminalOptions

  func validate() throws {
    // A misspelt command looks like a folder, with what was meant as its folder behind it.
    if let first = unexpected.first {
      let commands = Assess.configuration.subcommands.compactMap { $0.configuration.commandName }
      let help = Suggestion.help(for: folder, among: commands).map { "; \($0)" } ?? ""
      throw ValidationError(
        "`\(first)` is one argument too many: `\(folder)` is taken for the folder\(help)")
    }
    for output in outputs where ReportFormat(path: output) == nil {
      throw ValidationError(
        "`\(output)` has no format that assess writes; end its name with "
          + ReportFormat.allCases.map { "`.\($0.rawValue)`" }.joined(separator: " or "))
    }
  }

  func run() throws {
    try CommandRunner.run(terminal) { environment in
      let session = try EvidenceSession.open(
        folder: folder, options: evidence, environment: environment)
      let assessment = try session.assessment(judgement)
      CommandRunner.report(
        session.errors, terminal: terminal, environment: environment)
      for output in outputs {
        guard let format = ReportFormat(path: output) else { continue }
        try OutputFile.write(
          Array(format.render(assessment).utf8), to: output,
          inputs: session.inputPaths)
      }
      let style = terminal.style(of: .output, environment: environment)
      try StandardStream.output.write(
        quiet
          ? TerminalReport.renderQuiet(assessment, style: style)
          : TerminalReport.render(assessment, style: style, folder: folder))
      let isAccepted = assessment.verdict.kind == .conditionalGo && accept == .conditional
      // Everything is written: the system takes the memory back faster than one value after the
      // other.
      withExtendedLifetime((session, assessment)) {
        Self.exit(
          withError: ExitCode(
            isAccepted ? ProgramStatus.success.rawValue : assessment.verdict.kind.exitStatus))
      }
    }
  }
}
