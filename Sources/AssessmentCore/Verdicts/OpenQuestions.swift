/// The questions that keep a criterion open: those that evidence answers with no, and those that
/// nothing answers.
///
/// They are the questions of its checks; a criterion with a single check asks its own.
package struct OpenQuestions: Sendable {
  /// The questions that are quoted in one clause; the others are counted.
  private static let most = 2

  /// The questions that evidence answers with no, in the order of the checks.
  package let refuted: [String]
  /// The questions that nothing usable answers, in the order of the checks.
  package let unshown: [String]

  /// Finds the questions that are open on some subjects of a criterion; no names mean all of them.
  package init(of result: CriterionResult, subjects: [String]) {
    let wanted = Set(subjects.map(ExactText.init))
    var refuted: Set<String> = []
    var unshown: Set<String> = []
    for subject in result.subjects
    where wanted.isEmpty || wanted.contains(ExactText(subject.subject)) {
      switch subject.outcome {
      case .unmet:
        refuted.formUnion(OpenQuestions.failing(subject, of: result.criterion, isRefuted: true))
      case .unclear:
        unshown.formUnion(OpenQuestions.failing(subject, of: result.criterion, isRefuted: false))
      case .met, .notApplicable: break
      }
    }
    let order = result.criterion.checks.map(\.question) + [result.criterion.question]
    self.init(
      refuted: OpenQuestions.ordered(refuted, by: order),
      unshown: OpenQuestions.ordered(unshown.subtracting(refuted), by: order))
  }

  /// Finds the questions that are open on one subject.
  package init(of criterion: Criterion, on subject: SubjectResult) {
    self.init(
      of: CriterionResult(
        criterion: criterion, tally: OutcomeTally(counting: [subject.outcome]),
        subjects: [subject], omittedSubjects: 0, value: nil), subjects: [])
  }

  private init(refuted: [String], unshown: [String]) {
    self.refuted = refuted
    self.unshown = unshown
  }

  /// What is not met and what is not shown, each with its first questions.
  package var clauses: [String] {
    [
      refuted.isEmpty ? nil : "not met: \(OpenQuestions.quoted(refuted))",
      unshown.isEmpty ? nil : "not shown: \(OpenQuestions.quoted(unshown))",
    ].compactMap { $0 }
  }

  /// Joins the first questions and counts the others.
  package static func quoted(_ questions: [String]) -> String {
    let first = questions.prefix(most).enumerated()
      .map { $0.offset == 0 ? OutcomeStatement.inSentence($0.element) : $0.element }
      .joined(separator: " ")
    let others = questions.count - most
    return others > 0 ? "\(first) (and \(others) more)" : first
  }

  /// The questions that keep one subject open; where no check says which, that of the criterion.
  private static func failing(
    _ subject: SubjectResult, of criterion: Criterion, isRefuted: Bool
  ) -> [String] {
    let checks = subject.checks.filter { check in
      if case .unclear = check.outcome { return !isRefuted || subject.isAttested }
      return check.outcome == .unmet && isRefuted
    }
    let mandatory = criterion.checks.filter { !$0.isOptional }
    let asked = mandatory.isEmpty ? criterion.checks : mandatory
    let questions = asked.filter { check in checks.contains { $0.id == check.id } }
      .map(\.question).filter { !$0.isEmpty }
    guard asked.count > 1, !questions.isEmpty else {
      return [criterion.question].filter { !$0.isEmpty }
    }
    return questions
  }

  /// Puts questions into the order in which they are asked, each once.
  private static func ordered(_ questions: Set<String>, by order: [String]) -> [String] {
    var seen: Set<String> = []
    return order.filter { questions.contains($0) && seen.insert($0).inserted }
  }
}
