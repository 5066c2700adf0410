import AssessmentCore
import Evidence
import Testing

struct AttributeTests {
  /// What a text says of an attribute of a deployment, and the messages about it.
  private func read(_ attribute: String, _ text: String) -> (content: String, messages: [String]) {
    let base = SampleVocabulary.read([
      ("a.csv", "id,stage,\(attribute)\nx,prod,\"\(text)\"\n")
    ])
    let content = base.table(of: "deployment").map {
      EvidenceDescription.text(of: $0.content(of: attribute, at: 0))
    }
    return (content ?? "no table", base.messages.map(\.code))
  }

  @Test(arguments: [
    ("go_live", "2026-01-05", "2026-01-05T00:00:00Z"),
    ("go_live", "2024-10-01 00:00:00", "2024-10-01T00:00:00Z"),
    ("go_live", "30 January 2026", "2026-01-30T00:00:00Z"),
    ("go_live", "", "none"), ("go_live", "n/a", "none"),
    ("timeout", "30", "30s"), ("timeout", "1500 ms", "1.5s"), ("timeout", "2 min", "120s"),
    ("retries", "3", "3.0"), ("retries", "0", "0.0"), ("retries", ">= 3", "3.0"),
    ("budget", "$2.1M", "2100000.0"), ("budget", "1,818,000", "1818000.0"),
    ("bypass_rate", "12%", "12.0"), ("bypass_rate", "12", "12.0"), ("bypass_rate", "0", "0.0"),
    ("personal_data", "Yes", "true"), ("personal_data", "no", "false"),
    ("personal_data", "", "none"),
    ("fallback", "rule-based triage", "rule-based triage"), ("fallback", "None", "none"),
    ("fallback", "-", "none"), ("fallback", "no", "none"), ("fallback", "N/A", "none"),
    ("tools", "send mail; book flight", "[send mail, book flight]"), ("tools", "a,b", "[a, b]"),
    ("tools", "none", "none"), ("log_days", "90", "90.0"), ("log_days", "2 weeks", "14.0"),
  ])
  func `a text is read by the type of its attribute`(
    attribute: String, text: String, expected: String
  ) {
    let read = read(attribute, text)
    #expect(read.content == expected)
    #expect(read.messages.isEmpty)
  }

  @Test(arguments: [
    ("go_live", "01/02/2026", "EVD-DATE"), ("go_live", "2026-02-30", "EVD-DATE"),
    ("go_live", "01/2024", "EVD-DATE"), ("go_live", "2025", "EVD-DATE"),
    ("go_live", "soon", "EVD-DATE"),
    ("go_live", "Jul-25", "EVD-DATE"),
    ("retries", "3,2", "EVD-NUMBER"), ("retries", "many", "EVD-NUMBER"),
    ("retries", "1e999", "EVD-NUMBER"), ("timeout", "ages", "EVD-DURATION"),
    ("timeout", "3,5 s", "EVD-DURATION"), ("log_days", "5 kg", "EVD-UNIT"),
    ("bypass_rate", "0.47", "EVD-NUMBER"), ("bypass_rate", "1", "EVD-NUMBER"),
    ("bypass_rate", "5 days", "EVD-UNIT"), ("personal_data", "perhaps", "EVD-BOOLEAN"),
    ("personal_data", "in progress", "EVD-BOOLEAN"),
    ("fallback", "${FALLBACK}", "EVD-REFERENCE"),
    ("fallback", "ENC[AES256,data:x]", "EVD-REFERENCE"),
  ])
  func `what could only be guessed is not read, and said`(
    attribute: String, text: String, code: String
  ) {
    let read = read(attribute, text)
    #expect(read.content.hasPrefix("unreadable"))
    #expect(read.messages == [code])
  }

  @Test(arguments: ["TBD", "[to be assigned]", "unknown", "{{ owner }}", "???"])
  func `a placeholder says nothing`(text: String) {
    let read = read("owner", text)
    #expect(read.content == "absent")
    #expect(read.messages == ["EVD-PLACEHOLDER"])
  }

  @Test func `an unknown choice is reported with its values and a suggestion`() {
    let base = SampleVocabulary.read([("a.csv", "id,stage,owner\nx,prodution,Ann\n")])
    #expect(
      base.messages.map(EvidenceDescription.text) == [
        """
        a.csv:2:3: warning: EVD-CHOICE: `stage`: `prodution` is not one of its values
        note: values are `production`, `pilot`, `development`
        help: did you mean `production`?
        """
      ])
  }

  @Test func `many equal findings become one with the first places`() {
    let rows = (1...50).map { "s\($0),prod,0\($0 % 9 + 1)/2024" }.joined(separator: "\n")
    let base = SampleVocabulary.read([("a.csv", "id,stage,operational date\n" + rows)])
    #expect(base.messages.count == 1)
    #expect(
      base.messages.first?.summary == "`go_live`: 50 dates name no day")
    #expect(base.messages.first?.place?.text == "a.csv:2:9")
    #expect(base.messages.first?.notes.count == 3)
  }

  @Test func `YAML null and empty values say that there is none`() {
    let base = SampleVocabulary.read([
      ("a.yaml", "kind: Evidence\ndeployments: [{id: x, owner: , fallback: '', tools: []}]\n")
    ])
    let table = base.table(of: "deployment")
    for attribute in ["owner", "fallback", "tools"] {
      #expect(
        table.map { EvidenceDescription.text(of: $0.content(of: attribute, at: 0)) } == "none")
    }
  }

  @Test
  func `a row with more cells than the header gives its name and nothing else that is readable`() {
    let base = SampleVocabulary.read([("a.csv", "id,stage,owner\nx,prod,Ann,Bob\ny,prod\n")])
    let table = base.table(of: "deployment")
    #expect(table?.identity(at: 0) == "x")
    #expect(
      table.map { EvidenceDescription.text(of: $0.content(of: "stage", at: 0)) }
        == "unreadable ``: the row has more cells than the header")
    #expect(table.map { EvidenceDescription.text(of: $0.content(of: "owner", at: 1)) } == "absent")
    #expect(base.messages.map(\.severity) == [.warning, .warning])
  }
}
