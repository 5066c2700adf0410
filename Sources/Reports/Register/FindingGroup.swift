import AssessmentCore

/// Findings that say the same of several things: people read them once, while the JSON report keeps
/// each.
struct FindingGroup {
  /// What findings must have in common to be told together.
  private struct Key: Hashable {
    let rule: String
    let severity: Finding.Severity
    let statement: String
    let why: String
    let remediation: String
    let waived: String?
  }

  private(set) var findings: [Finding]

  /// The finding that stands for the others.
  let first: Finding

  private init(_ finding: Finding) {
    first = finding
    findings = [finding]
  }

  /// Groups the findings of an assessment, in the order of the first of each group.
  ///
  /// Those of a criterion share a statement; those of another rule share the rule, because each
  /// names another case of the same trouble.
  static func all(of document: ReportDocument) -> [FindingGroup] {
    let criteria = Set(document.criteria.map(\.id))
    var groups: [FindingGroup] = []
    var positions: [Key: Int] = [:]
    for finding in document.findings where !isFolded(finding) {
      let isCriterion = criteria.contains(finding.rule)
      let key = Key(
        rule: finding.rule, severity: finding.severity,
        statement: isCriterion ? finding.sharedStatement : "", why: finding.why,
        remediation: isCriterion ? finding.remediation : "", waived: finding.waived)
      if let position = positions[key] {
        groups[position].findings.append(finding)
      } else {
        positions[key] = groups.count
        groups.append(FindingGroup(finding))
      }
    }
    return groups
  }

  /// Whether a finding is shown in the counts of its topic alone: good practice that is unclear is
  /// asked for in so many places that a list of them would hide the rest.
  static func isFolded(_ finding: Finding) -> Bool {
    finding.topic != nil && finding.isUnclear
  }

  /// What the findings are about, each once and in order.
  var subjects: [String] {
    FindingGroup.distinct(findings.map(\.subject).filter { !$0.isEmpty })
  }

  /// What the findings say, each statement once and in order; without the subject where all say the
  /// same.
  var statements: [String] {
    let shared = FindingGroup.distinct(findings.map(\.sharedStatement))
    guard findings.count > 1, shared.count == 1 else {
      return FindingGroup.distinct(findings.map(\.statement))
    }
    return shared
  }

  /// The facts that belong to the findings, each once and in order.
  var facts: [String] { FindingGroup.distinct(findings.flatMap(\.facts)) }

  /// What to do about the findings, each once and in order.
  var remediations: [String] {
    FindingGroup.distinct(findings.map(\.remediation).filter { !$0.isEmpty })
  }

  /// The places that show the findings, each once and in order.
  var places: [Place] {
    Array(Set(findings.flatMap(\.places))).sorted()
  }

  /// Where what the findings are about stands on record.
  var subjectPlaces: [Place] {
    Array(Set(findings.compactMap(\.subjectPlace))).sorted()
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<[UInt8]> = []
    return texts.filter { seen.insert(Array($0.utf8)).inserted }
  }
}
