import AssessmentCore

/// The document that holds everything a run knows, as a form: its writer and its schema in one.
enum ResultDocument {
  /// The name and version of the document's shape.
  static let schemaName = "assess-result/1"

  static func form(evidence: EvidenceBase?, version: String?) -> JSONForm<Assessment> {
    let results = ResultForms(evidence: evidence)
    let files = EvidenceForms(results: results)
    let decisions = DecisionForms(place: results.place)
    return .object(
      "Everything that one run of assess knows. Members may be added within a version.",
      [
        .init("schema", "The name and version of this shape.", .constant(schemaName)) { _ in "" },
        .init("tool", "The program.", tool(version)) { _ in () },
        .init("asOf", "The day of the assessment.", .day) { $0.evidence.asOf.iso },
        .init("project", "The case under assessment.", files.manifest) { $0.evidence.manifest },
        .init("verdict", "The answer.", results.verdict, \.verdict),
        .init("maturity", "The maturity of the organisation.", results.maturity, \.maturity),
        .init("readiness", "The readiness of the project.", results.readiness, \.readiness),
        .init("gate", "The phase gate that was asked for.", results.gate.orNull, \.gate),
        .init("findings", "What the report must say, the gravest first.", results.finding.list) {
          $0.findings
        },
        .init("criteria", "The criteria in the order of the catalogue.", results.criterion.list) {
          $0.results
        },
        .init("decisions", "The decision drafts.", decisions.draft.list, \.decisions),
        .init("waivers", "The waivers of the manifest.", files.waiver.list) {
          $0.evidence.manifest.waivers
        },
        .init("exclusions", "The items declared not applicable.", files.exclusion.list) {
          $0.evidence.manifest.exclusions
        },
        .init("evidence", "The files.", files.file.list) { $0.evidence.items },
        .init("diagnostics", "Problems and facts about the files.", files.diagnostic.list) {
          $0.evidence.diagnostics
        },
        .init("model", "What was asked, and by which rules.", model(files), \.model),
        .init("options", "What the user asked for.", options, \.options),
      ])
  }

  private static func tool(_ version: String?) -> JSONForm<Void> {
    .object(
      "The program that made the document.",
      [
        .init("name", "Its name.", .constant("assess")) { _ in "" },
        .init("version", "Its version.", JSONForm.text.orNull) { _ in version },
      ])
  }

  private static func model(_ files: EvidenceForms) -> JSONForm<AssessmentModel> {
    let level = JSONForm<MaturityLevel>.object(
      "A level of the maturity model.",
      [
        .init("number", "Its number.", .number(), \.number),
        .init("name", "Its name.", .text, \.name),
      ])
    return .object(
      "The questionnaires and their rules.",
      [
        .init(
          "questionnaires", "The questionnaires.", files.questionnaire.list, \.questionnaires),
        .init("levels", "The levels of the maturity model.", level.list, \.levels),
        .init(
          "openThreshold", "The number of open items that is still no bar.", .number(),
          \.openThreshold),
        .init(
          "thresholdOverridden", "Whether a questionnaire changed that number.", .flag,
          \.isThresholdOverridden),
        .init(
          "requiredKinds", "The kinds of evidence without which there is no verdict.",
          JSONForm.text.list, \.requiredKinds),
      ])
  }

  private static var options: JSONForm<AssessmentOptions> {
    .object(
      "The options of the run.",
      [
        .init(
          "acceptAttestations", "Whether statements of people count as evidence.", .flag,
          \.acceptsAttestations),
        .init("gate", "The phase gate of the command line.", JSONForm.text.orNull, \.gate),
      ])
  }
}
