import AssessmentCore

/// Short texts that several machine formats share.
enum MachineText {
  /// A text that is never empty, on one line, without secrets.
  static func line(_ text: String, or other: String = "-") -> String {
    let safe = SafeText.line(text)
    let scalars = safe.unicodeScalars
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return other }
    return String(scalars[first...last])
  }

  /// What a finding says as one sentence, with what a waiver makes of it.
  static func statement(_ finding: Finding) -> String {
    let waived = finding.waived.map { " (\($0))" } ?? ""
    return line(Quantity.sentence(finding.statement + waived), or: finding.rule)
  }

  /// The same, with the cell or the paragraph, for formats that only know lines.
  static func placedStatement(_ finding: Finding) -> String {
    let statement = statement(finding)
    guard let place = finding.places.first, !place.isInLines else { return statement }
    return "\(statement) It stands at \(line(place.text))."
  }

  /// The midnight at which a day begins, in UTC.
  static func moment(_ date: CalendarDate) -> String { date.iso + "T00:00:00Z" }

  /// The verdict as a name without spaces: `no-go`, `insufficient-evidence`.
  static func name(_ verdict: VerdictKind) -> String {
    verdict.rawValue.replacing(" ", with: "-")
  }

  /// What the case is called: its identity, else its name, else `project`.
  static func project(_ document: ReportDocument) -> String {
    let project = document.project
    return line(project.id.isEmpty ? project.name : project.id, or: "project")
  }
}
