import AssessmentCore

/// The results of a SARIF run, with the rules and files that they name.
struct SARIFResults {
  private(set) var results: [JSONValue] = []
  private(set) var rules: [JSONValue] = []
  private(set) var artifacts: [JSONValue] = []
  /// How many findings there was no room for.
  private(set) var omitted = 0

  private let document: ReportDocument
  private let settings: FormatSettings
  private var positions: [String: Int] = [:]
  private var seen: Set<[String]> = []

  /// The longest text that a rule may have.
  private static let longestText = 1_024

  init(_ document: ReportDocument, settings: FormatSettings, scope: SARIFReport.Scope) {
    self.document = document
    self.settings = settings
    let findings = document.findings.filter { scope == .full || $0.waived == nil }
    for finding in findings.prefix(SARIFReport.mostResults) { add(finding) }
    omitted = max(0, findings.count - SARIFReport.mostResults)
    if scope == .full { addPasses() }
    addArtifacts(findings.prefix(SARIFReport.mostResults))
  }

  // MARK: Results

  private mutating func add(_ finding: Finding) {
    let spot = FindingSpot(finding, in: document)
    let rule = position(of: finding)
    var members: [JSONValue.Member] = [
      .init("ruleId", .string(finding.rule)), .init("ruleIndex", .integer(rule)),
      .init("level", .string(SARIFResults.level(finding.severity))),
      .init("message", message(finding, spot)),
      .init("locations", .array([location(spot.place, spot)])),
      .init("partialFingerprints", fingerprints(of: finding, at: spot)),
    ]
    let others = finding.places.dropFirst().prefix(10)
    if !others.isEmpty {
      members.append(
        .init(
          "relatedLocations",
          .array(
            others.map { place in
              location(place, nil)
            })))
    }
    if let waived = finding.waived {
      members.append(
        .init(
          "suppressions",
          .array([
            .object([
              .init("kind", .string("external")), .init("status", .string("accepted")),
              .init("justification", .string(MachineText.line(waived))),
            ])
          ])))
    }
    results.append(.object(members))
  }

  /// Adds a result for every criterion that is met, which only the full report has.
  private mutating func addPasses() {
    for answer in document.criteria where CriterionStanding(answer, in: document) == .met {
      let place =
        answer.subjects.flatMap(\.shownBy).first ?? answer.subjects.lazy.compactMap(\.place).first
      let spot = place ?? Place(path: document.project.manifest ?? "assess.yaml", line: 1)
      let rule = position(ofRule: answer.id, title: answer.title, severity: .note)
      results.append(
        .object([
          .init("ruleId", .string(answer.id)), .init("ruleIndex", .integer(rule)),
          .init("level", .string("none")), .init("kind", .string("pass")),
          .init("message", text("Met: " + answer.question)),
          .init("locations", .array([location(spot, nil)])),
          .init(
            "partialFingerprints",
            .object([
              .init(
                "primaryLocationLineHash",
                .string(replacementHash(of: "pass/" + answer.id)))
            ])),
        ]))
    }
  }

  private func message(_ finding: Finding, _ spot: FindingSpot) -> JSONValue {
    var sentences = [MachineText.placedStatement(finding)]
    if !spot.isShown {
      sentences.append(
        finding.subjectPlace == nil
          ? "No file speaks of it; it is filed here."
          : "No file speaks of it; this is where its subject is on record.")
    }
    if !finding.remediation.isEmpty { sentences.append(MachineText.line(finding.remediation)) }
    return text(sentences.joined(separator: " "))
  }

  /// A message as text; what would be a link of SARIF's is broken.
  private func text(_ text: String) -> JSONValue {
    .object([
      .init("text", .string(MachineText.line(text).replacing("](", with: "] (")))
    ])
  }

  private func location(_ place: Place, _ spot: FindingSpot?) -> JSONValue {
    let line = place.isInLines ? max(1, place.line) : 1
    let column = place.isInLines ? max(1, place.column) : 1
    return .object([
      .init(
        "physicalLocation",
        .object([
          .init(
            "artifactLocation",
            .object([.init("uri", .string(settings.address(place.path)))])),
          .init(
            "region",
            .object([
              .init("startLine", .integer(line)), .init("startColumn", .integer(column)),
              .init("endLine", .integer(line)), .init("endColumn", .integer(column + 1)),
            ])),
        ]))
    ])
  }

