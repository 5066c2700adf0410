import Foundation
import Testing

/// Each command, run as a user runs it.
@Suite struct CommandTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "assess-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments, in: folder)
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  @Test func `the examples of all criteria and mappings give what they promise`() throws {
    let run = try run("questionnaire", "test")
    #expect(run.messages.isEmpty)
    #expect(run.output.hasSuffix(" passed, 0 failed\n"))
    #expect(run.status == 0)
  }

  @Test func `nothing is wrong with the built-in questionnaires`() throws {
    let run = try run("questionnaire", "check")
    #expect(run.output.hasPrefix("no problems: "))
    #expect(run.status == 0)
  }

  @Test(arguments: [
    ("1 + 2", "{\"int\":\"3\"}\n", Int32(0)),
    ("-1", "{\"int\":\"-1\"}\n", 0),
    ("-(42u)", "{\"error\":\"no such overload: `-` of `uint`\"}\n", 1),
    ("1 +", "{\"error\":\"1:4: unexpected end of the expression\"}\n", 1),
    ("'a' in ['a']", "{\"bool\":true}\n", 0),
  ])
  func `an expression gives its typed value`(
    expression: String, output: String, status: Int32
  ) throws {
    let run = try run("eval", expression)
    #expect(run.output == output)
    #expect(run.status == status)
  }

  @Test func `bindings are typed values`() throws {
    try write("{\"x\": {\"int\": \"3\"}, \"y.z\": {\"string\": \"a\"}}", to: "b.json")
    #expect(
      try run("eval", "--bindings", "b.json", "y.z + string(x)").output
        == "{\"string\":\"a3\"}\n")
    #expect(
      try run("eval", "--bindings", "b.json", "--container", "y", "z").output
        == "{\"string\":\"a\"}\n")
  }

  @Test func `an expression over a folder reads its records`() throws {
    try write("id,stage,owner\na,production,Jo Diaz\nb,pilot,\n", to: "inventory.csv")
    #expect(
      try run("eval", "deployments.filter(d, d.stage == 'pilot').size()", ".").output
        == "{\"int\":\"1\"}\n")
    #expect(
      try run("eval", "checks.exists(c, c.passed)", ".").output
        == "{\"unknown\":[\"checks: missing\"]}\n")
  }

  @Test func `a decision record is numbered after what is there and never overwritten`() throws {
    try write(
      "kind: Evidence\ndate: 2026-01-15\nuse_cases: [{id: a, name: Answers, background: no}]\n",
      to: "a.yaml")
    for number in ["0001", "0002"] {
      let run = try run("adr", ".", "-o", "decisions", "--as-of", "2026-01-31")
      #expect(run.status == 0)
      #expect(run.output.hasPrefix("wrote decisions/\(number)-"))
    }
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent("decisions").path)
    #expect(names.count == 2)
    let first = try #require(names.min())
    let text = try String(
      contentsOf: folder.appendingPathComponent("decisions/\(first)"), encoding: .utf8)
    #expect(text.hasPrefix("---\nstatus: proposed\ndate: 2026-01-31\n"))
  }

  @Test func `the order in which files are written changes no byte`() throws {
    let files = [
      ("a.csv", "id,stage,owner\na,production,Jo Diaz\n"),
      ("b.csv", "id,stage,owner\na,production,Ann Lee\n"),
      ("c.yaml", "kind: Evidence\ndate: 2026-01-15\nchecks: [{type: load-test, subject: a}]\n"),
    ]
    func outputs(_ order: [(String, String)]) throws -> [String] {
      let place = folder.appendingPathComponent(UUID().uuidString)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      for (name, text) in order {
        try Data(text.utf8).write(to: place.appendingPathComponent(name))
      }
      let out = folder.appendingPathComponent("out-\(UUID().uuidString)").path
      let run = try Program.run(
        ["run", ".", "--as-of", "2026-01-31", "-o", out + ".json", "-o", out + ".md"], in: place)
      return [
        run.output, try String(contentsOfFile: out + ".json", encoding: .utf8),
        try String(contentsOfFile: out + ".md", encoding: .utf8),
      ]
    }
    let forwards = try outputs(files)
    let backwards = try outputs(files.reversed())
    let isSame = forwards == backwards
    #expect(isSame)
  }

  @Test(arguments: [["--help"], ["help", "explain"], ["--version"], ["explain"]])
  func `help is there without any evidence`(arguments: [String]) throws {
    let run = try Program.run(arguments, in: folder)
    #expect(run.status == 0)
    #expect(!run.output.isEmpty)
  }

  @Test(arguments: ["questionnaire", "evidence", "manifest", "result"])
  func `a schema is JSON`(subject: String) throws {
    let run = try run("questionnaire", "schema", subject)
    let schema = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    #expect((schema as? [String: Any])?["$schema"] != nil)
  }

  @Test func `the questionnaires in the documentation work`() throws {
    var page = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { page.deleteLastPathComponent() }
    page.appendPathComponent("Sources/assess/Documentation.docc/WritingQuestionnaires.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let blocks = text.components(separatedBy: "```yaml\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    #expect(blocks.count == 2)
    for (number, block) in blocks.enumerated() {
      try write(block, to: "\(number).yaml")
      let run = try run("questionnaire", "test", "\(number).yaml")
      #expect(run.status == 0, "\(run.messages)")
    }
  }
}
