import AssessmentCore
import Expressions

/// One assessment, built by hand, with every outcome and every awkward kind of text.
///
/// The readiness part is six open items, two of them critical, one of them waived. `hostile` is the
/// text that stands where people write freely; a harmless run with the same structure has a plain
/// word there.
struct AssessmentFixture {
  let hostile: String
  let folder: EvidenceFixture

  init(hostile: String = AwkwardText.everything) {
    self.hostile = hostile
    folder = EvidenceFixture(hostile: hostile)
  }

  func assessment() throws -> Assessment {
    let evidence = try folder.evidence()
    let readiness = try readinessResults()
    let maturity = try maturityResults()
    let results = readiness + maturity
    let areas = [
      ReadinessArea(id: "data", title: "Data"),
      ReadinessArea(id: "infrastructure", title: "Infrastructure"),
      ReadinessArea(id: "security", title: "Security"),
      ReadinessArea(id: "governance", title: "Governance"),
    ]
    let model = AssessmentModel(
      questionnaires: [
        QuestionnaireIdentity(name: "readiness", version: "1.0", title: "Readiness checklist"),
        QuestionnaireIdentity(name: "maturity", version: "1.0", title: "Maturity model"),
        QuestionnaireIdentity(
          name: "house-rules", version: "0.3", title: "House rules", path: "house/rules.yaml"),
      ],
      vocabulary: Vocabulary(kinds: evidence.tables.map(\.kind), populations: []),
      criteria: results.map(\.criterion), areas: areas,
      levels: [
        MaturityLevel(number: 1, name: "Exploring", meaning: "Single teams try things."),
        MaturityLevel(number: 2, name: "Implemented", meaning: "Systems are in use."),
        MaturityLevel(number: 3, name: "Aligned", meaning: "Use serves business objectives."),
        MaturityLevel(number: 4, name: "Scaled", meaning: "Several units share one way."),
        MaturityLevel(number: 5, name: "Adaptive", meaning: "Results change the rules."),
      ],
      dimensions: dimensions, gates: [gate], decisions: [], requiredKinds: ["deployment"],
      openThreshold: 4)
    return Assessment(
      model: model, evidence: evidence,
      options: AssessmentOptions(acceptsAttestations: false, gate: "rollout"), results: results,
      maturity: maturityResult, readiness: readinessResult(readiness, areas: areas),
      gate: GateResult(gate: gate, passes: false, blockers: ["RDY-I5", "RDY-D6"]),
      verdict: verdict, findings: findings,
      decisions: [try DecisionFixture(hostile: hostile).draft()])
  }

  private var gate: PhaseGate {
    PhaseGate(
      id: "rollout", phase: 3, title: "Controlled rollout", question: "May real users use it?",
      weeks: 6...12, items: ["RDY-I5", "RDY-D6"], sources: ["GATE-3.1"])
  }

  // MARK: - Readiness

