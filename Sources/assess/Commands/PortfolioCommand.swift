import ArgumentParser
import AssessmentCore
import Reports

/// `assess portfolio`: many projects side by side, the worst first.
struct PortfolioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portfolio",
    abstract: "Assess many projects and put them side by side, the worst first.",
    discussion: """
      A folder with an `assess.yaml` is a project; of another folder, the folders below it that have \
      one are. The order is by verdict, by critical and open items, by level, then by path, whatever \
      the order of the arguments. A folder that cannot be assessed is a row of its own and counts as \
      insufficient evidence.

      The exit status is that of the worst verdict: 0 when all are go, 2 when the worst is a \
      conditional go, 1 for a no-go, 3 for insufficient evidence; 65 when no folder could be assessed.
      """)

  @Argument(help: "The folders of the projects, or folders that hold them.")
  var folders: [String]

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Write the portfolio as JSON (`*.json`) or Markdown (`*.md`); may be repeated.",
      valueName: "file"))
  var outputs: [String] = []

  @Option(help: "End with status 0 for a conditional go, too.")
  var accept: RunCommand.Acceptance?

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var terminal: TerminalOptions

  func validate() throws {
    for output in outputs where !Self.isMarkdown(output) && !Self.isJSON(output) {
      throw ValidationError(
        "`\(output)` has no format of a portfolio; name it `*.json` or `*.md`")
    }
    let places = outputs.compactMap(OutputTarget.identity)
    if Set(places).count < places.count {
      throw ValidationError("two outputs are one file; give each output its own")
    }
  }

  func run() throws {
    try CommandRunner.run(terminal) { environment in
      let found = PortfolioFolders(folders)
      let asOf = environment.asOf(evidence.asOf)
      let outcomes = PortfolioRun(
        folders: found.projects, questionnaires: evidence.questionnaires, asOf: asOf,
        gate: judgement.gate, acceptsAttestations: judgement.acceptsAttestations, outputs: outputs
      ).outcomes()
      let portfolio = Portfolio(outcomes.map(\.entry), asOf: asOf)
      CommandRunner.report(
        found.withoutManifest.map { path in
          Diagnostic(
            .note, code: "RUN", at: nil,
            "`\(path)` has no assess.yaml and is not counted as a project",
            help: "name it as an argument to assess it all the same")
        }, terminal: terminal, environment: environment)
      let problems = write(portfolio, inputs: Set(outcomes.flatMap(\.inputs)))
      try StandardStream.output.write(
        PortfolioReport.render(
          portfolio, style: terminal.style(of: .output, environment: environment)))
      CommandRunner.report(problems, terminal: terminal, environment: environment)
      return status(of: portfolio, problems)
    }
  }

  /// Writes every output, whatever becomes of the others; no output replaces evidence.
  private func write(_ portfolio: Portfolio, inputs: Set<String>) -> [OutputProblem] {
    var problems: [OutputProblem] = []
    for output in outputs {
      do throws(OutputProblem) {
        guard !inputs.contains(output) else {
          throw OutputProblem(
            path: output, summary: "`\(output)` is one of the inputs",
            help: "write the portfolio to another file")
        }
        try OutputFile.write(
          Self.isJSON(output)
            ? PortfolioReport.json(portfolio) : Array(PortfolioReport.markdown(portfolio).utf8),
          to: output)
      } catch {
        problems.append(error)
      }
    }
    return problems
  }

  /// The status of the worst verdict; an output that is missing outweighs it (SM-31).
  private func status(of portfolio: Portfolio, _ problems: [OutputProblem]) -> Int32 {
    guard problems.isEmpty else { return ProgramStatus.unwritableOutput.rawValue }
    guard portfolio.entries.contains(where: { $0.project != nil }) else {
      return ProgramStatus.unusableInput.rawValue
    }
    let worst = portfolio.worstVerdict
    return worst == .conditionalGo && accept == .conditional
      ? ProgramStatus.success.rawValue : worst.exitStatus
  }

  private static func isJSON(_ path: String) -> Bool { path.lowercased().hasSuffix(".json") }

  private static func isMarkdown(_ path: String) -> Bool {
    [".md", ".markdown"].contains { path.lowercased().hasSuffix($0) }
  }
}
