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

  @Option(help: "End with status 0 for a conditional go, too.")
  var accept: Acceptance?

  @Flag(
    name: .shortAndLong, help: "Print the verdict alone; given twice, print nothing at all.")
  var quiet: Int

  @OptionGroup var outputs: OutputOptions
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
  }

  func run() throws {
    try CommandRunner.run(terminal) { environment in
      let plan = try outputs.plan(environment)
      let session = try EvidenceSession.open(
        folder: folder, options: evidence, environment: environment)
      let assessment = try session.assessment(judgement)
      CommandRunner.report(
        session.errors, terminal: terminal, environment: environment)
      var problems = plan.write(inputs: session.inputPaths) { format, _ in
        format.render(assessment)
      }
      if !plan.usesStandardOutput, quiet < 2 {
        let style = terminal.style(of: .output, environment: environment)
        do throws(OutputProblem) {
          try StandardStream.output.write(
            quiet == 1
              ? TerminalReport.renderQuiet(assessment, style: style)
              : TerminalReport.render(assessment, style: style, folder: folder))
        } catch {
          problems.append(error)
        }
      }
      CommandRunner.report(problems, terminal: terminal, environment: environment)
      let status = status(of: assessment.verdict.kind, problems)
      // Everything is written: the system takes the memory back faster than one value after the
      // other.
      withExtendedLifetime((session, assessment)) {
        Self.exit(withError: ExitCode(status))
      }
    }
  }

  /// The status that stands for a verdict; an output that is missing outweighs it (SM-31).
  private func status(of verdict: VerdictKind, _ problems: [OutputProblem]) -> Int32 {
    guard problems.isEmpty else { return ProgramStatus.unwritableOutput.rawValue }
    let isAccepted = verdict == .conditionalGo && accept == .conditional
    return isAccepted ? ProgramStatus.success.rawValue : verdict.exitStatus
  }
}
