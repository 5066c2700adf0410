import ArgumentParser
import AssessmentCore
import Questionnaires
import Reports

/// `assess init`: a manifest, and templates for the evidence that is missing.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write assess.yaml and templates for the evidence that is missing.",
    discussion: """
      The templates offer what the questionnaires ask for: a header for each table, a skeleton for \
      each document, a file for answers. What is on record already gets none. A file that is there \
      is never overwritten, and a template proves nothing until somebody fills it in.
      """)

  @Argument(help: "The folder for the evidence; it is made where it is not there.")
  var folder = "."

  @Flag(help: "Add templates for what good practice asks for beyond readiness and maturity.")
  var all = false

  @Option(
    name: .customLong("questionnaire"),
    help: "A questionnaire, vocabulary or mapping of your own; may be repeated.")
  var questionnaires: [String] = []

  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    try CommandRunner.run(terminal) { environment in
      try OutputFile.makeFolder(folder)
      let session = try EvidenceSession.open(
        folder: folder, questionnaires: questionnaires, asOf: environment.asOf(nil))
      let templates = EvidenceTemplates(
        session.set.model, evidence: session.evidence, includesPractice: all)
      var written: [StartedFolder.File] = []
      var kept: [String] = []
      for template in templates.all {
        if try create(template) {
          written.append(StartedFolder.File(path: template.path, meaning: template.meaning))
        } else {
          kept.append(template.path)
        }
      }
      let report = StartedFolder(
        folder: folder, written: written, kept: kept,
        onRecord: templates.onRecord.map { .init(name: $0.kind.plural, count: $0.count) })
      try StandardStream.output.write(
        report.render(style: terminal.style(of: .output, environment: environment)))
      return ProgramStatus.success.rawValue
    }
  }

  /// Writes a template, unless something of its name is there.
  private func create(_ template: EvidenceTemplate) throws(OutputProblem) -> Bool {
    let path = folder.hasSuffix("/") ? folder + template.path : "\(folder)/\(template.path)"
    if OutputFile.exists(path) { return false }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    try OutputFile.makeFolder(parts.joined(separator: "/"))
    try OutputFile.create(Array(template.text.utf8), at: path)
    return true
  }
}
