import Documents
import Testing

@Suite struct YAMLReaderTests {
  private func read(_ text: String, limits: Limits = .standard) -> String {
    outcome { () throws(DocumentProblem) in
      try YAMLReader.read(Array(text.utf8), limits: limits)
        .map { rendered($0.node, places: true) }.joined(separator: "\n")
    }
  }

  @Test(arguments: [
    ("a: 5", "{a: ‹5›@1:4}@1:1"),
    ("a: NO\nb: 1.10\nc: 012", "{a: ‹NO›@1:4, b: ‹1.10›@2:4, c: ‹012›@3:4}@1:1"),
    ("a:\nb: ~\nc: null\nd: 'null'", "{a: null@1:3, b: null@2:4, c: null@3:4, d: ‹null›@4:4}@1:1"),
    ("- é: x\n- [1, 2]", "[{é: ‹x›@1:6}@1:3, [‹1›@2:4, ‹2›@2:7]@2:3]@1:1"),
    ("\u{FEFF}a: 1", "{a: ‹1›@1:4}@1:1"),
    ("a: 1\r\nb: 2\r\n", "{a: ‹1›@1:4, b: ‹2›@2:4}@1:1"),
    ("---\na: 1\n---\nb: 2\n", "{a: ‹1›@2:4}@2:1\n{b: ‹2›@4:4}@4:1"),
    ("# only a comment\n", ""),
    ("", ""),
    ("a: &x {k: v}\nb: *x", "{a: {k: ‹v›@1:11}@1:4, b: {k: ‹v›@1:11}@1:4}@1:1"),
    (
      "base: &b {k: 1, l: 2}\nuse:\n  <<: *b\n  k: 3",
      "{base: {k: ‹1›@1:14, l: ‹2›@1:20}@1:7, use: {k: ‹3›@4:6, l: ‹2›@1:20}@3:3}@1:1"
    ),
    ("a: '{{ jinja }}'", "{a: ‹{{ jinja }}›@1:4}@1:1"),
    ("a: !!str 5", "{a: ‹5›@1:4}@1:1"),
  ])
  func `YAML is read as text with the place of every value`(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    (
      "a: 1\nb: 2\na: 3\n",
      "3:1: the key `a` stands twice in one mapping, on lines 1 and 3\nnote: 1:1: first on line 1\nhelp: keep one of them"
    ),
    (
      "x:\n  - a: 1\n    b:\n      a: 2\n    \"a\": 3\n",
      "5:5: the key `a` stands twice in one mapping, on lines 2 and 5\nnote: 2:5: first on line 2\nhelp: keep one of them"
    ),
    (
      "{a: 1, a: 2}",
      "1:8: the key `a` stands twice in one mapping, on lines 1 and 1\nnote: 1:2: first on line 1\nhelp: keep one of them"
    ),
    (
      "a: 1\nb:\n\t- c\n",
      "3:1: not YAML: a tab stands where only spaces may indent\nhelp: indent with spaces"
    ),
    ("a: @b\n", "1:4: not YAML: `@` cannot start a value\nhelp: put it in quotes"),
    ("a: `b`\n", "1:4: not YAML: a backtick cannot start a value\nhelp: put it in quotes"),
    (
      "a: b: c\n",
      "1:5: not YAML: a second `:` stands in one value\nhelp: put the value in quotes, or mend the indentation"
    ),
    ("a: *nowhere\n", "1:4: not YAML: the alias has no anchor before it"),
    (
      "a: !Ref b\n",
      "1:4: the tag `!Ref` is not known\nhelp: write the value without a tag"
    ),
    (
      "a: !!python/object:os.system b\n",
      "1:4: the tag `!!python/object:os.system` is not known\nhelp: write the value without a tag"
    ),
    (
      "kind: x\nname: {{ .Release.Name }}\n",
      "2:7: the file is a template that has not been rendered\nhelp: render it and give the result as evidence"
    ),
    (
      "{%- if x %}\na: 1\n{%- endif %}\n",
      "1:1: the file is a template that has not been rendered\nhelp: render it and give the result as evidence"
    ),
    ("? [a, b]\n: c\n", "1:3: a key is a list or a mapping, not a text"),
    (
      "a: &x k\nb:\n  ? *x\n  : 1\n",
      "3:5: the alias `*x` is used as a key\nhelp: write the key out"
    ),
    ("a: &x k\nb: {*x : 1}\n", "2:5: the alias `*x` is used as a key\nhelp: write the key out"),
    (
      "a:\n  <<: 5\n",
      "2:3: the merge key `<<` does not name a mapping\nhelp: give it an alias of a mapping, or a list of such aliases"
    ),
    (
      "a: &x {k: 1}\nb: &y {l: 1}\nc:\n  <<: *x\n  <<: *y\n",
      "5:3: the key `<<` stands twice in one mapping, on lines 4 and 5\nnote: 4:3: first on line 4\nhelp: write one `<<` with a list of aliases"
    ),
    ("a: \u{1}b\n", "1:4: not YAML: the control character U+0001 is not allowed"),
  ])
  func `what cannot be read is a problem with its place`(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test func `an alias bomb is refused`() {
    var text = "l0: &l0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let uses = Array(repeating: "*l\(level - 1)", count: 9).joined(separator: ", ")
      text += "l\(level): &l\(level) [\(uses)]\n"
    }
    #expect(
      read(text)
        == "3:45: the text uses aliases more than 16 times\nhelp: write the repeated values out")
    #expect(
      read(text, limits: Limits(aliases: 1_000)).contains("unfolds to more than 1,000,000 values"))
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000),
    String(repeating: "{a: ", count: 100_000),
    String(repeating: "- ", count: 100_000) + "a",
    (0..<200).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
  ])
  func `deep nesting is refused`(text: String) {
    #expect(read(text).contains("values are nested more than 64 levels deep"))
  }

  @Test func `a value longer than the limit is refused`() {
    let text = "a: " + String(repeating: "b", count: (1 << 20) + 1)
    #expect(read(text) == "1:4: the value is longer than 1,048,576 bytes")
  }

  @Test func `documents know their number and place`() throws {
    let documents = try YAMLReader.read(Array("a: 1\n---\n# nothing\n---\nb: 2".utf8))
    #expect(documents.map(\.index) == [0, 1, 2])
    #expect(documents.map(\.position.line) == [1, 4, 5])
    #expect(documents.map(\.node.isNull) == [false, true, false])
  }

  @Test func `a prefix of a text never traps`() {
    let text = Array("a: &x [1, 'b', \"c\\n\"]\nb: {k: *x}\nc: |\n  text\n? d\n: - e\n".utf8)
    for end in 0...text.count {
      let bytes = Array(text[..<end])
      _ = outcome { () throws(DocumentProblem) in "\(try YAMLReader.read(bytes).count)" }
    }
  }
}
