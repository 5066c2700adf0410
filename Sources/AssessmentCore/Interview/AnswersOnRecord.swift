import Expressions

/// Which questions people have answered, be it that they do not know.
struct AnswersOnRecord {
  private static let kind = "answer"

  private struct Question: Hashable {
    let criterion: ExactText
    let subject: ExactText
  }

  private struct Answer: Hashable {
    let by: String
    let day: String
  }

  private let answers: [Question: Set<Answer>]

  init(_ evidence: EvidenceBase) {
    var answers: [Question: Set<Answer>] = [:]
    if let table = evidence.table(of: AnswersOnRecord.kind) {
      func text(_ attribute: String, _ row: Int) -> String {
        guard case .value(let value) = table.content(of: attribute, at: row) else { return "" }
        return RecordTable.identityText(of: value)
      }
      for row in 0..<table.rowCount {
        let question = Question(
          criterion: ExactText(text("criterion", row)), subject: ExactText(text("subject", row)))
        answers[question, default: []].insert(Answer(by: text("by", row), day: text("on", row)))
      }
    }
    self.answers = answers
  }

  /// Whether anybody answered, for the subject or for all.
  func has(_ criterion: String, _ subject: String) -> Bool {
    !found(criterion, subject).isEmpty
  }

  /// Whether a person answered on a day, for exactly this subject.
  func has(_ criterion: String, _ subject: String, by name: String, on day: CalendarDate) -> Bool {
    let question = Question(criterion: ExactText(criterion), subject: ExactText(subject))
    return answers[question]?.contains(Answer(by: name, day: day.iso)) ?? false
  }

  private func found(_ criterion: String, _ subject: String) -> Set<Answer> {
    let own = Question(criterion: ExactText(criterion), subject: ExactText(subject))
    let general = Question(criterion: ExactText(criterion), subject: ExactText(""))
    return answers[own] ?? answers[general] ?? []
  }
}
