import AssessmentCore

/// The document that holds everything a run knows, as a form: its writer, its reader and its schema
/// in one.
enum ResultDocument {
  /// The name and version of the document's shape.
  static let schemaName = "assess-result/1"

  static var form: JSONForm<ReportDocument> {
    .object(
      "Everything that one run of assess knows. Members may be added within a version.",
      .init("schema", "The name and version of this shape.", .constant(schemaName)) { _ in "" },
      .init("tool", "The program.", tool, \.version),
      .init("asOf", "The day of the assessment.", BasicForms.day, \.asOf),
      .init("project", "The case under assessment.", CaseForms.project, \.project),
      .init("verdict", "The answer.", VerdictForms.verdict, \.verdict),
      .init("maturity", "The maturity of the organisation.", ScoreForms.maturity, \.maturity),
      .init("readiness", "The readiness of the project.", ScoreForms.readiness, \.readiness),
      .init("gate", "The phase gate that was asked for.", ScoreForms.gate.orNull, \.gate),
      .init(
        "findings", "What the report must say, the gravest first.", VerdictForms.finding.list,
        \.findings),
      .init(
        "criteria", "The criteria in the order of the catalogue.", CriterionForms.criterion.list,
        \.criteria),
      .init("decisions", "The decision drafts.", DecisionForms.proposal.list, \.decisions),
      .init("waivers", "The waivers of the manifest.", CaseForms.waiver.list, \.waivers),
      .init(
        "exclusions", "The items declared not applicable.", CaseForms.exclusion.list, \.exclusions),
      .init("evidence", "The files.", EvidenceForms.entry.list, \.evidence),
      .init(
        "diagnostics", "Problems and facts about the files.", EvidenceForms.diagnostic.list,
        \.diagnostics),
      .init(
        "quotations", "The cited lines of the files, in the order of their places.",
        EvidenceForms.quotation.list, \.quotations),
      .init("model", "What was asked, and by which rules.", CaseForms.model, \.model),
      .init("options", "What the user asked for.", CaseForms.options, \.options),
      .init(
        "levelGap", "What separates the organisation from the next level.", PlanForms.levelGap,
        \.levelGap),
      .init(
        "useCaseMap", "The use cases by impact and feasibility.", PlanForms.useCaseMap,
        \.useCaseMap),
      .init("roadmap", "The open work in phases.", PlanForms.roadmap, \.roadmap),
      .init("branding", "Whose report it is.", BrandingForms.branding, \.branding),
      make: {
        _, version, asOf, project, verdict, maturity, readiness, gate, findings, criteria,
        decisions, waivers, exclusions, evidence, diagnostics, quotations, model, options,
        levelGap, useCaseMap, roadmap, branding in
        ReportDocument(
          version: version, asOf: asOf, project: project, verdict: verdict, maturity: maturity,
          readiness: readiness, gate: gate, findings: findings, criteria: criteria,
          decisions: decisions, waivers: waivers, exclusions: exclusions, evidence: evidence,
          diagnostics: diagnostics, quotations: quotations.map(\.cut), model: model,
          options: options, levelGap: levelGap, useCaseMap: useCaseMap, roadmap: roadmap,
          branding: branding)
      })
  }

  private static var tool: JSONForm<String?> {
    .object(
      "The program that made the document.",
      .init("name", "Its name.", .constant("assess")) { _ in "" },
      .init("version", "Its version.", BasicForms.optionalText) { $0 },
      make: { _, version in version })
  }
}
