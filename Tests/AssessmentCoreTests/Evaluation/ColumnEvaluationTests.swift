import AssessmentCore
import Expressions
import Testing

/// Large tables are evaluated column by column; the outcomes are those of record by record.
struct ColumnEvaluationTests {
  /// Everything column by column, and every column long.
  private static let columns = EvaluationLimits(subjects: 0, contents: 0)
  private static let shortColumns = EvaluationLimits(subjects: 0)
  private static let records = EvaluationLimits(subjects: .max)

  // MARK: Generated evidence

  private static func field(_ attribute: String, _ chance: inout Chance) -> EvidenceBuilder.Field? {
    switch chance.number(below: 12) {
    case 0: return nil
    case 1: return EvidenceBuilder.Field.none
    case 2: return chance.number(below: 4) == 0 ? .notAsked : EvidenceBuilder.Field.none
    case 3: return chance.number(below: 4) == 0 ? .unreadable("?") : nil
    case 4: return chance.number(below: 4) == 0 ? .conflict("a", "b", from: 1) : nil
    default: break
    }
    switch attribute {
    case "stage": return .text(chance.pick(["production", "production", "pilot"]))
    case "business_unit": return .text(chance.pick(["Sales", "Claims", "Ann", ""]))
    case "owner": return .text(chance.pick(["Ann", "Bob", "Cy", "Sales"]))
    case "fallback": return .text("rules \(chance.number(below: 30))")
    case "timeout": return .days(Int64(chance.number(below: 5)))
    case "go_live": return .date(chance.pick(["2025-01-01", "2025-12-20", "2026-01-20"]))
    case "cost": return .number(Double(chance.number(below: 100)))
    case "read_only": return .flag(chance.number(below: 2) == 0)
    case "tools": return .list(chance.pick([["sql"], ["mail", "sql"], []]))
    default: return .text(chance.pick(["cloud", "own"]))
    }
  }

  private static func evidence(seed: UInt64, inBlock: Bool) -> EvidenceBase {
    var chance = Chance(seed: seed)
    var builder = EvidenceBuilder()
    let sources = [
      builder.source("good.csv"), builder.source("weak.csv", grade: .indirect),
      builder.source("old.csv", date: "2024-01-01"),
      builder.source("new.csv", grade: .operating, date: "2026-01-25"),
    ]
    let attributes = [
      "stage", "business_unit", "owner", "fallback", "timeout", "go_live", "cost", "read_only",
      "tools", "hosting",
    ]
    var rowSources: [UInt32] = []
    let count = 20 + chance.number(below: 40)
    let isOneSource = chance.number(below: 3) == 0
    for row in 0..<count {
      let source = isOneSource ? 0 : chance.pick(sources)
      rowSources.append(UInt32(source))
      var cells: [(String, EvidenceBuilder.Field)] = [("id", .text("s\(row)"))]
      if chance.number(below: 30) == 0 { cells = [] }
      for attribute in attributes {
        if let field = field(attribute, &chance) { cells.append((attribute, field)) }
      }
      builder.add("deployment", cells, from: source)
      for attribute in ["owner", "stage", "hosting", "read_only", "fallback"]
      where !isOneSource && chance.number(below: 3) == 0 {
        builder.confirm("deployment", attribute, from: chance.pick(sources))
      }
    }
    for _ in 0..<60 {
      builder.add(
        "check",
        [
          ("type", .text(chance.pick(["drill", "audit"]))),
          ("subject", .text("s\(chance.number(below: count + 5))")),
          ("passed", .flag(chance.number(below: 3) > 0)),
        ].filter { _ in chance.number(below: 12) > 0 }, from: chance.pick(sources))
    }
    builder.add(
      "project",
      ["id": "pilot", "systems": ["s1", "s2", "s3", "s7", "ghost"], "all_systems": false],
      from: sources[0])
    addWords(&builder, &chance, count)
    let evidence = builder.evidence()
    return inBlock ? block(evidence, rowSources, isOneSource: isOneSource) : evidence
  }

