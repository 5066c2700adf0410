import AssessmentCore

/// The findings, each under a heading that other parts link to.
enum MarkdownFindings {
  static func write(_ assessment: Assessment, on page: inout MarkdownPage) {
    page.heading(2, "8. Findings")
    guard !assessment.findings.isEmpty else {
      page.paragraph("There are no findings.")
      return
    }
    let counts = Finding.Severity.allCases.map { severity in
      (severity, assessment.findings.count { $0.severity == severity })
    }.filter { $0.1 > 0 }
    page.paragraph(
      Quantity.list(counts.map { Quantity.of($0.1, $0.0.rawValue) })
        + ". A blocker alone forbids production; a major finding shows that something does not "
        + "hold; a minor one that it is unclear; a note is worth knowing.")
    let listed = listed(assessment)
    for finding in listed {
      write(finding, on: &page)
    }
    let rest = assessment.findings.count - listed.count
    guard rest > 0 else { return }
    page.paragraph(
      "\(Quantity.of(rest, "finding")) of less weight \(Quantity.verb(rest, "is", "are")) left out "
        + "here; the JSON report holds all of them.")
  }

  /// The findings that the report shows; beyond that nobody reads on, and build systems refuse the file.
  static func listed(_ assessment: Assessment) -> ArraySlice<Finding> {
    assessment.findings.prefix(300)
  }

  private static func write(_ finding: Finding, on page: inout MarkdownPage) {
    page.heading(3, MarkdownReference.title(of: finding))
    var lines = [
      "**\(finding.severity.rawValue.prefix(1).uppercased() + finding.severity.rawValue.dropFirst()):"
        + "** \(MarkdownText.prose(finding.title)). "
        + MarkdownText.prose(Quantity.sentence(finding.statement)),
      "Concerns: " + MarkdownReference.subjects([finding.subject]),
    ]
    if !finding.why.isEmpty { lines.append("Why it matters: " + MarkdownText.prose(finding.why)) }
    if !finding.remediation.isEmpty {
      lines.append("What to do: " + MarkdownText.prose(finding.remediation))
    }
    lines.append("Evidence: " + MarkdownReference.places(finding.places, most: 8, isInTable: false))
    page.list(lines)
  }
}
