/// How many subjects had which outcome; large inventories keep this instead of every subject.
package struct OutcomeTally: Hashable, Sendable {
  /// The number of subjects that met the criterion, by the grade of what showed it (index is E0 to
  /// E4).
  package let met: [Int]
  package let unmet: Int
  package let unclear: Int
  package let notApplicable: Int

  package init(met: [Int], unmet: Int, unclear: Int, notApplicable: Int) {
    self.met = Grade.allCases.map { met.indices.contains($0.rawValue) ? met[$0.rawValue] : 0 }
    self.unmet = unmet
    self.unclear = unclear
    self.notApplicable = notApplicable
  }

  /// Counts a list of outcomes.
  package init(counting outcomes: some Sequence<SubjectOutcome>) {
    var met = Array(repeating: 0, count: Grade.allCases.count)
    var unmet = 0
    var unclear = 0
    var notApplicable = 0
    for outcome in outcomes {
      switch outcome {
      case .met(let grade): met[grade.rawValue] += 1
      case .unmet: unmet += 1
      case .unclear: unclear += 1
      case .notApplicable: notApplicable += 1
      }
    }
    self.init(met: met, unmet: unmet, unclear: unclear, notApplicable: notApplicable)
  }

  /// The number of subjects to which the criterion applies.
  package var applicable: Int { met.reduce(0, +) + unmet + unclear }
}
