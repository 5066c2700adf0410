import AssessmentCore
import Expressions

/// Assessments of an empty folder: nothing asked, nothing found.
enum EmptyFixture {
  static func assessment(
    _ kind: VerdictKind, standing: MaturityResult.Standing = .unrated,
    reasons: [VerdictReason] = []
  ) -> Assessment {
    let evidence = EvidenceBase(
      items: [], sources: [], origins: OriginTable(), tables: [], diagnostics: [],
      manifest: CaseManifest(), asOf: CalendarDate(daysSinceEpoch: 20_484))
    return Assessment(
      model: AssessmentModel(
        questionnaires: [], vocabulary: Vocabulary(kinds: [], populations: []), criteria: [],
        areas: [], levels: [], dimensions: [], gates: [], decisions: [], requiredKinds: [],
        openThreshold: 1, isThresholdOverridden: true),
      evidence: evidence, options: AssessmentOptions(), results: [],
      maturity: MaturityResult(
        standing: standing, proven: 0, possible: 0, dimensions: [],
        coverage: Ratio(part: 0, whole: 0), strength: Ratio(part: 0, whole: 0),
        evidenceBand: .low),
      readiness: ReadinessResult(
        items: [], areas: [], open: 0, openWithoutWaived: 0, coverage: Ratio(part: 0, whole: 0),
        worstArea: nil),
      gate: nil,
      verdict: Verdict(
        kind: kind, reasons: reasons, isLightweight: kind == .conditionalGo, counterfactual: nil),
      findings: [], decisions: [])
  }

  static var insufficient: Assessment {
    assessment(
      .insufficientEvidence,
      reasons: [
        VerdictReason(
          rule: .missingInput, leadsTo: .insufficientEvidence, criterion: nil, subjects: [],
          text: "no file gives a deployment, and without an inventory there is no verdict")
      ])
  }
}
