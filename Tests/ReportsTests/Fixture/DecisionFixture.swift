import AssessmentCore
import Expressions

/// A decision draft in which two options are chosen together.
struct DecisionFixture {
  let hostile: String

  private func condition(_ source: String) throws -> Condition {
    Condition(source: source, program: try Program(parsing: source))
  }

  func draft() throws -> DecisionDraft {
    let control = PatternControl(id: "CTL-RAG-1", title: "Retrieval is evaluated")
    let common = PatternControl(id: "CTL-GW-1", title: "Fallback for every call")
    func option(
      _ id: String, _ title: String, risk: Int, good: [String], bad: [String]
    ) -> DecisionOption {
      DecisionOption(
        id: id, title: title, summary: "The application calls the model through \(title).",
        risk: risk, need: nil,
        exclusions: [], supporting: [], opposing: [], goodConsequences: good,
        badConsequences: bad, mainRisk: "Answers that nobody checks", controls: [control],
        tradeoffs: ["weeks", risk > 2 ? "low" : "high"], sources: ["PAT-0\(risk)"])
    }
    let direct = option(
      "direct-api", "Direct API call", risk: 1, good: ["Little to build"], bad: ["The user waits"])
    let retrieval = option(
      "rag", "Retrieval-augmented generation", risk: 2, good: ["Answers cite documents"],
      bad: ["A document store must be kept fresh"])
    let agentic = option(
      "agentic", "Agentic workflow", risk: 4, good: ["Acts on its own"],
      bad: ["Needs approval steps", "Is the most sensitive pattern"])
    let place = Place(path: "use-cases.yaml", line: 4, column: 9)
    return DecisionDraft(
      axis: DecisionAxis(
        id: "integration-pattern", title: "Integration pattern",
        question: "How does the application reach the model?", drivers: [],
        answers: [
          DecisionDriver(
            name: "owner", title: "Who answers for results", heading: "Accountability",
            reading: try condition("use_case.owner")),
          DecisionDriver(
            name: "store", title: "Where decisions are kept", heading: "Accountability",
            reading: try condition("use_case.store")),
        ],
        tradeoffs: [
          DecisionTradeoff(id: "time", title: "Time to value"),
          DecisionTradeoff(id: "control", title: "Control"),
        ],
        options: [direct, retrieval, agentic], commonControls: [common],
        combination: "The options are combined: retrieval feeds the direct call.",
        reviewTriggers: ["the provider ends the model"]),
      subject: "claims", subjectName: "Claims assistant \(hostile)",
      systems: ["claims \(hostile)"],
      drivers: [
        DecisionDraft.DriverReading(title: "Volume per day", value: "1200", places: [place]),
        DecisionDraft.DriverReading(title: "Internal knowledge", value: hostile, places: []),
        DecisionDraft.DriverReading(title: "Data residency", value: nil, places: []),
      ],
      answers: [
        DecisionDraft.DriverReading(
          title: "Who answers for results", value: "Ines \(hostile)", places: [place]),
        DecisionDraft.DriverReading(
          title: "Where decisions are kept", unknown: "where decisions are kept", value: nil,
          places: []),
      ],
      options: [
        DecisionDraft.ConsideredOption(
          option: direct, need: .needed, missing: [], isChosen: true,
          supporting: [
            DecisionDraft.Argument(
              text: "The user waits for the answer", places: [place], sources: ["PAT-01"])
          ], opposing: []),
        DecisionDraft.ConsideredOption(
          option: retrieval, need: .needed, missing: [], isChosen: true,
          supporting: [
            DecisionDraft.Argument(
              text: "Internal knowledge is needed: \(hostile)", places: [place],
              sources: ["PAT-02"])
          ], opposing: []),
        DecisionDraft.ConsideredOption(
          option: agentic, need: .unclear, missing: ["use_case.acts_on_systems"], isChosen: false,
          exclusions: [
            DecisionDraft.Argument(
              text: "Actions stay with a person: \(hostile)", places: [place], sources: ["PAT-05"])
          ], supporting: [],
          opposing: [
            DecisionDraft.Argument(
              text: "No write access is asked for", places: [], sources: ["PAT-05"])
          ]),
      ],
      rationale: [
        "The use case needs internal knowledge and a waiting user.",
        "Nothing in the evidence needs the model to act by itself.",
      ],
      controls: [
        DecisionDraft.ControlStatus(
          control: control, status: "met", places: [Place(path: "inventory.csv", line: 2)],
          findings: []),
        DecisionDraft.ControlStatus(
          control: common, status: "unmet", places: [], findings: ["RDY-I5"]),
      ], openQuestions: ["Where must the data stay?", hostile])
  }
}
