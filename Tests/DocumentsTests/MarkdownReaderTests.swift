import Documents
import Testing

@Suite struct MarkdownReaderTests {
  private func read(_ text: String) throws -> MarkdownDocument {
    try MarkdownReader.read(Array(text.utf8))
  }

  private func place(_ position: Position) -> String { "\(position.line):\(position.column)" }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `front matter is read with places of the file`(end: String) throws {
    let text = ["\u{FEFF}---", "status: accepted", "owner: Jane", "---", "# Title", ""]
      .joined(separator: end)
    let document = try read(text)
    #expect(
      document.frontMatter.map { rendered($0, places: true) }
        == "{status: ‹accepted›@2:9, owner: ‹Jane›@3:8}@2:1")
    #expect(document.title?.text == "Title")
    #expect(document.title?.position == Position(line: 5, column: 1))
  }

  @Test func `front matter that is not YAML is a problem and the rest is read`() throws {
    let document = try read("---\na: 1\na: 2\n---\n# T\n")
    #expect(document.frontMatter == nil)
    #expect(document.problems.map(\.position.line) == [3])
    #expect(document.headings.map(\.text) == ["T"])
  }

  @Test func `a rule at the start is no front matter`() throws {
    let document = try read("---\n\nText\n")
    #expect(document.frontMatter == nil)
    #expect(document.problems.isEmpty)
  }

  @Test func `headings are nested and know their text`() throws {
    let document = try read(
      """
      # Output *guardrails* ##
      Intro line.

      Context
      -------
      One `two`
      three

      ### Deep
      ## Empty
      ## Status

      Accepted
      """)
    let shown = document.headings.map {
      "\(place($0.position)) \($0.level) ‹\($0.text)› ‹\($0.body)› \($0.isEmpty) \($0.parent ?? -1)"
    }
    #expect(
      shown == [
        "1:1 1 ‹Output guardrails› ‹Intro line.› false -1",
        "4:1 2 ‹Context› ‹One two\nthree› false 0",
        "9:1 3 ‹Deep› ‹› true 1",
        "10:1 2 ‹Empty› ‹› true 0",
        "11:1 2 ‹Status› ‹Accepted› false 0",
      ])
  }

  @Test func `code and comments hold no structure`() throws {
    let document = try read(
      """
      # A
      ```yaml
      # not a heading
      Owner: nobody
      ```
      ~~~
      - [x] no task
      ~~~

          # indented code

      <!-- # no heading
      - [ ] no task
      -->
      <!-- Owner: x --> Owner: Jane
      """)
    #expect(document.headings.map(\.text) == ["A"])
    #expect(document.tasks.isEmpty)
    #expect(document.fields.map { "\($0.key)=\($0.value.text)" } == ["Owner=Jane"])
  }

  @Test func `tables are read with the place of every cell`() throws {
    let document = try read(
      """
      ## KPIs
      | Process | **Current** |
      |:--|--:|
      | Intake | 14 days |
      | a \\| b |
      | 1 | 2 | 3 |

      after
      """)
    let table = try #require(document.tables.first)
    #expect(table.header.map(\.text) == ["Process", "Current"])
    #expect(table.heading == 0)
    #expect(
      table.rows.map { $0.map { "\($0.text)@\(place($0.position))" } } == [
        ["Intake@4:3", "14 days@4:12"], ["a | b@5:3", "@5:11"], ["1@6:3", "2@6:7"],
      ])
  }

  @Test func `check lists and lists are told apart`() throws {
    let document = try read("- [x] done *well*\n  - [ ] open\n- plain\n1. first\n[x] no item\n")
    #expect(
      document.tasks.map { "\($0.isChecked) \($0.content.text)@\(place($0.content.position))" }
        == ["true done well@1:7", "false open@2:9"])
    #expect(document.items.map(\.text) == ["plain", "first"])
  }

  @Test func `links are found inline, by reference and bare`() throws {
    let document = try read(
      "See [the *doc*](https://a.example/x \"t\") and [ref][R], [R], https://b.example/y.\n\n[r]: ./r.md\n"
    )
    #expect(
      document.links.map { "\($0.content.text) \($0.destination) \(place($0.content.position))" }
        == [
          "the doc https://a.example/x 1:5", "ref ./r.md 1:46", "R ./r.md 1:56",
          "https://b.example/y https://b.example/y 1:61",
        ])
  }

  @Test(arguments: [
    ("Date: 2024-01-02", "Date=2024-01-02@1:7"),
    ("**Owner:** Jane", "Owner=Jane@1:12"),
    ("**Owner**: Jane", "Owner=Jane@1:12"),
    ("- Owner: x", "Owner=x@1:10"),
    ("* **Approved by:**", "Approved by=@1:19"),
    ("See https://a.example", ""),
    ("This is a long sentence about things: it goes on", ""),
    ("10:30", ""),
  ])
  func `lines that name a value are fields`(text: String, expected: String) throws {
    let fields = try read(text).fields.map {
      "\($0.key)=\($0.value.text)@\(place($0.value.position))"
    }
    #expect(fields.joined(separator: " ") == expected)
  }

  @Test func `the outline is a tree that keeps places`() throws {
    let node = try read("# T\nOwner: Jane\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] t\n").asNode
    #expect(node["front_matter"]?.isNull == true)
    #expect(node["title"]?.text == "T")
    #expect(node["fields"].map { rendered($0, places: true) } == "{Owner: ‹Jane›@2:8}@2:1")
    #expect(node["sections"].map { rendered($0) } == "{T: ‹Owner: Jane\nt›}")
    #expect(
      node["tables"].map { rendered($0) }
        == "[{heading: ‹T›, columns: [‹a›, ‹b›], rows: [{a: ‹1›, b: ‹2›}]}]")
    #expect(
      node["tasks"].map { rendered($0) } == "[{checked: ‹true›, text: ‹t›, heading: ‹T›}]")
    #expect(
      node["headings"].map { rendered($0) }
        == "[{level: ‹1›, text: ‹T›, body: ‹Owner: Jane\nt›, empty: ‹false›, parent: null}]")
  }

  @Test(arguments: [
    "[", "[a](", "`", "``a`", "*", "<!--", "| a ", "![", "[[]", "\\", "a: ", "> ", "- ", "    ",
    "_a", "<http://", "x\n---\n", "|a|\n|-|\n", "- [x] a\n", "# a\n",
  ])
  func `reading takes time in proportion to the text`(unit: String) throws {
    func time(_ count: Int) throws -> Duration {
      let bytes = Array(String(repeating: unit, count: count).utf8)
      var best = Duration.seconds(1_000)
      for _ in 0..<3 {
        let duration = try ContinuousClock().measure { _ = try MarkdownReader.read(bytes) }
        best = min(best, duration)
      }
      return best
    }
    let single = try time(1_000)
    let eightfold = try time(8_000)
    // Quadratic time would be 64 times as long.
    #expect(eightfold < single * 30 + .milliseconds(20))
  }
}
