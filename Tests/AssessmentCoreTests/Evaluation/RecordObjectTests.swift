import AssessmentCore
import Expressions
import Testing

/// What a record answers when an expression reads one of its attributes.
struct RecordObjectTests {
  private static let rows: KeyValuePairs<String, EvidenceBuilder.Field> = [
    "id": "claims", "stage": "production", "owner": .none, "fallback": .notAsked,
    "timeout": .unreadable("soon"), "go_live": .none, "cost": .none, "read_only": .none,
    "tools": .none, "hosting": .conflict("cloud", "own", from: 1),
  ]

  private static func object(date: String, limit: Int? = nil) -> RecordObject? {
    var builder = EvidenceBuilder()
    let inventory = builder.source("inventory.yaml", date: date)
    _ = builder.source("other.yaml", date: date)
    builder.add("deployment", rows, from: inventory)
    let bindings = EvidenceBindings(evidence: builder.evidence(), limit: limit)
    return bindings.view(of: "deployment").map { RecordObject(view: $0, row: 0) }
  }

  private static func text(_ value: Value?) -> String {
    guard let value else { return "nothing" }
    let origins = value.origins.sorted.map { "\($0.index)" }.joined(separator: ",")
    switch value.content {
    case .unknown(let unknowns):
      return unknowns.map {
        "unknown \($0.name) \($0.cause) \($0.origins.sorted.map(\.index))"
      }.joined(separator: ";")
    case .absent(let standIn): return "absent \(text(standIn)) @\(origins)"
    case .string(let text): return "'\(text)' @\(origins)"
    case .bool(let flag): return "\(flag) @\(origins)"
    case .null: return "null @\(origins)"
    case .list(let list): return "list of \(list.elements.count) @\(origins)"
    case .error(let problem): return "error \(problem.message)"
    default: return "\(value.content)"
    }
  }

  @Test(
    arguments: [
      ("stage", "'production' @1"), ("owner", "absent '' @ @2"),
      ("fallback", "unknown deployment.fallback not asked [3]"),
      ("timeout", "unknown deployment.timeout unreadable [4]"), ("go_live", "absent null @ @5"),
      ("cost", "absent null @ @6"), ("read_only", "absent false @ @7"),
      ("tools", "absent list of 0 @ @8"),
      ("hosting", "unknown deployment.hosting conflict [9, 10]"),
      ("business_unit", "unknown deployment.business_unit missing []"),
      ("colour", "error `deployment` has no attribute `colour`"),
    ])
  func `a fresh record answers with what is on record`(attribute: String, expected: String) {
    let value = RecordObjectTests.object(date: "2026-01-15")?.value(of: attribute)
    #expect(RecordObjectTests.text(value) == expected)
  }

  @Test(
    arguments: [
      ("stage", "unknown deployment.stage stale [1]"),
      ("owner", "unknown deployment.owner stale [2]"),
      ("fallback", "unknown deployment.fallback not asked [3]"),
      ("hosting", "unknown deployment.hosting conflict [9, 10]"),
    ])
  func `a stale record does not even say that there is none`(attribute: String, expected: String) {
    let value = RecordObjectTests.object(date: "2025-01-15")?.value(of: attribute)
    #expect(RecordObjectTests.text(value) == expected)
  }

  @Test(
    arguments: [
      (nil, "'production' @1"), (16, "'production' @1"), (15, "unknown deployment.stage stale [1]"),
    ]
      as [(Int?, String)])
  func `a limit of a criterion shortens the record's own`(limit: Int?, expected: String) {
    let value = RecordObjectTests.object(date: "2026-01-15", limit: limit)?.value(of: "stage")
    #expect(RecordObjectTests.text(value) == expected)
  }

  @Test func `what names a record is never stale and bears the mark`() {
    let value = RecordObjectTests.object(date: "2020-01-15")?.value(of: "id")
    #expect(value?.origins.sorted == [IdentityOrigin.marked(Origin(index: 0))])
    #expect(value.map { IdentityOrigin.citations(of: $0.origins) } == [Origin(index: 0)])
  }

  @Test func `of several fresh origins the strongest one stands for the value`() {
    var builder = EvidenceBuilder()
    let stale = builder.source("old.yaml", grade: .operating, date: "2020-01-01")
    let draft = builder.source("draft.yaml", grade: .indirect)
    let config = builder.source("config.yaml", grade: .implemented)
    builder.add("deployment", ["owner": "Ann"], from: stale)
    builder.confirm("deployment", "owner", from: draft)
    builder.confirm("deployment", "owner", from: config)
    let evidence = builder.evidence()
    let value = EvidenceBindings(evidence: evidence).view(of: "deployment")?.value(
      of: "owner", at: 0)
    #expect(value?.origins.sorted.map { evidence.source(of: $0)?.grade } == [.implemented])
  }

  @Test func `a record without an identity is named by nothing`() {
    var builder = EvidenceBuilder()
    let source = builder.source("inventory.yaml")
    builder.add("check", ["type": "load-test", "passed": true], from: source)
    let value = EvidenceBindings(evidence: builder.evidence()).view(of: "check")?.value(
      of: "subject", at: 0)
    #expect(RecordObjectTests.text(value) == "absent '' @ @")
  }
}
