import ArgumentParser
import AssessmentCore
import Expressions
import Questionnaires
import Reports

/// `assess explain`: what is asked, why, what was found, and how the score adds up.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a criterion, a score or the verdict, with the evidence and the arithmetic.",
    discussion: """
      The id is that of a criterion such as RDY-I5 or B3.1, or one of `readiness`, `maturity` and \
      `verdict`. Without an id the criteria are listed.
      """)

  @Argument(help: "What to explain.")
  var id: String?

  @Argument(help: "The folder with the evidence.")
  var folder: String?

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    try CommandRunner.run(terminal) { environment in
      let style = terminal.style(of: .output, environment: environment)
      guard let id else {
        let set = try ModelLoader.load(.compiled, own: evidence.questionnaires)
        try StandardStream.output.write(CatalogueListing.render(set.model, style: style))
        return ProgramStatus.success.rawValue
      }
      let topic = ExplanationTopic(rawValue: id.lowercased())
      let session = try EvidenceSession.open(
        folder: folder ?? ".", options: evidence, environment: environment,
        form: topic == nil ? .complete : .compiled)
      let criterion = topic == nil ? try find(id, in: session.set.model) : ""
      let assessment = try session.assessment(judgement)
      let text =
        switch topic {
        case .readiness: ExplanationReport.readiness(assessment, style: style)
        case .maturity: ExplanationReport.maturity(assessment, style: style)
        case .verdict: ExplanationReport.verdict(assessment, style: style)
        case nil: ExplanationReport.criterion(criterion, in: assessment, style: style) ?? ""
        }
      try StandardStream.output.write(text)
      return ProgramStatus.success.rawValue
    }
  }

  /// Finds the id of a criterion, whatever its case.
  ///
  /// Throws when there is none, with the nearest one that there is.
  private func find(_ id: String, in model: AssessmentModel) throws(RunProblem) -> String {
    let wanted = id.lowercased()
    if let criterion = model.criteria.first(where: { $0.id.lowercased() == wanted }) {
      return criterion.id
    }
    let known = model.criteria.map(\.id) + ExplanationTopic.allCases.map(\.rawValue)
    throw RunProblem(
      "there is nothing called `\(id)`",
      help: Suggestion.help(for: id, among: known)
        ?? "`assess explain` lists what there is", status: .usage)
  }
}
