import AssessmentCore

/// The findings, each with its own anchor, its evidence and the lines that show it.
struct HTMLFindings {
  let references: HTMLReferences

  /// The number of groups that the report shows; the JSON report has all of them.
  private static let most = 200
  private static let mostStatements = 6
  private static let mostLines = 2

  private var document: ReportDocument { references.document }

  @HTMLBuilder var nodes: [HTMLNode] {
    if document.findings.isEmpty {
      HTMLTag.p(.style(.lead)) { "There are no findings." }
    } else {
      HTMLTag.p(.style(.lead)) { counts }
      HTMLTag.p {
        "A blocker alone forbids production; a major finding shows that something does not hold; a "
          + "minor one that it is unclear; a note is worth knowing. Findings that say the same of "
          + "several things stand together."
      }
      for (position, group) in references.groups.prefix(HTMLFindings.most).enumerated() {
        article(group, position)
      }
      rest
    }
  }

  private var counts: String {
    let counts = Finding.Severity.allCases.map { severity in
      (severity, document.findings.count { $0.severity == severity })
    }.filter { $0.1 > 0 }
    return Quantity.of(document.findings.count, "finding") + ": "
      + counts.map { "\(Quantity.number($0.1)) \($0.0.rawValue)" }.joined(separator: ", ") + "."
  }

  @HTMLBuilder private var rest: [HTMLNode] {
    let folded = document.findings.count { FindingGroup.isFolded($0) }
    let left = references.groups.dropFirst(HTMLFindings.most).reduce(0) { $0 + $1.findings.count }
    if folded > 0 {
      HTMLTag.p(.style(.hint)) {
        "\(Quantity.of(folded, "note")) on good practice that is unclear "
          + "\(Quantity.verb(folded, "is", "are")) counted by topic on page "
        HTMLTag.a(.link(.section(.practice))) { String(HTMLSection.practice.number) }
        "."
      }
    }
    if left > 0 {
      HTMLTag.p(.style(.hint)) {
        "\(Quantity.of(left, "more finding")) of less weight "
          + "\(Quantity.verb(left, "is", "are")) left out here; the JSON report holds all of them."
      }
    }
  }

  private func article(_ group: FindingGroup, _ position: Int) -> HTMLNode {
    let finding = group.first
    let style: HTMLClass =
      switch finding.severity {
      case .blocker: .blocker
      case .major: .major
      case .minor: .minor
      case .note: .note
      }
    return HTMLTag.article(.style(.finding, style), .id(.finding(position))) {
      HTMLTag.h3 {
        HTMLSign.severity(finding.severity)
        " "
        HTMLTag.code { finding.rule }
        " "
        HTMLText.prose(finding.title)
      }
      if let waived = finding.waived {
        HTMLTag.p(.style(.hint)) { HTMLText.prose(Quantity.sentence(waived)) }
      }
      statements(group.statements)
      HTMLTag.dl {
        if !group.subjects.isEmpty {
          HTMLTag.dt { "Concerns" }
          HTMLTag.dd { references.subjects(group.subjects, most: 6) }
        }
        if !group.facts.isEmpty {
          HTMLTag.dt { "Facts" }
          HTMLTag.dd { sentences(group.facts) }
        }
        if !finding.why.isEmpty {
          HTMLTag.dt { "Why it matters" }
          HTMLTag.dd { HTMLText.sentence(finding.why) }
        }
        if !group.remediations.isEmpty {
          HTMLTag.dt { "What to do" }
          HTMLTag.dd { sentences(group.remediations) }
        }
        HTMLTag.dt { "Evidence" }
        HTMLTag.dd { evidence(group) }
      }
    }
  }

  private func statements(_ texts: [String]) -> HTMLNode {
    HTMLTag.p { sentences(texts) }
  }

  private func sentences(_ clauses: [String]) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    for clause in clauses.prefix(HTMLFindings.mostStatements) {
      if !nodes.isEmpty { nodes.append(.text(" ")) }
      nodes.append(HTMLText.sentence(clause))
    }
    let rest = clauses.count - HTMLFindings.mostStatements
    if rest > 0 { nodes.append(.text(" And \(Quantity.number(rest)) more like these.")) }
    return nodes
  }

  @HTMLBuilder private func evidence(_ group: FindingGroup) -> [HTMLNode] {
    let own = group.places
    references.places(own, most: 6)
    if own.isEmpty, !group.subjectPlaces.isEmpty {
      "; on record at "
      references.places(group.subjectPlaces, most: 4)
    }
    for place in own.filter({ references.quotation(at: $0).map { !$0.text.isEmpty } ?? false })
      .prefix(HTMLFindings.mostLines)
    {
      if let quotation = references.quotation(at: place) {
        HTMLTag.blockquote(.style(.quotation)) {
          HTMLTag.code { HTMLTag.bdi { quotation.text } }
        }
      }
    }
  }
}
