import ArgumentParser
import AssessmentCore
import Reports

/// `assess adr check`: what is wrong with a folder of decision records.
struct AdrCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check decision records: numbers, names, statuses and links.",
    discussion: """
      Without a folder the one that `.adr-dir` names is checked, else the current one. The status is \
      0 where nothing is wrong, 1 where something is; warnings alone do not count.
      """)

  @Argument(help: "The folder of the decision records.")
  var folder: String?

  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    try CommandRunner.run(terminal) { environment in
      let path = try folder ?? DecisionFolderPath.configured() ?? "."
      let found = try DecisionFolderPath.read(path)
      let problems = found.folder.problems { DecisionFolderPath.isThere("\(path)/\($0)") }
      CommandRunner.report(problems, terminal: terminal, environment: environment)
      let count = found.folder.records.count
      let errors = problems.count { $0.severity == .error }
      guard count > 0 || errors > 0 else {
        throw RunProblem(
          "there is no decision record in `\(path)`",
          help: "records are Markdown files named as `0007-use-a-queue.md`",
          status: .unusableInput)
      }
      guard errors == 0 else { return ProgramStatus.failure.rawValue }
      try StandardStream.output.write(
        "no errors: \(count) \(count == 1 ? "record" : "records") in \(path)\n")
      return ProgramStatus.success.rawValue
    }
  }
}
