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
      The id is that of a criterion such as RDY-I5 or B3.1, one of `readiness`, `maturity` and \
      `verdict`, or anything else that the questionnaires name: an area, a dimension, a level, a topic, \
      a phase gate, a decision, a control, a kind or an attribute of evidence, an id of the catalogue \
      or of a published framework. Without an id the areas and topics are listed.
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
        try StandardStream.output.write(CatalogueListing.overview(set.model, style: style))
        return ProgramStatus.success.rawValue
      }
      let topic = ExplanationTopic(rawValue: id.lowercased())
      if topic == nil {
        let set = try ModelLoader.load(.complete, own: evidence.questionnaires)
        if !hasCriterion(id, in: set.model),
          let text = try explanation(of: id, in: set, style: style, environment: environment)
        {
          try StandardStream.output.write(text)
          return ProgramStatus.success.rawValue
        }
      }
      let session = try EvidenceSession.open(
        folder: folder ?? ".", options: evidence, environment: environment,
        form: topic == nil ? .complete : .compiled)
      let criterion = topic == nil ? try find(id, in: session.set) : ""
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

  /// Whether an id is that of a criterion, whatever its case.
  private func hasCriterion(_ id: String, in model: AssessmentModel) -> Bool {
    let wanted = id.lowercased()
    return model.criteria.contains { $0.id.lowercased() == wanted }
  }

  /// Explains anything that is no criterion, over the evidence where a folder is given; `nil` when
  /// the questionnaires name nothing so.
  private func explanation(
    of id: String, in set: QuestionnaireSet, style: TerminalStyle, environment: RunEnvironment
  ) throws(RunProblem) -> String? {
    let alone = ModelExplanation(
      model: set.model, mappings: set.mappings, coverage: set.coverage, assessment: nil)
    guard let folder, alone.names(id) else { return alone.render(id, style: style) }
    let session = try EvidenceSession.open(
      folder: folder, options: evidence, environment: environment, form: .complete)
    return ModelExplanation(
      model: session.set.model, mappings: session.set.mappings, coverage: session.set.coverage,
      assessment: try session.assessment(judgement)
    ).render(id, style: style)
  }

  /// Finds the id of a criterion, whatever its case.
  ///
  /// Throws when there is none, with the nearest one that there is.
  private func find(_ id: String, in set: QuestionnaireSet) throws(RunProblem) -> String {
    let model = set.model
    let wanted = id.lowercased()
    if let criterion = model.criteria.first(where: { $0.id.lowercased() == wanted }) {
      return criterion.id
    }
    let others = ModelExplanation(
      model: model, mappings: set.mappings, coverage: set.coverage, assessment: nil)
    let known =
      model.criteria.map(\.id) + ExplanationTopic.allCases.map(\.rawValue) + others.ids
    throw RunProblem(
      "there is nothing called `\(id)`",
      help: Suggestion.help(for: id, among: known)
        ?? "`assess explain` lists what there is", status: .usage)
  }
}
