import ArgumentParser
import AssessmentCore
import Evidence
import Expressions
import Questionnaires
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
    name: .shortAndLong,
    help: """
      Print nothing for a status of 0, else the verdict and what forbids production; given twice, \
      print nothing at all.
      """)
  var quiet: Int

  @Option(help: "An earlier result (.json), to say what changed since.")
  var previous: String?

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
      let earlier = try previous.map { path throws(RunProblem) in try ResultFile.read(path) }
      let (session, assessment) = try WaitingNotice.during { () throws(RunProblem) in
        let session = try EvidenceSession.open(
          folder: folder, options: evidence, environment: environment)
        try plan.checkAreas(among: session.set.model.areas.map(\.id))
        return (session, try session.assessment(judgement))
      }
      if quiet < 2 {
        CommandRunner.report(session.errors, terminal: terminal, environment: environment)
      }
      var problems: [OutputProblem] = []
      if !plan.requests.isEmpty {
        let document = session.document(assessment)
        let settings = FormatSettings(
          folder: RepositoryFolder.prefix(of: folder), sha1: ContentDigest.sha1,
          sha256: ContentDigest.sha256)
        problems = plan.write(inputs: session.inputPaths) { request, present in
          request.format.render(
            document, settings: settings, area: request.area, present: present)
        }
      }
      let verdict = status(of: assessment.verdict.kind)
      let style = terminal.style(of: .output, environment: environment)
      do throws(OutputProblem) {
        if !plan.usesStandardOutput {
          let trend = trend(since: earlier, of: assessment, session, style: style)
          try StandardStream.output.write(
            summary(assessment, status: verdict, style: style) + trend)
        }
      } catch {
        problems.append(error)
      }
      CommandRunner.report(problems, terminal: terminal, environment: environment)
      // An output that is missing outweighs the verdict (SM-31).
      let status = problems.isEmpty ? verdict : ProgramStatus.unwritableOutput.rawValue
      // Everything is written: the system takes the memory back faster than one value after the
      // other.
      withExtendedLifetime((session, assessment)) {
        Self.exit(withError: ExitCode(status))
      }
    }
  }

  /// What is printed, as far as the user wants to hear it.
  private func summary(_ assessment: Assessment, status: Int32, style: TerminalStyle) -> String {
    switch quiet {
    case 0: TerminalReport.render(assessment, style: style, folder: writtenFolder)
    case 1 where status != ProgramStatus.success.rawValue:
      QuietReport.render(assessment, style: style)
    default: ""
    }
  }

  /// What changed since an earlier result, behind an empty line; nothing where none is given or the
  /// verdict alone is asked for.
  private func trend(
    since earlier: ReportDocument?, of assessment: Assessment, _ session: EvidenceSession,
    style: TerminalStyle
  ) -> String {
    guard let earlier, quiet == 0 else { return "" }
    let trend = Trend(
      from: earlier, to: session.document(assessment), rules: assessment.model.trends)
    return "\n" + TrendReport.render(trend, style: style)
  }

  /// The folder as a person must write it in the next command: one that is named like a command is
  /// written with its path.
  private var writtenFolder: String {
    let commands = Assess.configuration.subcommands.compactMap { $0.configuration.commandName }
    return commands.contains(folder) ? "./\(folder)" : folder
  }

  /// The status that stands for a verdict (SM-31).
  private func status(of verdict: VerdictKind) -> Int32 {
    let isAccepted = verdict == .conditionalGo && accept == .conditional
    return isAccepted ? ProgramStatus.success.rawValue : verdict.exitStatus
  }
}
