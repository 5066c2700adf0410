import AssessmentCore
import Expressions

/// The evidence of the shared assessment: files of every state, with awkward names and contents.
struct EvidenceFixture {
  let hostile: String

  /// A file name that attacks whatever shows it.
  var awkwardPath: String { "gateway/\"prod\" <&>|\(hostile).yaml" }

  var waiver: Waiver {
    Waiver(
      criterion: "RDY-G4", subject: nil, reason: "Budget owner starts in March. \(hostile)",
      risk: "RISK-17", owner: "C. Owner", approver: "B. Approver",
      created: CalendarDate(year: 2026, month: 1, day: 5),
      expires: CalendarDate(year: 2026, month: 3, day: 31),
      compensatingControl: "weekly look at the bill",
      place: Place(path: "assess.yaml", line: 9, column: 5))
  }

  func evidence() throws -> EvidenceBase {
    var origins = OriginTable()
    let entries: [(source: UInt32, line: UInt32, column: UInt32)] = [
      (1, 2, 1), (1, 2, 20), (1, 2, 40), (1, 3, 40), (1, 4, 3), (2, 6, 1), (3, 7, 5), (3, 8, 5),
      (4, 2, 1), (0, 12, 5), (5, 1, 1), (1, 0, 0),
    ]
    for entry in entries {
      _ = origins.add(
        OriginTable.Entry(source: entry.source, line: entry.line, column: entry.column))
    }
    return EvidenceBase(
      items: items, sources: sources, origins: origins, tables: [table], diagnostics: diagnostics,
      manifest: CaseManifest(
        path: "assess.yaml", project: "claims", name: "Claims assistant \(hostile)",
        organisation: "Acme \"Insurance\" <&> \(AwkwardText.asian)", phase: "rollout",
        waivers: [
          waiver,
          Waiver(
            criterion: "RDY-I2", subject: "claims-bot", reason: "", risk: "", owner: "C. Owner",
            approver: "C. Owner", created: nil,
            expires: CalendarDate(year: 2025, month: 12, day: 31), compensatingControl: "",
            place: Place(path: "assess.yaml", line: 16, column: 5)),
        ],
        exclusions: [
          Exclusion(
            criterion: "RDY-S5", subject: "claims-bot", reasonCode: "recommendation-only",
            text: hostile, author: "C. Owner", approver: "B. Approver",
            date: CalendarDate(year: 2025, month: 11, day: 2),
            place: Place(path: "assess.yaml", line: 24, column: 5))
        ]),
      asOf: CalendarDate(daysSinceEpoch: 20_484))
  }

  private var items: [EvidenceItem] {
    let day = CalendarDate(year: 2026, month: 1, day: 10)
    return [
      EvidenceItem(
        path: "assess.yaml", sha256: digest("a"), byteCount: 812, state: .manifest,
        recognisedAs: "Case", reason: "named assess.yaml"),
      EvidenceItem(
        path: "inventory.csv", sha256: digest("b"), byteCount: 48_213, state: .used,
        recognisedAs: "DeploymentInventory", reason: "5 of 7 columns are those of a deployment",
        effectiveDate: day, dateBasis: .file, owner: "Platform team", party: .system,
        grade: .implemented, recordCount: 3),
      EvidenceItem(
        path: "policies/ai-policy.md", sha256: digest("c"), byteCount: 9_001, state: .used,
        recognisedAs: "Document", reason: "front matter with type, owner and approver",
        effectiveDate: CalendarDate(year: 2025, month: 9, day: 1), dateBasis: .file,
        owner: "Legal \(hostile)", approver: "Board", grade: .approved,
        supersedes: ["policies/old.md"], recordCount: 1),
      EvidenceItem(
        path: awkwardPath, sha256: digest("d"), byteCount: 1_024, state: .used,
        recognisedAs: "litellm-proxy-config", reason: "has model_list with litellm_params",
        effectiveDate: CalendarDate(daysSinceEpoch: 20_484), dateBasis: .assessment,
        party: .system, grade: .implemented, recordCount: 1),
      EvidenceItem(
        path: "kpi/\u{65E5}\u{672C}\u{8A9E}.csv", sha256: digest("e"), byteCount: 77, state: .used,
        recognisedAs: "MetricSeries", reason: "columns metric, date and value",
        effectiveDate: CalendarDate(year: 2025, month: 12, day: 31), dateBasis: .collected,
        party: .system, grade: .operating, recordCount: 1, encodingNote: "decoded as UTF-16"),
      EvidenceItem(
        path: "tests/\u{65E5}\u{672C}.json", sha256: digest("f"), byteCount: 350, state: .used,
        recognisedAs: "promptfoo-results", reason: "has results.stats and evalId",
        effectiveDate: CalendarDate(year: 2025, month: 6, day: 5), dateBasis: .file,
        party: .thirdParty, grade: .implemented, recordCount: 1),
      EvidenceItem(
        path: "notes/\(hostile).txt", sha256: digest("1"), byteCount: 5, state: .unrecognised,
        recognisedAs: "", reason: "no mapping recognises it"),
      EvidenceItem(
        path: "broken.yaml", sha256: "", byteCount: 12, state: .unreadable, recognisedAs: "",
        reason: "not UTF-8 at byte 3"),
      EvidenceItem(
        path: "template.md", sha256: digest("2"), byteCount: 400, state: .void,
        recognisedAs: "Document", reason: "every field still holds its placeholder"),
      EvidenceItem(
        path: "plans/future.md", sha256: digest("3"), byteCount: 620, state: .future,
        recognisedAs: "Document", reason: "front matter",
        effectiveDate: CalendarDate(year: 2026, month: 3, day: 1), dateBasis: .file),
    ]
  }

