import ArgumentParser
import AssessmentCore
import Documents
import Reports

/// `assess interview`: asks a person what the evidence does not answer.
struct InterviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview",
    abstract: "Ask a person what the evidence does not answer, and write answers.yaml.",
    discussion: """
      Only what is missing, out of date or claimed is asked: first what would change the verdict, then \
      readiness, maturity and good practice. Each answer is added to `answers.yaml` in the folder at \
      once, and nothing that stands in it is changed.

      An answer is the weakest grade of evidence: a report shows it as claimed, and it never gives GO. \
      `--list` prints the questions as Markdown instead, to be sent to those who know.
      """)

  /// The name of the file in the folder.
  private static let fileName = "answers.yaml"
  /// The name of the kind of record that an answer is.
  private static let kind = "answer"

  @Argument(help: "The folder with the evidence.")
  var folder = "."

  @Flag(help: "Print the questions as Markdown, without asking.")
  var list = false

  @Option(help: "Who answers; asked for where it is not given.")
  var by: String?

  @Flag(help: "Ask again what has an answer on record.")
  var again = false

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    try CommandRunner.run(terminal) { environment in
      guard list || (StandardInput.isTerminal && StandardStream.output.isTerminal) else {
        throw RunProblem(
          "an interview needs a terminal to ask at",
          help: "`assess interview --list` prints the questions", status: .usage)
      }
      let session = try EvidenceSession.open(
        folder: folder, options: evidence, environment: environment)
      let assessment = try session.assessment(judgement)
      CommandRunner.report(session.errors, terminal: terminal, environment: environment)
      if list {
        try StandardStream.output.write(
          InterviewListing.render(Interview(of: assessment, repeats: again), of: assessment))
        return ProgramStatus.success.rawValue
      }
      try ask(assessment, environment)
      return ProgramStatus.success.rawValue
    }
  }

  /// Holds the interview.
  private func ask(_ assessment: Assessment, _ environment: RunEnvironment) throws {
    guard let kind = assessment.model.vocabulary.kind(named: InterviewCommand.kind) else {
      throw RunProblem("the vocabulary has no `\(InterviewCommand.kind)`", status: .unusableInput)
    }
    let path = folder.hasSuffix("/") ? folder + Self.fileName : "\(folder)/\(Self.fileName)"
    let file = AnswersFile(path: path, kind: kind)
    try file.check()
    guard let name = try person() else { return }
    // The day of the answer is the day it is given, whatever day the evidence is looked at from.
    let day = environment.asOf(nil)
    let interview = Interview(of: assessment, repeats: again, by: (name, day))
    let page = InterviewPage(style: terminal.style(of: .output, environment: environment))
    try StandardStream.output.write(page.opening(interview))
    var dialogue = InterviewSession(interview, file: file, by: name, day: day, page: page)
    let (written, left) = try dialogue.run()
    try StandardStream.output.write(
      page.closing(written: written, left: left, path: path, folder: folder))
  }

  /// Who answers: the option, else what the person types; `nil` when the input ends before.
  ///
  /// Throws when the option names nobody: an answer without a name counts for nothing.
  private func person() throws -> String? {
    if let by {
      guard let name = Self.name(by) else {
        throw RunProblem(
          "`--by \(by)` names nobody", help: "give the name of the person who answers",
          status: .usage)
      }
      return name
    }
    while true {
      try StandardStream.output.write("Your name: ")
      guard let line = StandardInput.line() else {
        try StandardStream.output.write("\n")
        return nil
      }
      if let name = Self.name(line) { return name }
    }
  }

  /// A text without white space at its ends, where it can be somebody's name.
  private static func name(_ text: String) -> String? {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    let name = String(scalars[first...last])
    return PlaceholderText.isPlaceholder(name) ? nil : name
  }
}
