import AssessmentCore
import Testing

/// What a person types at a question, and what it means.
@Suite struct InterviewReplyTests {
  @Test(arguments: [
    ("y", InterviewReply.answer(.yes, note: "")),
    (" Yes  since March ", .answer(.yes, note: "since March")),
    ("n no money", .answer(.no, note: "no money")),
    ("d", .answer(.unknown, note: "")),
    ("don't know ask Ana", .answer(.unknown, note: "ask Ana")),
    ("? ask Ana", .answer(.unknown, note: "ask Ana")),
    ("o see the wiki", .note("see the wiki")),
    ("note", .note("")),
    ("s", .skip), ("back", .back), ("QUIT", .quit),
  ])
  func `a word or its letter is a reply`(line: String, reply: InterviewReply) {
    #expect(InterviewReply(line) == reply)
  }

  @Test(arguments: ["", " ", "maybe", "yess", "ye", "nope", "don't", "dunno", "q now", "s y", "1"])
  func `a slip is none`(line: String) {
    #expect(InterviewReply(line) == nil)
  }
}
