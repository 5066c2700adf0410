import AssessmentCore
import Evidence
import Testing

struct NameIdentityTests {
  private func names(_ base: EvidenceBase) -> [String] {
    guard let table = base.table(of: "deployment") else { return [] }
    return (0..<table.rowCount).map { row in
      "\(table.identity(at: row)): "
        + EvidenceDescription.text(of: table.content(of: "id", at: row))
    }
  }

  @Test func `a record with a name and no id is known by its name`() {
    let base = SampleVocabulary.read([
      ("a.csv", "system,stage,owner\nHR helpdesk,live,Ann\n"),
      (
        "b.yaml",
        "kind: Evidence\ndeployments: [{name: HR helpdesk, fallback: phone}, {id: x, name: Y}]\n"
      ),
    ])
    #expect(names(base) == ["HR helpdesk: HR helpdesk", "x: x"])
    let table = base.table(of: "deployment")
    #expect(
      table?.origins(of: "id", at: 0).compactMap { base.place(of: $0)?.text }
        == ["a.csv:2:1", "b.yaml:2:22"])
    #expect(base.messages.isEmpty)
  }

  @Test func `an id that is empty or cannot be read is no id`() {
    let base = SampleVocabulary.read([
      ("a.csv", "system id,name,stage\n,Search,live\nTBD,Chat,live\n${ID},Other,live\n")
    ])
    #expect(
      names(base) == [
        "Chat: Chat", "Other: Other", "Search: Search",
      ])
  }

  @Test func `equal names of one file are two records, which is said`() {
    let base = SampleVocabulary.read([
      ("a.csv", "system,stage,owner\nChat,live,Ann\nSearch,live,Bob\nChat,pilot,Cy\n")
    ])
    #expect(names(base) == ["Search: Search", "a.csv#1: absent", "a.csv#3: absent"])
    #expect(
      base.messages.map(EvidenceDescription.text) == [
        """
        a.csv:4:1: note: EVD-NAME: `Chat` is the name of 2 deployments without an id, which are not \
        joined
        help: give each deployment an `id`
        """
      ])
  }

  @Test func `a kind that is told apart by other attributes keeps its own way`() {
    let base = SampleVocabulary.read([
      ("a.yaml", "kind: Evidence\nchecks: [{subject: x, date: 2026-01-02, passed: yes}]\n")
    ])
    #expect(base.table(of: "check")?.identity(at: 0) == "a.yaml#1")
  }

  @Test(arguments: [
    ("systems: [chat]", []),
    (
      "systems: [caht]",
      [
        "assess.yaml:1:11: warning: EVD-MANIFEST: `systems` names `caht`, and no deployment in the "
          + "evidence has that id\nhelp: did you mean `chat`?"
      ]
    ),
    (
      "scope: {systems: [HR Helpdesk]}",
      [
        "assess.yaml:1:19: warning: EVD-MANIFEST: `systems` names `HR Helpdesk`, and no deployment in "
          + "the evidence has that id\nhelp: did you mean `hr-7`?"
      ]
    ),
    (
      "systems: [quite different]",
      [
        "assess.yaml:1:11: warning: EVD-MANIFEST: `systems` names `quite different`, and no deployment "
          + "in the evidence has that id\n"
          + "help: use the `id` of a deployment, or add the deployment to the evidence"
      ]
    ),
  ])
  func `a system of the manifest that no deployment is gives a warning`(
    manifest: String, expected: [String]
  ) {
    let base = SampleVocabulary.read([
      ("assess.yaml", manifest + "\n"),
      ("a.yaml", "kind: Evidence\ndeployments: [{id: chat}, {id: hr-7, name: hr-helpdesk}]\n"),
    ])
    #expect(base.messages.map(EvidenceDescription.text) == expected)
  }

  @Test func `without any deployment there is nothing to compare the systems with`() {
    #expect(SampleVocabulary.read([("assess.yaml", "systems: [chat]\n")]).messages.isEmpty)
  }
}
