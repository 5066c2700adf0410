import Foundation
import Testing

/// The interview: what is asked, in which order, and how an answer gets into the file.
@Suite struct InterviewTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "assess-interview-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("evidence"), withIntermediateDirectories: true)
    try write("id,stage,owner\na,production,Jo Diaz\n", to: "evidence/inventory.csv")
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func answers() throws -> String {
    try String(contentsOf: folder.appendingPathComponent("evidence/answers.yaml"), encoding: .utf8)
  }

  private var hasAnswers: Bool {
    FileManager.default.fileExists(
      atPath: folder.appendingPathComponent("evidence/answers.yaml").path)
  }

  private func list(_ arguments: String...) throws -> Program.Run {
    try Program.run(
      ["interview", "evidence", "--list", "--as-of", "2026-01-31"] + arguments, in: folder)
  }

  /// 2026-01-31 is the day of every answer.
  private func type(
    _ input: String, _ arguments: [String] = ["--by", "Jo Diaz"],
    killedWhen: (() -> Bool)? = nil
  ) throws -> Terminal.Run {
    try Terminal.run(
      ["interview", "evidence"] + arguments, typing: input, in: folder,
      environment: ["SOURCE_DATE_EPOCH": "1769817600"], killedWhen: killedWhen)
  }

  private func ids(in list: String) -> [String] {
    list.split(separator: "\n").filter { $0.hasPrefix("### ") }
      .compactMap { $0.split(separator: " ").dropFirst(2).first.map(String.init) }
  }

  /// The list without the questions of good practice.
  private func beforePractice(_ list: String) -> String {
    list.components(separatedBy: "## Good practice")[0]
  }

  @Test func `what changes the verdict comes first, then readiness, maturity and practice`() throws
  {
    let run = try list()
    #expect(run.status == 0)
    #expect(run.messages.isEmpty)
    let titles = run.output.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(
      titles == [
        "## What would change the verdict", "## Critical for production",
        "## Readiness for production", "## What holds the maturity level back",
        "## Maturity of the organisation", "## Good practice",
      ])
    let asked = ids(in: beforePractice(run.output))
    let readiness = asked.prefix { $0.hasPrefix("RDY-") }
    #expect(readiness.count == 24)
    #expect(!asked.dropFirst(readiness.count).contains { $0.hasPrefix("RDY-") })
  }

  @Test func `the list says what is asked, why, and what counts`() throws {
    let output = try list().output
    #expect(output.contains("RDY-I5 Fallback paths"))
    #expect(output.contains("- About: a\n"))
    #expect(output.contains("- Ask: What happens to the workflow when the model does not answer"))
    #expect(output.contains("- Why: An AI call without a fallback"))
    #expect(output.contains("- Counts as evidence: an inventory row"))
    #expect(output.contains("only a file closes the question"))
  }

  @Test func `what evidence answers is not asked`() throws {
    let before = ids(in: try list().output)
    #expect(before.contains("RDY-G1"))
    #expect(!before.contains("B3.1"))
    let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
      .appendingPathComponent("Examples/claims-assistant-go/evidence").path
    let run = try Program.run(
      ["interview", example, "--list", "--as-of", "2026-01-31"], in: folder)
    #expect(run.output.contains("## Good practice"))
    #expect(!ids(in: beforePractice(run.output)).contains { $0.hasPrefix("RDY-") })
  }

  @Test func `without a terminal nothing is asked`() throws {
    let run = try Program.run(["interview", "evidence"], in: folder)
    #expect(run.status == 64)
    #expect(run.messages.contains("an interview needs a terminal"))
    #expect(run.messages.contains("--list"))
    #expect(!hasAnswers)
  }

  @Test func `each answer is an entry with name, day and note`() throws {
    let run = try type("y since March, \"mostly\"\nd\nn\nq\n")
    #expect(run.status == 0)
    #expect(run.screen.contains("3 answers written to `evidence/answers.yaml`"))
    let first = ids(in: try list("--again").output).prefix(3)
    #expect(try answers().hasPrefix("# What people said"))
    #expect(try answers().contains("note: \"since March, \\\"mostly\\\"\""))
    let lines = try answers().split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(
      lines.filter { $0.hasPrefix("answer: ") } == ["answer: yes", "answer: unknown", "answer: no"])
    #expect(
      lines.filter { $0.hasPrefix("- criterion: ") } == first.map { "- criterion: \"\($0)\"" })
    #expect(lines.count { $0 == "by: \"Jo Diaz\"" } == 3)
    #expect(lines.count { $0 == "on: 2026-01-31" } == 3)
  }

  @Test func `an answer is claimed, never asked again, and never a go`() throws {
    let before = ids(in: try list().output)
    _ = try type("y\ny\nd\nq\n")
    let after = try list()
    #expect(ids(in: after.output).count == before.count - 3)
    #expect(after.output.contains("3 more questions have an answer already"))
    let run = try Program.run(["run", "evidence", "--as-of", "2026-01-31"], in: folder)
    #expect(run.status == 3)
    let explanation = try Program.run(
      ["explain", before[0], "evidence", "--as-of", "2026-01-31"], in: folder)
    #expect(explanation.output.contains("only claimed"))
    // The same person on the same day is not asked again, or the two answers would be at odds.
    let again = try type("q\n", ["--by", "Jo Diaz", "--again"])
    #expect(again.screen.contains("3 more questions have an answer already"))
  }

  @Test(arguments: [
    "kind: Answers\nanswers:\n",
    "# keep me\nkind: Answers\nanswers:  # and me\n- criterion: RDY-X\n  answer: maybe   # odd\n",
    "kind: Answers\nanswers:\n    -   criterion: RDY-X\n        answer: yes\n        own: 1",
    "kind: Answers\nanswers: []\n",
    "kind: Answers\nanswers: [{criterion: RDY-X, answer: yes}]",
    "kind: Answers\nanswers:\n  - {criterion: RDY-X, answer: no}\ndate: 2026-01-01\n",
    "kind: Answers\nanswers:\n  RDY-X: {answer: yes}\n",
    "kind: Evidence\ndeployments: []\n---\nkind: Answers\nanswers:\n  - criterion: RDY-X\n# end",
    "note: not one of ours\nanswers:\n  - criterion: RDY-X\n",
    "kind: Answers\r\nanswers:\r\n  - criterion: RDY-X\r\n",
    "", "# nothing but a comment\n",
  ])
  func `what is in the file stays as it is`(text: String) throws {
    try write(text, to: "evidence/answers.yaml")
    let run = try type("y\nn because\nq\n")
    #expect(run.status == 0, "\(run.screen)")
    let written = try answers()
    #expect(written.utf8.starts(with: text.utf8))
    let after = try list()
    #expect(after.output.contains("2 more questions have an answer already"), "\(written)")
  }

  @Test(arguments: ["answers: [", "a: 1\n\tb: 2\n", "kind: Answers\nanswers:\n  - \"open\n"])
  func `a file that cannot be read is refused before anybody is asked`(text: String) throws {
    try write(text, to: "evidence/answers.yaml")
    let run = try type("y\n")
    #expect(run.status == 65)
    #expect(run.screen.contains("answers.yaml:"))
    #expect(!run.screen.contains("Question 1 of"))
    #expect(try answers() == text)
  }

  @Test func `nothing is lost at the end of the input or when the program is killed`() throws {
    let ended = try type("y\nn\n\u{4}")
    #expect(ended.status == 0)
    #expect(try answers().contains("answer: no"))
    let killed = try type("y third\n") { (try? answers().contains("third")) ?? false }
    #expect(killed.status != 0)
    #expect(try answers().contains("answer: no"))
    #expect(try list().output.contains("3 more questions have an answer already"))
  }

  @Test func `a slip is no answer, a note waits, and an answer can be taken back`() throws {
    let run = try type("maybe\nyess\no from the wiki\ny\nb\nn\nq\n")
    #expect(run.screen.contains("Type y, n or d"))
    let text = try answers()
    #expect(!text.contains("from the wiki"))
    #expect(text.contains("answer: no"))
    #expect(!text.contains("answer: yes"))
    let noted = try type("o\nsaid in the meeting\ny\nq\n")
    #expect(noted.status == 0)
    #expect(try answers().contains("note: \"said in the meeting\""))
  }

  @Test func `who answers has a name`() throws {
    let run = try type("\nTBD\nAna\ny\nq\n", [])
    #expect(run.status == 0)
    #expect(try answers().contains("by: \"Ana\""))
    let placeholder = try type("", ["--by", "TBD"])
    #expect(placeholder.status == 64)
    #expect(placeholder.screen.contains("`--by TBD` names nobody"))
  }
}