  private func readinessResults() throws -> [CriterionResult] {
    [
      try readiness(
        "RDY-D3", area: "data", title: "Data quality validated",
        subjects: [met("crm", .implemented, 4), met("tickets", .implemented, 5)],
        value: (20_000, 20_000, 2)),
      try readiness(
        "RDY-D6", area: "data", title: "Privacy rules documented", isCritical: true,
        subjects: [
          SubjectResult(
            subject: "crm", subjectOrigin: Origin(index: 4), outcome: .unclear(.claimed),
            checks: [
              SubCheckResult(
                id: "rule", outcome: .unclear(.missing), origins: [],
                missing: [
                  MissingEvidence(name: "data_source.lawful_basis", cause: .missing, origins: [])
                ])
            ],
            attestation: Attestation(
              isYes: true, by: "J. Doe \(hostile)",
              date: CalendarDate(year: 2026, month: 1, day: 12),
              note: hostile, origin: Origin(index: 9)), isAttested: true, isCritical: true)
        ], value: (0, 10_000, 1)),
      try readiness(
        "RDY-I2", area: "infrastructure", title: "Provider failures handled",
        subjects: [
          SubjectResult(
            subject: "claims-bot", subjectOrigin: Origin(index: 0), outcome: .unclear(.weak),
            checks: [
              SubCheckResult(
                id: "slow", outcome: .met(.implemented), origins: [Origin(index: 1)], missing: []),
              SubCheckResult(
                id: "budget", outcome: .unclear(.weak), origins: [Origin(index: 6)],
                missing: [
                  MissingEvidence(
                    name: "deployment.budget", cause: .weak, origins: [Origin(index: 6)])
                ]),
            ])
        ], value: (0, 10_000, 1)),
      try readiness(
        "RDY-I5", area: "infrastructure", title: "Fallback paths tried", isCritical: true,
        subjects: [
          SubjectResult(
            subject: "claims-bot", subjectOrigin: Origin(index: 0), outcome: .unmet,
            checks: [
              SubCheckResult(
                id: "fallback", outcome: .unmet, origins: [Origin(index: 2)], missing: [])
            ], isCritical: true),
          SubjectResult(
            subject: "triage \(hostile)", subjectOrigin: Origin(index: 3),
            outcome: .unclear(.conflict),
            checks: [
              SubCheckResult(
                id: "fallback", outcome: .unclear(.conflict),
                origins: [Origin(index: 3), Origin(index: 7)],
                missing: [
                  MissingEvidence(
                    name: "deployment.fallback", cause: .conflict,
                    origins: [Origin(index: 3), Origin(index: 7)])
                ])
            ],
            attestation: Attestation(
              isYes: true, by: "A. Smith", date: nil, note: "", origin: Origin(index: 9)),
            contradictsAttestation: true, isCritical: true),
          met("archive", .implemented, 8),
        ], value: (10_000, 20_000, 3)),
      try readiness(
        "RDY-S3", area: "security", title: "Redaction before external models",
        subjects: [
          SubjectResult(
            subject: "claims-bot",
            outcome: .notApplicable("the model is hosted by the organisation"))
        ], value: nil),
      try readiness(
        "RDY-S4", area: "security", title: "Prompt injection tested",
        subjects: [
          SubjectResult(
            subject: "claims-bot", subjectOrigin: Origin(index: 0), outcome: .unclear(.stale),
            checks: [
              SubCheckResult(
                id: "test", outcome: .unclear(.stale), origins: [],
                missing: [
                  MissingEvidence(name: "checks", cause: .stale, origins: [Origin(index: 10)])
                ])
            ])
        ], value: (0, 10_000, 1)),
      try readiness(
        "RDY-G1", area: "governance", title: "Owner of model quality",
        subjects: [met("claims-bot", .implemented, 1)], value: (10_000, 10_000, 1)),
      try readiness(
        "RDY-G4", area: "governance", title: "Cost monitoring owned",
        subjects: [
          SubjectResult(
            subject: "claims-bot", subjectOrigin: Origin(index: 0), outcome: .unmet,
            checks: [
              SubCheckResult(id: "owner", outcome: .unmet, origins: [Origin(index: 1)], missing: [])
            ])
        ], value: (0, 0, 1)),
      try readiness(
        "RDY-G7", area: "governance", title: "Output reviews held",
        subjects: [
          SubjectResult(
            subject: "claims-bot", outcome: .unclear(.missing),
            checks: [
              SubCheckResult(
                id: "", outcome: .unclear(.missing), origins: [],
                missing: [MissingEvidence(name: "events", cause: .missing, origins: [])])
            ])
        ], value: (0, 10_000, 1)),
    ]
  }

  private func met(_ subject: String, _ grade: Grade, _ origin: UInt32) -> SubjectResult {
    SubjectResult(
      subject: subject, subjectOrigin: Origin(index: 0), outcome: .met(grade),
      checks: [
        SubCheckResult(
          id: "", outcome: .met(grade), origins: [Origin(index: origin)], missing: [])
      ])
  }

