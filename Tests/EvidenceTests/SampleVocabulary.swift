import AssessmentCore
import Evidence
import Expressions

/// A small vocabulary with one kind for each way in which kinds can differ.
enum SampleVocabulary {
  static let vocabulary = Vocabulary(
    kinds: [project, deployment, metric, document, check, event, decision, answer],
    populations: [])

  static let asOf = date(2026, 1, 31)

  static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate(daysSinceEpoch: 0)
  }

  private static func attribute(
    _ name: String, _ type: AttributeType, unit: String? = nil, columns: [String] = [],
    choices: [Choice] = []
  ) -> Attribute {
    Attribute(
      name: name, type: type, unit: unit, meaning: "", columns: columns, choices: choices)
  }

  private static let status = [
    Choice(value: "draft", words: ["proposed"]),
    Choice(value: "approved", words: ["final"]),
    Choice(value: "accepted", words: ["agreed"]),
    Choice(value: "superseded", words: ["superseded by"]),
  ]

  private static let project = RecordKind(
    name: "project", plural: "projects", native: "Project", meaning: "", grade: .implemented,
    isPopulation: false, identity: ["id"], datedBy: [], keepsLatest: false, approvedStates: [],
    maximumAge: MaximumAge(days: nil), canBeOperating: false, currentVersion: nil,
    attributes: [
      attribute("id", .text), attribute("name", .text), attribute("organisation", .text),
      attribute("sponsor", .text), attribute("phase", .text), attribute("target_level", .number),
      attribute("started", .date), attribute("systems", .list), attribute("data_sources", .list),
      attribute("all_systems", .boolean), attribute("all_data_sources", .boolean),
    ])

  private static let deployment = RecordKind(
    name: "deployment", plural: "deployments", native: "DeploymentInventory", meaning: "",
    grade: .implemented, isPopulation: true, identity: ["id"], datedBy: ["recorded_on"],
    keepsLatest: false, approvedStates: [], maximumAge: MaximumAge(days: 92),
    canBeOperating: false, currentVersion: "model_version",
    attributes: [
      attribute("id", .text, columns: ["system id"]), attribute("name", .text, columns: ["system"]),
      attribute("recorded_on", .date),
      attribute("business_unit", .text, columns: ["department"]),
      attribute(
        "stage", .choice, columns: ["development stage"],
        choices: [
          Choice(value: "production", words: ["prod", "live", "deployed"]),
          Choice(value: "pilot", words: ["trial"]),
          Choice(value: "development", words: ["pre-deployment"]),
        ]),
      attribute("owner", .text, columns: ["system owner"]),
      attribute("model_version", .text, columns: ["version"]),
      attribute("go_live", .date, columns: ["operational date"]),
      attribute("timeout", .duration, unit: "s"),
      attribute("fallback", .text), attribute("retries", .number),
      attribute("bypass_rate", .percent), attribute("budget", .money),
      attribute("personal_data", .boolean, columns: ["has pii"]),
      attribute("tools", .list), attribute("log_days", .number, unit: "days"),
    ])

  private static let metric = RecordKind(
    name: "metric", plural: "metrics", native: "MetricTable", meaning: "", grade: .implemented,
    isPopulation: true, identity: ["id", "system"], datedBy: ["current_date"],
    keepsLatest: false, approvedStates: [], maximumAge: MaximumAge(days: 92),
    canBeOperating: true, currentVersion: nil,
    attributes: [
      attribute("id", .text, columns: ["kpi"]), attribute("system", .text, columns: ["system"]),
      attribute("baseline", .number), attribute("target", .number), attribute("current", .number),
      attribute("current_date", .date, columns: ["as of"]), attribute("owner", .text),
    ])

  private static let document = RecordKind(
    name: "document", plural: "documents", native: "GovernanceDocuments", meaning: "",
    grade: .approved, isPopulation: false, identity: ["type", "subject", "title"],
    datedBy: ["reviewed_on", "approved_on"], keepsLatest: false,
    approvedStates: ["approved", "accepted"],
    maximumAge: MaximumAge(
      days: 365, by: "type", special: ["runbook": 92, "architecture-record": nil]),
    canBeOperating: false, currentVersion: nil,
    attributes: [
      attribute(
        "type", .choice, columns: ["document type"],
        choices: [
          Choice(value: "charter", words: ["ai governance charter"]),
          Choice(value: "runbook", words: ["incident runbook"]),
          Choice(value: "policy", words: ["ai policy"]),
          Choice(value: "architecture-record", words: ["adr"]),
        ]),
      attribute("subject", .text), attribute("title", .text), attribute("owner", .text),
      attribute("approver", .text, columns: ["approved by"]),
      attribute("approved_on", .date, columns: ["approval date", "date"]),
      attribute("reviewed_on", .date, columns: ["last reviewed"]),
      attribute("status", .choice, choices: status), attribute("sections", .list),
    ])

  private static let check = RecordKind(
    name: "check", plural: "checks", native: "CheckResults", meaning: "", grade: .implemented,
    isPopulation: false, identity: ["type", "subject"], datedBy: ["date"], keepsLatest: true,
    approvedStates: [],
    maximumAge: MaximumAge(days: 183, by: "type", special: ["access-review": 92]),
    canBeOperating: true, currentVersion: nil,
    attributes: [
      attribute("type", .text), attribute("subject", .text), attribute("subject_version", .text),
      attribute("date", .date), attribute("passed", .boolean),
      attribute("p95", .duration, unit: "ms"),
    ])

  private static let event = RecordKind(
    name: "event", plural: "events", native: "EventLog", meaning: "", grade: .implemented,
    isPopulation: false, identity: ["type", "subject", "date", "title"], datedBy: ["date"],
    keepsLatest: false, approvedStates: [], maximumAge: MaximumAge(days: 365),
    canBeOperating: true, currentVersion: nil,
    attributes: [
      attribute("type", .text), attribute("subject", .text), attribute("date", .date),
      attribute("title", .text), attribute("actor", .text),
    ])

  private static let decision = RecordKind(
    name: "decision", plural: "decisions", native: "DecisionRecords", meaning: "",
    grade: .approved, isPopulation: false, identity: ["id"], datedBy: ["date"],
    keepsLatest: false, approvedStates: ["approved", "accepted"],
    maximumAge: MaximumAge(days: nil), canBeOperating: false, currentVersion: nil,
    attributes: [
      attribute("id", .text), attribute("title", .text),
      attribute("status", .choice, choices: status), attribute("date", .date),
      attribute("deciders", .list, columns: ["decision-makers"]), attribute("option", .text),
      attribute("options", .list, columns: ["considered options"]), attribute("sections", .list),
    ])

  private static let answer = RecordKind(
    name: "answer", plural: "answers", native: "Answers", meaning: "", grade: .attestation,
    isPopulation: false, identity: ["criterion", "subject", "by"], datedBy: ["on"],
    keepsLatest: true, approvedStates: [], maximumAge: MaximumAge(days: 365),
    canBeOperating: false, currentVersion: nil,
    attributes: [
      attribute("criterion", .text), attribute("subject", .text), attribute("answer", .boolean),
      attribute("by", .text), attribute("on", .date), attribute("note", .text),
    ])

  // MARK: Reading

  /// Reads texts as evidence of the sample vocabulary.
  static func read(
    _ files: [(path: String, text: String)], mappings: [Mapping] = [],
    asOf: CalendarDate = SampleVocabulary.asOf
  ) -> EvidenceBase {
    EvidenceReader(vocabulary: vocabulary, mappings: mappings)
      .read(MemoryFiles(texts: files), asOf: asOf)
  }
}
