import Foundation
import Testing

/// `assess compare` and `assess run --previous`: what changed, and the ratchet.
@Suite struct CompareTests {
  private let scratch: URL

  init() throws {
    scratch = FileManager.default.temporaryDirectory.appendingPathComponent(
      "assess-compare-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
  }

  private static func evidence() throws -> URL {
    try #require(Example.all.first { $0.name == "claims-assistant-go" }).folder
      .appendingPathComponent("evidence")
  }

  private func result(of folder: URL, _ name: String, asOf: String = "2026-01-31") throws -> URL {
    let out = scratch.appendingPathComponent("\(name).json")
    _ = try Program.run(
      ["run", folder.path, "--as-of", asOf, "--quiet", "-o", out.path], in: scratch)
    return out
  }

  /// A copy of the example without its tests, so that something is lost.
  private func poorer() throws -> URL {
    let copy = scratch.appendingPathComponent(UUID().uuidString)
    try FileManager.default.copyItem(at: try Self.evidence(), to: copy)
    let walker = FileManager.default.enumerator(atPath: copy.path)
    for path in walker?.allObjects as? [String] ?? []
    where path.contains("test") || path.contains("drill") {
      try? FileManager.default.removeItem(at: copy.appendingPathComponent(path))
    }
    return copy
  }

  @Test func `nothing changed is no regression`() throws {
    let one = try result(of: try Self.evidence(), "one")
    let run = try Program.run(["compare", one.path, one.path], in: scratch)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("Nothing changed."))
  }

  @Test func `what was lost is named, and the ratchet holds`() throws {
    let whole = try result(of: try Self.evidence(), "whole")
    let poor = try poorer()
    let less = try result(of: poor, "less")
    let worse = try Program.run(["compare", whole.path, less.path], in: scratch)
    #expect(worse.status == 1, "\(worse.messages)")
    #expect(worse.output.contains("Worse"))
    #expect(worse.output.contains("Files that were used then and are not there now"))
    let better = try Program.run(["compare", less.path, whole.path], in: scratch)
    #expect(better.status == 0, "\(better.output)")
    #expect(better.output.contains("Better"))
    let folder = try Program.run(
      ["compare", whole.path, poor.path, "--as-of", "2026-01-31"], in: scratch)
    #expect(folder.output == worse.output)
    let run = try Program.run(
      ["run", poor.path, "--as-of", "2026-01-31", "--previous", whole.path], in: scratch)
    #expect(run.output.hasSuffix(worse.output))
  }

  @Test(arguments: ["{", "{}", "[1, 2]", "no json"])
  func `what is no result is refused`(text: String) throws {
    let file = scratch.appendingPathComponent("bad.json")
    try Data(text.utf8).write(to: file)
    let run = try Program.run(["compare", "bad.json", "bad.json"], in: scratch)
    #expect(run.status == 65)
    #expect(run.messages.contains("bad.json"))
  }
}
