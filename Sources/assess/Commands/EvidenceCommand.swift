import ArgumentParser
import Reports

/// `assess evidence`: which file was read as what, which values came out, what was not understood.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Show what was read from which file, and how it was understood.")

  @Argument(help: "The folder with the evidence.")
  var folder = "."

  @Flag(help: "Show the files alone, without records and values.")
  var files = false

  @Flag(help: "Show every record, however many there are.")
  var all = false

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    try CommandRunner.run(terminal) { environment in
      let session = try EvidenceSession.open(
        folder: folder, options: evidence, environment: environment)
      try StandardStream.output.write(
        EvidenceReport.render(
          session.evidence, values: !files, most: all ? nil : 20,
          style: terminal.style(of: .output, environment: environment)))
      return ProgramStatus.success.rawValue
    }
  }
}
