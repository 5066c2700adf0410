import Foundation
import Testing

/// The start of a folder: files that explain themselves, prove nothing and replace nothing.
@Suite struct InitTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "assess-init-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments, in: folder)
  }

  private func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  private func files() throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      found[name] = FileManager.default.contents(
        atPath: folder.appendingPathComponent(name).path)
    }
    return found
  }

  @Test(arguments: [[], ["--all"]])
  func `a fresh folder proves nothing, and every file of it is known for what it is`(
    options: [String]
  ) throws {
    let started = try Program.run(["init", "new/evidence"] + options, in: folder)
    #expect(started.status == 0)
    #expect(started.messages.isEmpty)
    let run = try run("run", "new/evidence", "--as-of", "2026-01-31", "-o", "r.json")
    #expect(run.status == 3)
    #expect(run.messages.isEmpty)
    #expect(run.output.contains("24 of 24 items that apply are open: 0 incomplete, 24 unclear"))
    let evidence = try self.run("evidence", "new/evidence", "--files")
    #expect(!evidence.output.contains("State: used"))
    #expect(!evidence.output.contains("State: not recognised"))
    #expect(!evidence.output.contains("State: cannot be read"))
    #expect(evidence.output.contains("Recognised as: DeploymentInventory"))
    #expect(evidence.output.contains("Recognised as: MetricTable"))
    #expect(evidence.output.contains("Recognised as: Answers"))
  }

  @Test func `a file that is there is left alone`() throws {
    try Data("kind: Project\nproject: mine\n".utf8).write(
      to: folder.appendingPathComponent("assess.yaml"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent("metrics.csv").path, withDestinationPath: "nowhere")
    let run = try run("init")
    #expect(run.status == 0)
    #expect(run.output.contains("left alone assess.yaml"))
    #expect(run.output.contains("left alone metrics.csv"))
    #expect(try read("assess.yaml") == "kind: Project\nproject: mine\n")
    let before = try files()
    let again = try self.run("init", ".")
    #expect(again.status == 0)
    #expect(!again.output.contains("wrote "))
    #expect(try files() == before)
  }

  @Test func `what is on record gets no template`() throws {
    try Data("id,stage,owner\na,production,Jo Diaz\n".utf8).write(
      to: folder.appendingPathComponent("inventory.csv"))
    try Data(
      """
      ---
      type: escalation
      owner: Jo Diaz
      approver: Ana Reyes
      approved_on: 2026-01-10
      status: approved
      ---
      # Escalation

      ## Whom to call
      The duty engineer.
      """.utf8
    ).write(to: folder.appendingPathComponent("escalation.md"))
    let run = try run("init", ".")
    #expect(run.output.contains("On record already: deployments (1) and documents (1)."))
    let names = try files().keys
    #expect(!names.contains("deployments.csv"))
    #expect(!names.contains("documents/escalation.md"))
    #expect(names.contains("documents/raci.md"))
    #expect(names.contains("metrics.csv"))
  }

  @Test func `every key of the manifest is there and known`() throws {
    _ = try run("init", ".")
    let text = try read("assess.yaml")
    // With each key in use and its stand-in taken out, the reader knows every one.
    let used = text.split(separator: "\n").filter { !$0.hasPrefix("# ") }.map { line -> String in
      let plain = line.hasPrefix("#") ? String(line.dropFirst()) : String(line)
      return ["TEXT", "[FIRST, SECOND]", "NUMBER", "system or person or third-party"].reduce(
        into: plain
      ) { $0 = $0.replacingOccurrences(of: $1, with: "") }
    }
    try Data(used.joined(separator: "\n").utf8).write(
      to: folder.appendingPathComponent("assess.yaml"))
    let run = try run("evidence", ".", "--files")
    #expect(!run.output.contains("is not known"), "\(run.output)")
    let schema = try self.run("questionnaire", "schema", "manifest").output
    for key in ["waivers", "not_applicable", "scope", "complete", "evidence", "questionnaires"] {
      #expect(schema.contains("\"\(key)\""))
      #expect(text.contains("\n#\(key):"))
    }
  }

  @Test func `a filled-in template is evidence`() throws {
    _ = try run("init", ".")
    let columns = try read("deployments.csv").split(separator: "\n")[0].split(separator: ",")
    let row = columns.map { $0 == "id" ? "a" : $0 == "stage" ? "production" : "" }
    try Data((columns.joined(separator: ",") + "\n" + row.joined(separator: ",") + "\n").utf8)
      .write(to: folder.appendingPathComponent("deployments.csv"))
    let filled = try read("documents/escalation.md").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { line -> String in
      let words: [(String, String)] = [
        ("subject:", "subject:"), ("owner:", "owner: Jo Diaz"),
        ("approver:", "approver: Ana Reyes"),
        ("approved_on:", "approved_on: 2026-01-10"), ("reviewed_on:", "reviewed_on: 2026-01-10"),
        ("review_due:", "review_due: 2027-01-10"), ("status:", "status: approved"),
        ("trigger:", "trigger: two failed calls"), ("person:", "person: duty engineer"),
        ("time_limit:", "time_limit: 4 h"),
        ("## Error", "## Error escalation\n\nCall the engineer."),
      ]
      return words.first { line.hasPrefix($0.0) }?.1 ?? String(line)
    }
    try Data(filled.joined(separator: "\n").utf8).write(
      to: folder.appendingPathComponent("documents/escalation.md"))
    let run = try run("explain", "RDY-G3", ".", "--as-of", "2026-01-31")
    #expect(run.output.contains("met (E2, approved document)"), "\(run.output)")
  }

  @Test func `a folder that cannot be made is an output that cannot be written`() throws {
    try Data("x".utf8).write(to: folder.appendingPathComponent("file"))
    let run = try run("init", "file/inner")
    #expect(run.status == 73)
    #expect(run.messages.contains("`file/inner`") || run.messages.contains("`file`"))
  }
}
