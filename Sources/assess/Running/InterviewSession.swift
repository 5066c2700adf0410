import AssessmentCore
import Reports

/// One interview at a terminal: asks, reads, and writes each answer down at once.
struct InterviewSession {
  /// An answer that can be taken back.
  private struct Step {
    let position: Int
    let before: [UInt8]?
    let after: [UInt8]
  }

  let interview: Interview
  let file: AnswersFile
  let by: String
  let day: CalendarDate
  let page: InterviewPage
  private var steps: [Step] = []

  init(
    _ interview: Interview, file: AnswersFile, by: String, day: CalendarDate, page: InterviewPage
  ) {
    self.interview = interview
    self.file = file
    self.by = by
    self.day = day
    self.page = page
  }

  /// Asks until the questions or the input end, or the person wants to stop.
  ///
  /// Gives the number of answers that were written and of questions that were not reached. Throws
  /// when an answer cannot be written; those before it are on record.
  mutating func run() throws -> (written: Int, left: Int) {
    let questions = interview.questions
    var position = 0
    while position < questions.count {
      try StandardStream.output.write(
        page.question(questions[position], number: position + 1, of: questions.count))
      switch try reply() {
      case .answer(let content, let note):
        try write(questions[position], content, note: note, at: position)
        position += 1
      case .skip: position += 1
      case .back:
        position = max(0, position - 1)
        try takeBack(position)
      case .quit, .note, nil: return (steps.count, questions.count - position)
      }
    }
    return (steps.count, 0)
  }

  /// Reads until a reply is understood; a note waits for the answer behind it.
  ///
  /// Gives `nil` at the end of the input.
  private func reply() throws -> InterviewReply? {
    var note = ""
    while true {
      try StandardStream.output.write(page.prompt(hasNote: !note.isEmpty))
      guard let line = StandardInput.line() else {
        try StandardStream.output.write("\n")
        return nil
      }
      switch InterviewReply(line) {
      case .note(let text) where !text.isEmpty: note = joined(note, text)
      case .note:
        try StandardStream.output.write("  Note> ")
        guard let text = StandardInput.line() else { return nil }
        note = joined(note, text)
      case .answer(let content, let more): return .answer(content, note: joined(note, more))
      case let other?: return other
      case nil: try StandardStream.output.write(page.help)
      }
    }
  }

  private func joined(_ first: String, _ second: String) -> String {
    first.isEmpty || second.isEmpty ? first + second : first + "; " + second
  }

  private mutating func write(
    _ question: InterviewQuestion, _ content: InterviewAnswer.Content, note: String,
    at position: Int
  ) throws {
    let answer = InterviewAnswer(
      criterion: question.criterion.id, subject: question.subject, content: content, by: by,
      day: day, note: note)
    let before = try file.content()
    let after = try file.content(before, adding: answer)
    try file.write(after)
    steps.append(Step(position: position, before: before, after: after))
  }

  /// Takes the answer to a question back, where it was the last thing written to the file.
  private mutating func takeBack(_ position: Int) throws {
    guard let step = steps.last, step.position == position else { return }
    guard try file.content() == step.after else {
      throw RunProblem(
        "`\(file.path)` has changed, so the last answer cannot be taken back",
        help: "take it out of the file by hand", status: .unusableInput)
    }
    if let before = step.before {
      try file.write(before)
    } else {
      try OutputFile.remove(file.path)
    }
    steps.removeLast()
  }
}