  /// Adds answers, entries by hand and a scope, now and then.
  private static func addWords(
    _ builder: inout EvidenceBuilder, _ chance: inout Chance, _ count: Int
  ) {
    let answers = builder.source("answers.yaml", grade: .attestation)
    for _ in 0..<chance.number(below: 6) {
      let subject = chance.number(below: 8) == 0 ? "" : "s\(chance.number(below: count))"
      builder.add(
        "answer",
        [
          ("criterion", .text("C\(chance.number(below: 4))")), ("subject", .text(subject)),
          ("answer", .flag(chance.number(below: 2) == 0)), ("by", "Bob"),
          ("on", .date(chance.pick(["2025-12-01", "2026-01-20", "2026-01-30"]))),
        ], from: answers)
    }
    let exclusion = Exclusion(
      criterion: "C\(chance.number(below: 4))",
      subject: chance.number(below: 3) == 0 ? nil : "s\(chance.number(below: count))",
      reasonCode: "unused", text: "None.", author: "Ann", approver: "Bob",
      date: EvidenceBuilder.day("2026-01-01"), place: Place(path: "assess.yaml"))
    builder.manifest = CaseManifest(
      project: "pilot", unit: chance.number(below: 4) == 0 ? "Sales" : nil,
      scopeSystems: chance.number(below: 4) == 0 ? ["s1", "s5", "s9", "s11"] : nil,
      exclusions: chance.number(below: 2) == 0 ? [exclusion] : [])
  }

  /// Lays the systems out as a large file gives them: names in an arena, origins in a block.
  private static func block(
    _ evidence: EvidenceBase, _ rowSources: [UInt32], isOneSource: Bool
  ) -> EvidenceBase {
    var origins = evidence.origins
    let first = origins.nextBlockIndex
    let count = rowSources.count
    let tables = evidence.tables.map { table -> RecordTable in
      guard table.kind.name == "deployment" else { return table }
      let width = UInt32(table.columns.count)
      origins.add(
        OriginTable.Block(
          first: first, width: width, sources: isOneSource ? [0] : rowSources,
          lines: (0..<count).map { UInt32($0 + 2) }, columns: []))
      let columns = table.columns.enumerated().map { position, column -> Column in
        guard position == 0 else {
          return Column(
            codes: column.codes, dictionary: column.dictionary,
            firstOrigins: .computed(first: first + UInt32(position), width: width))
        }
        var bytes: [UInt8] = []
        var ends: [UInt32] = []
        let codes = (0..<count).map { row -> UInt32 in
          guard case .value(let value) = column.content(at: row),
            case .string(let text) = value.content
          else { return 0 }
          bytes += Array(text.utf8)
          ends.append(UInt32(bytes.count))
          return UInt32(ends.count)
        }
        return Column(
          codes: codes, dictionary: ContentDictionary(texts: TextArena(bytes: bytes, ends: ends)),
          firstOrigins: .computed(first: first, width: width))
      }
      return RecordTable(
        kind: table.kind, rowCount: count, columns: columns, isComplete: table.isComplete)
    }
    return EvidenceBase(
      items: evidence.items, sources: evidence.sources, origins: origins, tables: tables,
      diagnostics: [], manifest: evidence.manifest, asOf: evidence.asOf)
  }

  // MARK: Generated criteria

