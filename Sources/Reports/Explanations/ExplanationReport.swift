package import AssessmentCore

/// Explains one criterion, the readiness count, the maturity levels or the verdict, for a terminal.
package enum ExplanationReport {
  /// Explains a criterion: what is asked and why, what counts, what was found and how it adds up.
  ///
  /// Gives `nil` when there is no criterion of that id.
  package static func criterion(
    _ id: String, in assessment: Assessment, style: TerminalStyle
  ) -> String? {
    guard let result = assessment.result(of: id) else { return nil }
    var page = TerminalPage(style: style)
    CriterionExplanation(result: result, assessment: assessment).write(on: &page)
    return page.text
  }

  /// Adds up the readiness items so that a person can check the count (SM-27 to SM-30).
  package static func readiness(_ assessment: Assessment, style: TerminalStyle) -> String {
    var page = TerminalPage(style: style)
    ReadinessExplanation(assessment: assessment).write(on: &page)
    return page.text
  }

  /// Applies the level rule to each dimension, step by step (SM-18, SM-19).
  package static func maturity(_ assessment: Assessment, style: TerminalStyle) -> String {
    var page = TerminalPage(style: style)
    MaturityExplanation(assessment: assessment).write(on: &page)
    return page.text
  }

  /// Goes through the verdict's rules in their order (SM-30).
  package static func verdict(_ assessment: Assessment, style: TerminalStyle) -> String {
    var page = TerminalPage(style: style)
    VerdictExplanation(assessment: assessment).write(on: &page)
    return page.text
  }
}
