import AssessmentCore
import Evidence
import Testing

struct GovernanceDocumentTests {
  private func read(_ text: String, _ path: String = "charter.md") -> EvidenceBase {
    SampleVocabulary.read([(path, text)])
  }

  private func content(_ base: EvidenceBase, _ kind: String, _ attribute: String) -> String {
    base.table(of: kind).map { EvidenceDescription.text(of: $0.content(of: attribute, at: 0)) }
      ?? "no table"
  }

  @Test func `front matter and title make a document`() {
    let base = read(
      """
      ---
      owner: Ann
      approver: Bob
      approved_on: 2026-01-05
      status: approved
      ---
      # AI governance charter

      ## Purpose

      We govern.

      ## Scope
      """)
    #expect(
      EvidenceDescription.lines(of: base).suffix(8) == [
        "document charter/AI governance charter",
        "  type: charter @ charter.md:7:1 E2 2026-01-05",
        "  title: AI governance charter @ charter.md:7:1 E2 2026-01-05",
        "  owner: Ann @ charter.md:2:8 E2 2026-01-05",
        "  approver: Bob @ charter.md:3:11 E2 2026-01-05",
        "  approved_on: 2026-01-05T00:00:00Z @ charter.md:4:14 E2 2026-01-05",
        "  status: approved @ charter.md:5:9 E2 2026-01-05",
        "  sections: [Purpose] @ charter.md:9:1 E2 2026-01-05",
      ])
    #expect(base.messages.isEmpty)
  }

  @Test func `an approval without a name is none`() {
    let base = read(
      "# AI policy\n\nOwner: Ann\nApproved by: [To be assigned]\nApproval date: 2026-01-05\nStatus: approved\n\n## Rules\n\nx\n"
    )
    #expect(content(base, "document", "approver") == "absent")
    #expect(base.sources.map(\.grade) == [.indirect])
  }

  @Test(arguments: [
    ("# [Name of the policy]\n\ntext\n", "a template: its title is a placeholder"),
    (
      "# AI policy\n\n## Purpose\n\n## Scope\n\n## Roles\n",
      "a template: nothing stands under any of its 3 headings"
    ),
    (
      "---\nowner: TBD\napprover: TBD\n---\n# AI policy\n\n## Purpose\n\ntext\n",
      "a template: 2 of its 2 values are placeholders"
    ),
  ])
  func `a template proves nothing`(text: String, reason: String) {
    let base = read(text)
    #expect(base.items.map(\.state) == [.void])
    #expect(base.items.map(\.reason) == [reason])
    #expect(base.table(of: "document")?.rowCount == 0)
  }

  @Test func `a decision record in MADR gives a decision and a document`() {
    let base = read(
      """
      ---
      status: accepted
      date: 2025-12-01
      decision-makers: [Ann, Bob]
      ---
      # Use retrieval

      ## Context and Problem Statement

      Answers need sources.

      ## Considered Options

      * Direct API
      * Retrieval

      ## Decision Outcome

      Chosen option: "Retrieval", because it cites.
      """, "adr/0003-use-retrieval.md")
    #expect(content(base, "decision", "id") == "0003-use-retrieval")
    #expect(content(base, "decision", "status") == "accepted")
    #expect(content(base, "decision", "deciders") == "[Ann, Bob]")
    #expect(content(base, "decision", "option") == "Retrieval")
    #expect(content(base, "decision", "options") == "[Direct API, Retrieval]")
    #expect(base.table(of: "document")?.identity(at: 0) == "architecture-record/Use retrieval")
    #expect(base.items.map(\.recognisedAs) == ["DecisionRecords"])
    #expect(base.sources.map(\.grade) == [.indirect, .approved] || base.sources.count == 2)
  }

  @Test func `a decision record of Nygard states its status under a heading`() {
    let base = read(
      "# 3. Output guardrails\n\nDate: 2025-12-01\n\n## Status\n\nSuperseded by ADR 7\n\n## Context\n\nx\n\n## Decision\n\nWe filter.\n\n## Consequences\n\nSlower.\n",
      "0003.md")
    #expect(content(base, "decision", "status") == "superseded")
    #expect(content(base, "decision", "date") == "2025-12-01T00:00:00Z")
    #expect(content(base, "decision", "option") == "We filter.")
  }

  @Test func `a table of key figures gives metrics`() {
    let base = read(
      "# Numbers\n\n| KPI | Baseline | Target | Current | As of |\n|---|---|---|---|---|\n| cycle | 14 business days | <= 9 | 10 | 2026-01-10 |\n"
    )
    #expect(content(base, "metric", "baseline") == "14.0")
    #expect(content(base, "metric", "target") == "9.0")
    #expect(base.items.map(\.recognisedAs) == ["MetricTable"])
  }
}
