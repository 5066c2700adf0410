import AssessmentCore

/// Renders the findings as JSON Lines: one object a line, for pipelines.
package enum FindingLines {
  /// The name and version of the objects' shape.
  package static let schemaName = "assess-finding/1"

  /// Gives the lines; none where there is no finding.
  package static func render(_ document: ReportDocument) -> [UInt8] {
    var output: [UInt8] = []
    for finding in document.findings { output += line(finding, document).lineBytes }
    return output
  }

  private static func line(_ finding: Finding, _ document: ReportDocument) -> JSONValue {
    .object([
      .init("schema", .string(schemaName)), .init("asOf", .string(document.asOf.iso)),
      .init("project", .string(document.project.id)),
      .init("verdict", .string(document.verdict.kind.rawValue)),
      .init("identity", .string(finding.identity)), .init("rule", .string(finding.rule)),
      .init("severity", .string(finding.severity.rawValue)),
      .init("title", .string(finding.title)), .init("subject", .string(finding.subject)),
      .init("statement", .string(finding.statement)), .init("why", .string(finding.why)),
      .init("remediation", .string(finding.remediation)),
      .init("facts", .array(finding.facts.map { .string($0) })),
      .init("waived", finding.waived.map { .string($0) } ?? .null),
      .init("topic", finding.topic.map { .string($0) } ?? .null),
      .init("places", .array(finding.places.map(place))),
    ])
  }

  private static func place(_ place: Place) -> JSONValue {
    .object([
      .init("path", .string(place.path)), .init("line", .integer(place.line)),
      .init("column", .integer(place.column)),
      .init("sheet", place.sheet.map { .string($0) } ?? .null),
    ])
  }
}
