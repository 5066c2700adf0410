import AssessmentCore
import Evidence
import Testing

struct ExcerptTests {
  private func excerpts(_ path: String, _ text: String) -> [String?] {
    SampleVocabulary.read([(path, text)]).messages.map(\.excerpt)
  }

  @Test(arguments: [
    (
      "a.yaml", "kind: Evidence\ndeployments:\n  - {id: a, retries: \"1,5\"}\n",
      "  - {id: a, retries: \"1,5\"}"
    ),
    ("a.yaml", "kind: Evidence\r\rcolour: red\r", "colour: red"),
    ("a.csv", "system id,stage,retries\r\na,live,x\r\n", "a,live,x"),
    ("a.json", "{\"kind\":\n  \"Evidence\",}", "  \"Evidence\",}"),
    ("assess.yaml", "name: N\nsytems: [a]\n", "sytems: [a]"),
    ("assess.yaml", "phase: p\nwaivers: all\n", "waivers: all"),
  ])
  func `a message shows the line that it is about`(path: String, text: String, line: String) {
    #expect(excerpts(path, text).contains(line))
  }

  @Test func `a long line is cut behind the place, at a gap`() {
    let tail = String(repeating: "word ", count: 60)
    let found = excerpts("a.csv", "system id,stage,retries,note\na,live,x,\(tail)\n")
    let line = found.last ?? nil
    #expect(line?.hasPrefix("a,live,x,word ") == true)
    #expect(line?.hasSuffix("word ") == true)
    #expect((line?.unicodeScalars.count ?? 0) <= 168)
  }

  @Test(arguments: [
    ("a.yaml", "kind: Evidence\napi_key: 0123456789\n"),
    ("a.yaml", "kind: Evidence\npassword: |\n  abcdef\n  b: [\n"),
    ("a.csv", "system id,stage,retries,api_key\na,live,x,0123456789\n"),
    ("a.csv", "system id,stage,retries\na,live," + String(repeating: "x", count: 400) + "\n"),
  ])
  func `a line that may hold a secret, or cannot be cut at a gap, is not shown`(
    path: String, text: String
  ) {
    let found = excerpts(path, text)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.map { !$0.contains("0123") && !$0.contains("b: [") } ?? true })
    #expect(found.allSatisfy { $0 == nil })
  }

  @Test func `of a hundred thousand messages of one sort the first hundred are kept`() {
    let keys = (0..<20_000).map { "k\($0): 1\n" }.joined()
    let base = SampleVocabulary.read([("a.yaml", "kind: Evidence\n" + keys)])
    #expect(base.messages.count == 101)
    #expect(
      base.messages.first.map(EvidenceDescription.text)
        == "a.yaml: warning: EVD-KEY: 19900 more messages of this sort are not shown")
  }
}