  private func readiness(
    _ id: String, area: String, title: String, isCritical: Bool = false,
    subjects: [SubjectResult], value: (low: Int, high: Int, count: Int)?
  ) throws -> CriterionResult {
    let criterion = Criterion(
      id: id, placement: .readiness(area: area), title: title,
      question: "Is it so that \(title.lowercased())?",
      why: "Without it a failure of the provider becomes a failure of yours.",
      population: "project systems",
      exemptions: [
        ApplicabilityRule(
          condition: try ConditionFixture.condition("deployment.self_hosted"),
          reason: "the model is hosted by the organisation")
      ],
      checks: [
        SubCheck(
          id: "fallback", question: "Is there a fallback for every call?",
          condition: try ConditionFixture.condition(
            "deployment.fallback != '' && checks.exists(c, c.type == 'failure-drill' && c.passed)"),
          isOptional: false),
        SubCheck(
          id: "budget", question: "",
          condition: try ConditionFixture.condition("deployment.budget > 0"), isOptional: true),
      ],
      requiredGrade: .implemented, maximumAge: 183, criticality: isCritical ? .always : .never,
      isCore: isCritical, effort: id == "RDY-D6" ? .weeks : .days,
      ask: "What happens when the model does not answer?",
      evidence: ["the inventory with its `fallback` column", "a failure drill on record"],
      remediation:
        "Describe the fallback of each call in the inventory and record a failure drill.",
      sources: [id, "CTL-GW-1"],
      crosswalk: [CrosswalkEntry(framework: "nist-ai-rmf-1.0", ids: ["GOVERN 6.2", "MANAGE 2.3"])],
      examples: id == "RDY-I5"
        ? CriterionExamples(
          met: "kind: DeploymentInventory\ndeployments:\n  - id: bot\n    fallback: queue\n",
          unmet: "kind: DeploymentInventory\ndeployments:\n  - id: bot\n    fallback: none\n",
          unclear: "kind: DeploymentInventory\ndeployments:\n  - id: bot\n") : nil,
      place: Place(path: "readiness.yaml", line: 12, column: 3))
    return CriterionResult(
      criterion: criterion, tally: OutcomeTally(counting: subjects.map(\.outcome)),
      subjects: subjects, omittedSubjects: id == "RDY-D3" ? 17 : 0,
      value: value.map {
        ValueInterval(
          low: Share(sum: $0.low, count: $0.count), high: Share(sum: $0.high, count: $0.count))
      })
  }

  private func readinessResult(
    _ results: [CriterionResult], areas: [ReadinessArea]
  ) -> ReadinessResult {
    let states: [String: ItemState] = [
      "RDY-D3": .complete, "RDY-D6": .unclear(.claimed), "RDY-I2": .unclear(.weak),
      "RDY-I5": .incomplete,
      "RDY-S3": .notApplicable(reason: "the model is hosted by the organisation", byHand: false),
      "RDY-S4": .unclear(.stale), "RDY-G1": .complete, "RDY-G4": .incomplete,
      "RDY-G7": .unclear(.missing),
    ]
    let items = results.map { result -> ItemResult in
      let id = result.criterion.id
      let state = states[id] ?? .complete
      var area = ""
      if case .readiness(let name) = result.criterion.placement { area = name }
      return ItemResult(
        criterion: result.criterion, area: area, state: state,
        isCritical: ["RDY-D6", "RDY-I5"].contains(id),
        waiver: id == "RDY-G4" ? folder.waiver : nil,
        openSubjects: state.isOpen ? Array(result.subjects.map(\.subject).prefix(2)) : [])
    }
    let counts = [(1, 0, 1, 0, 1), (0, 1, 1, 0, 1), (0, 0, 1, 1, 0), (1, 1, 1, 0, 0)]
    return ReadinessResult(
      items: items,
      areas: zip(areas, counts).map { area, count in
        AreaResult(
          area: area, complete: count.0, incomplete: count.1, unclear: count.2,
          notApplicable: count.3, criticalOpen: count.4, hasLimitedScope: area.id == "security")
      },
      open: 6, openWithoutWaived: 5, coverage: Ratio(part: 4, whole: 8),
      worstArea: "infrastructure")
  }

  private var verdict: Verdict {
    func reason(
      _ rule: VerdictReason.Rule, _ kind: VerdictKind, _ criterion: String?, _ subjects: [String],
      _ text: String
    ) -> VerdictReason {
      VerdictReason(
        rule: rule, leadsTo: kind, criterion: criterion, subjects: subjects, text: text)
    }
    return Verdict(
      kind: .noGo,
      reasons: [
        reason(.tooManyOpen, .noGo, nil, [], "6 items are open, and production allows at most 4"),
        reason(
          .criticalOpen, .noGo, "RDY-D6", ["crm"],
          "a critical item is open without a valid waiver: only a person's word says that it is met"
        ),
        reason(
          .criticalOpen, .noGo, "RDY-I5", ["claims-bot", "triage \(hostile)"],
          "a critical item is open without a valid waiver: the evidence shows that it is not met"),
        reason(
          .gateFails, .noGo, nil, [], "phase gate 3, Controlled rollout, needs RDY-I5 and RDY-D6"),
        reason(
          .itemOpen, .conditionalGo, "RDY-I2", ["claims-bot"],
          "the evidence is weaker than the item asks for"),
        reason(
          .itemOpen, .conditionalGo, "RDY-S4", ["claims-bot"], "the evidence is out of date"),
        reason(.waiverUsed, .conditionalGo, "RDY-G4", ["claims-bot"], "a waiver covers it"),
        reason(.itemOpen, .conditionalGo, "RDY-G7", ["claims-bot"], "no evidence speaks of it"),
      ], isLightweight: false,
      counterfactual: Counterfactual(
        target: .conditionalGo, items: ["RDY-I5", "RDY-D6"],
        otherConditions: ["the waiver of RDY-G4 must be released for a GO"]))
  }

