import AssessmentCore
import Evidence
import Testing

/// JSON Lines that are too large to become records one by one.
struct LargeLinesTests {
  /// From how many bytes on a file is large, and from how many rows on a table stays columns.
  private static let count = 90_000

  private static func line(_ number: Int) -> String {
    let stage = ["prod", "trial", "", "odd"][number % 4]
    let owner = number % 5 == 0 ? "J\\u00f6rg \\\"J\\\" \(number % 3)" : "Jörg \(number % 3)"
    let patterns = number % 2 == 0 ? "[\"rag\", \"agentic\"]" : "[]"
    let timeout = number % 7 == 0 ? "null" : "\"\(number % 60) s\""
    return "{\"kind\": \"deployment\", \"id\": \"s\(number)\", \"stage\": \"\(stage)\", "
      + "\"recorded_on\": \"2026-01-\(10 + number % 20)\", \"owner\": \"\(owner)\", "
      + "\"tools\": \(patterns), \"timeout\": \(timeout)}"
  }

  private func base(_ files: [(path: String, lines: [String])]) -> EvidenceBase {
    SampleVocabulary.read(
      files.map { ($0.path, $0.lines.joined(separator: "\n") + "\n") })
  }

  @Test func `a large file of lines gives the same records as small ones`() throws {
    let all = (0..<LargeLinesTests.count).map(LargeLinesTests.line)
    let large = base([("a.jsonl", all)])
    let piece = 9_000
    let small = base(
      stride(from: 0, to: all.count, by: piece).enumerated().map { number, start in
        ("a\(number).jsonl", Array(all[start..<min(all.count, start + piece)]))
      })
    let one = try #require(large.table(of: "deployment"))
    let other = try #require(small.table(of: "deployment"))
    #expect(one.rowCount == all.count && other.rowCount == all.count)
    var rows: [String: Int] = [:]
    for row in 0..<other.rowCount { rows[other.identity(at: row)] = row }
    for row in stride(from: 0, to: one.rowCount, by: 37) {
      let same = try #require(rows[one.identity(at: row)])
      for attribute in one.kind.attributes.map(\.name) {
        #expect(
          EvidenceDescription.text(of: one.content(of: attribute, at: row))
            == EvidenceDescription.text(of: other.content(of: attribute, at: same)))
        let origin = one.origins(of: attribute, at: row).first
        let otherOrigin = other.origins(of: attribute, at: same).first
        #expect((origin == nil) == (otherOrigin == nil))
        guard let origin, let otherOrigin, row < piece else { continue }
        let (place, otherPlace) = (large.place(of: origin), small.place(of: otherOrigin))
        #expect(place?.line == otherPlace?.line)
        #expect(place?.column == otherPlace?.column)
      }
    }
  }

  @Test func `a key that comes late, a broken line and a repeated key do no harm`() throws {
    var lines = (0..<LargeLinesTests.count).map(LargeLinesTests.line)
    lines.insert("{\"kind\": \"deployment\", \"id\": \"broken\", }", at: 10)
    lines.insert(
      "{\"kind\": \"deployment\", \"id\": \"twice\", \"stage\": \"prod\", \"stage\": \"trial\"}",
      at: 20)
    lines.append(
      "{\"kind\": \"deployment\", \"id\": \"late\", \"model_version\": \"m-1\", \"colour\": 7}")
    let found = base([("a.jsonl", lines)])
    let table = try #require(found.table(of: "deployment"))
    #expect(table.rowCount == LargeLinesTests.count + 1)
    let late = try #require((0..<table.rowCount).first { table.identity(at: $0) == "late" })
    #expect(EvidenceDescription.text(of: table.content(of: "model_version", at: late)) == "m-1")
    #expect(EvidenceDescription.text(of: table.content(of: "model_version", at: 0)) == "absent")
    let messages = found.messages.map { "\($0.code) \($0.place?.line ?? 0)" }
    #expect(messages.contains { $0.hasSuffix(" 11") } && messages.contains { $0.hasSuffix(" 21") })
    #expect(messages.contains("EVD-KEY \(LargeLinesTests.count + 3)"))
  }
}
