import AssessmentCore
import Evidence
import Expressions
import Questionnaires
import Reports

/// The questionnaires and the evidence of one run, read and joined.
struct EvidenceSession {
  let set: QuestionnaireSet
  let evidence: EvidenceBase
  /// The paths of the files that were read, as the file system knows them; no output may replace
  /// them.
  let inputPaths: [String]
  /// The folder that the evidence was read from.
  private let files: EvidenceFolder

  /// Reads the manifest, the questionnaires that it and the options name, and then the evidence.
  ///
  /// Throws when there is no such folder or when a questionnaire cannot be used. Files that cannot
  /// be used are diagnostics of the evidence, and everything else is still assessed.
  static func open(
    folder: String, options: EvidenceOptions, environment: RunEnvironment,
    form: ModelLoader.Form = .compiled
  ) throws(RunProblem) -> EvidenceSession {
    try open(
      folder: folder, questionnaires: options.questionnaires,
      asOf: environment.asOf(options.asOf), form: form)
  }

  /// Reads a folder as of a date, with questionnaires beside those that its manifest names.
  static func open(
    folder: String, questionnaires: [String], asOf: CalendarDate,
    form: ModelLoader.Form = .compiled
  ) throws(RunProblem) -> EvidenceSession {
    let files: EvidenceFolder
    do throws(Diagnostic) {
      files = try EvidenceFolder(path: folder)
    } catch {
      throw RunProblem([error], status: .unusableInput)
    }
    let manifest = ManifestReader.read(files)
    let named = manifest.questionnaires.map { files.location(of: $0.path) }
    let set = try ModelLoader.load(form, own: named + questionnaires)
    let reader = EvidenceReader(
      vocabulary: set.model.vocabulary, mappings: set.mappings,
      needed: NeededAttributes.of(set.model))
    let evidence = reader.read(files, manifest: manifest, asOf: asOf)
    return EvidenceSession(
      set: set, evidence: evidence,
      inputPaths: evidence.items.map { files.location(of: $0.path) } + named
        + questionnaires, files: files)
  }

  /// Everything that a report on an assessment shows, with the lines that it cites.
  func document(_ assessment: Assessment) -> ReportDocument {
    let lines = CitedLineReader.read(
      ReportDocument.citedPlaces(of: assessment), in: files, of: evidence.items)
    return ReportDocument(
      assessment,
      quotations: lines.map {
        Quotation(place: $0.place, text: $0.text, lineHash: $0.lineHash)
      }, version: ProgramVersion.text)
  }

  /// Judges the evidence.
  ///
  /// Throws when the phase gate or the framework that is asked for does not exist.
  func assessment(_ options: JudgementOptions) throws(RunProblem) -> Assessment {
    try assessment(
      gate: options.gate, acceptsAttestations: options.acceptsAttestations,
      framework: options.framework)
  }

  /// Judges the evidence; `gate` is the phase gate that the user asks for, if any.
  ///
  /// Throws when the phase gate that is asked for does not exist.
  func assessment(
    gate asked: String?, acceptsAttestations: Bool, framework: String? = nil
  ) throws(RunProblem) -> Assessment {
    if let gate = asked ?? evidence.manifest.phase,
      !set.model.gates.contains(where: { $0.id == gate })
    {
      let known = set.model.gates.map(\.id)
      throw RunProblem(
        "there is no phase gate `\(gate)`",
        help: Suggestion.help(for: gate, among: known)
          ?? "use one of: " + known.map { "`\($0)`" }.joined(separator: ", "),
        status: asked == nil ? .unusableInput : .usage)
    }
    if let framework {
      let known = FrameworkView.editions(of: set.model.criteria)
      if FrameworkView.editions(named: framework, among: known).isEmpty {
        throw RunProblem(
          "there is no framework `\(framework)`",
          help: Suggestion.help(for: framework, among: known + known.map(FrameworkView.family(of:)))
            ?? "use one of: " + known.map { "`\($0)`" }.joined(separator: ", "), status: .usage)
      }
    }
    return Assessment(
      of: set.model, evidence: evidence,
      options: AssessmentOptions(
        acceptsAttestations: acceptsAttestations, gate: asked, framework: framework))
  }

  /// The diagnostics that a person should see even when only the verdict is asked for.
  var errors: [Diagnostic] {
    evidence.diagnostics.filter { $0.severity == .error }
  }

  /// The names that expressions can use over this evidence.
  var bindings: Bindings { EvidenceBindings(evidence: evidence).bindings }

  /// The functions that expressions can use over this evidence.
  var functions: FunctionLibrary { EvidenceFunctions.library(asOf: evidence.asOf) }
}