  private var findings: [Finding] {
    func finding(
      _ identity: String, _ rule: String, _ title: String, _ severity: Finding.Severity,
      _ subject: String, _ statement: String, _ places: [Place], facts: [String] = [],
      waived: String? = nil, subjectPlace: Place? = nil
    ) -> Finding {
      Finding(
        identity: identity, rule: rule, title: title, severity: severity, subject: subject,
        statement: statement,
        why: "Without it a failure of the provider becomes a failure of yours.",
        remediation: "Describe the fallback of each call in the `fallback` column.", facts: facts,
        waived: waived, places: places, subjectPlace: subjectPlace)
    }
    return [
      finding(
        "0f1e2d3c4b5a6978", "RDY-D6", "Privacy rules documented", .blocker, "crm",
        "`crm`: not shown (it is only claimed): is there a rule?", [],
        subjectPlace: Place(path: "sources.csv", line: 4, column: 1)),
      finding(
        "1a2b3c4d5e6f7081", "RDY-I5", "Fallback paths tried", .blocker, "claims-bot",
        "`claims-bot` has no fallback", [Place(path: "inventory.csv", line: 2, column: 40)]),
      finding(
        "2a2b3c4d5e6f7082", "RDY-I5", "Fallback paths tried", .blocker, "triage \(hostile)",
        "files contradict each other about `triage \(hostile)`",
        [
          Place(path: "inventory.csv", line: 3, column: 40),
          Place(path: folder.awkwardPath, line: 7, column: 5),
        ]),
      finding(
        "3a2b3c4d5e6f7083", "RDY-G4", "Cost monitoring owned", .major, "claims-bot",
        "nobody owns the cost of `claims-bot`", [Place(path: "inventory.csv", line: 2, column: 20)],
        waived: "waived until 2026-06-30 (raw: incomplete)"),
      finding(
        "3b2b3c4d5e6f7083", "RDY-S4", "Prompt injection tested", .minor, "archive",
        "`archive`: not shown (nothing is on record for `checks`): was it tested?", [],
        subjectPlace: Place(path: "inventory.csv", line: 5, column: 1)),
      finding(
        "3c2b3c4d5e6f7083", "RDY-S4", "Prompt injection tested", .minor, "search",
        "`search`: not shown (nothing is on record for `checks`): was it tested?", [],
        subjectPlace: Place(path: "inventory.csv", line: 6, column: 1)),
      finding(
        "4a2b3c4d5e6f7084", "RDY-S4", "Prompt injection tested", .minor, "claims-bot",
        "the last test is 240 days old; the limit is 183",
        [Place(path: "tests/\u{65E5}\u{672C}.json", line: 1, column: 1)]),
      finding(
        "5a2b3c4d5e6f7085", "EVD-FUTURE", "Evidence from the future", .note, "plans/future.md",
        "it is dated 2026-03-01, after the day of the assessment",
        [Place(path: "plans/future.md")], facts: ["the day of the assessment is 2026-01-31"]),
    ]
  }

  // MARK: - Maturity

  private let dimensions = [
    Dimension(id: "A", title: "Strategy and value", meaning: "Why AI is used.", reference: "4.4"),
    Dimension(
      id: "B", title: "Governance and accountability", meaning: "Who answers for it.",
      reference: "4.7, 4.13"),
    Dimension(
      id: "C", title: "Measurement and outcomes", meaning: "What it brings.", reference: "4.6.4"),
  ]

