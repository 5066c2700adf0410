import AssessmentCore
import Expressions

extension Condition {
  /// Parses an expression of a test; one that does not parse becomes an error when it is evaluated.
  static func example(_ source: String) -> Condition {
    guard let program = try? Program(parsing: source) else { return .example("does_not_parse") }
    return Condition(source: source, program: program)
  }
}

extension Criterion {
  /// A criterion with everything filled in that a test does not care about.
  static func example(
    _ id: String = "C1", _ check: String = "true", of population: String = "system",
    placement: Placement = .maturity(dimension: "A", level: 2), checks: [SubCheck]? = nil,
    grade: Grade = .implemented, maximumAge: Int? = nil, universal: Bool = false,
    exemptions: [(when: String, reason: String)] = [], criticality: Criticality = .never,
    core: Bool = false, severity: Finding.Severity = .major, effort: Effort = .days
  ) -> Criterion {
    Criterion(
      id: id, placement: placement, title: id, question: "\(id)?", why: "Because.",
      population: population,
      exemptions: exemptions.map {
        ApplicabilityRule(condition: .example($0.when), reason: $0.reason)
      },
      checks: checks
        ?? [SubCheck(id: id, question: "", condition: .example(check), isOptional: false)],
      requiredGrade: grade, maximumAge: maximumAge, isUniversal: universal,
      criticality: criticality, isCore: core, severity: severity, effort: effort, ask: "",
      evidence: [],
      remediation: "Do it.", sources: [], place: Place(path: "test.yaml"))
  }
}

extension AssessmentModel {
  /// A model that asks these criteria and nothing else.
  static func example(_ criteria: [Criterion], vocabulary: Vocabulary = .example)
    -> AssessmentModel
  {
    AssessmentModel(
      questionnaires: [], vocabulary: vocabulary, criteria: criteria,
      areas: [ReadinessArea(id: "data", title: "Data")], levels: [],
      dimensions: [Dimension(id: "A", title: "A", meaning: "", reference: "")], gates: [],
      decisions: [], requiredKinds: [], openThreshold: 4)
  }
}
