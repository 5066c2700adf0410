import Foundation
import Testing

/// Input that is wrong gets one clear message and the right status, and everything else is still
/// assessed.
@Suite struct BadInputTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "assess-bad-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments + ["--as-of", "2026-01-31"], in: folder)
  }

  private func write(_ text: String, to name: String) throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  @Test func `a folder that is not there is named`() throws {
    let run = try run("nowhere")
    #expect(run.status == 65)
    #expect(run.messages == "error: evidence folder `nowhere` does not exist\n")
    #expect(run.output.isEmpty)
  }

  @Test func `an empty folder is never a go`() throws {
    let run = try run(".")
    #expect(run.status == 3)
    #expect(run.output.contains("INSUFFICIENT EVIDENCE"))
  }

  @Test func `a questionnaire that is not there is named`() throws {
    let run = try run(".", "--questionnaire", "mine.yaml")
    #expect(run.status == 65)
    #expect(run.messages == "mine.yaml: error: cannot be read: No such file or directory\n")
  }

  @Test func `an output without a known ending is a bad command line`() throws {
    let run = try run(".", "-o", "report.docx")
    #expect(run.status == 64)
    #expect(run.messages.contains("`report.docx` has no format that assess writes"))
  }

  @Test func `a misspelt option is a bad command line`() throws {
    #expect(try run(".", "--quiett").status == 64)
  }

  @Test func `a misspelt command gets a suggestion`() throws {
    let run = try run("evidense", ".")
    #expect(run.status == 64)
    #expect(
      run.messages.contains(
        "`.` is one argument too many: `evidense` is taken for the folder; did you mean `evidence`?"
      ))
  }

  @Test func `an empty folder lacks an inventory, and is told so once`() throws {
    let lines = try run(".").output.split(separator: "\n")
    #expect(lines.filter { $0.contains("No file gives a `deployment`.") }.count == 1)
  }

  @Test func `an unknown gate gets a suggestion`() throws {
    let run = try run(".", "--gate", "rolout")
    #expect(run.status == 64)
    #expect(
      run.messages
        == "error: there is no phase gate `rolout`\n  help: did you mean `rollout`?\n")
  }

  @Test func `an unknown criterion gets a suggestion`() throws {
    let run = try run("explain", "RDY-15", ".")
    #expect(run.status == 64)
    #expect(run.messages.contains("there is nothing called `RDY-15`"))
    #expect(run.messages.contains("help: did you mean `RDY-"))
  }

  @Test func `?an output in a folder that is not there leaves nothing behind`() throws {
    let run = try run(".", "-o", "missing/report.md")
    #expect(run.status == 73)
    #expect(run.messages.contains("`missing/report.md` cannot be written"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `a report never replaces an input`() throws {
    try write("kind: Evidence\ndate: 2026-01-15\ndeployments: [{id: a}]\n", to: "a.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent("report.md").path, withDestinationPath: "a.yaml")
    let run = try run(".", "-o", "report.md")
    #expect(run.status == 73)
    #expect(run.messages.contains("`report.md` is one of the inputs"))
  }

  @Test func `a file that cannot be parsed is one message and the rest is assessed`() throws {
    try write("kind: Evidence\ndeployments: [\n", to: "broken.yaml")
    try write("id,stage,owner\na,production,Jo Diaz\n", to: "inventory.csv")
    let run = try run("evidence", ".")
    #expect(run.status == 0)
    #expect(run.output.contains("broken.yaml"))
    #expect(run.output.contains("inventory.csv"))
    #expect(run.output.contains("Jo Diaz"))
  }

  @Test func `a folder named like a file is not read as one`() throws {
    try write("id,stage\na,production\n", to: "x.yaml/inventory.csv")
    let run = try run("evidence", ".")
    #expect(run.status == 0)
    #expect(run.output.contains("x.yaml/inventory.csv"))
  }

  @Test func `a file of four gibibytes is refused at once`() throws {
    let path = folder.appendingPathComponent("huge.yaml").path
    try Data().write(to: URL(fileURLWithPath: path))
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 4 << 30)
    try handle.close()
    let run = try run(".")
    #expect(run.status == 3)
    #expect(run.messages.contains("huge.yaml"))
  }

  @Test func `a link out of the folder is not followed`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent("passwords.yaml").path,
      withDestinationPath: "/etc/passwd")
    let run = try run("evidence", ".")
    #expect(run.status == 0)
    #expect(run.output.contains("passwords.yaml"))
    #expect(!run.output.contains("root:"))
  }

  @Test func `evidence from the future is not there`() throws {
    try write(
      "kind: Evidence\ndate: 2030-01-15\ndeployments: [{id: a, stage: production}]\n",
      to: "future.yaml")
    let run = try run("evidence", ".")
    #expect(run.output.contains("EVD-FUTURE") || run.output.contains("future"))
    #expect(try self.run(".").status == 3)
  }

  @Test func `a full disk is no success`() throws {
    let run = try run(".", "-o", "/dev/full")
    #expect(run.status == 64)
  }

  @Test func `the same folder gives the same bytes wherever and whenever`() throws {
    try write("id,stage,owner\na,production,Jo Diaz\nb,pilot,\n", to: "inventory.csv")
    try write(
      "kind: Evidence\ndate: 2026-01-15\nchecks: [{type: load-test, subject: a}]\n",
      to: "c.yaml")
    func output(_ environment: [String: String]) throws -> Program.Run {
      try Program.run([".", "--as-of", "2026-01-31"], in: folder, environment: environment)
    }
    let plain = try output([:])
    let other = try output(["TZ": "Pacific/Kiritimati", "LC_ALL": "de_DE.UTF-8", "HOME": "/"])
    #expect(plain.output == other.output)
    #expect(plain.status == other.status)
  }
}
