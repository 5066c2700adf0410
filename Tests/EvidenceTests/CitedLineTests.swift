import AssessmentCore
import Testing

@testable import Evidence

@Suite struct CitedLineTests {
  @Test(arguments: [
    ("a: 1\nb: 2\na: 1\n", ["1701ae835b9a0a87:1", "5b1cb5ef6a851671:1", "4037987d9a8320d9:1"])
  ])
  func `lines have the hashes that GitHub gives them`(text: String, expected: [String]) {
    let hashes = LineHashes.of(Array(text.utf8), lines: [1, 2, 3])
    #expect([1, 2, 3].compactMap { hashes[$0] } == expected)
  }

  @Test func `ends of lines and indents change no hash`() {
    let plain = LineHashes.of(Array("a: 1\nb: 2\na: 1\n".utf8), lines: [1, 2, 3])
    for text in ["a: 1\r\nb: 2\r\na: 1\r\n", "a: 1\rb: 2\ra: 1\r", "a:1\n\tb :2 \n  a: 1\n"] {
      #expect(LineHashes.of(Array(text.utf8), lines: [1, 2, 3]) == plain)
    }
  }

  @Test func `equal lines with equal lines behind them are counted`() {
    let text = String(repeating: "x\n", count: 300)
    let hashes = LineHashes.of(Array(text.utf8), lines: [1, 2, 300])
    #expect(hashes[1]?.hasSuffix(":1") == true)
    #expect(hashes[2]?.hasSuffix(":2") == true)
    #expect(hashes[1]?.split(separator: ":").first == hashes[2]?.split(separator: ":").first)
    #expect(hashes[300]?.hasSuffix(":1") == true)
  }

  /// The definition, word by word: for each line the sum over the hundred units behind its start.
  private func slowHashes(_ text: String) -> [Int: String] {
    var units: [UInt64] = text.utf16.filter { $0 != 0x20 && $0 != 0x09 }.map { UInt64($0) }
    units.append(65_535)
    var hashes: [Int: String] = [:]
    var seen: [UInt64: Int] = [:]
    var line = 0
    var isStart = true
    for index in units.indices {
      if isStart {
        line += 1
        var hash: UInt64 = 0
        for offset in 0..<100 {
          let unit = index + offset < units.count ? units[index + offset] : 0
          hash = hash &* 37 &+ unit
        }
        seen[hash, default: 0] += 1
        hashes[line] = String(hash, radix: 16) + ":\(seen[hash, default: 0])"
      }
      isStart = units[index] == 0x0A
    }
    return hashes
  }

  @Test func `the moving window gives what the definition gives`() {
    var text = ""
    var state: UInt64 = 7
    for _ in 0..<4_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let signs = ["a", "b", " ", "\t", "\n", "\n", "\u{E4}", "\u{1F600}", "long word", "x: y"]
      text += signs[Int(state >> 33) % signs.count]
    }
    let slow = slowHashes(text)
    #expect(LineHashes.of(Array(text.utf8), lines: Set(slow.keys)) == slow)
  }

  private func lines(_ files: [(path: String, text: String)], _ places: [Place]) -> [CitedLine] {
    let memory = MemoryFiles(texts: files)
    let items = files.map {
      EvidenceItem(
        path: $0.path, sha256: ContentDigest.of(Array($0.text.utf8)), byteCount: $0.text.utf8.count,
        state: .used, recognisedAs: "", reason: "")
    }
    return CitedLineReader.read(places, in: memory, of: items)
  }

  @Test func `the lines of places are read, each with its hash`() {
    let found = lines(
      [("b.csv", "id,owner\r\na, Jo \r\n"), ("a.yaml", "\u{FEFF}one: 1\ntwo: 2")],
      [
        Place(path: "b.csv", line: 2, column: 3), Place(path: "a.yaml", line: 1),
        Place(path: "a.yaml", line: 2, column: 6), Place(path: "a.yaml"),
        Place(path: "a.yaml", line: 9), Place(path: "c.yaml", line: 1),
      ])
    #expect(found.map(\.text) == ["one: 1", "two: 2", "a, Jo "])
    #expect(found.map(\.place.text) == ["a.yaml:1", "a.yaml:2:6", "b.csv:2:3"])
    #expect(found.allSatisfy { $0.lineHash.hasSuffix(":1") })
  }

  @Test func `the line of a secret has no text`() {
    let found = lines(
      [("a.yaml", "owner: Jo\napi_key: abc123\n")],
      [Place(path: "a.yaml", line: 1), Place(path: "a.yaml", line: 2)])
    #expect(found.map(\.text) == ["owner: Jo", ""])
  }

  @Test func `a file that changed since, or is no text, is not quoted`() {
    let place = Place(path: "a.yaml", line: 1)
    let item = EvidenceItem(
      path: "a.yaml", sha256: ContentDigest.of([0x61]), byteCount: 1, state: .used,
      recognisedAs: "", reason: "")
    let changed = MemoryFiles(texts: [("a.yaml", "b")])
    #expect(CitedLineReader.read([place], in: changed, of: [item]).isEmpty)
    #expect(lines([("a.yaml", "a\0b")], [place]).isEmpty)
  }
}
