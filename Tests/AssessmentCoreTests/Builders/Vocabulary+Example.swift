import AssessmentCore

extension Vocabulary {
  /// A vocabulary small enough to see at once, with every sort of kind, attribute and population.
  static let example = Vocabulary(
    kinds: [
      kind(
        "project", [("id", .text), ("name", .text), ("systems", .list), ("all_systems", .boolean)]),
      kind(
        "deployment", population: true,
        [
          ("id", .text), ("stage", .choice), ("business_unit", .text), ("owner", .text),
          ("fallback", .text), ("timeout", .duration), ("go_live", .date), ("cost", .money),
          ("read_only", .boolean), ("tools", .list), ("hosting", .choice),
        ]),
      kind(
        "data_source", population: true,
        [("id", .text), ("owner", .text), ("personal_data", .boolean)]),
      kind(
        "document", identity: ["type", "subject"],
        [("type", .text), ("subject", .text), ("status", .choice), ("owner", .text)]),
      kind(
        "check", identity: ["type", "subject"],
        [
          ("type", .text), ("subject", .text), ("passed", .boolean), ("value", .number),
          ("date", .date),
        ]),
      kind(
        "event", identity: ["type", "subject", "date"],
        [("type", .text), ("subject", .text), ("date", .date), ("outcome", .text)]),
      kind(
        "answer", identity: ["criterion", "subject", "by"],
        [
          ("criterion", .text), ("subject", .text), ("answer", .boolean), ("by", .text),
          ("on", .date), ("note", .text),
        ]),
    ],
    populations: [
      Population(name: "organisation", meaning: "The organisation."),
      Population(name: "project", meaning: "The project."),
      Population(
        name: "system", meaning: "Each production system.", kind: "deployment",
        condition: "deployment.stage == 'production'"),
      Population(
        name: "unit", meaning: "Each business unit.", kind: "deployment",
        condition: "deployment.stage == 'production'", each: "deployment.business_unit",
        variable: "unit"),
      Population(
        name: "project_system", meaning: "Each system of the project.", kind: "deployment",
        condition: "project.all_systems || deployment.id in project.systems"),
      Population(name: "source", meaning: "Each data source.", kind: "data_source"),
    ])

  /// The same with a population of all systems, whatever their stage.
  static let withInventory = Vocabulary(
    kinds: example.kinds,
    populations: [Population(name: "inventory", meaning: "Each system.", kind: "deployment")])

  private static func kind(
    _ name: String, identity: [String] = ["id"], population: Bool = false,
    _ attributes: [(String, AttributeType)]
  ) -> RecordKind {
    RecordKind(
      name: name, plural: name + "s", native: name, meaning: "A \(name).", grade: .implemented,
      isPopulation: population, identity: identity, datedBy: [], keepsLatest: false,
      approvedStates: [], maximumAge: MaximumAge(days: 92), canBeOperating: false,
      currentVersion: nil,
      attributes: attributes.map { Attribute(name: $0, type: $1, meaning: "") })
  }
}
