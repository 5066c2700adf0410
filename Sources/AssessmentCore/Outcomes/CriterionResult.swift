/// What one criterion came to over all its subjects.
package struct CriterionResult: Sendable {
  package let criterion: Criterion
  package let tally: OutcomeTally
  /// The subjects in the order of their identities; of a large population those that a reader needs
  /// most.
  package let subjects: [SubjectResult]
  /// The number of subjects that ``subjects`` leaves out.
  package let omittedSubjects: Int
  /// The lower and upper value over the subjects, or `nil` when it applies to none (SM-11).
  package let value: ValueInterval?

  package init(
    criterion: Criterion, tally: OutcomeTally, subjects: [SubjectResult], omittedSubjects: Int,
    value: ValueInterval?
  ) {
    self.criterion = criterion
    self.tally = tally
    self.subjects = subjects
    self.omittedSubjects = omittedSubjects
    self.value = value
  }
}
