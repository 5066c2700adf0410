import ArgumentParser
import AssessmentCore
import Expressions
import Reports

/// `assess adr draft`: drafts decision records from the evidence; the default of `assess adr`.
struct AdrDraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Draft decision records from the evidence.",
    discussion: """
      Each draft has the status `proposed` and is numbered after the records that are in the folder. \
      They go to the folder of `-o`, else to the one that `.adr-dir` names, as adr-tools keeps it; \
      without either they are printed. An existing record is never overwritten, and only \
      `--supersedes` changes the status of one.
      """)

  @Argument(help: "The folder with the evidence.")
  var folder = "."

  @Option(
    name: [.customShort("o"), .customLong("output")], help: "The folder of the decision records.")
  var output: String?

  @Option(help: "The decision to draft, or `all`.")
  var decision = "integration-pattern"

  @Option(help: "The form of the records: \(AdrDraftCommand.formats).")
  var format: DecisionRecordFormat = .madr

  @Option(help: "The number of the record that the draft replaces.")
  var supersedes: Int?

  @Option(help: "An index page in the folder, for instance README.md, to bring up to date.")
  var index: String?

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var terminal: TerminalOptions

  private static let formats = DecisionRecordFormat.allCases.map(\.rawValue)
    .joined(separator: ", ")

  func run() throws {
    try CommandRunner.run(terminal) { environment in
      let session = try EvidenceSession.open(
        folder: folder, options: evidence, environment: environment)
      let assessment = try session.assessment(judgement)
      CommandRunner.report(session.errors, terminal: terminal, environment: environment)
      let drafts = try drafts(of: assessment)
      let target = try output ?? DecisionFolderPath.configured()
      guard let target else {
        guard supersedes == nil, index == nil else {
          throw RunProblem(
            "there is no folder of decision records",
            help: "name it with `-o`, or in a file `.adr-dir`", status: .usage)
        }
        for draft in drafts {
          try StandardStream.output.write(
            DecisionRecord.render(
              draft, number: 1, date: assessment.evidence.asOf, format: format))
        }
        return ProgramStatus.success.rawValue
      }
      try write(drafts, to: target, date: assessment.evidence.asOf)
      return ProgramStatus.success.rawValue
    }
  }

  /// The drafts of the decision that is asked for.
  private func drafts(of assessment: Assessment) throws(RunProblem) -> [DecisionDraft] {
    let axes = assessment.model.decisions.map(\.id)
    guard decision == "all" || axes.contains(decision) else {
      throw RunProblem(
        "unknown decision `\(decision)`",
        help: Suggestion.help(for: decision, among: axes + ["all"])
          ?? "use `all`, or one of \(axes.joined(separator: ", "))", status: .usage)
    }
    let asked = assessment.decisions.filter { decision == "all" || $0.axis.id == decision }
    // Of what nobody wrote down there is one draft without a choice; it is no decision record.
    let drafts = asked.filter(\.hasSubject)
    guard drafts.isEmpty else { return drafts }
    guard asked.isEmpty else { return Array(asked.prefix(1)) }
    let population = assessment.model.decisions.first { $0.id == decision }?.population
    throw RunProblem(
      "nothing is on record that `\(decision)` would decide about",
      help: population == nil || population == "use_case"
        ? "describe the use case in a file with `kind: UseCases`"
        : "the systems and data sources of the project say when there is something to decide",
      status: .unusableInput)
  }

  /// Writes the drafts, then the record that is replaced, then the index.
  private func write(_ drafts: [DecisionDraft], to target: String, date: CalendarDate) throws {
    try OutputFile.makeFolder(target)
    let before = try DecisionFolderPath.read(target)
    var superseded: RecordedDecision?
    if let supersedes {
      guard drafts.count == 1 else {
        throw RunProblem(
          "`--supersedes` needs one draft, and there are \(drafts.count)",
          help: "name one decision with `--decision`", status: .usage)
      }
      guard let record = before.folder.record(numbered: supersedes) else {
        throw RunProblem(
          "there is no record, or more than one, with the number \(supersedes) in `\(target)`",
          help: "`assess adr check \(target)` lists what is wrong", status: .usage)
      }
      guard record.hasStatus else {
        throw RunProblem(
          "`\(target)/\(record.fileName)` has no status that could say what replaces it",
          help: "write `status:` into its front matter, or a section `## Status`",
          status: .unusableInput)
      }
      superseded = record
    }
    for draft in drafts {
      let number = DecisionNumber.next(after: try OutputFile.names(in: target))
      let name = DecisionRecord.fileName(of: draft, number: number)
      let record = DecisionRecord.render(
        draft, number: number, date: date, format: format, superseding: superseded?.reference)
      try OutputFile.create(Array(record.utf8), at: "\(target)/\(name)")
      try StandardStream.output.write("wrote \(target)/\(name)\n")
      if let superseded {
        let newer = DecisionReference(
          number: number, title: DecisionRecord.title(of: draft), fileName: name)
        try replaceStatus(of: superseded, in: target, text: before.texts, by: newer)
      }
    }
    if let index { try writeIndex(index, in: target) }
  }

  private func replaceStatus(
    of record: RecordedDecision, in target: String, text: [String: String],
    by newer: DecisionReference
  ) throws {
    guard let old = text[record.fileName], let new = DecisionFolder.superseded(old, by: newer)
    else { return }
    try OutputFile.write(Array(new.utf8), to: "\(target)/\(record.fileName)")
    try StandardStream.output.write("changed the status of \(target)/\(record.fileName)\n")
  }

  private func writeIndex(_ name: String, in target: String) throws {
    guard !name.contains("/"), name.lowercased().hasSuffix(".md") else {
      throw RunProblem(
        "`\(name)` is no name of an index page", help: "name a Markdown file in the folder",
        status: .usage)
    }
    let after = try DecisionFolderPath.read(target)
    guard let page = after.folder.index(replacing: after.texts[name]) else {
      throw RunProblem(
        "`\(target)/\(name)` holds something else, which is never overwritten",
        help: "add the part that `assess adr --index` writes into a new page, or name another page",
        status: .unusableInput)
    }
    try OutputFile.write(Array(page.utf8), to: "\(target)/\(name)")
    try StandardStream.output.write("wrote \(target)/\(name)\n")
  }
}

extension DecisionRecordFormat: ExpressibleByArgument {}
