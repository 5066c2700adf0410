import Foundation
import Testing

/// Many projects side by side: which ones, in which order, and with which status.
@Suite struct PortfolioTests {
  private let folder: URL
  private let examples: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "assess-portfolio-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    examples =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Examples").path
    for name in ["claims-assistant-go", "invoice-triage-conditional", "sales-copilot-no-go"] {
      try FileManager.default.copyItem(
        atPath: "\(examples)/\(name)/evidence", toPath: folder.appendingPathComponent(name).path)
    }
  }

  private func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(["portfolio", "--as-of", "2026-01-31"] + arguments, in: folder)
  }

  private func write(_ text: String, to name: String) throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  private func projects(_ name: String) throws -> [[String: Any]] {
    let data = try Data(contentsOf: folder.appendingPathComponent(name))
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(document["schema"] as? String == "assess-portfolio/1")
    return try #require(document["projects"] as? [[String: Any]])
  }

  @Test func `the worst comes first, whatever the order of the arguments`() throws {
    let names = ["claims-assistant-go", "invoice-triage-conditional", "sales-copilot-no-go"]
    let run = try Program.run(
      ["portfolio", "--as-of", "2026-01-31", "-o", "a.json", "-o", "a.md"] + names, in: folder)
    #expect(run.status == 1)
    let order = try projects("a.json").compactMap { $0["path"] as? String }
    #expect(order == ["sales-copilot-no-go", "invoice-triage-conditional", "claims-assistant-go"])
    let other = try Program.run(
      ["portfolio", "--as-of", "2026-01-31", "-o", "b.json", "-o", "b.md"] + names.reversed()
        + ["./claims-assistant-go/"], in: folder)
    #expect(other.status == 1)
    #expect(try projects("b.json").count == 3)
    let again = try Program.run(
      ["portfolio", "--as-of", "2026-01-31", "-o", "c.json", "-o", "c.md"] + names.reversed(),
      in: folder)
    #expect(again.output == run.output)
    #expect(try read("c.json") == read("a.json"))
    #expect(try read("c.md") == read("a.md"))
  }

  @Test func `a folder of projects is looked through, and what is no project is said`() throws {
    try write("just a note", to: "notes/readme.txt")
    try write("id,stage\na,pilot\n", to: "nested/deeper/own/inventory.csv")
    try write("kind: Project\nproject: own\n", to: "nested/deeper/own/assess.yaml")
    let run = try run(".", "-o", "p.json")
    #expect(run.status == 3)
    let order = try projects("p.json").compactMap { $0["path"] as? String }
    #expect(
      order == [
        "./nested/deeper/own", "./sales-copilot-no-go", "./invoice-triage-conditional",
        "./claims-assistant-go",
      ])
    #expect(run.messages.contains("`./notes` has no assess.yaml"))
    #expect(run.output.contains("4 projects: 1 INSUFFICIENT EVIDENCE, 1 NO-GO, 1 CONDITIONAL GO"))
  }

  @Test func `a folder that cannot be used is a row, and never passes for a go`() throws {
    try write(
      "kind: Project\nproject: odd\nquestionnaires: [own.yaml]\n", to: "odd/assess.yaml")
    try write("questionnaire: [\n", to: "odd/own.yaml")
    let run = try run("claims-assistant-go", "odd", "missing", "-o", "p.md")
    #expect(run.status == 3)
    #expect(run.output.contains("2 cannot be assessed"))
    #expect(run.output.contains("Evidence folder `missing` does not exist"))
    #expect(try read("p.md").contains("| `missing` | cannot be assessed: "))
    #expect(try self.run("missing").status == 65)
  }

  @Test func `the status is that of the worst verdict`() throws {
    #expect(try run("claims-assistant-go").status == 0)
    let both = ["claims-assistant-go", "invoice-triage-conditional"]
    #expect(try run(both[0], both[1]).status == 2)
    #expect(try run(both[0], both[1], "--accept", "conditional").status == 0)
    #expect(try run(both[0], "sales-copilot-no-go", "--accept", "conditional").status == 1)
  }

  @Test func `each row says what a run of the project alone says`() throws {
    _ = try run(".", "-o", "p.json")
    for row in try projects("p.json") {
      let path = try #require(row["path"] as? String)
      let project = try #require(row["project"] as? [String: Any])
      _ = try Program.run(
        ["run", path, "--as-of", "2026-01-31", "-qq", "-o", "one.json"], in: folder)
      let data = try Data(contentsOf: folder.appendingPathComponent("one.json"))
      let result = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      let verdict = try #require(result["verdict"] as? [String: Any])
      let readiness = try #require(result["readiness"] as? [String: Any])
      let maturity = try #require(result["maturity"] as? [String: Any])
      #expect(project["verdict"] as? String == verdict["kind"] as? String)
      #expect(project["open"] as? Int == readiness["open"] as? Int)
      #expect(project["proven"] as? Int == maturity["proven"] as? Int)
      #expect(project["possible"] as? Int == maturity["possible"] as? Int)
    }
  }

  @Test func `what most projects lack is counted, and use cases are placed`() throws {
    let run = try run(".", "-o", "p.json", "-o", "p.md")
    #expect(run.output.contains("Open in most projects"))
    #expect(run.output.contains("Use cases by impact and feasibility"))
    let data = try Data(contentsOf: folder.appendingPathComponent("p.json"))
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let gaps = try #require(document["gaps"] as? [[String: Any]])
    #expect(!gaps.isEmpty)
    let open = gaps.map { ($0["notMet"] as? Int ?? 0) + ($0["unclear"] as? Int ?? 0) }
    #expect(open == open.sorted(by: >))
    for gap in gaps {
      let id = try #require(gap["criterion"] as? String)
      var counts = ["met": 0, "not met": 0, "unclear": 0]
      for row in try projects("p.json") {
        let project = try #require(row["project"] as? [String: Any])
        for criterion in try #require(project["criteria"] as? [[String: Any]])
        where criterion["id"] as? String == id {
          counts[try #require(criterion["standing"] as? String), default: 0] += 1
        }
      }
      #expect(gap["notMet"] as? Int == counts["not met"])
      #expect(gap["unclear"] as? Int == counts["unclear"])
      #expect(gap["projects"] as? Int == counts.values.reduce(0, +))
    }
  }

  @Test func `many projects on two threads come out as they do alone`() throws {
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("many"), withIntermediateDirectories: true)
    for number in 0..<5 {
      try FileManager.default.copyItem(
        at: folder.appendingPathComponent("invoice-triage-conditional"),
        to: folder.appendingPathComponent("many/p\(number)"))
    }
    let first = try run("many", "-o", "a.json")
    #expect(first.status == 2)
    #expect(try run("many", "-o", "b.json").output == first.output)
    #expect(try read("a.json") == read("b.json"))
    let rows = try projects("a.json")
    #expect(rows.compactMap { $0["path"] as? String } == (0..<5).map { "many/p\($0)" })
    let open = Set(rows.compactMap { ($0["project"] as? [String: Any])?["open"] as? Int })
    #expect(open.count == 1)
  }

  @Test func `no line is wider than the page`() throws {
    let run = try run(".")
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(run.output)")
  }

  @Test func `outputs that make no sense are refused, and none replaces evidence`() throws {
    #expect(try run(".", "-o", "p.pdf").status == 64)
    #expect(try run(".", "-o", "p.md", "-o", "./p.md").status == 64)
    try write("{\"kind\": \"Evidence\"}\n", to: "claims-assistant-go/own.json")
    let run = try run("claims-assistant-go", "-o", "claims-assistant-go/own.json")
    #expect(run.status == 73)
    #expect(run.messages.contains("is one of the inputs"))
    #expect(try read("claims-assistant-go/own.json") == "{\"kind\": \"Evidence\"}\n")
    #expect(try Program.run(["portfolio"], in: folder).status == 64)
  }
}
