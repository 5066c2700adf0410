import AssessmentCore

/// Renders a report as an in-toto Statement with a test result: the files of evidence are its
/// subjects, the criteria its tests.
///
/// It is not signed; signing is the caller's.
package enum TestResultStatement {
  /// Gives the statement, over several lines or on one as bundles of statements want it.
  package static func render(
    _ document: ReportDocument, settings: FormatSettings, isOneLine: Bool = false
  ) -> [UInt8] {
    var passed: [JSONValue] = []
    var warned: [JSONValue] = []
    var failed: [JSONValue] = []
    for answer in document.criteria {
      switch CriterionStanding(answer, in: document) {
      case .met: passed.append(.string(answer.id))
      case .unmet: failed.append(.string(answer.id))
      case .unclear, .waived: warned.append(.string(answer.id))
      case .notApplicable, .notDue: break
      }
    }
    let statement = JSONValue.object([
      .init("_type", .string("https://in-toto.io/Statement/v1")),
      .init("subject", .array(subjects(document, settings))),
      .init("predicateType", .string("https://in-toto.io/attestation/test-result/v0.1")),
      .init(
        "predicate",
        .object([
          .init("result", .string(result(document.verdict.kind))),
          .init("configuration", .array(configuration(document))),
          .init("passedTests", .array(passed)), .init("warnedTests", .array(warned)),
          .init("failedTests", .array(failed)),
        ])),
    ])
    return isOneLine ? statement.lineBytes : statement.bytes
  }

  private static func result(_ verdict: VerdictKind) -> String {
    switch verdict {
    case .go: "PASSED"
    case .conditionalGo: "WARNED"
    case .noGo, .insufficientEvidence: "FAILED"
    }
  }

  /// The list of all digests, as `sha256sum` writes it, and then each file.
  private static func subjects(
    _ document: ReportDocument, _ settings: FormatSettings
  ) -> [JSONValue] {
    var files: [(path: String, digest: String)] = []
    for entry in document.evidence where !entry.item.sha256.isEmpty {
      if let last = files.last, last.path.utf8.elementsEqual(entry.item.path.utf8) { continue }
      files.append((entry.item.path, entry.item.sha256))
    }
    let list = files.map { "\($0.digest)  \($0.path)\n" }.joined()
    return ([("evidence.sha256", settings.fingerprint(list))] + files).map { name, digest in
      .object([
        .init("name", .string(name)),
        .init("digest", .object([.init("sha256", .string(digest))])),
      ])
    }
  }

  /// What the criteria were, and what the case asked for.
  private static func configuration(_ document: ReportDocument) -> [JSONValue] {
    var configuration = document.model.questionnaires.map { questionnaire in
      JSONValue.object([
        .init("name", .string("\(questionnaire.name) \(questionnaire.version)")),
        .init(
          "uri",
          .string(
            FormatAddress.urn("questionnaire", questionnaire.name, questionnaire.version))),
      ])
    }
    if let manifest = document.evidence.first(where: { $0.item.path == document.project.manifest }),
      !manifest.item.sha256.isEmpty
    {
      configuration.append(
        .object([
          .init("name", .string(manifest.item.path)),
          .init("digest", .object([.init("sha256", .string(manifest.item.sha256))])),
        ]))
    }
    return configuration
  }
}
