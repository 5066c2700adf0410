import ArgumentParser

/// The command line of the program: each command reads its arguments, joins the parts and ends with
/// a status; what is said and how it is judged stands elsewhere.
@main
struct Assess: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Says from evidence whether an organisation is ready to put an AI into production.",
    discussion: """
      `assess FOLDER` reads the evidence in a folder, scores it against a five-level maturity model \
      and a four-area readiness checklist, and says go, conditional go or no-go. Every statement \
      names the file and the line that it rests on.

      Exit status: 0 go, 1 no-go, 2 conditional go, 3 insufficient evidence, 64 bad command line, \
      65 evidence or questionnaire that cannot be used, 70 a fault of assess itself, 73 an output \
      that cannot be written.
      """,
    version: ProgramVersion.text,
    subcommands: [
      RunCommand.self, AdrCommand.self, ExplainCommand.self, EvidenceCommand.self,
      CompareCommand.self, ReportCommand.self, InterviewCommand.self, InitCommand.self,
      PortfolioCommand.self, QuestionnaireCommand.self, EvalCommand.self,
    ],
    defaultSubcommand: RunCommand.self)

  /// Answers `--version` at once, and hands everything else on to the commands.
  static func main() {
    ProcessStreams.prepare()
    if CommandLine.arguments.count == 2, CommandLine.arguments[1] == "--version" {
      do throws(OutputProblem) {
        try StandardStream.output.write(ProgramVersion.text + "\n")
        return
      } catch {
        exit(withError: ExitCode(ProgramStatus.unwritableOutput.rawValue))
      }
    }
    main(nil)
  }
}
