import AssessmentCore
import Testing

@Suite struct UseCaseMapTests {
  private static let vocabulary = Vocabulary(
    kinds: Vocabulary.example.kinds + [
      RecordKind(
        name: "use_case", plural: "use_cases", native: "UseCases", meaning: "A use case.",
        grade: .approved, isPopulation: true, identity: ["id"], datedBy: [], keepsLatest: false,
        approvedStates: [], maximumAge: MaximumAge(days: 365), canBeOperating: false,
        currentVersion: nil,
        attributes: [
          Attribute(name: "id", type: .text, meaning: ""),
          Attribute(name: "name", type: .text, meaning: ""),
          Attribute(name: "impact", type: .number, meaning: ""),
          Attribute(name: "feasibility", type: .number, meaning: ""),
          Attribute(name: "frequency", type: .number, meaning: ""),
          Attribute(name: "transformational", type: .boolean, meaning: ""),
        ])
    ], populations: Vocabulary.example.populations)

  private static let rule = UseCaseMapRule(
    kind: "use_case", impact: .example("use_case.impact"),
    feasibility: .example("use_case.feasibility"), frequency: .example("use_case.frequency"),
    scale: 1...5,
    groups: [
      UseCaseGroupRule(
        id: "quick-win", title: "", meaning: "",
        condition: .example("use_case.impact >= 4.0 && use_case.feasibility >= 4.0")),
      UseCaseGroupRule(
        id: "transformational", title: "", meaning: "",
        condition: .example("use_case.transformational"), decidesFirst: true),
      UseCaseGroupRule(
        id: "rest", title: "", meaning: "", condition: .example("use_case.impact < 4.0")),
    ])

  private static let roadmap = RoadmapRule(
    phases: [
      RoadmapPhaseRule(
        id: "first", title: "", goal: "", groups: ["quick-win"],
        steps: [
          RoadmapStepRule(reason: .verdict),
          RoadmapStepRule(reason: .practice, efforts: [.hours, .days]),
        ]),
      RoadmapPhaseRule(
        id: "then", title: "", goal: "", groups: ["rest", "transformational"],
        steps: [RoadmapStepRule(reason: .level), RoadmapStepRule(reason: .practice)]),
    ], days: [1, 5, 20, 60])

  private func assessment(
    _ useCases: [[(String, EvidenceBuilder.Field)]], results: [CriterionResult] = []
  ) -> Assessment {
    var builder = EvidenceBuilder(vocabulary: UseCaseMapTests.vocabulary)
    let file = builder.source("use-cases.csv")
    builder.add("deployment", ["id": "claims", "stage": "production"], from: file)
    for useCase in useCases { builder.add("use_case", useCase, from: file) }
    let model = AssessmentModel(
      questionnaires: [], vocabulary: UseCaseMapTests.vocabulary,
      criteria: results.map(\.criterion), areas: [ReadinessArea(id: "data", title: "Data")],
      levels: (1...5).map { MaturityLevel(number: $0, name: "", meaning: "") },
      dimensions: [Dimension(id: "A", title: "A", meaning: "", reference: "")], gates: [],
      decisions: [], requiredKinds: ["deployment"], openThreshold: 4,
      topics: [Topic(id: "testing", title: "Testing", meaning: "")],
      useCaseMap: UseCaseMapTests.rule, roadmap: UseCaseMapTests.roadmap)
    return Assessment(
      of: model, evidence: builder.evidence(), options: AssessmentOptions(), results: results,
      levelRequirements: [])
  }

  private static func useCase(
    _ id: String, _ impact: Double?, _ feasibility: Double?, _ frequency: Double? = nil,
    transformational: Bool? = nil
  ) -> [(String, EvidenceBuilder.Field)] {
    var fields: [(String, EvidenceBuilder.Field)] = [("id", .text(id))]
    if let impact { fields.append(("impact", .number(impact))) }
    if let feasibility { fields.append(("feasibility", .number(feasibility))) }
    if let frequency { fields.append(("frequency", .number(frequency))) }
    if let transformational { fields.append(("transformational", .flag(transformational))) }
    return fields
  }

  @Test func `quick wins come first, transformational ones late, unscored ones last`() {
    let map = assessment([
      UseCaseMapTests.useCase("unscored", nil, 5), UseCaseMapTests.useCase("small", 2, 5),
      UseCaseMapTests.useCase("big", 5, 5, transformational: true),
      UseCaseMapTests.useCase("b", 4, 4, 10), UseCaseMapTests.useCase("a", 4, 4, 10),
      UseCaseMapTests.useCase("often", 4, 4, 2_000), UseCaseMapTests.useCase("best", 4.5, 4),
    ]).useCaseMap
    #expect(
      map.entries.map { "\($0.id) \($0.group ?? "-")" } == [
        "best quick-win", "often quick-win", "a quick-win", "b quick-win",
        "big transformational", "small rest", "unscored -",
      ])
    #expect(map.entries.first?.impact?.text == "4.5")
    #expect(map.entries.first?.places.map(\.path) == ["use-cases.csv", "use-cases.csv"])
    #expect(map.entries.last?.impact == nil)
  }

  @Test(arguments: 0..<10)
  func `the order of the records does not matter`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let useCases = (0..<12).map { number in
      UseCaseMapTests.useCase(
        "u\(number)", Double(Int.random(in: 1...3, using: &generator)) + 2,
        Bool.random(using: &generator) ? 4 : nil, 10)
    }
    let expected = assessment(useCases).useCaseMap.entries.map(\.id)
    let shuffled = useCases.shuffled(using: &generator)
    #expect(assessment(shuffled).useCaseMap.entries.map(\.id) == expected)
  }

  @Test func `open work goes to the first phase that takes it up, once`() {
    let roadmap = assessment(
      [UseCaseMapTests.useCase("fast", 5, 5), UseCaseMapTests.useCase("slow", 1, 1)],
      results: [
        .readiness("D1", area: "data", effort: .weeks, .unmet),
        .readiness("D2", area: "data", effort: .hours, .unclear(.missing)),
        .readiness("D3", area: "data", .met(.approved)),
        .maturity("A2", 2, .implemented, [(.unmet, 1)]),
        .practice("TST-1", .unmet), .practice("TST-2", .unclear(.missing)),
      ]
    ).roadmap
    #expect(
      roadmap.phases.map { $0.steps.map { "\($0.criterion) \($0.reason.rawValue)" } } == [
        ["D2 verdict", "D1 verdict", "TST-1 practice"], ["A2 level"],
      ])
    #expect(roadmap.phases.map { $0.useCases.map(\.id) } == [["fast"], ["slow"]])
    #expect(roadmap.phases.map(\.weeks) == [4...6, 1...1])
  }
}
