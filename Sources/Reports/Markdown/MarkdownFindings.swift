import AssessmentCore

/// The findings, each under a heading that other parts link to.
enum MarkdownFindings {
  static func write(_ document: ReportDocument, on page: inout MarkdownPage) {
    page.heading(2, "10. Findings")
    guard !document.findings.isEmpty else {
      page.paragraph("There are no findings.")
      return
    }
    let counts = Finding.Severity.allCases.map { severity in
      (severity, document.findings.count { $0.severity == severity })
    }.filter { $0.1 > 0 }
    page.paragraph(
      Quantity.of(document.findings.count, "finding") + ": "
        + counts.map { "\(Quantity.number($0.1)) \($0.0.rawValue)" }.joined(separator: ", ")
        + ". A blocker alone forbids production; a major finding shows that something does not "
        + "hold; a minor one that it is unclear; a note is worth knowing. Findings that say the same "
        + "of several things stand under one heading.")
    let groups = FindingGroup.all(of: document)
    let shown = groups.prefix(mostGroups)
    for group in shown { write(group, on: &page) }
    let folded = document.findings.count { FindingGroup.isFolded($0) }
    if folded > 0 {
      page.paragraph(
        "\(Quantity.of(folded, "note")) on good practice that is unclear "
          + "\(Quantity.verb(folded, "is", "are")) counted by topic in section 6 and not listed here."
      )
    }
    let rest = groups.dropFirst(mostGroups).reduce(0) { $0 + $1.findings.count }
    guard rest > 0 else { return }
    page.paragraph(
      "\(Quantity.of(rest, "more finding")) of less weight \(Quantity.verb(rest, "is", "are")) left out "
        + "here; the JSON report holds all of them.")
  }

  /// The number of groups that the report shows; beyond that nobody reads on.
  private static let mostGroups = 150

  /// The groups that the report shows, which other parts can link to.
  static func listed(_ document: ReportDocument) -> ArraySlice<FindingGroup> {
    FindingGroup.all(of: document).prefix(mostGroups)
  }

  private static func write(_ group: FindingGroup, on page: inout MarkdownPage) {
    page.heading(3, MarkdownReference.title(of: group))
    let finding = group.first
    let severity = Quantity.sentence(finding.severity.rawValue).dropLast()
    let label = severity + (finding.waived.map { ", \(MarkdownText.inline($0))" } ?? "")
    var lines = [
      "**\(label):** \(MarkdownText.prose(finding.title)). "
        + sentences(group.statements)
    ]
    let subjects = group.subjects
    if !subjects.isEmpty { lines.append("Concerns: " + MarkdownReference.subjects(subjects)) }
    let facts = group.facts
    if !facts.isEmpty {
      let more = facts.count > mostStatements ? "; and \(facts.count - mostStatements) more" : ""
      lines.append(
        "Facts: "
          + facts.prefix(mostStatements).map(MarkdownText.prose).joined(separator: "; ") + more)
    }
    if !finding.why.isEmpty {
      lines.append("Why it matters: " + MarkdownText.prose(Quantity.sentence(finding.why)))
    }
    let remediations = group.remediations
    if !remediations.isEmpty {
      lines.append("What to do: " + sentences(remediations))
    }
    if let evidence = evidence(group) { lines.append("Evidence: \(evidence)") }
    page.list(lines)
  }

  /// The first clauses as sentences; the others are counted.
  private static func sentences(_ clauses: [String]) -> String {
    let shown = clauses.prefix(mostStatements)
      .map { MarkdownText.prose(Quantity.sentence($0)) }.joined(separator: " ")
    let rest = clauses.count - mostStatements
    return rest > 0 ? "\(shown) And \(Quantity.number(rest)) more like these." : shown
  }

  /// The number of statements and facts that one heading shows.
  private static let mostStatements = 8

  /// The places that show the findings, else where the things themselves stand on record.
  private static func evidence(_ group: FindingGroup) -> String? {
    let places = MarkdownReference.places(group.places, most: 8, isInTable: false)
    guard group.places.isEmpty else { return places }
    let subjects = group.subjects
    guard let subject = subjects.first else { return nil }
    let own = group.subjectPlaces
    guard !own.isEmpty else { return places }
    let stand =
      subjects.count > 1 ? "these stand" : "\(MarkdownReference.subjects([subject])) stands"
    return "\(places); \(stand) on record at "
      + MarkdownReference.places(own, most: 4, isInTable: false)
  }
}