  private static let parts = [
    "deployment.owner != ''", "deployment.owner == 'Ann'", "deployment.stage == 'production'",
    "deployment.hosting in ['cloud', 'own']", "deployment.hosting in project.systems",
    "has(deployment.cost)", "deployment.cost < 50.0", "deployment.read_only",
    "deployment.owner == deployment.business_unit", "deployment.owner.startsWith('A')",
    "deployment.owner > 1", "deployment.colour == 'red'", "deployment.owner", "true", "false",
    "checks.exists(c, c.type == 'drill' && c.subject == deployment.id && c.passed)",
    "checks.exists(c, c.subject == deployment.id)", "checks.exists(c, deployment.id == c.subject)",
    "checks.exists(c, c.subject == deployment.owner || c.passed && c.subject == deployment.id)",
    "checks.filter(c, c.subject == deployment.id && c.passed).size() >= 2",
    "checks.filter(c, c.passed).exists(c, c.subject == deployment.id)",
    "checks.exists_one(c, c.subject == deployment.id && c.type == 'audit')",
    "checks.all(c, c.subject != deployment.id || c.passed)", "size(checks) >= 3",
    "checks.exists(c, c.type == 'audit')", "checks.exists(c, c.type == 'review')",
    "deployment.id in project.systems", "deployment.id == 's3'", "deployment.id != ''",
    "deployment.id.endsWith('1')", "project.all_systems", "project.name == 'x'",
    "deployment.tools.exists(t, t == 'sql')", "'sql' in deployment.tools",
    "has(deployment.go_live) && age(deployment.go_live) < days(90)",
    "has(deployment.timeout) && deployment.timeout <= days(2)", "deployment.fallback != ''",
    "deployment.fallback == 'rules 7'", "documents.exists(d, d.subject == deployment.id)",
    "deployments.exists(d, d.owner == deployment.owner && d.id != deployment.id)",
    "deployment == deployment",
  ]

  private static func expression(_ chance: inout Chance, depth: Int) -> String {
    guard depth > 0, chance.number(below: 3) > 0 else { return chance.pick(parts) }
    let first = expression(&chance, depth: depth - 1)
    let second = expression(&chance, depth: depth - 1)
    switch chance.number(below: 6) {
    case 0, 1: return "(\(first)) && (\(second))"
    case 2, 3: return "(\(first)) || (\(second))"
    case 4: return "!(\(first))"
    default: return "(\(first)) ? (\(second)) : (\(expression(&chance, depth: depth - 1)))"
    }
  }

  private static func criterion(_ number: Int, _ chance: inout Chance) -> Criterion {
    let checks = (0...chance.number(below: 2)).map { position in
      SubCheck(
        id: "\(position)", question: "", condition: .example(expression(&chance, depth: 2)),
        isOptional: chance.number(below: 5) == 0)
    }
    let exemptions = (0..<chance.number(below: 3)).map { _ in
      (when: expression(&chance, depth: 1), reason: "exempt")
    }
    let isReadiness = chance.number(below: 2) == 0
    return .example(
      "C\(number)", of: chance.pick(["system", "system", "project_system", "unit"]),
      placement: isReadiness
        ? .readiness(area: "data") : .maturity(dimension: "A", level: 2), checks: checks,
      grade: chance.pick([.approved, .implemented]),
      maximumAge: chance.pick([nil, 12, 400]),
      exemptions: chance.number(below: 3) == 0
        ? exemptions : [],
      criticality: chance.pick([
        .never, .always, .when(.example(expression(&chance, depth: 1))),
      ]))
  }

  private static func describe(_ criterion: Criterion) -> String {
    let parts =
      criterion.exemptions.map { "unless \($0.condition.source)" }
      + criterion.checks.map(\.condition.source)
    return "\(criterion.population): " + parts.joined(separator: " AND ")
  }

