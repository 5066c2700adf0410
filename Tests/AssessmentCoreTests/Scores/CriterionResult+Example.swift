import AssessmentCore
import Expressions

extension CriterionResult {
  /// A result made of outcomes, without evidence; the subjects are `s1`, `s2` and so on.
  static func example(
    _ criterion: Criterion, _ outcomes: [SubjectOutcome], critical: Bool = false
  ) -> CriterionResult {
    example(
      criterion,
      subjects: outcomes.enumerated().map { position, outcome in
        SubjectResult(subject: "s\(position + 1)", outcome: outcome, isCritical: critical)
      })
  }

  /// A result made of subjects.
  static func example(
    _ criterion: Criterion, subjects: [SubjectResult], omitted: Int = 0
  ) -> CriterionResult {
    let tally = OutcomeTally(counting: subjects.map(\.outcome))
    return CriterionResult(
      criterion: criterion, tally: tally, subjects: subjects, omittedSubjects: omitted,
      value: ValueInterval(
        tally: tally, requiredGrade: criterion.requiredGrade,
        isUniversal: criterion.isUniversal))
  }

  /// A maturity result: `3 * met, 1 * unmet` as pairs of an outcome and a number.
  static func maturity(
    _ id: String, _ level: Int, _ grade: Grade, universal: Bool = false,
    _ outcomes: [(SubjectOutcome, Int)]
  ) -> CriterionResult {
    example(
      .example(
        id, placement: .maturity(dimension: String(id.prefix(1)), level: level), grade: grade,
        universal: universal),
      outcomes.flatMap { Array(repeating: $0.0, count: $0.1) })
  }

  /// A result on good practice, its outcomes on one subject after the other.
  static func practice(
    _ id: String, topic: String = "testing", grade: Grade = .approved,
    severity: Finding.Severity = .major, _ outcomes: SubjectOutcome...
  ) -> CriterionResult {
    example(
      .example(id, placement: .practice(topic: topic), grade: grade, severity: severity), outcomes)
  }

  /// A readiness result of one subject, or of several.
  static func readiness(
    _ id: String, area: String, grade: Grade = .approved, criticality: Criticality = .never,
    effort: Effort = .days, _ outcomes: SubjectOutcome...
  ) -> CriterionResult {
    example(
      .example(
        id, placement: .readiness(area: area), grade: grade, criticality: criticality,
        effort: effort),
      outcomes, critical: true)
  }
}
