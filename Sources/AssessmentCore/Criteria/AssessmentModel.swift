/// Everything the questionnaires say: what is asked of whom, and how the answers add up.
package struct AssessmentModel: Sendable {
  package let questionnaires: [QuestionnaireIdentity]
  package let vocabulary: Vocabulary
  /// All criteria in catalogue order: readiness by area, then maturity by dimension and level, then
  /// good practice, then the user's own.
  package let criteria: [Criterion]
  package let areas: [ReadinessArea]
  /// The topics of good practice, in catalogue order.
  package let topics: [Topic]
  package let levels: [MaturityLevel]
  package let dimensions: [Dimension]
  package let gates: [PhaseGate]
  package let decisions: [DecisionAxis]
  /// The kinds of evidence without which there is no verdict (SM-30, first case).
  package let requiredKinds: [String]
  /// The number of open items that is still no bar to production (SM-28).
  package let openThreshold: Int
  /// Whether the user's questionnaire changed the threshold of the seed (SM-28).
  package let isThresholdOverridden: Bool
  /// Recommendations that follow from the level and the evidence (SM-23), in catalogue order.
  package let followUps: [FollowUpRule]

  /// How use cases are placed on a map, or `nil` for no map.
  package let useCaseMap: UseCaseMapRule?
  /// How open work becomes a roadmap, or `nil` for none.
  package let roadmap: RoadmapRule?

  /// What two assessments show together, in catalogue order (SM-24).
  package let trends: [TrendRule]

  package init(
    questionnaires: [QuestionnaireIdentity], vocabulary: Vocabulary, criteria: [Criterion],
    areas: [ReadinessArea], levels: [MaturityLevel], dimensions: [Dimension], gates: [PhaseGate],
    decisions: [DecisionAxis], requiredKinds: [String], openThreshold: Int,
    isThresholdOverridden: Bool = false, followUps: [FollowUpRule] = [], topics: [Topic] = [],
    useCaseMap: UseCaseMapRule? = nil, roadmap: RoadmapRule? = nil, trends: [TrendRule] = []
  ) {
    self.questionnaires = questionnaires
    self.vocabulary = vocabulary
    self.criteria = criteria
    self.areas = areas
    self.levels = levels
    self.dimensions = dimensions
    self.gates = gates
    self.decisions = decisions
    self.requiredKinds = requiredKinds
    self.openThreshold = openThreshold
    self.isThresholdOverridden = isThresholdOverridden
    self.followUps = followUps
    self.topics = topics
    self.useCaseMap = useCaseMap
    self.roadmap = roadmap
    self.trends = trends
  }
}
