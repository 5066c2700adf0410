import AssessmentCore

/// Renders a report as OSCAL assessment results, version 1.1.3.
///
/// Every identifier is of version 5 and made of names, so that the same assessment gives the same
/// document. Lists that would be empty are left out, as the schema demands.
package struct AssessmentResults {
  private let document: ReportDocument
  private let settings: FormatSettings
  private let identifier: NameBasedIdentifier
  /// What tells this assessment from others: the project, the day and the files.
  private let run: String

  private init(_ document: ReportDocument, _ settings: FormatSettings) {
    self.document = document
    self.settings = settings
    identifier = NameBasedIdentifier(sha1: settings.sha1)
    run = settings.runFingerprint(document)
  }

  /// Gives the document.
  package static func render(_ document: ReportDocument, settings: FormatSettings) -> [UInt8] {
    AssessmentResults(document, settings).value.bytes
  }

  private func uuid(_ sort: String, _ name: String) -> String { identifier.of(run, sort, name) }

  private var value: JSONValue {
    let title = [document.project.organisation, document.project.title]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    return .object([
      .init(
        "assessment-results",
        .object([
          .init("uuid", .string(uuid("document", ""))),
          .init(
            "metadata",
            .object([
              .init("title", .string(MachineText.line("AI readiness assessment: " + title))),
              .init("last-modified", .string(MachineText.moment(document.asOf))),
              .init("version", .string(document.asOf.iso)),
              .init("oscal-version", .string("1.1.3")),
              .init("props", .array(properties)),
            ])),
          .init("import-ap", .object([.init("href", .string("#" + uuid("plan", "")))])),
          .init("results", .array([result])),
          .init("back-matter", .object([.init("resources", .array(resources))])),
        ]))
    ])
  }

  private func property(_ name: String, _ value: String) -> JSONValue {
    .object([
      .init("name", .string(name)), .init("ns", .string(FormatAddress.nameSpace)),
      .init("value", .string(MachineText.line(value))),
    ])
  }

  private var properties: [JSONValue] {
    var properties = [property("verdict", document.verdict.kind.rawValue)]
    if document.maturity.standing != .unrated {
      properties.append(property("maturity-proven", String(document.maturity.proven)))
      properties.append(property("maturity-possible", String(document.maturity.possible)))
    }
    if let version = document.version { properties.append(property("assess-version", version)) }
    return properties
  }

  // MARK: Result

  private var result: JSONValue {
    let standings = document.criteria.map { ($0, CriterionStanding($0, in: document)) }
    let assessed = standings.filter { $0.1 != .notDue }
    var members: [JSONValue.Member] = [
      .init("uuid", .string(uuid("result", ""))),
      .init("title", .string("Assessment as of \(document.asOf.iso)")),
      .init("description", .string(OutcomeWording.meaning(document.verdict.kind))),
      .init("start", .string(MachineText.moment(document.asOf))),
      .init("end", .string(MachineText.moment(document.asOf))),
      .init(
        "reviewed-controls",
        .object([.init("control-selections", .array([selection(assessed.map(\.0))]))])),
    ]
    add("observations", document.findings.map(observation) + passes(standings), to: &members)
    add("risks", document.waivers.enumerated().map { risk($0.element, $0.offset) }, to: &members)
    add("findings", assessed.compactMap { finding($0.0, $0.1) }, to: &members)
    return .object(members)
  }

  private func add(_ key: String, _ values: [JSONValue], to members: inout [JSONValue.Member]) {
    if !values.isEmpty { members.append(.init(key, .array(values))) }
  }

  private func selection(_ answers: [CriterionAnswer]) -> JSONValue {
    guard !answers.isEmpty else { return .object([.init("include-all", .object([]))]) }
    var seen: Set<String> = []
    let ids = answers.map { FormatAddress.token($0.id) }.filter { seen.insert($0).inserted }
    return .object([
      .init("include-controls", .array(ids.map { .object([.init("control-id", .string($0))]) }))
    ])
  }

  // MARK: Observations

  private func observation(_ finding: Finding) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("uuid", .string(uuid("observation", finding.identity))),
      .init("title", .string(MachineText.line("\(finding.rule) \(finding.title)"))),
      .init("description", .string(MachineText.statement(finding))),
      .init(
        "props",
        .array([
          property("finding-identity", finding.identity),
          property("severity", finding.severity.rawValue),
        ])),
      .init("methods", .array([.string("EXAMINE")])),
      .init("types", .array([.string("finding")])),
    ]
    add("relevant-evidence", evidence(finding.places), to: &members)
    members.append(.init("collected", .string(MachineText.moment(document.asOf))))
    return .object(members)
  }

  /// What shows that criteria are met.
  private func passes(_ standings: [(CriterionAnswer, CriterionStanding)]) -> [JSONValue] {
    standings.filter { $0.1 == .met }.map { answer, _ in
      var members: [JSONValue.Member] = [
        .init("uuid", .string(uuid("pass", answer.id))),
        .init("title", .string(MachineText.line("\(answer.id) \(answer.title)"))),
        .init("description", .string(MachineText.line("Met: " + answer.question))),
        .init("methods", .array([.string("EXAMINE")])),
        .init("types", .array([.string("control-objective")])),
      ]
      add("relevant-evidence", evidence(answer.provingPlaces), to: &members)
      members.append(.init("collected", .string(MachineText.moment(document.asOf))))
      return .object(members)
    }
  }

  private func evidence(_ places: [Place]) -> [JSONValue] {
    places.prefix(20).map { place in
      .object([
        .init("href", .string("#" + uuid("resource", place.path))),
        .init("description", .string(MachineText.line(place.text))),
      ])
    }
  }

  // MARK: Risks and findings

  private func risk(_ entry: WaiverEntry, _ number: Int) -> JSONValue {
    let waiver = entry.waiver
    var members: [JSONValue.Member] = [
      .init("uuid", .string(uuid("risk", "\(number)"))),
      .init("title", .string(MachineText.line("Waiver of \(waiver.criterion)"))),
      .init("description", .string(MachineText.line(waiver.reason))),
      .init(
        "statement",
        .string(
          MachineText.line(
            "risk \(waiver.risk); owner \(waiver.owner); approved by \(waiver.approver); "
              + "compensating control: \(waiver.compensatingControl)"))),
      .init("props", .array([property("standing", standing(entry.standing))])),
      .init("status", .string(entry.standing == .used ? "deviation-approved" : "open")),
    ]
    if let expires = waiver.expires {
      members.append(.init("deadline", .string(expires.iso + "T23:59:59Z")))
    }
    return .object(members)
  }

  private func standing(_ standing: WaiverReview.Standing) -> String {
    switch standing {
    case .used: "used"
    case .unused: "unused"
    case .expired: "expired"
    case .incomplete(let faults): "incomplete: " + faults.joined(separator: "; ")
    }
  }

  private func finding(_ answer: CriterionAnswer, _ standing: CriterionStanding) -> JSONValue? {
    let state: (word: String, reason: String)
    switch standing {
    case .met: state = ("satisfied", "pass")
    case .unmet, .waived: state = ("not-satisfied", "fail")
    case .unclear: state = ("not-satisfied", "other")
    case .notApplicable, .notDue: return nil
    }
    let own = document.findings.filter { $0.rule.utf8.elementsEqual(answer.id.utf8) }
    let related =
      (standing == .met ? [uuid("pass", answer.id)] : [])
      + own.map { uuid("observation", $0.identity) }
    let open = answer.openQuestions.joined(separator: "; ")
    var members: [JSONValue.Member] = [
      .init("uuid", .string(uuid("finding", answer.id))),
      .init("title", .string(MachineText.line("\(answer.id) \(answer.title)"))),
      .init(
        "description",
        .string(MachineText.line("\(standing.word): \(open.isEmpty ? answer.question : open)"))),
      .init(
        "target",
        .object([
          .init("type", .string("objective-id")),
          .init("target-id", .string(FormatAddress.token(answer.id))),
          .init(
            "status",
            .object([
              .init("state", .string(state.word)), .init("reason", .string(state.reason)),
            ])),
        ])),
    ]
    add(
      "related-observations",
      related.map { .object([.init("observation-uuid", .string($0))]) }, to: &members)
    let risks = document.waivers.enumerated()
      .filter { $0.element.waiver.criterion.utf8.elementsEqual(answer.id.utf8) }
      .map { uuid("risk", "\($0.offset)") }
    add("related-risks", risks.map { .object([.init("risk-uuid", .string($0))]) }, to: &members)
    return .object(members)
  }

  // MARK: Files

  /// The plan, and every file that was read or is cited.
  private var resources: [JSONValue] {
    let rules = document.model.questionnaires.map { "\($0.name) \($0.version)" }
    let plan = "Assessment plan: questionnaires " + rules.joined(separator: ", ")
    var files: [(path: String, digest: String)] = []
    var listed: Set<String> = []
    for entry in document.evidence where listed.insert(entry.item.path).inserted {
      files.append((entry.item.path, entry.item.sha256))
    }
    let cited =
      document.findings.flatMap(\.places).map(\.path)
      + document.criteria.flatMap(\.provingPlaces).map(\.path)
    for path in cited.sorted() where listed.insert(path).inserted { files.append((path, "")) }
    let first = JSONValue.object([
      .init("uuid", .string(uuid("plan", ""))), .init("title", .string(MachineText.line(plan))),
    ])
    return [first]
      + files.map { path, digest in
        var link: [JSONValue.Member] = [.init("href", .string(settings.address(path)))]
        let hash = JSONValue.object([
          .init("algorithm", .string("SHA-256")), .init("value", .string(digest)),
        ])
        add("hashes", digest.isEmpty ? [] : [hash], to: &link)
        return .object([
          .init("uuid", .string(uuid("resource", path))),
          .init("title", .string(MachineText.line(path))),
          .init("rlinks", .array([.object(link)])),
        ])
      }
  }
}
