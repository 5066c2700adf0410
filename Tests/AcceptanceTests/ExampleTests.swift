import Foundation
import Testing

/// The worked examples run the real program; they show what users get, and are the README's
/// examples.
@Suite struct ExampleTests {
  @Test func `there are worked examples`() {
    #expect(Example.all.count >= 4)
  }

  @Test(arguments: Example.all)
  func `the program says what the example expects`(example: Example) throws {
    let out = FileManager.default.temporaryDirectory.appendingPathComponent(
      "assess-out-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: out) }
    let arguments = try example.arguments.map {
      $0.replacingOccurrences(of: "{out}", with: out.path)
    }
    let run = try Program.run(arguments, in: example.folder)
    var written = ["status": "\(run.status)\n", "stdout.txt": run.output]
    if !run.messages.isEmpty { written["stderr.txt"] = run.messages }
    for name in try FileManager.default.contentsOfDirectory(atPath: out.path) {
      written[name] = try String(contentsOf: out.appendingPathComponent(name), encoding: .utf8)
    }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try? FileManager.default.removeItem(at: example.expected)
      try FileManager.default.createDirectory(
        at: example.expected, withIntermediateDirectories: true)
      for (name, text) in written {
        try Data(text.utf8).write(to: example.expected.appendingPathComponent(name))
      }
    }
    let expected = try FileManager.default.contentsOfDirectory(atPath: example.expected.path)
    #expect(Set(expected) == Set(written.keys))
    for name in expected.sorted() {
      let text = try String(
        contentsOf: example.expected.appendingPathComponent(name), encoding: .utf8)
      #expect(written[name] == text, "\(name) differs")
    }
  }

  @Test func `the README shows what its first command prints`() throws {
    let example = try #require(Example.all.first { $0.name == "sales-copilot-no-go" })
    var readme = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { readme.deleteLastPathComponent() }
    readme.appendPathComponent("README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let shown = try #require(
      text.components(separatedBy: "```text\n").dropFirst().first?
        .components(separatedBy: "\n```").first)
    let printed = try String(
      contentsOf: example.expected.appendingPathComponent("stdout.txt"), encoding: .utf8)
    #expect(printed.hasPrefix(shown))
  }
}
