import AssessmentCore
import Evidence
import Testing

struct DateTests {
  private func inventory(_ path: String, recordedOn: String, fields: String) -> (
    path: String, text: String
  ) {
    (
      path,
      "kind: DeploymentInventory\ndeployments: [{id: a, recorded_on: \(recordedOn), \(fields)}]\n"
    )
  }

  @Test func `of two dates of one record the later holds, and each source keeps its own`() {
    let base = SampleVocabulary.read([
      inventory("a.yaml", recordedOn: "2026-01-20", fields: "owner: Ann"),
      (
        "b.yaml",
        "kind: Evidence\nsource: system\ndeployments: [{id: a, recorded_on: 2026-01-19, retries: 3}]\n"
      ),
    ])
    #expect(
      EvidenceDescription.lines(of: base).suffix(4) == [
        "  id: a @ a.yaml:2:20 E3 2026-01-20; b.yaml:3:20 E3 2026-01-19",
        "  recorded_on: 2026-01-20T00:00:00Z @ a.yaml:2:36 E3 2026-01-20",
        "  owner: Ann @ a.yaml:2:55 E3 2026-01-20",
        "  retries: 3.0 @ b.yaml:3:57 E3 2026-01-19",
      ])
    #expect(base.messages.isEmpty)
  }

  @Test func `the manifest can say which period a table covers`() {
    let table = "kpi,system,current,as of\nk,a,1,\nl,a,2,\n"
    let plain = SampleVocabulary.read([("m/a.csv", table)])
    #expect(plain.sources.map(\.grade) == [.indirect])
    let base = SampleVocabulary.read([
      (
        "assess.yaml",
        "evidence: [{path: m, source: system, period: {from: 2025-10-01, to: 2025-12-31}}]\n"
      ), ("m/a.csv", table),
    ])
    #expect(base.sources.filter { $0.party == .system }.map(\.grade) == [.operating])
    #expect(base.sources.compactMap(\.effectiveDate?.iso).contains("2025-12-31"))
    #expect(base.diagnostics.isEmpty)
  }

  @Test(arguments: ["{from: 2025-12-31, to: 2025-10-01}", "{from: 2025-10-01}", "2025"])
  func `a period without a first and last day is an error of the manifest`(period: String) {
    let base = SampleVocabulary.read([
      ("assess.yaml", "evidence: [{path: m, period: \(period)}]\n")
    ])
    #expect(
      base.messages.last.map(EvidenceDescription.text)?.hasSuffix(
        "`period` names no first and last day\n"
          + "help: write `period: {from: YYYY-MM-DD, to: YYYY-MM-DD}`") == true)
  }

  @Test func `what nothing dates is said once, with what to do`() {
    let one = SampleVocabulary.read([("a.csv", "system id,stage,owner\na,live,Ann\nb,live,Ann\n")])
    #expect(
      one.diagnostics.map(EvidenceDescription.text) == [
        """
        a.csv: warning: EVD-UNDATED: nothing dates this file, so that its 2 records are indirect \
        evidence (E1)
        help: name the day it was collected in `assess.yaml`: \
        `evidence: [{path: "a.csv", collected: YYYY-MM-DD}]`
        """
      ])
    let two = SampleVocabulary.read([
      ("a.csv", "system id,stage,owner\na,live,Ann\n"),
      ("b.yaml", "kind: Evidence\nmetrics: [{id: k, system: a, current: 1}]\n"),
      ("c.yaml", "kind: Evidence\ndate: 2026-01-02\ndeployments: [{id: c}]\n"),
      ("d.md", "# AI policy\n\nNobody signed it.\n"),
    ])
    #expect(
      two.diagnostics.map(EvidenceDescription.text) == [
        """
        warning: EVD-UNDATED: nothing dates 2 files, so that their records are indirect evidence (E1)
        note: a.csv
        note: b.yaml
        help: name the day it was collected in `assess.yaml`: \
        `evidence: [{path: "a.csv", collected: YYYY-MM-DD}]`
        """
      ])
  }
}
