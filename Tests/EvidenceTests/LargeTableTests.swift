import AssessmentCore
import Evidence
import Testing

struct LargeTableTests {
  private static let count = 20_500

  private static func row(_ number: Int) -> String {
    let stage = ["prod", "trial", "", "odd"][number % 4]
    return "s\(number),\(stage),2026-01-\(10 + number % 20),\"x, \(number % 3)\",\(number % 60) s"
  }

  private func table(_ rows: some Sequence<Int>, extra: [String] = []) -> String {
    (["id,stage,recorded_on,owner,timeout"] + rows.map(LargeTableTests.row) + extra)
      .joined(separator: "\n")
  }

  @Test func `a large table gives the same records as small ones`() throws {
    let large = SampleVocabulary.read([("a.csv", table(0..<LargeTableTests.count))])
    let half = LargeTableTests.count / 2
    let small = SampleVocabulary.read([
      ("a.csv", table(0..<half)), ("b.csv", table(half..<LargeTableTests.count)),
    ])
    let one = try #require(large.table(of: "deployment"))
    let other = try #require(small.table(of: "deployment"))
    #expect(one.rowCount == LargeTableTests.count && other.rowCount == LargeTableTests.count)
    var rows: [String: Int] = [:]
    for row in 0..<other.rowCount { rows[other.identity(at: row)] = row }
    for row in stride(from: 0, to: one.rowCount, by: 97) {
      let same = try #require(rows[one.identity(at: row)])
      for attribute in one.kind.attributes.map(\.name) {
        let (left, right) = (
          EvidenceDescription.text(of: one.content(of: attribute, at: row)),
          EvidenceDescription.text(of: other.content(of: attribute, at: same))
        )
        #expect(left == right)
        let origin = one.origins(of: attribute, at: row).first
        let otherOrigin = other.origins(of: attribute, at: same).first
        #expect((origin == nil) == (otherOrigin == nil))
        guard let origin, let otherOrigin, row < half else { continue }
        #expect(large.place(of: origin) == small.place(of: otherOrigin))
        #expect(
          large.source(of: origin)?.effectiveDate == small.source(of: otherOrigin)?.effectiveDate)
        #expect(large.source(of: origin)?.grade == small.source(of: otherOrigin)?.grade)
      }
    }
    #expect(one.identity(at: 0) == "s0")
  }

  @Test func `two rows of a large table with one name are joined`() {
    let base = SampleVocabulary.read([
      ("a.csv", table(0..<LargeTableTests.count, extra: ["s7,trial,2026-01-17,Bob,"]))
    ])
    #expect(base.table(of: "deployment")?.rowCount == LargeTableTests.count)
    #expect(base.messages.contains { $0.code == "EVD-CONFLICT" })
  }

  @Test func `rows of a large table without a name are named by their place`() throws {
    let base = SampleVocabulary.read([
      (
        "a.csv",
        table(0..<LargeTableTests.count, extra: [",trial,2026-01-17,Bob,", "TBD,trial,,,"])
      )
    ])
    let found = try #require(base.table(of: "deployment"))
    #expect(found.rowCount == LargeTableTests.count + 2)
    #expect(found.identity(at: LargeTableTests.count) == "a.csv#20501")
    #expect(found.identity(at: LargeTableTests.count + 1) == "a.csv#20502")
  }

  @Test func `rows from the future are not there, in a large table as well`() {
    let base = SampleVocabulary.read([
      ("a.csv", table(0..<LargeTableTests.count, extra: ["late,trial,2026-03-01,Bob,"]))
    ])
    #expect(base.table(of: "deployment")?.rowCount == LargeTableTests.count)
    #expect(base.messages.contains { $0.code == "EVD-FUTURE" })
  }
}
