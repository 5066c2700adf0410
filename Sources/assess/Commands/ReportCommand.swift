import ArgumentParser
import AssessmentCore
import Evidence
import Reports

/// `assess report`: renders a stored result again, for which the evidence is not needed.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write reports from a result that was stored as JSON.",
    discussion: """
      The result is a file that `assess FOLDER -o result.json` wrote. The reports are the same, to the \
      byte, as those of the run itself, and so is the exit status. Without an output the summary is \
      printed.
      """)

  @Argument(help: "The stored result.")
  var result: String

  @OptionGroup var outputs: OutputOptions
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    try CommandRunner.run(terminal) { environment in
      let plan = try outputs.plan(environment)
      let document = try ResultFile.read(result)
      try plan.checkAreas(among: document.readiness.areas.map(\.id))
      let settings = FormatSettings(
        folder: "", sha1: ContentDigest.sha1, sha256: ContentDigest.sha256)
      let problems = plan.write(inputs: [result]) { request, present in
        request.format.render(
          document, settings: settings, area: request.area, present: present)
      }
      CommandRunner.report(problems, terminal: terminal, environment: environment)
      guard problems.isEmpty else { return ProgramStatus.unwritableOutput.rawValue }
      if plan.requests.isEmpty {
        let style = terminal.style(of: .output, environment: environment)
        try StandardStream.output.write(
          TerminalReport.render(document, style: style))
      }
      return document.verdict.kind.exitStatus
    }
  }
}
