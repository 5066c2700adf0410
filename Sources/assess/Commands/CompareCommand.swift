import ArgumentParser
import AssessmentCore
import Questionnaires
import Reports

/// `assess compare`: what changed between two assessments, and a ratchet for CI.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Say what got better and worse since an earlier result.",
    discussion: """
      OLD is a result that `assess FOLDER -o result.json` wrote; NEW is another one, or a folder that \
      is assessed now. Status 0 when nothing got worse, 1 when something did: the verdict, a level, an \
      item, a criterion, or a new blocker or major finding. What is new only because the questions \
      changed is said to be so.
      """)

  @Argument(help: "The earlier result, as JSON.")
  var old: String

  @Argument(help: "The later result, as JSON, or the folder with the evidence.")
  var new = "."

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    try CommandRunner.run(terminal) { environment in
      let before = try ResultFile.read(old)
      let rules = try ModelLoader.load(.compiled, own: evidence.questionnaires).model.trends
      let now: ReportDocument
      if new.lowercased().hasSuffix(".json") {
        now = try ResultFile.read(new)
      } else {
        let session = try EvidenceSession.open(
          folder: new, options: evidence, environment: environment)
        now = session.document(try session.assessment(judgement))
      }
      let trend = Trend(from: before, to: now, rules: rules)
      try StandardStream.output.write(
        TrendReport.render(
          trend, style: terminal.style(of: .output, environment: environment)))
      return (trend.isWorse ? ProgramStatus.failure : .success).rawValue
    }
  }
}
