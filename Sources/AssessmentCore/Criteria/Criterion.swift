/// One question whose *met* is good, and everything the report says about it.
package struct Criterion: Sendable {
  package let id: String
  package let placement: Placement
  /// Two to five words, for tables.
  package let title: String
  package let question: String
  package let why: String
  /// The name of the population whose subjects are asked.
  package let population: String
  package let exemptions: [ApplicabilityRule]
  package let checks: [SubCheck]
  /// The grade that evidence needs to count fully (SM-10, SM-26).
  package let requiredGrade: Grade
  /// The criterion's own limit of age in days; it can only shorten a record's (SM-6).
  package let maximumAge: Int?
  /// Whether the seed says *every*, so that one exception caps the value (SM-11).
  package let isUniversal: Bool
  package let criticality: Criticality
  /// Whether a person may not declare it not applicable (SM-15).
  package let isCore: Bool
  /// What an unmet answer weighs where the item is not critical.
  package let severity: Finding.Severity
  package let effort: Effort
  /// The question to ask a person when no file answers.
  package let ask: String
  /// What counts as evidence, in words.
  package let evidence: [String]
  package let remediation: String
  /// The ids of the catalogue rows it covers.
  package let sources: [String]
  package let crosswalk: [CrosswalkEntry]
  /// The examples, or `nil` where the compiled questionnaires leave them out.
  package let examples: CriterionExamples?
  /// The place in the questionnaire where it stands.
  package let place: Place

  package init(
    id: String, placement: Placement, title: String, question: String, why: String,
    population: String, exemptions: [ApplicabilityRule] = [], checks: [SubCheck],
    requiredGrade: Grade, maximumAge: Int? = nil, isUniversal: Bool = false,
    criticality: Criticality = .never, isCore: Bool = false,
    severity: Finding.Severity = .major, effort: Effort, ask: String,
    evidence: [String], remediation: String, sources: [String], crosswalk: [CrosswalkEntry] = [],
    examples: CriterionExamples? = nil, place: Place
  ) {
    self.id = id
    self.placement = placement
    self.title = title
    self.question = question
    self.why = why
    self.population = population
    self.exemptions = exemptions
    self.checks = checks
    self.requiredGrade = requiredGrade
    self.maximumAge = maximumAge
    self.isUniversal = isUniversal
    self.criticality = criticality
    self.isCore = isCore
    self.severity = severity
    self.effort = effort
    self.ask = ask
    self.evidence = evidence
    self.remediation = remediation
    self.sources = sources
    self.crosswalk = crosswalk
    self.examples = examples
    self.place = place
  }
}
