package import AssessmentCore

/// Renders an assessment as a report for a client, in GitHub's Markdown.
package enum MarkdownReport {
  /// Gives the whole report; `version` is that of the program, where the report shall name it.
  package static func render(_ assessment: Assessment, version: String? = nil) -> String {
    var page = MarkdownPage()
    MarkdownSummary.write(assessment, version: version, on: &page)
    MarkdownCoverage.write(assessment, on: &page)
    MarkdownProfile.write(assessment, on: &page)
    MarkdownChecklist.write(assessment, on: &page)
    MarkdownGap.write(assessment, on: &page)
    MarkdownPractice.write(assessment, on: &page)
    MarkdownPriorities.write(assessment, on: &page)
    MarkdownPlans.write(assessment, on: &page)
    MarkdownConditions.write(assessment, on: &page)
    MarkdownFindings.write(assessment, on: &page)
    MarkdownWaivers.write(assessment, on: &page)
    MarkdownRegister.write(assessment, on: &page)
    MarkdownDecisions.write(assessment, on: &page)
    MarkdownMethod.write(assessment, version: version, on: &page)
    return page.text
  }
}
