import AssessmentCore
import Expressions
import Testing

@Suite struct DecisionDraftingTests {
  /// A vocabulary with what decisions are about: use cases, and systems that name theirs.
  private static let vocabulary = Vocabulary(
    kinds: [
      kind("project", [("id", .text), ("systems", .list), ("all_systems", .boolean)]),
      kind(
        "use_case",
        [
          ("id", .text), ("name", .text), ("needs_internal_knowledge", .boolean),
          ("background", .boolean), ("volume_per_day", .number),
        ]),
      kind("deployment", [("id", .text), ("use_case", .reference), ("fallback", .text)]),
      kind("answer", [("criterion", .text)]),
    ],
    populations: [
      Population(
        name: "project_system", meaning: "", kind: "deployment",
        condition: "project.all_systems || deployment.id in project.systems")
    ])

  private static func kind(_ name: String, _ attributes: [(String, AttributeType)]) -> RecordKind {
    RecordKind(
      name: name, plural: name + "s", native: name, meaning: "A \(name).", grade: .implemented,
      isPopulation: true, identity: [attributes[0].0], datedBy: [], keepsLatest: false,
      approvedStates: [], maximumAge: MaximumAge(days: nil), canBeOperating: false,
      currentVersion: nil,
      attributes: attributes.map { name, type in
        Attribute(name: name, type: type, of: name == "use_case" ? "use_case" : nil, meaning: "")
      })
  }

  private static func option(
    _ id: String, risk: Int, need: String?, supporting: [DecisionRule] = [],
    controls: [PatternControl] = []
  ) -> DecisionOption {
    DecisionOption(
      id: id, title: id.uppercased(), summary: "", risk: risk,
      need: need.map { .example($0) }, supporting: supporting, opposing: [],
      goodConsequences: [], badConsequences: [], mainRisk: "", controls: controls, sources: [])
  }

  private static let fallback = PatternControl(id: "CTL-1", title: "Fallback")

  private static let axis = DecisionAxis(
    id: "integration-pattern", title: "Integration pattern", question: "Which pattern?",
    drivers: [
      DecisionDriver(
        name: "knowledge", title: "Needs internal knowledge",
        reading: .example("use_case.needs_internal_knowledge")),
      DecisionDriver(
        name: "background", title: "May run in the background",
        reading: .example("use_case.background")),
      DecisionDriver(
        name: "volume", title: "Volume per day", reading: .example("use_case.volume_per_day")),
    ],
    options: [
      option("direct", risk: 1, need: nil),
      option(
        "rag", risk: 2, need: "use_case.needs_internal_knowledge",
        supporting: [
          DecisionRule(
            condition: .example("use_case.volume_per_day < 1000.0"),
            argument: "the volume is low", sources: ["PAT-08"]),
          DecisionRule(
            condition: .example("use_case.volume_per_day >= 1000.0"),
            argument: "the volume is high", sources: ["PAT-12"]),
        ],
        controls: [
          PatternControl(id: "D1", title: "Sources"), PatternControl(id: "D2", title: "Access"),
          fallback,
        ]),
      option("async", risk: 3, need: "use_case.background"),
    ],
    commonControls: [fallback], combination: "The patterns are combined.")

  private func assessment(
    _ fill: (inout EvidenceBuilder, Int) -> Void, results: [CriterionResult] = []
  ) -> Assessment {
    var builder = EvidenceBuilder(vocabulary: DecisionDraftingTests.vocabulary)
    let file = builder.source("cases.yaml")
    builder.add(
      "project", ["id": "pilot", "systems": ["claims"], "all_systems": false], from: file)
    fill(&builder, file)
    let model = AssessmentModel(
      questionnaires: [], vocabulary: DecisionDraftingTests.vocabulary,
      criteria: results.map(\.criterion), areas: [], levels: [], dimensions: [], gates: [],
      decisions: [DecisionDraftingTests.axis], requiredKinds: [], openThreshold: 4)
    return Assessment(
      of: model, evidence: builder.evidence(), options: AssessmentOptions(), results: results,
      levelRequirements: [])
  }

  private func draft(_ fill: (inout EvidenceBuilder, Int) -> Void) throws -> DecisionDraft {
    let drafts = assessment(fill).decisions
    try #require(drafts.count == 1)
    return try #require(drafts.first)
  }

