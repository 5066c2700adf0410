import AssessmentCore

/// Renders a report as CycloneDX attestations, version 1.6.
///
/// The questionnaires are the standard, the criteria its requirements, and what the evidence shows of
/// each is a claim with its evidence.
package struct AttestationReport {
  private let document: ReportDocument
  private let settings: FormatSettings
  /// The criteria that were asked, with what they came to.
  private let assessed: [(answer: CriterionAnswer, standing: CriterionStanding)]

  /// The most places that a claim names.
  private static let mostPlaces = 20

  private init(_ document: ReportDocument, _ settings: FormatSettings) {
    self.document = document
    self.settings = settings
    assessed = document.criteria.map { ($0, CriterionStanding($0, in: document)) }
      .filter { pair in
        switch pair.1 {
        case .met, .unmet, .unclear, .waived: true
        case .notApplicable, .notDue: false
        }
      }
  }

  /// Gives the document.
  package static func render(_ document: ReportDocument, settings: FormatSettings) -> [UInt8] {
    AttestationReport(document, settings).value.bytes
  }

  /// The places that show how a criterion stands.
  private static func places(of answer: CriterionAnswer, _ standing: CriterionStanding) -> [Place] {
    Array((standing == .met ? answer.provingPlaces : answer.places()).prefix(mostPlaces))
  }

  private var value: JSONValue {
    let identifier = NameBasedIdentifier(sha1: settings.sha1)
    let serial = identifier.of(settings.runFingerprint(document), "cyclonedx", "")
    let verdict = JSONValue.object([
      .init("name", .string("assess:verdict")),
      .init("value", .string(document.verdict.kind.rawValue)),
    ])
    return .object([
      .init("$schema", .string("http://cyclonedx.org/schema/bom-1.6.schema.json")),
      .init("bomFormat", .string("CycloneDX")), .init("specVersion", .string("1.6")),
      .init("serialNumber", .string("urn:uuid:" + serial)), .init("version", .integer(1)),
      .init(
        "metadata",
        .object([
          .init("timestamp", .string(MachineText.moment(document.asOf))),
          .init("tools", .object([.init("components", .array([tool]))])),
          .init("properties", .array([verdict])),
        ])),
      .init("declarations", declarations),
      .init("definitions", .object([.init("standards", .array([standard]))])),
    ])
  }

  private var tool: JSONValue {
    .object(
      [.init("type", .string("application")), .init("name", .string("assess"))]
        + (document.version.map { [.init("version", .string($0))] } ?? []))
  }

  // MARK: Standard

  private static func requirement(_ id: String) -> String { "requirement:\(id)" }

  private var standard: JSONValue {
    let versions = document.model.questionnaires.map { "\($0.name) \($0.version)" }
    var members: [JSONValue.Member] = [
      .init("bom-ref", .string("standard")), .init("name", .string("assess questionnaires")),
      .init("version", .string(MachineText.line(versions.joined(separator: ", ")))),
    ]
    let requirements = document.criteria.map { answer in
      JSONValue.object([
        .init("bom-ref", .string(AttestationReport.requirement(answer.id))),
        .init("identifier", .string(answer.id)),
        .init("title", .string(MachineText.line(answer.title))),
        .init("text", .string(MachineText.line(answer.question))),
      ])
    }
    if !requirements.isEmpty { members.append(.init("requirements", .array(requirements))) }
    let levels = document.model.levels.compactMap(level)
    if !levels.isEmpty { members.append(.init("levels", .array(levels))) }
    return .object(members)
  }

  private func level(_ level: ModelFacts.Level) -> JSONValue? {
    let needed = document.criteria.filter { answer in
      guard case .maturity(_, let number) = answer.placement else { return false }
      return number == level.number
    }
    guard !needed.isEmpty else { return nil }
    return .object([
      .init("bom-ref", .string("level:\(level.number)")),
      .init("identifier", .string(String(level.number))),
      .init("title", .string(MachineText.line(level.name))),
      .init(
        "requirements", .array(needed.map { .string(AttestationReport.requirement($0.id)) })),
    ])
  }

  // MARK: Declarations

  private var declarations: JSONValue {
    let target: JSONValue = .object([
      .init("bom-ref", .string("target")), .init("type", .string("application")),
      .init("name", .string(MachineText.line(document.project.title, or: "project"))),
    ])
    let assessor: JSONValue = .object([
      .init("bom-ref", .string("assessor")), .init("thirdParty", .bool(false)),
    ])
    var members: [JSONValue.Member] = [.init("assessors", .array([assessor]))]
    if !assessed.isEmpty {
      members.append(.init("attestations", .array([attestation])))
      members.append(
        .init("claims", .array(assessed.map { claim($0.answer, $0.standing) })))
    }
    let places = Set(assessed.flatMap { AttestationReport.places(of: $0.answer, $0.standing) })
    if !places.isEmpty {
      members.append(.init("evidence", .array(places.sorted().map(evidence))))
    }
    members.append(.init("targets", .object([.init("components", .array([target]))])))
    return .object(members)
  }

  private var attestation: JSONValue {
    let summary =
      "\(document.project.title) as of \(document.asOf.iso): \(document.verdict.kind.rawValue)"
    return .object([
      .init("summary", .string(MachineText.line(summary))),
      .init("assessor", .string("assessor")),
      .init("map", .array(assessed.map { mapping($0.answer, $0.standing) })),
    ])
  }

  private func mapping(_ answer: CriterionAnswer, _ standing: CriterionStanding) -> JSONValue {
    let whole = answer.tally.applicable
    let usable = whole - answer.tally.unclear
    let basis =
      "\(Quantity.number(usable)) of \(Quantity.of(whole, "answer")) "
      + "\(Quantity.verb(whole, "rests", "rest")) on usable evidence"
    return .object([
      .init("requirement", .string(AttestationReport.requirement(answer.id))),
      .init(
        standing == .met ? "claims" : "counterClaims", .array([.string("claim:\(answer.id)")])),
      .init(
        "conformance",
        .object([
          .init("score", .share(answer.value?.low ?? .zero)),
          .init("rationale", .string(standing.word)),
        ])),
      .init(
        "confidence",
        .object([
          .init("score", .share(Share(sum: usable * 10_000, count: whole))),
          .init("rationale", .string(basis)),
        ])),
    ])
  }

  private func claim(_ answer: CriterionAnswer, _ standing: CriterionStanding) -> JSONValue {
    let open = answer.openQuestions.joined(separator: "; ")
    var members: [JSONValue.Member] = [
      .init("bom-ref", .string("claim:\(answer.id)")), .init("target", .string("target")),
      .init("predicate", .string(MachineText.line("\(answer.id) is \(standing.word)"))),
      .init("reasoning", .string(MachineText.line(open, or: answer.question))),
    ]
    let references = AttestationReport.places(of: answer, standing).map {
      JSONValue.string(AttestationReport.reference($0))
    }
    if !references.isEmpty {
      members.append(
        .init(standing == .met ? "evidence" : "counterEvidence", .array(references)))
    }
    return .object(members)
  }

  private static func reference(_ place: Place) -> String { "evidence:\(place.text)" }

  private func evidence(_ place: Place) -> JSONValue {
    let quotation = document.quotation(at: place)?.text ?? ""
    return .object([
      .init("bom-ref", .string(AttestationReport.reference(place))),
      .init("propertyName", .string(MachineText.line(place.text))),
      .init("description", .string(MachineText.line(quotation, or: place.text))),
      .init("created", .string(MachineText.moment(document.asOf))),
    ])
  }
}