  /// What the finding is told by from one upload to the next.
  ///
  /// GitHub has one alert for a rule on a line; where a second finding of the rule stands on the same
  /// line, or no line is known, the finding's own identity takes the place of the line's hash.
  private mutating func fingerprints(of finding: Finding, at spot: FindingSpot) -> JSONValue {
    let own = spot.isShown ? document.quotation(at: spot.place)?.lineHash : nil
    var hash = own ?? replacementHash(of: finding.identity)
    if !seen.insert([finding.rule, spot.place.path, hash]).inserted {
      hash = replacementHash(of: finding.identity)
      seen.insert([finding.rule, spot.place.path, hash])
    }
    return .object([
      .init("primaryLocationLineHash", .string(hash)),
      .init("assessFindingIdentity/v1", .string(finding.identity)),
    ])
  }

  private func replacementHash(of identity: String) -> String {
    settings.fingerprint(identity).prefix(16) + ":1"
  }

  // MARK: Rules

  private mutating func position(of finding: Finding) -> Int {
    position(ofRule: finding.rule, title: finding.title, severity: finding.severity, finding)
  }

  private mutating func position(
    ofRule id: String, title: String, severity: Finding.Severity, _ finding: Finding? = nil
  ) -> Int {
    if let known = positions[id] { return known }
    let answer = document.answer(of: id)
    let why = answer?.why ?? finding?.why ?? ""
    let help = [why, answer?.remediation ?? finding?.remediation ?? ""].filter { !$0.isEmpty }
    let title = MachineText.line(title, or: id)
    rules.append(
      .object([
        .init("id", .string(id)),
        .init("shortDescription", SARIFResults.cut(title)),
        .init(
          "fullDescription", SARIFResults.cut(MachineText.line(answer?.question ?? why, or: title))),
        .init("help", SARIFResults.cut(MachineText.line(help.joined(separator: " "), or: title))),
        .init(
          "defaultConfiguration",
          .object([.init("level", .string(SARIFResults.level(severity)))])),
        .init(
          "properties",
          .object([
            .init("tags", .array(tags(of: answer).map { .string($0) })),
            .init("precision", .string("high")),
            .init("problem.severity", .string(SARIFResults.problemSeverity(severity))),
          ])),
      ]))
    positions[id] = rules.count - 1
    return rules.count - 1
  }

  private func tags(of answer: CriterionAnswer?) -> [String] {
    switch answer?.placement {
    case .readiness(let area): ["readiness", "area-\(area)"]
    case .maturity(let dimension, let level):
      ["maturity", "dimension-\(dimension)", "level-\(level)"]
    case .practice(let topic): ["good-practice", "topic-\(topic)"]
    case nil: ["evidence"]
    }
  }

  private static func cut(_ text: String) -> JSONValue {
    let scalars = text.unicodeScalars
    guard scalars.count > longestText else { return .object([.init("text", .string(text))]) }
    var short = String.UnicodeScalarView()
    short.append(contentsOf: scalars.prefix(longestText - 1))
    return .object([.init("text", .string(String(short) + "\u{2026}"))])
  }

  private static func level(_ severity: Finding.Severity) -> String {
    switch severity {
    case .blocker, .major: "error"
    case .minor: "warning"
    case .note: "note"
    }
  }

  private static func problemSeverity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .blocker, .major: "error"
    case .minor: "warning"
    case .note: "recommendation"
    }
  }

  // MARK: Files

  /// Lists the files that results name, with their digests.
  private mutating func addArtifacts(_ findings: ArraySlice<Finding>) {
    let cited = Set(findings.map { FindingSpot($0, in: document).place.path })
    var listed: Set<String> = []
    for entry in document.evidence
    where cited.contains(entry.item.path) && !entry.item.sha256.isEmpty
      && listed.insert(entry.item.path).inserted
    {
      artifacts.append(
        .object([
          .init(
            "location",
            .object([.init("uri", .string(settings.address(entry.item.path)))])),
          .init("hashes", .object([.init("sha-256", .string(entry.item.sha256))])),
        ]))
    }
  }
}