  private func digest(_ letter: String) -> String {
    String(repeating: letter, count: 64)
  }

  private var sources: [RecordSource] {
    [0, 1, 2, 3, 4, 5].map { item in
      RecordSource(
        item: item, effectiveDate: items[item].effectiveDate, grade: items[item].grade,
        party: items[item].party, maximumAge: 92)
    }
  }

  private var table: RecordTable {
    let kind = RecordKind(
      name: "deployment", plural: "deployments", native: "DeploymentInventory",
      meaning: "One AI system in use.", grade: .implemented, isPopulation: true,
      identity: ["id"], datedBy: [], keepsLatest: false, approvedStates: [],
      maximumAge: MaximumAge(days: 92), canBeOperating: false, currentVersion: nil,
      attributes: [
        Attribute(name: "id", type: .text, meaning: "The name."),
        Attribute(name: "owner", type: .text, meaning: "Who answers for it."),
        Attribute(name: "fallback", type: .text, meaning: "What happens without an answer."),
        Attribute(name: "timeout", type: .duration, unit: "s", meaning: "How long it waits."),
        Attribute(name: "api_key", type: .text, meaning: "A secret that should not be here."),
        Attribute(name: "patterns", type: .list, meaning: "How it is integrated."),
      ])
    func text(_ text: String) -> CellContent { .value(Value(.string(text))) }
    let none = UInt32.max
    return RecordTable(
      kind: kind, rowCount: 3,
      columns: [
        Column(
          codes: [1, 2, 3],
          dictionary: [.absent, text("claims-bot"), text("triage \(hostile)"), text("archive")],
          firstOrigins: .listed([0, 3, 4])),
        Column(
          codes: [1, 2, 0], dictionary: [.absent, text("J. Doe"), .none],
          firstOrigins: .listed([1, 3, none])),
        Column(
          codes: [1, 2, 3],
          dictionary: [
            .absent, .none, .conflict([Value(.string("queue")), Value(.string("none at all"))]),
            .notAsked,
          ], firstOrigins: .listed([2, 3, 8]), furtherOrigins: [1: [Origin(index: 7)]]),
        Column(
          codes: [1, 2, 0],
          dictionary: [
            .absent, .value(Value(.duration(TimeSpan(nanoseconds: 2_500_000_000)))),
            .unreadable(text: "2,5 s", problem: "a decimal comma is not a number"),
          ], firstOrigins: .listed([2, 3, none])),
        Column(
          codes: [1, 0, 0], dictionary: [.absent, text("sk-abc123def456")],
          firstOrigins: .listed([2, none, none])),
        Column(
          codes: [1, 0, 0],
          dictionary: [
            .absent, .value(.list([Value(.string("rag")), Value(.string("agentic"))])),
          ],
          firstOrigins: .listed([6, none, none])),
      ], isComplete: true)
  }

  private var diagnostics: [Diagnostic] {
    [
      Diagnostic(
        .error, code: "EVD-UTF8", at: Place(path: "broken.yaml"), "the file is not UTF-8",
        notes: ["the first bad byte is number 3"], help: "save the file as UTF-8"),
      Diagnostic(
        .warning, code: "EVD-VALUE", at: Place(path: "inventory.csv", line: 3, column: 52),
        "`2,5 s` is not a duration",
        excerpt:
          "triage,,queue,\"2,5 s\",production,and some more columns,\u{65E5}\u{672C},\(AwkwardText.escape)",
        notes: ["a decimal comma is not read"], help: "write `2.5 s`"),
      Diagnostic(
        .note, code: "EVD-UNREAD", at: Place(path: "notes/\(hostile).txt"),
        "nothing recognises the file"),
      Diagnostic(.warning, code: "EVD-CASE", at: nil, "the folder names no phase gate"),
    ]
  }
}
