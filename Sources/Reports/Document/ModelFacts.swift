package import AssessmentCore

/// What was asked, and by which rules.
package struct ModelFacts: Hashable, Sendable {
  /// A level of the maturity model.
  package struct Level: Hashable, Sendable {
    package let number: Int
    package let name: String
    package let meaning: String

    package init(number: Int, name: String, meaning: String) {
      self.number = number
      self.name = name
      self.meaning = meaning
    }
  }

  package let questionnaires: [QuestionnaireIdentity]
  package let levels: [Level]
  /// The topics of good practice, in catalogue order.
  package let topics: [Topic]
  /// The number of open items that is still no bar to production (SM-28).
  package let openThreshold: Int
  /// Whether a questionnaire changed that number.
  package let isThresholdOverridden: Bool
  /// The kinds of evidence without which there is no verdict.
  package let requiredKinds: [String]

  package init(
    questionnaires: [QuestionnaireIdentity], levels: [Level], topics: [Topic],
    openThreshold: Int,
    isThresholdOverridden: Bool, requiredKinds: [String]
  ) {
    self.questionnaires = questionnaires
    self.levels = levels
    self.topics = topics
    self.openThreshold = openThreshold
    self.isThresholdOverridden = isThresholdOverridden
    self.requiredKinds = requiredKinds
  }
}
