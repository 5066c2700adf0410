import AssessmentCore

/// Renders the findings as CSV for spreadsheets: one row each, and no cell that a spreadsheet would
/// take for a formula.
package enum FindingTable {
  private static let header = [
    "identity", "rule", "severity", "title", "subject", "statement", "waived", "path", "line",
    "column", "other_places", "why", "remediation", "topic", "sheet",
  ]

  /// Gives the table.
  package static func render(_ document: ReportDocument) -> [UInt8] {
    let rows = document.findings.map { finding -> [String] in
      let place = finding.places.first
      return [
        finding.identity, finding.rule, finding.severity.rawValue, finding.title, finding.subject,
        finding.statement, finding.waived ?? "", place?.path ?? "",
        place.map { $0.line > 0 ? String($0.line) : "" } ?? "",
        place.map { $0.column > 0 ? String($0.column) : "" } ?? "",
        finding.places.dropFirst().map(\.text).joined(separator: " "), finding.why,
        finding.remediation, finding.topic ?? "", place?.sheet ?? "",
      ]
    }
    var output: [UInt8] = []
    for row in [header] + rows {
      output += row.map(cell).joined(separator: ",").utf8
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }

  /// Writes a cell: safe to show, no formula, and in quotes where it needs them.
  static func cell(_ text: String) -> String {
    var safe = SafeText.line(text)
    if let first = safe.unicodeScalars.first, formulaSigns.contains(first) { safe = "'" + safe }
    let isPlain = safe.utf8.allSatisfy { byte in
      byte > 0x20 && byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\"")
        && byte != UInt8(ascii: ";")
    }
    return isPlain ? safe : "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  /// What begins a formula, in its narrow and its wide form.
  private static let formulaSigns: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}
