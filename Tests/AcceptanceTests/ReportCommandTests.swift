import Foundation
import Testing

/// Reports from a stored result.
@Suite struct ReportCommandTests {
  @Test func `reports from a stored result are those of the run itself`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "assess-report-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let example = try #require(Example.all.first { $0.name == "sales-copilot-no-go" }).folder
    let names = ["report.html", "report.md", "findings.csv", "junit.xml"]
    func outputs(_ prefix: String) -> [String] {
      names.flatMap { ["-o", folder.appendingPathComponent(prefix + $0).path] }
    }
    let stored = folder.appendingPathComponent("result.json").path
    let direct = try Program.run(
      ["run", "evidence", "--as-of", "2026-01-31", "-q", "-o", stored] + outputs("direct-"),
      in: example)
    let again = try Program.run(["report", stored] + outputs("again-"), in: folder)
    #expect(direct.status == 1 && again.status == 1)
    for name in names {
      let one = try Data(contentsOf: folder.appendingPathComponent("direct-" + name))
      let other = try Data(contentsOf: folder.appendingPathComponent("again-" + name))
      #expect(one == other && !one.isEmpty, "\(name)")
    }
  }

  @Test func `what is no result is named with what to do`() throws {
    let example = try #require(Example.all.first { $0.name == "sales-copilot-no-go" }).folder
    let outcome = try Program.run(["report", "evidence/assess.yaml"], in: example)
    #expect(outcome.status == 65)
    #expect(outcome.messages.contains("is no JSON") && outcome.messages.contains("help:"))
  }
}
