package import AssessmentCore

/// How the practice criteria of one topic stand.
package struct TopicStanding: Hashable, Sendable {
  package typealias Standing = TopicResult.Standing

  package let topic: Topic
  /// Its criteria in catalogue order.
  package let criteria: [CriterionAnswer]

  /// The criteria that stand in one way, in catalogue order.
  package func criteria(_ standing: Standing) -> [CriterionAnswer] {
    criteria.filter { $0.standing == standing }
  }
}

extension ReportDocument {
  /// How good practice stands, topic by topic; those without a criterion are left out.
  package var topics: [TopicStanding] {
    model.topics.compactMap { topic in
      let own = criteria.filter { $0.placement.topic == topic.id }
      return own.isEmpty ? nil : TopicStanding(topic: topic, criteria: own)
    }
  }
}
