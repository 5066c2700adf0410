import AssessmentCore

@testable import Reports

/// Every text for terminals that the target renders, by the name of its golden file.
enum TerminalOutput: String, CaseIterable {
  case summary
  case quiet
  case criterion
  case criterionWithExamples = "criterion-examples"
  case maturityCriterion = "criterion-maturity"
  case readiness
  case maturity
  case verdict
  case evidence
  case values
  case diagnostics

  func render(_ assessment: Assessment, style: TerminalStyle) -> String {
    switch self {
    case .summary: TerminalReport.render(assessment, style: style)
    case .quiet: TerminalReport.renderQuiet(assessment, style: style)
    case .criterion: ExplanationReport.criterion("RDY-I2", in: assessment, style: style) ?? ""
    case .criterionWithExamples:
      ExplanationReport.criterion("RDY-I5", in: assessment, style: style) ?? ""
    case .maturityCriterion:
      ExplanationReport.criterion("C3.1", in: assessment, style: style) ?? ""
    case .readiness: ExplanationReport.readiness(assessment, style: style)
    case .maturity: ExplanationReport.maturity(assessment, style: style)
    case .verdict: ExplanationReport.verdict(assessment, style: style)
    case .evidence: EvidenceReport.render(assessment.evidence, values: false, style: style)
    case .values: EvidenceReport.render(assessment.evidence, values: true, style: style)
    case .diagnostics: DiagnosticText.render(assessment.evidence.diagnostics, style: style)
    }
  }
}
