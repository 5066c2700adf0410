import Foundation
import Testing

/// Changes to the evidence that must not change the result, or must not make it better.
@Suite struct MetamorphicTests {
  /// The parts of a result that must never get better when evidence goes away.
  private struct Standing: Equatable {
    let verdict: Int
    let level: Int
    let dimensions: [Int]
  }

  private static let verdicts = ["insufficient evidence", "no-go", "conditional go", "go"]

  private let scratch: URL

  init() throws {
    scratch = FileManager.default.temporaryDirectory.appendingPathComponent(
      "assess-metamorphic-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
  }

  private func standing(of folder: URL) throws -> Standing {
    let out = scratch.appendingPathComponent("\(UUID().uuidString).json")
    _ = try Program.run(
      ["run", folder.path, "--as-of", "2026-01-31", "--quiet", "-o", out.path], in: scratch)
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: out)) as? [String: Any]
    let verdict = try #require(json?["verdict"] as? [String: Any])
    let maturity = try #require(json?["maturity"] as? [String: Any])
    let dimensions = try #require(maturity["dimensions"] as? [[String: Any]])
    let kind = try #require(verdict["kind"] as? String)
    return Standing(
      verdict: try #require(Self.verdicts.firstIndex(of: kind)),
      level: try #require(maturity["proven"] as? Int),
      dimensions: dimensions.compactMap { $0["proven"] as? Int })
  }

  private func write(_ files: [(String, String)]) throws -> URL {
    let folder = scratch.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    return folder
  }

  @Test(arguments: Example.all)
  func `taking away a file never makes the result better`(example: Example) throws {
    let evidence = example.folder.appendingPathComponent("evidence")
    let whole = try standing(of: evidence)
    let walker = FileManager.default.enumerator(atPath: evidence.path)
    let paths = (walker?.allObjects as? [String] ?? []).sorted()
    for path in paths where path != "assess.yaml" {
      var isFolder: ObjCBool = false
      let file = evidence.appendingPathComponent(path).path
      guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      let copy = scratch.appendingPathComponent(UUID().uuidString)
      try FileManager.default.copyItem(at: evidence, to: copy)
      try FileManager.default.removeItem(at: copy.appendingPathComponent(path))
      let rest = try standing(of: copy)
      #expect(rest.verdict <= whole.verdict, "without \(path)")
      #expect(rest.level <= whole.level, "without \(path)")
      for (left, right) in zip(rest.dimensions, whole.dimensions) {
        #expect(left <= right, "without \(path)")
      }
      try FileManager.default.removeItem(at: copy)
    }
  }

  @Test func `people's word alone reaches level 1 and never a go`() throws {
    let listing = try Program.run(["questionnaire", "list"], in: scratch)
    let ids = listing.output.split(whereSeparator: \.isWhitespace).map(String.init).filter { word in
      word.wholeMatch(of: /RDY-[DISG][0-9]|[A-F][2-5]\.[0-9]/) != nil
    }
    #expect(Set(ids).count == 62)
    let answers = ids.map {
      "  - {criterion: \($0), answer: yes, by: Jo Diaz, on: 2026-01-20}"
    }
    let folder = try write([
      (
        "answers.yaml",
        "kind: Answers\ndate: 2026-01-20\nanswers:\n" + answers.joined(separator: "\n")
      ),
      (
        "inventory.yaml",
        "kind: DeploymentInventory\ndate: 2026-01-20\ndeployments: [{id: a, stage: production}]\n"
      ),
    ])
    let result = try standing(of: folder)
    #expect(result.level == 1)
    #expect(result.dimensions == [1, 1, 1, 1, 1, 1])
    #expect(result.verdict < 2)
    let out = scratch.appendingPathComponent("light.json")
    let run = try Program.run(
      [
        "run", folder.path, "--as-of", "2026-01-31", "--accept-attestation", "-o", out.path,
      ], in: scratch)
    #expect(run.status != 0)
  }

  @Test func `YAML, JSON and two files instead of one give the same result`() throws {
    let yaml = """
      kind: Evidence
      date: 2026-01-15
      deployments:
        - {id: a, stage: production, owner: Jo Diaz, purpose: Answers questions}
      checks:
        - {type: load-test, subject: a, date: 2026-01-10, passed: yes}

      """
    let json = """
      {"kind": "Evidence", "date": "2026-01-15",
       "deployments": [{"id": "a", "stage": "production", "owner": "Jo Diaz",
         "purpose": "Answers questions"}],
       "checks": [{"type": "load-test", "subject": "a", "date": "2026-01-10", "passed": true}]}
      """
    let first = yaml.components(separatedBy: "checks:")[0]
    let second =
      "kind: Evidence\ndate: 2026-01-15\nchecks:" + yaml.components(separatedBy: "checks:")[1]
    let expected = try standing(of: write([("a.yaml", yaml)]))
    #expect(try standing(of: write([("a.json", json)])) == expected)
    #expect(try standing(of: write([("x.yaml", first), ("b.yaml", second)])) == expected)
    let windows = yaml.replacingOccurrences(of: "\n", with: "\r\n")
    #expect(try standing(of: write([("a.yaml", "\u{FEFF}" + windows)])) == expected)
  }

  @Test func `time that passes never raises what is proven`() throws {
    let evidence = try #require(Example.all.first).folder.appendingPathComponent("evidence")
    var last: Int?
    for year in ["2026-01-31", "2026-06-30", "2027-01-31", "2030-01-31"] {
      let out = scratch.appendingPathComponent("\(year).json")
      _ = try Program.run(
        ["run", evidence.path, "--as-of", year, "--quiet", "-o", out.path], in: scratch)
      let json = try JSONSerialization.jsonObject(with: Data(contentsOf: out)) as? [String: Any]
      let maturity = try #require(json?["maturity"] as? [String: Any])
      let level = try #require(maturity["proven"] as? Int)
      if let last { #expect(level <= last) }
      last = level
    }
    #expect(last == 1)
  }
}
