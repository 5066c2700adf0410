import AssessmentCore

/// Renders a report as SARIF 2.1.0, in the profile that GitHub's code scanning reads.
///
/// GitHub makes an alert of every result, whatever its kind, so passes and waived findings are left
/// out; ``Scope/full`` adds them for viewers that know better.
package enum SARIFReport {
  /// How much is in the report.
  package enum Scope: Sendable {
    case alerts
    case full
  }

  /// The most results that GitHub keeps of a run.
  static let mostResults = 5_000

  /// Gives the report.
  package static func render(
    _ document: ReportDocument, settings: FormatSettings, scope: Scope = .alerts
  ) -> [UInt8] {
    let results = SARIFResults(document, settings: settings, scope: scope)
    var run: [JSONValue.Member] = [
      .init(
        "tool",
        .object([
          .init(
            "driver",
            .object(
              [.init("name", .string("assess"))]
                + (document.version.map { [.init("semanticVersion", .string($0))] } ?? [])
                + [.init("rules", .array(results.rules))]))
        ])),
      .init("automationDetails", .object([.init("id", .string(runName(document)))])),
      .init("columnKind", .string("unicodeCodePoints")),
      .init("artifacts", .array(results.artifacts)),
      .init("invocations", .array([invocation(document, omitted: results.omitted)])),
      .init("results", .array(results.results)),
    ]
    run.append(
      .init(
        "properties",
        .object([
          .init("verdict", .string(document.verdict.kind.rawValue)),
          .init("asOf", .string(document.asOf.iso)),
        ])))
    return JSONValue.object([
      .init("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      .init("version", .string("2.1.0")), .init("runs", .array([.object(run)])),
    ]).bytes
  }

  /// The name that tells uploads of one commit apart; its last part is that of the run.
  private static func runName(_ document: ReportDocument) -> String {
    let project = MachineText.project(document).unicodeScalars.map { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "-_.".unicodeScalars.contains(scalar))
        ? String(scalar) : "-"
    }.joined()
    return "assess/\(project)/\(document.asOf.iso)"
  }

  private static func invocation(_ document: ReportDocument, omitted: Int) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("executionSuccessful", .bool(true)),
      .init("exitCode", .integer(Int(document.verdict.kind.exitStatus))),
    ]
    if omitted > 0 {
      members.append(
        .init(
          "toolExecutionNotifications",
          .array([
            .object([
              .init("level", .string("warning")),
              .init(
                "message",
                .object([
                  .init(
                    "text",
                    .string(
                      "\(Quantity.of(omitted, "finding")) of lower rank "
                        + Quantity.verb(omitted, "is", "are") + " left out"))
                ])),
            ])
          ])))
    }
    return .object(members)
  }
}
