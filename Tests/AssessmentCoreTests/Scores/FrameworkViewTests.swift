import AssessmentCore
import Testing

@Suite struct FrameworkViewTests {
  private static let crosswalks = [
    (id: "B", crosswalk: [CrosswalkEntry(framework: "owasp-llm-2025", ids: ["LLM10", "LLM02"])]),
    (
      id: "A",
      crosswalk: [
        CrosswalkEntry(framework: "owasp-llm-2025", ids: ["LLM02"]),
        CrosswalkEntry(framework: "owasp-llm-2026", ids: ["LLM02"]),
        CrosswalkEntry(framework: "eu-ai-act-2024-1689", ids: ["26(5)", "9(2)", "10(2)", "9"]),
      ]
    ),
  ]

  @Test func `criteria are grouped by the ids in their own order`() {
    let view = FrameworkView(edition: "owasp-llm-2025", crosswalks: Self.crosswalks)
    #expect(view.entries.map(\.id) == ["LLM02", "LLM10"])
    #expect(view.entries.map(\.criteria) == [["B", "A"], ["B"]])
    let act = FrameworkView(edition: "eu-ai-act-2024-1689", crosswalks: Self.crosswalks)
    #expect(act.entries.map(\.id) == ["9", "9(2)", "10(2)", "26(5)"])
  }

  @Test(arguments: [
    ("owasp-llm", ["owasp-llm-2025", "owasp-llm-2026"]), ("OWASP-LLM-2026", ["owasp-llm-2026"]),
    ("eu-ai-act", ["eu-ai-act-2024-1689"]), ("owasp-ll", []), ("", []), ("soc2", []),
  ])
  func `a framework is found with and without its edition`(name: String, expected: [String]) {
    let known = FrameworkView.editions(of: Self.crosswalks.map(\.crosswalk))
    #expect(FrameworkView.editions(named: name, among: known) == expected)
  }
}