  @Test func `what is needed is chosen and the record says why the rest is not`() throws {
    let draft = try draft { builder, file in
      builder.add(
        "use_case",
        [
          "id": "triage", "name": "Claims triage", "needs_internal_knowledge": true,
          "background": false, "volume_per_day": 400,
        ], from: file)
    }
    #expect(draft.subject == "triage")
    #expect(draft.subjectName == "Claims triage")
    #expect(draft.chosen.map(\.option.id) == ["rag"])
    #expect(draft.options.map(\.need) == [.notNeeded, .needed, .notNeeded])
    #expect(
      draft.rationale == [
        "DIRECT alone does not meet the needs.",
        "RAG is needed (needs internal knowledge: yes).",
        "ASYNC is not needed (may run in the background: no).",
      ])
    #expect(draft.drivers.map(\.value) == ["yes", "no", "400"])
    #expect(draft.drivers.map { $0.places.map(\.text) }[0] == ["cases.yaml:1:3"])
    #expect(draft.options[1].supporting.map(\.text) == ["the volume is low"])
    #expect(draft.openQuestions.isEmpty)
  }

  @Test func `where nothing is needed the option to start with is chosen`() throws {
    let draft = try draft { builder, file in
      builder.add(
        "use_case",
        [
          "id": "triage", "needs_internal_knowledge": false, "background": false,
          "volume_per_day": 0.5,
        ], from: file)
    }
    #expect(draft.chosen.map(\.option.id) == ["direct"])
    #expect(draft.rationale[0] == "DIRECT is chosen because no other option is needed.")
    #expect(draft.subjectName == "triage")
    #expect(draft.drivers[2].value == "0.5")
  }

  @Test func `what nobody knows is not chosen and becomes a question`() throws {
    let draft = try draft { builder, file in
      builder.add("use_case", ["id": "triage", "background": false], from: file)
    }
    #expect(draft.chosen.map(\.option.id) == ["direct"])
    #expect(draft.options[1].need == .unclear)
    #expect(draft.options[1].missing == ["use_case.needs_internal_knowledge"])
    #expect(
      draft.rationale == [
        "DIRECT is chosen because nothing on record shows that another option is needed.",
        "RAG is not chosen; whether it is needed is unclear: nothing is on record for "
          + "`use_case.needs_internal_knowledge`.",
        "ASYNC is not needed (may run in the background: no).",
      ])
    #expect(
      draft.openQuestions == [
        "whether \"RAG\" is needed: nothing is on record for `use_case.needs_internal_knowledge`",
        "not on record: whether needs internal knowledge, volume per day",
      ])
  }

  @Test func `several needs are met together`() throws {
    let draft = try draft { builder, file in
      builder.add(
        "use_case",
        [
          "id": "triage", "needs_internal_knowledge": true, "background": true,
          "volume_per_day": 4000,
        ], from: file)
    }
    #expect(draft.chosen.map(\.option.id) == ["rag", "async"])
    #expect(draft.rationale.last == "The patterns are combined.")
  }

  @Test func `without any use case on record nothing is judged`() throws {
    let draft = try draft { _, _ in }
    #expect(!draft.hasSubject)
    #expect(draft.chosen.isEmpty)
    #expect(draft.options.map(\.option.id) == ["direct", "rag", "async"])
    #expect(draft.options.allSatisfy { $0.need == .unclear })
    #expect(draft.rationale.isEmpty)
    #expect(draft.controls.isEmpty)
    #expect(draft.drivers.map(\.value) == [nil, nil, nil])
    #expect(
      draft.openQuestions == [
        "whether \"RAG\" is needed: nothing is on record for `use_case.needs_internal_knowledge`",
        "whether \"ASYNC\" is needed: nothing is on record for `use_case.background`",
      ])
  }

  @Test(arguments: [
    (Int64(14 * 86_400), "14 days"), (86_400, "24 h"), (5_400, "90 min"), (20, "20 s"),
    (0, "0 s"), (-7_200, "-2 h"), (86_401, "86401 s"),
  ])
  func `a length of time is written in its largest unit`(seconds: Int64, text: String) throws {
    #expect(ReadableDuration.text(of: try #require(TimeSpan(seconds: seconds))) == text)
  }

  @Test(arguments: [
    (Int64(1_500_000_000), "1.5 s"), (200_000_000, "200 ms"), (250_000, "0.00025 s"),
    (-1_500_000_000, "-1.5 s"), (Int64.min, "-9223372036.854775807 s"),
  ])
  func `a part of a second is written as people do`(nanoseconds: Int64, text: String) {
    #expect(ReadableDuration.text(of: TimeSpan(nanoseconds: nanoseconds)) == text)
  }

  @Test func `the use cases are those of the systems of the project`() {
    let decisions = assessment { builder, file in
      for id in ["triage", "search", "letters"] {
        builder.add("use_case", ["id": .text(id)], from: file)
      }
      builder.add("deployment", ["id": "claims", "use_case": "letters"], from: file)
      builder.add("deployment", ["id": "policy", "use_case": "search"], from: file)
    }.decisions
    #expect(decisions.map(\.subject) == ["letters"])
  }

  @Test func `a system that names no use case leaves all of them`() {
    let decisions = assessment { builder, file in
      for id in ["triage", "search"] { builder.add("use_case", ["id": .text(id)], from: file) }
      builder.add("deployment", ["id": "claims"], from: file)
    }.decisions
    #expect(decisions.map(\.subject) == ["triage", "search"])
  }

  /// The controls of the record when the criteria of the controls came to these outcomes, each on
  /// the project's system.
  private func controls(
    _ outcomes: [String: SubjectOutcome]
  ) throws -> [DecisionDraft.ControlStatus] {
    let results = outcomes.sorted { $0.key < $1.key }.map { id, outcome in
      CriterionResult.readiness(id, area: "data", outcome)
    }
    let decisions = assessment(
      { builder, file in
        builder.add("use_case", ["id": "triage", "needs_internal_knowledge": true], from: file)
      }, results: results
    ).decisions
    return try #require(decisions.first).controls
  }

  @Test(arguments: [
    (SubjectOutcome.met(.approved), "met", [String]()), (.unclear(.stale), "unclear", ["D1"]),
    (.unmet, "unmet", ["D1"]), (.notApplicable("none"), "not applicable", []),
  ])
  func `a control is as its criterion says`(
    outcome: SubjectOutcome, status: String, findings: [String]
  ) throws {
    let controls = try controls(["D1": outcome])
    // The common control comes first and is not said again by the option that brings it too.
    #expect(controls.map(\.control.id) == ["CTL-1", "D1", "D2"])
    #expect(controls[1].status == status)
    #expect(controls[1].findings == findings)
    #expect(controls[2].status == "unclear")
  }

  @Test func `without a decision to make there is no draft`() {
    let model = AssessmentModel.example([])
    let assessment = Assessment(
      of: model, evidence: EvidenceBuilder().evidence(), options: AssessmentOptions(),
      results: [], levelRequirements: [])
    #expect(assessment.decisions.isEmpty)
  }

  // MARK: What rules an option out, and the choice of one

  /// Every combination of what can be known of two needs and one exclusion.
  private static let known: [(Bool?, Bool?, Bool?)] = [true, false, nil].flatMap { first in
    [true, false, nil].flatMap { second in [true, false, nil].map { (first, second, $0) } }
  }

  @Test(arguments: known, [true, false])
  func `what is ruled out is not chosen, and what is chosen is needed or the start`(
    facts: (Bool?, Bool?, Bool?), combines: Bool
  ) throws {
    let axis = DecisionAxis(
      id: "hosting", title: "Hosting", question: "Where?", drivers: [],
      options: [
        DecisionDraftingTests.option("start", risk: 1, need: nil),
        DecisionOption(
          id: "near", title: "Near", summary: "", risk: 3,
          need: .example("use_case.needs_internal_knowledge"),
          exclusions: [
            DecisionRule(
              condition: .example("use_case.volume_per_day > 10.0"), argument: "Too many.",
              sources: [])
          ], supporting: [], opposing: [], goodConsequences: [], badConsequences: [], mainRisk: "",
          controls: [], sources: []),
        DecisionDraftingTests.option("far", risk: 2, need: "use_case.background"),
      ], combines: combines, commonControls: [], combination: "Both.")
    var fields: [(String, EvidenceBuilder.Field)] = [("id", "triage")]
    if let first = facts.0 { fields.append(("needs_internal_knowledge", .flag(first))) }
    if let second = facts.1 { fields.append(("background", .flag(second))) }
    if let third = facts.2 { fields.append(("volume_per_day", .number(third ? 20 : 5))) }
    var builder = EvidenceBuilder(vocabulary: DecisionDraftingTests.vocabulary)
    let file = builder.source("cases.yaml")
    builder.add("project", ["id": "pilot", "all_systems": false], from: file)
    builder.add("use_case", fields, from: file)
    let model = AssessmentModel(
      questionnaires: [], vocabulary: DecisionDraftingTests.vocabulary, criteria: [], areas: [],
      levels: [], dimensions: [], gates: [], decisions: [axis], requiredKinds: [],
      openThreshold: 4)
    let draft = try #require(
      Assessment(
        of: model, evidence: builder.evidence(), options: AssessmentOptions(), results: [],
        levelRequirements: []
      ).decisions.first)
    for option in draft.options where option.isChosen {
      #expect(option.exclusions.isEmpty)
      #expect(option.need == .needed || option.option.need == nil)
    }
    #expect(draft.options.contains { !$0.exclusions.isEmpty } == (facts.2 == true))
    let near = facts.0 == true && facts.2 != true
    let far = facts.1 == true
    let expected =
      switch (near, far) {
      case (false, false): ["start"]
      case (true, false): ["near"]
      case (false, true): ["far"]
      case (true, true): combines ? ["near", "far"] : ["far"]
      }
    #expect(draft.chosen.map(\.option.id) == expected)
    // What nobody knows is a question, and no sentence says it as a fact.
    #expect(draft.openQuestions.contains { $0.hasPrefix("whether \"FAR\"") } == (facts.1 == nil))
    let isDoubtful = facts.0 == true && facts.2 == nil
    #expect(
      draft.openQuestions.contains { $0.hasPrefix("whether something rules out") } == isDoubtful)
    #expect(draft.rationale.contains("Both.") == (near && far && combines))
  }
}