  @Test(arguments: 0..<12)
  func `columns and records come to the same outcomes`(seed: Int) throws {
    var chance = Chance(seed: UInt64(seed) + 1_000)
    let evidence = Self.evidence(seed: UInt64(seed), inBlock: seed.isMultiple(of: 2))
    let criteria = (0..<12).map { Self.criterion($0, &chance) }
    let model = AssessmentModel.example(criteria)
    let options = AssessmentOptions(acceptsAttestations: seed.isMultiple(of: 5))
    let expected = CriteriaEvaluation.results(
      of: model, on: evidence, options: options, limits: Self.records)
    for limits in [Self.columns, Self.shortColumns] {
      let found = CriteriaEvaluation.results(
        of: model, on: evidence, options: options, limits: limits)
      for (found, expected) in zip(found, expected) {
        let description = Comment(rawValue: Self.describe(found.criterion))
        #expect(found.tally == expected.tally, description)
        #expect(found.value == expected.value, description)
        let outcomes = Dictionary(
          expected.subjects.map { ($0.subject, CriteriaEvaluationTests.text($0)) },
          uniquingKeysWith: { first, _ in first })
        for subject in found.subjects {
          #expect(outcomes[subject.subject] == CriteriaEvaluationTests.text(subject), description)
        }
        #expect(found.subjects.count + found.omittedSubjects == expected.subjects.count)
      }
    }
  }

