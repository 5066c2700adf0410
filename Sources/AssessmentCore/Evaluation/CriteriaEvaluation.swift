import Expressions

/// Evaluates all criteria of a model on the evidence: the step from records to outcomes.
package enum CriteriaEvaluation {
  /// Gives one result for each criterion, in catalogue order.
  ///
  /// The limits change how fast it goes and how many subjects of a large population are shown,
  /// never what comes out.
  package static func results(
    of model: AssessmentModel, on evidence: EvidenceBase, options: AssessmentOptions,
    limits: EvaluationLimits = EvaluationLimits()
  ) -> [CriterionResult] {
    var session = EvaluationSession(
      model: model, evidence: evidence, options: options, limits: limits)
    return model.criteria.map { session.result(of: $0) }
  }

  /// Evaluates one criterion alone, as the examples of questionnaires need it.
  package static func result(
    of criterion: Criterion, in model: AssessmentModel, on evidence: EvidenceBase
  ) -> CriterionResult {
    var session = EvaluationSession(
      model: model, evidence: evidence, options: AssessmentOptions(), limits: EvaluationLimits())
    return session.result(of: criterion)
  }

  /// Judges what the maturity levels ask for beside their criteria, in the order of the levels.
  ///
  /// What is undecided is possible and not proven (SM-20).
  package static func levelRequirements(
    of model: AssessmentModel, on evidence: EvidenceBase
  ) -> [LevelRequirement] {
    let requirements = model.levels.filter { $0.requirement != nil }
    guard !requirements.isEmpty else { return [] }
    var lists = ListSession(evidence: evidence, limit: nil)
    return requirements.compactMap { level in
      guard let requirement = level.requirement else { return nil }
      let condition = PreparedCondition(requirement.program, subject: nil, in: &lists)
      switch Truth(condition.evaluate(on: nil)) {
      case .holds: return LevelRequirement(level: level.number, isProven: true, isPossible: true)
      case .fails: return LevelRequirement(level: level.number, isProven: false, isPossible: false)
      case .undecided:
        return LevelRequirement(level: level.number, isProven: false, isPossible: true)
      }
    }
  }
}
