import AssessmentCore
import Evidence
import Testing

/// What somebody may put into a folder to change a verdict, to stop the run or to hide something.
struct HostileEvidenceTests {
  private static let good = (
    path: "z.yaml", text: "kind: Evidence\ndate: 2026-01-10\ndeployments: [{id: good}]\n"
  )

  private static let bomb =
    "a: &a [x, x]\n" + (1...30).map { "b\($0): &b\($0) [*a, *a]\n" }.joined()

  @Test(arguments: [
    ("a.yaml", bomb, "a.yaml:10:10: error: EVD-LIMIT: the text uses aliases more than 16 times"),
    (
      "a.json", String(repeating: "[", count: 100_000),
      "a.json:1:65: error: EVD-LIMIT: values are nested more than 64 levels deep"
    ),
    (
      "a.yaml", String(repeating: "- ", count: 50_000) + "x",
      "a.yaml:1:100001: error: EVD-LIMIT: values are nested more than 64 levels deep"
    ),
    (
      "a.csv", "system id,stage,owner\n" + String(repeating: "x", count: 1_100_000) + ",live,A\n",
      "a.csv:2:1: error: EVD-LIMIT: the cell is longer than 1,048,576 bytes"
    ),
    (
      "a.csv", String(repeating: "c,", count: 50_000) + "\n",
      "a.csv:1:1: error: EVD-LIMIT: the row has more than 16,384 cells"
    ),
    (
      "a.csv", "system id,stage\nx\u{0},live\n",
      "a.csv:2:2: error: EVD-ENCODING: there is a NUL byte at offset 17"
    ),
    (
      "a.yaml", "kind: Evidence\na: !!python/object:os.system x\n",
      "a.yaml:2:4: error: EVD-UNSUPPORTED: the tag `!!python/object:os.system` is not known"
    ),
  ])
  func `a file that cannot be read is one error, and the others are read`(
    path: String, text: String, expected: String
  ) {
    let base = SampleVocabulary.read([(path, text), HostileEvidenceTests.good])
    #expect(base.items.map(\.state) == [.unreadable, .used])
    let lines = base.messages.map { EvidenceDescription.text(of: $0) }
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix(expected) == true)
    #expect(base.table(of: "deployment")?.rowCount == 1)
  }

  @Test func `tables in other encodings and with other line ends are read`() {
    let utf16: [UInt8] =
      [0xFF, 0xFE]
      + "system id,stage,owner\r\nb,live,B\u{FC}\r\n".utf16.flatMap { unit in
        [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      }
    let windows: [UInt8] =
      Array("system id,stage,owner\rc,live,J".utf8) + [0xF6] + Array("rg\r".utf8)
    let base = EvidenceReader(vocabulary: SampleVocabulary.vocabulary).read(
      MemoryFiles([(path: "a.csv", bytes: utf16), (path: "b.csv", bytes: windows)]),
      asOf: SampleVocabulary.asOf)
    let table = base.table(of: "deployment")
    let owners = (0..<2).compactMap { row in
      table.map { EvidenceDescription.text(of: $0.content(of: "owner", at: row)) }
    }
    #expect(owners == ["B\u{FC}", "J\u{F6}rg"])
    #expect(base.items.map(\.state) == [.used, .used])
    #expect(base.items.allSatisfy { $0.encodingNote != nil })
  }

  @Test func `a header that names a column twice keeps the first, and says so once`() {
    let base = SampleVocabulary.read([
      ("a.csv", "system id,stage,owner,system owner\na,live,Ann,Bob\n")
    ])
    let table = base.table(of: "deployment")
    #expect(table.map { EvidenceDescription.text(of: $0.content(of: "owner", at: 0)) } == "Ann")
    #expect(
      base.messages.map(EvidenceDescription.text) == [
        "a.csv:1:23: warning: EVD-COLUMN: column `system owner` means the same as an earlier column "
          + "and is not read"
      ])
  }

  @Test(arguments: [
    ("p.yaml", "kind: Evidence\nprojects: [{id: x, sponsor: Eve, all_systems: no}]\n"),
    ("p.json", "{\"kind\": \"Evidence\", \"projects\": [{\"id\": \"x\", \"sponsor\": \"Eve\"}]}"),
    ("p.csv", "id,name,organisation,sponsor,phase,target level\nx,n,o,Eve,rollout,5\n"),
    ("p.jsonl", "{\"kind\": \"project\", \"id\": \"x\", \"sponsor\": \"Eve\"}\n"),
    ("p.yaml", "- {id: x, organisation: o, sponsor: Eve, phase: p, target_level: 5}\n"),
    ("sub/assess.yaml", "sponsor: Eve\nwaivers: [{criterion: RDY-G1}]\n"),
  ])
  func `only the manifest states the facts of the project`(path: String, text: String) {
    let base = SampleVocabulary.read([("assess.yaml", "project: p\nsponsor: Ann\n"), (path, text)])
    let table = base.table(of: "project")
    #expect(table?.rowCount == 1)
    #expect(table.map { EvidenceDescription.text(of: $0.content(of: "sponsor", at: 0)) } == "Ann")
    #expect(base.manifest.waivers.isEmpty)
  }

  @Test func `a list of projects in evidence is a warning`() {
    let base = SampleVocabulary.read([
      ("p.yaml", "kind: Evidence\nprojects: [{id: x}]\ndeployments: [{id: a}]\n")
    ])
    #expect(
      base.messages.map(EvidenceDescription.text) == [
        """
        p.yaml:2:1: warning: EVD-MANIFEST: `projects` is ignored, because only the manifest states \
        the facts of the project
        help: write them in `assess.yaml` at the root of the evidence
        """
      ])
    #expect(base.table(of: "deployment")?.rowCount == 1)
  }

  @Test(.timeLimit(.minutes(1)))
  func `one thing that a table names many times is joined in linear time`() {
    let rows = (0..<20_000).map { "a,live,o\($0)\n" }.joined()
    let base = SampleVocabulary.read([("a.csv", "system id,stage,owner\n" + rows)])
    #expect(base.table(of: "deployment")?.rowCount == 1)
    #expect(base.messages.map(\.code) == ["EVD-CONFLICT"])
    #expect(base.messages.first?.notes.count == 8)
  }
}
