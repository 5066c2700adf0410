/// How the practice criteria of one topic stand.
package struct TopicResult: Sendable {
  /// How a practice criterion stands over all its subjects.
  package enum Standing: String, Sendable, CaseIterable {
    /// It is at least largely proven, and nothing is open (SM-12).
    case met
    /// Evidence shows in at least one place that it does not hold.
    case notMet = "not met"
    /// Nothing shows that it does not hold, and too little shows that it does.
    case unclear
    /// There is nothing that it applies to.
    case notApplicable = "not applicable"

    /// Finds the standing of a result.
    package init(_ result: CriterionResult) {
      self.init(value: result.value, tally: result.tally)
    }

    /// Finds the standing of a value and what it is made of.
    package init(value: ValueInterval?, tally: OutcomeTally) {
      guard let value else {
        self = .notApplicable
        return
      }
      if tally.unmet > 0 {
        self = .notMet
      } else {
        self = tally.unclear == 0 && Band(value.low) >= .largely ? .met : .unclear
      }
    }
  }

  package let topic: Topic
  /// The results of its criteria, in catalogue order.
  package let results: [CriterionResult]

  package init(topic: Topic, results: [CriterionResult]) {
    self.topic = topic
    self.results = results
  }

  /// The results that stand in one way, in catalogue order.
  package func results(_ standing: Standing) -> [CriterionResult] {
    results.filter { Standing($0) == standing }
  }

  /// Groups results by the topics of a model, in the order of the topics; those without a criterion
  /// are left out.
  package static func all(of topics: [Topic], in results: [CriterionResult]) -> [TopicResult] {
    topics.compactMap { topic in
      let own = results.filter { $0.criterion.placement.topic == topic.id }
      return own.isEmpty ? nil : TopicResult(topic: topic, results: own)
    }
  }
}
