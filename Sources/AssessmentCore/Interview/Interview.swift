import Expressions

/// The questions that an assessment leaves for people, the most valuable first.
///
/// Only what is missing, out of date or claimed is asked. Where files contradict each other, cannot
/// be read or are too weak, a person's word settles nothing.
package struct Interview: Sendable {
  /// The most subjects of one criterion that are asked about one by one; of more, one answer is for
  /// all.
  private static let mostSubjects = 8

  package let questions: [InterviewQuestion]
  /// The number of questions that have an answer on record and are not asked again.
  package let answered: Int
  /// The number of unclear criteria that no answer helps, because their files must be put right.
  package let unaskable: Int

  /// Collects the questions of an assessment.
  ///
  /// - Parameters:
  ///   - repeats: whether questions with an answer on record are asked again.
  ///   - by: the person who answers, and the day; what they answered on that day is never asked
  ///     again, because two answers of one person on one day contradict each other.
  package init(
    of assessment: Assessment, repeats: Bool = false, by: (name: String, day: CalendarDate)? = nil
  ) {
    let answers = AnswersOnRecord(assessment.evidence)
    let weights = Weights(assessment)
    var found: [InterviewQuestion] = []
    var answered = 0
    var unaskable = 0
    for result in assessment.results {
      let unclear = result.subjects.filter { Interview.cause(of: $0) != nil }
      let askable = unclear.filter { Interview.cause(of: $0).map(Interview.isAskable) ?? false }
      if askable.isEmpty {
        unaskable += unclear.isEmpty ? 0 : 1
        continue
      }
      for question in Interview.questions(
        result, askable, weight: weights.weight(of: result.criterion), in: assessment)
      {
        let subject = question.subject ?? ""
        let saidToday =
          by.map { answers.has(question.criterion.id, subject, by: $0.name, on: $0.day) } ?? false
        let isAnswered = answers.has(question.criterion.id, subject)
        if saidToday || (isAnswered && !repeats) {
          answered += 1
        } else {
          found.append(question)
        }
      }
    }
    questions = found.enumerated()
      .sorted { ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset) }
      .map(\.element)
    self.answered = answered
    self.unaskable = unaskable
  }

  /// Why a subject's outcome is unclear, or `nil` where it is not.
  private static func cause(of subject: SubjectResult) -> UnclearCause? {
    if case .unclear(let cause) = subject.outcome { return cause }
    // What somebody denied and no file shows is as open as before.
    return subject.isAttested ? .claimed : nil
  }

  private static func isAskable(_ cause: UnclearCause) -> Bool {
    switch cause {
    case .missing, .stale, .claimed, .notAsked: true
    case .conflict, .unreadable, .weak, .error: false
    }
  }

  /// Makes the questions about one criterion: one for each subject, or one for all.
  private static func questions(
    _ result: CriterionResult, _ subjects: [SubjectResult], weight: InterviewQuestion.Weight,
    in assessment: Assessment
  ) -> [InterviewQuestion] {
    let criterion = result.criterion
    let population = assessment.model.vocabulary.population(named: criterion.population)
    // An organisation, a project and what is not on record yet have no identity to answer about.
    let areNamed =
      population?.kind != nil && subjects.allSatisfy { $0.subjectOrigin != nil }
      && result.omittedSubjects == 0 && subjects.count <= mostSubjects
    guard areNamed else {
      guard let first = subjects.first else { return [] }
      return [
        question(
          criterion, subject: nil, about: subjects, first, weight: weight, in: assessment)
      ]
    }
    return subjects.map { subject in
      question(
        criterion, subject: subject.subject, about: [subject], subject, weight: weight,
        in: assessment)
    }
  }

  private static func question(
    _ criterion: Criterion, subject: String?, about subjects: [SubjectResult],
    _ first: SubjectResult, weight: InterviewQuestion.Weight, in assessment: Assessment
  ) -> InterviewQuestion {
    let parts = OpenQuestions(of: criterion, on: first).unshown
    return InterviewQuestion(
      criterion: criterion, subject: subject, subjects: subjects.map(\.subject),
      cause: cause(of: first) ?? .missing,
      parts: parts.filter { $0 != criterion.question }, weight: weight,
      attestation: first.attestation)
  }
}

extension Interview {
  /// What the answers to criteria are worth in one assessment.
  private struct Weights {
    private let changing: Set<String>
    private let critical: Set<String>
    private let holding: Set<String>

    init(_ assessment: Assessment) {
      changing = Set(assessment.verdict.counterfactual?.items ?? [])
      critical = Set(
        assessment.readiness.items.filter { $0.isCritical && $0.state.isOpen }
          .map(\.criterion.id))
      holding = Set(
        assessment.maturity.dimensions.filter {
          $0.proven == assessment.maturity.proven
        }.flatMap(\.provenBlockers))
    }

    func weight(of criterion: Criterion) -> InterviewQuestion.Weight {
      if changing.contains(criterion.id) { return .changesVerdict }
      if critical.contains(criterion.id) { return .critical }
      switch criterion.placement {
      case .readiness: return .readiness
      case .maturity: return holding.contains(criterion.id) ? .holdsLevelBack : .maturity
      case .practice: return .practice
      }
    }
  }
}
