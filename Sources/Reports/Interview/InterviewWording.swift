import AssessmentCore

/// The words of an interview, the same on a terminal and in a list.
enum InterviewWording {
  static let rule =
    "An answer is the weakest grade of evidence (E0): a report shows it as claimed, it never gives GO, "
    + "and only a file closes the question."

  /// What the questions of one weight are called.
  static func title(_ weight: InterviewQuestion.Weight) -> String {
    switch weight {
    case .changesVerdict: "What would change the verdict"
    case .critical: "Critical for production"
    case .readiness: "Readiness for production"
    case .holdsLevelBack: "What holds the maturity level back"
    case .maturity: "Maturity of the organisation"
    case .practice: "Good practice"
    }
  }

  /// Why it is asked, as a sentence.
  static func weight(_ question: InterviewQuestion) -> String? {
    switch question.weight {
    case .changesVerdict: "Evidence for it is on the shortest way to a better verdict."
    case .critical: "It is critical: while it is open, there is no GO."
    case .holdsLevelBack: "It holds the maturity level back."
    case .readiness, .maturity, .practice: nil
    }
  }

  /// What the question is about, or `nil` where it goes without saying.
  static func about(_ question: InterviewQuestion) -> String? {
    if let subject = question.subject { return subject }
    guard question.subjects.count > 1 else { return nil }
    return "one answer for " + Quantity.some(question.subjects, most: 4)
  }

  /// What the evidence has to say, as a sentence.
  static func state(_ question: InterviewQuestion) -> String {
    if let attestation = question.attestation {
      let by = attestation.by.isEmpty ? "somebody" : attestation.by
      let day = attestation.date.map { " on \($0.iso)" } ?? ""
      return "So far: \(by) said \(attestation.isYes ? "yes" : "no")\(day), and no file shows it."
    }
    switch question.cause {
    case .stale: return "So far: what is on record is out of date."
    case .notAsked: return "So far: the publisher of the file did not ask for it."
    default: return "So far: nothing on record."
    }
  }

  /// How many questions were left out, and why; sentences.
  static func leftOut(_ interview: Interview) -> [String] {
    var sentences: [String] = []
    if interview.answered > 0 {
      sentences.append(
        Quantity.of(interview.answered, "more question") + " "
          + Quantity.verb(interview.answered, "has", "have")
          + " an answer already; `--again` asks them again.")
    }
    if interview.unaskable > 0 {
      sentences.append(
        Quantity.of(interview.unaskable, "more question") + " "
          + Quantity.verb(interview.unaskable, "is", "are")
          + " open because files contradict each other, cannot be read or are too weak; "
          + "no answer helps there.")
    }
    return sentences
  }
}
