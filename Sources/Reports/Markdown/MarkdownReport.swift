package import AssessmentCore

/// Renders an assessment as a report for a client, in GitHub's Markdown.
package enum MarkdownReport {
  /// Gives the whole report; `version` is that of the program, where the report shall name it.
  package static func render(_ assessment: Assessment, version: String? = nil) -> String {
    render(ReportDocument(assessment, version: version))
  }

  /// Gives the whole report of a document.
  package static func render(_ document: ReportDocument) -> String {
    let version = document.version
    var page = MarkdownPage()
    MarkdownSummary.write(document, version: version, on: &page)
    MarkdownCoverage.write(document, on: &page)
    MarkdownProfile.write(document, on: &page)
    MarkdownChecklist.write(document, on: &page)
    MarkdownGap.write(document, on: &page)
    MarkdownPractice.write(document, on: &page)
    MarkdownPriorities.write(document, on: &page)
    MarkdownPlans.write(document, on: &page)
    MarkdownConditions.write(document, on: &page)
    MarkdownFindings.write(document, on: &page)
    MarkdownWaivers.write(document, on: &page)
    MarkdownRegister.write(document, on: &page)
    MarkdownDecisions.write(document, on: &page)
    MarkdownMethod.write(document, version: version, on: &page)
    MarkdownCrosswalk.write(document, on: &page)
    return page.text
  }
}