  private func maturityResults() throws -> [CriterionResult] {
    [
      try maturity(
        "A2.1", "A", 2, "Purpose stated", .approved, Counts(met: [.approved: 8]),
        (80_000, 80_000, 8)),
      try maturity(
        "A3.2", "A", 3, "Strategy approved", .approved, Counts(unclear: 1), (0, 10_000, 1)),
      try maturity("A4.1", "A", 4, "Used in two units", .operating, Counts(unmet: 1), (0, 0, 1)),
      try maturity(
        "B3.1", "B", 3, "Exactly one owner", .implemented,
        Counts(met: [.implemented: 7], unmet: 1), (8_500, 8_500, 1), isUniversal: true),
      try maturity(
        "B4.1", "B", 4, "Central register", .operating, Counts(unmet: 3, notApplicable: 5),
        (0, 0, 3)),
      try maturity(
        "C3.1", "C", 3, "Baseline and KPI", .implemented,
        Counts(met: [.implemented: 3, .approved: 1], unmet: 2, unclear: 2), (38_500, 60_000, 8)),
      try maturity(
        "C3.2", "C", 3, "KPI shared", .implemented,
        Counts(met: [.implemented: 5, .approved: 1], unmet: 2), (58_500, 60_000, 8)),
      try maturity("C4.1", "C", 4, "KPI reported", .operating, Counts(unmet: 1), (0, 0, 1)),
    ]
  }

  private struct Counts {
    var met: [Grade: Int] = [:]
    var unmet = 0
    var unclear = 0
    var notApplicable = 0
  }

  private func maturity(
    _ id: String, _ dimension: String, _ level: Int, _ title: String, _ required: Grade,
    _ counts: Counts, _ value: (low: Int, high: Int, count: Int), isUniversal: Bool = false
  ) throws -> CriterionResult {
    var outcomes: [SubjectOutcome] = []
    for grade in Grade.allCases.reversed() {
      outcomes += Array(repeating: .met(grade), count: counts.met[grade] ?? 0)
    }
    outcomes += Array(repeating: .unmet, count: counts.unmet)
    outcomes += Array(repeating: .unclear(.missing), count: counts.unclear)
    outcomes += Array(
      repeating: .notApplicable("the system has no data source"), count: counts.notApplicable)
    let subjects = outcomes.enumerated().map { number, outcome in
      SubjectResult(
        subject: "system-\(number + 1)", subjectOrigin: Origin(index: 0), outcome: outcome,
        checks: [
          SubCheckResult(id: "", outcome: outcome, origins: [Origin(index: 1)], missing: [])
        ])
    }
    let criterion = Criterion(
      id: id, placement: .maturity(dimension: dimension, level: level), title: title,
      question: "Is it so that \(title.lowercased())?", why: "It shows that the level is real.",
      population: "systems",
      checks: [
        SubCheck(
          id: "", question: "",
          condition: try ConditionFixture.condition("deployment.owner != ''"), isOptional: false)
      ], requiredGrade: required, isUniversal: isUniversal, effort: .weeks,
      ask: "Who owns it?", evidence: ["the inventory"], remediation: "Record it in the inventory.",
      sources: ["LVL-3.1"], place: Place(path: "maturity.yaml", line: 40, column: 3))
    return CriterionResult(
      criterion: criterion, tally: OutcomeTally(counting: outcomes), subjects: subjects,
      omittedSubjects: 0,
      value: ValueInterval(
        low: Share(sum: value.low, count: value.count),
        high: Share(sum: value.high, count: value.count)))
  }

  private var maturityResult: MaturityResult {
    let numbers = [
      (2, 3, ["A3.2"], ["A4.1"], Share(sum: 0, count: 1)),
      (3, 3, ["B3.1", "B4.1"], ["B3.1", "B4.1"], Share(sum: 0, count: 1)),
      (2, 3, ["C3.1"], ["C4.1"], Share(sum: 12_125, count: 2)),
    ]
    return MaturityResult(
      standing: .rated, proven: 2, possible: 3,
      dimensions: zip(dimensions, numbers).map { dimension, number in
        DimensionResult(
          dimension: dimension, proven: number.0, possible: number.1, provenBlockers: number.2,
          possibleBlockers: number.3, progress: number.4)
      },
      coverage: Ratio(part: 33, whole: 36), strength: Ratio(part: 30, whole: 36),
      evidenceBand: .high)
  }
}