  @Test(
    arguments: [
      ("deployment.owner == 'Ann' || deployment.hosting == 'own'", "met E1"),
      ("deployment.hosting == 'own' || deployment.owner == 'Ann'", "met E4"),
      ("deployment.hosting == 'own' && deployment.owner == 'Ann'", "met E1"),
      ("!(deployment.hosting == 'x' || deployment.owner == 'x')", "met E1"),
      ("!(deployment.hosting == 'x' && deployment.owner == 'x')", "met E4"),
      ("deployment.owner == 'x' ? false : deployment.hosting == 'own'", "met E1"),
      ("deployment.hosting == 'x' ? deployment.owner == 'x' : true", "met E4"),
      ("deployment.cost > 1.0 || deployment.hosting == 'own'", "met E4"),
      ("deployment.cost > 1.0 && deployment.hosting == 'own'", "unclear missing"),
      ("deployment.fallback == 'x' && deployment.cost > 1.0", "unmet"),
      ("deployment.id == 's' || deployment.hosting == 'own'", "met E1"),
      ("deployment.id == 's' && deployment.hosting == 'own'", "met E4"),
    ])
  func `columns grade by what decided, as records do`(source: String, expected: String) {
    var builder = EvidenceBuilder()
    let weak = builder.source("weak.yaml", grade: .indirect)
    let strong = builder.source("strong.yaml", grade: .operating)
    builder.add(
      "deployment",
      ["id": "s", "stage": "production", "owner": "Ann", "hosting": "own", "fallback": "rules"],
      from: weak)
    builder.confirm("deployment", "hosting", from: strong)
    for limits in [Self.columns, Self.shortColumns, Self.records] {
      let results = CriteriaEvaluation.results(
        of: .example([.example("C", source)]), on: builder.evidence(),
        options: AssessmentOptions(), limits: limits)
      #expect(results.first?.subjects.map(CriteriaEvaluationTests.text) == ["s: \(expected)"])
      #expect(
        results.first?.tally == OutcomeTally(counting: results.first?.subjects.map(\.outcome) ?? [])
      )
    }
  }

  @Test func `lists that hold only what matters come to the same as whole lists`() {
    for seed in 0..<6 {
      var chance = Chance(seed: UInt64(seed) + 9_000)
      let evidence = Self.evidence(seed: UInt64(seed), inBlock: false)
      let bindings = EvidenceBindings(evidence: evidence)
      for _ in 0..<20 {
        let source = Self.expression(&chance, depth: 2)
        let results = CriteriaEvaluation.results(
          of: .example([.example("C9", source, of: "inventory")], vocabulary: .withInventory),
          on: evidence, options: AssessmentOptions(), limits: Self.records)
        guard let program = try? Program(parsing: source),
          let view = bindings.view(of: "deployment")
        else { continue }
        var counts: [String: Int] = [:]
        for row in 0..<view.table.rowCount {
          switch Truth(bindings.evaluate(program, subject: ("deployment", view.object(at: row)))) {
          case .holds: counts["met", default: 0] += 1
          case .fails: counts["unmet", default: 0] += 1
          case .undecided: counts["unclear", default: 0] += 1
          }
        }
        #expect(results.first?.tally.unmet == counts["unmet", default: 0], "\(source)")
      }
    }
  }

  @Test func `of a large population those are shown that a reader needs most`() {
    var builder = EvidenceBuilder()
    let source = builder.source("inventory.csv")
    for row in 0..<1_500 {
      builder.add(
        "deployment",
        [
          "id": .text("s\(row)"), "stage": "production", "owner": row < 600 ? "Ann" : .none,
          "business_unit": row.isMultiple(of: 7) ? "Sales" : "Claims",
        ], from: source)
    }
    let criterion = Criterion.example(
      "C", "deployment.owner != ''",
      criticality: .when(.example("deployment.business_unit == 'Sales'")))
    let result = CriteriaEvaluationTests.result(criterion, builder)
    #expect(
      result?.tally == OutcomeTally(met: [0, 0, 0, 600], unmet: 900, unclear: 0, notApplicable: 0))
    #expect(result?.subjects.count == 250)
    #expect(result?.omittedSubjects == 1_250)
    // All the critical ones that are open, then others.
    #expect(result?.subjects.filter { $0.isCritical && $0.outcome == .unmet }.count == 129)
    let names = result?.subjects.map(\.subject) ?? []
    #expect(names == names.sorted { $0.precedesByScalars($1) })
  }

  @Test(
    arguments: [
      "deployments.exists(d, d.stage == 'pilot')", "deployments.exists(d, d.stage == 'retired')",
      "deployments.all(d, d.stage != 'retired')", "deployments.all(d, d.owner != '')",
      "deployments.exists(d, d.stage == 'pilot' && d.owner == 'Ann')",
      "deployments.exists(d, d.id == 's1100')", "deployments.all(d, d.cost > 1.0)",
      "deployments.exists(d, d.owner == 'Bob') && size(deployments) == 1200",
      "deployments.filter(d, d.owner == 'Bob').size() > 100",
    ])
  func `one record of each sort decides what a long list comes to`(source: String) throws {
    var builder = EvidenceBuilder()
    let weak = builder.source("weak.csv", grade: .indirect)
    let strong = builder.source("strong.csv")
    for row in 0..<1_200 {
      builder.add(
        "deployment",
        [
          "id": .text("s\(row)"), "stage": row.isMultiple(of: 3) ? "pilot" : "production",
          "owner": row == 700 ? .none : row < 600 ? "Ann" : "Bob",
        ], from: row.isMultiple(of: 2) ? weak : strong)
    }
    let evidence = builder.evidence()
    let result = CriteriaEvaluationTests.result(.example("C", source, of: "organisation"), builder)
    let value = EvidenceBindings(evidence: evidence).evaluate(try Program(parsing: source))
    let expected: SubjectOutcome
    switch Truth(value) {
    case .holds(let origins):
      let grades = IdentityOrigin.citations(of: origins).compactMap {
        evidence.source(of: $0)?.grade
      }
      expected = .met(grades.min() ?? .attestation)
    case .fails: expected = .unmet
    case .undecided(let missing): expected = .unclear(UnclearCause.mostTelling(of: missing))
    }
    #expect(result?.subjects.map(\.outcome) == [expected])
  }

  @Test func `units of a large inventory are found without looking at every system`() {
    var builder = EvidenceBuilder()
    let source = builder.source("inventory.csv")
    for row in 0..<1_200 {
      builder.add(
        "deployment",
        [
          "id": .text("s\(row)"), "stage": row < 1_199 ? "production" : "pilot",
          "business_unit": .text(row < 1_199 ? "unit \(row % 3)" : "unit 9"),
        ], from: source)
    }
    #expect(
      CriteriaEvaluationTests.outcomes(.example("C", "unit != ''", of: "unit"), builder)
        == ["unit 0: met E3", "unit 1: met E3", "unit 2: met E3"])
  }
}
