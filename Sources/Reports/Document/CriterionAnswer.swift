package import AssessmentCore

/// One criterion with what it asks and what it came to over all its subjects.
package struct CriterionAnswer: Hashable, Sendable {
  package let id: String
  package let title: String
  package let question: String
  /// Why it matters.
  package let why: String
  /// What to do while it is open.
  package let remediation: String
  package let effort: Effort
  /// What counts as evidence, in words.
  package let counts: [String]
  package let placement: Placement
  /// The grade that evidence needs to count fully.
  package let requiredGrade: Grade
  /// Whether one exception caps the value (SM-11).
  package let isUniversal: Bool
  /// The lower and upper value over the subjects, or `nil` when it applies to none.
  package let value: ValueInterval?
  package let tally: OutcomeTally
  /// The subjects in the order of their identities; of a large population those that a reader needs
  /// most.
  package let subjects: [SubjectAnswer]
  /// The number of subjects that ``subjects`` leaves out.
  package let omittedSubjects: Int
  /// What is not met and what is not shown, as clauses that quote the questions.
  package let openQuestions: [String]
  /// The ids of the catalogue rows it covers.
  package let sources: [String]
  package let crosswalk: [CrosswalkEntry]

  package init(
    id: String, title: String, question: String, why: String, remediation: String, effort: Effort,
    counts: [String], placement: Placement, requiredGrade: Grade, isUniversal: Bool,
    value: ValueInterval?, tally: OutcomeTally, subjects: [SubjectAnswer], omittedSubjects: Int,
    openQuestions: [String], sources: [String], crosswalk: [CrosswalkEntry]
  ) {
    self.id = id
    self.title = title
    self.question = question
    self.why = why
    self.remediation = remediation
    self.effort = effort
    self.counts = counts
    self.placement = placement
    self.requiredGrade = requiredGrade
    self.isUniversal = isUniversal
    self.value = value
    self.tally = tally
    self.subjects = subjects
    self.omittedSubjects = omittedSubjects
    self.openQuestions = openQuestions
    self.sources = sources
    self.crosswalk = crosswalk
  }

  /// How it stands over all its subjects.
  package var standing: TopicResult.Standing {
    TopicResult.Standing(value: value, tally: tally)
  }

  /// The places that show the outcome on some of its subjects, each once and in order; no names mean
  /// all open ones.
  package func places(of names: [String] = []) -> [Place] {
    let wanted = Set(names.map { Array($0.utf8) })
    let chosen = subjects.filter { subject in
      wanted.isEmpty ? subject.isOpen : wanted.contains(Array(subject.subject.utf8))
    }
    var unique: [Place] = []
    for place in chosen.flatMap(\.shownBy).sorted()
    where unique.last.map({ $0 < place }) ?? true {
      unique.append(place)
    }
    return unique
  }
}
