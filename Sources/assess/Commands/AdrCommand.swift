import ArgumentParser
import AssessmentCore
import Reports

/// `assess adr`: drafts the decision record on the integration pattern from the evidence.
struct AdrCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adr", abstract: "Draft the decision record on the integration pattern.",
    discussion: """
      The draft is a MADR 4 Markdown file with the status `proposed`, numbered after the records that \
      are in the output folder. An existing file is never overwritten. Without `-o` the draft is \
      printed.
      """)

  @Argument(help: "The folder with the evidence.")
  var folder = "."

  @Option(
    name: [.customShort("o"), .customLong("output")], help: "The folder of the decision records.")
  var output: String?

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    try CommandRunner.run(terminal) { environment in
      let session = try EvidenceSession.open(
        folder: folder, options: evidence, environment: environment)
      let assessment = try session.assessment(judgement)
      CommandRunner.report(session.errors, terminal: terminal, environment: environment)
      guard !assessment.decisions.isEmpty else {
        throw RunProblem(
          "no use case is on record, so there is nothing to decide",
          help: "describe the use case in a file with `kind: UseCases`", status: .unusableInput)
      }
      guard let output else {
        for draft in assessment.decisions {
          try StandardStream.output.write(
            DecisionRecord.render(
              draft, number: 1, date: assessment.evidence.asOf, format: .madr))
        }
        return ProgramStatus.success.rawValue
      }
      try OutputFile.makeFolder(output)
      for draft in assessment.decisions {
        let number = DecisionNumber.next(after: try OutputFile.names(in: output))
        let path = "\(output)/\(DecisionRecord.fileName(of: draft, number: number))"
        let record = DecisionRecord.render(
          draft, number: number, date: assessment.evidence.asOf, format: .madr)
        try OutputFile.create(Array(record.utf8), at: path)
        try StandardStream.output.write("wrote \(path)\n")
      }
      return ProgramStatus.success.rawValue
    }
  }
}
