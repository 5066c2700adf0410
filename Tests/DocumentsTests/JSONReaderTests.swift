import Documents
import Testing

@Suite struct JSONReaderTests {
  private func read(_ text: String, limits: Limits = .standard) -> String {
    outcome { () throws(DocumentProblem) in
      rendered(try JSONReader.read(Array(text.utf8), limits: limits), places: true)
    }
  }

  @Test(arguments: [
    (#"{"a": 5, "b": "5"}"#, "{a: ‹5›@1:7, b: ‹5›@1:15}@1:1"),
    ("[true, false, null]", "[‹true›@1:2, ‹false›@1:8, null@1:15]@1:1"),
    ("0e1", "‹0e1›@1:1"),
    ("-0", "‹-0›@1:1"),
    ("1e999999", "‹1e999999›@1:1"),
    ("[]", "[]@1:1"),
    ("{}", "{}@1:1"),
    ("\u{FEFF}[1]", "[‹1›@1:2]@1:1"),
    ("[\r\n 1,\r 2,\n 3]", "[‹1›@2:2, ‹2›@3:2, ‹3›@4:2]@1:1"),
    (#"["é😀", 1]"#, "[‹é😀›@1:2, ‹1›@1:8]@1:1"),
    (#""\ud83d\ude00\n\u0041\/""#, "‹😀\nA/›@1:1"),
  ])
  func `JSON is read with the place of every value`(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test func `the style tells how a value was written`() throws {
    let node = try JSONReader.read(Array(#"["5", 5, true, null]"#.utf8))
    #expect(node.elements?.map(\.scalar?.style) == [.quoted, .number, .boolean, .null])
  }

  @Test(arguments: [
    ("", "1:1: not JSON: the text is empty"),
    ("[1,]", "1:3: not JSON: a comma before `]` is not allowed\nhelp: remove the comma"),
    (
      "{\"a\": 1,\n}",
      "1:8: not JSON: a comma before `}` is not allowed\nhelp: remove the comma"
    ),
    (
      "{\n  // why\n}",
      "2:3: not JSON: comments are not allowed\nhelp: remove the comments, or keep the file as YAML"
    ),
    ("[NaN]", "1:2: not JSON: `NaN` is not a number"),
    ("[-Infinity]", "1:2: not JSON: `-Infinity` is not a number"),
    ("[True]", "1:2: not JSON: `True` is not a value\nhelp: write `true`"),
    (
      "[01]",
      "1:2: not JSON: a number must not start with `0`\nhelp: put it in quotes if it is an identifier"
    ),
    ("[+1]", "1:2: not JSON: a number must not start with `+`"),
    ("[.5]", "1:2: not JSON: a number must not start with `.`"),
    ("[1.]", "1:4: not JSON: expected a digit, found `]`"),
    ("['a']", "1:2: not JSON: single quotes are not allowed\nhelp: use double quotes"),
    ("{a: 1}", "1:2: not JSON: a key must stand in double quotes, found `a`"),
    ("[1 2]", "1:4: not JSON: expected `,` or `]`, found `2`"),
    (#"{"a" 1}"#, "1:6: not JSON: expected `:` after the key `a`, found `1`"),
    ("[1", "1:3: not JSON: the array is not closed\nnote: 1:1: it was opened here"),
    ("\"abc", "1:1: not JSON: the string is not closed"),
    ("\"a\nb\"", "1:1: not JSON: the string is not closed"),
    ("\"a\tb\"", "1:3: not JSON: the control character U+0009 must be escaped in a string"),
    (#""\x41""#, #"1:2: not JSON: `\x` is not an escape"#),
    (#""\ud83d""#, #"1:2: not JSON: `\ud83d` is half of a surrogate pair"#),
    (#""\ude00""#, #"1:2: not JSON: `\ude00` is half of a surrogate pair"#),
    (#""\u12g4""#, #"1:2: not JSON: `\u` must be followed by four hexadecimal digits"#),
    ("[] x", "1:4: not JSON: `x` stands after the end of the value"),
    ("[1]]", "1:4: not JSON: `]` stands after the end of the value"),
  ])
  func `what is not JSON is a problem with its place`(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    (
      "{\"a\": 1,\n \"a\": 2}",
      "2:2: the key `a` stands twice in one object, on lines 1 and 2\nnote: 1:2: first on line 1\nhelp: keep one of them"
    ),
    (
      #"{"a": 1, "\u0061": 2}"#,
      "1:10: the key `a` stands twice in one object, on lines 1 and 1\nnote: 1:2: first on line 1\nhelp: keep one of them"
    ),
  ])
  func `a key that stands twice is a problem that names both lines`(
    text: String, expected: String
  ) {
    #expect(read(text) == expected)
  }

  @Test func `keys that are equal after normalisation only are the same key`() {
    #expect(
      read("{\"\u{E9}\": 1,\n\"e\u{301}\": 2}").contains(
        "note: the two spellings differ only in Unicode normalisation"))
  }

  @Test func `a key that stands twice among many is found`() {
    let keys = (0..<100).map { "\"k\($0)\": 0" } + ["\"k3\": 1"]
    #expect(read("{" + keys.joined(separator: ",\n") + "}").hasPrefix("101:1: the key `k3`"))
  }

  @Test func `deep nesting is refused without recursion beyond the limit`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(read(deep) == "1:65: values are nested more than 64 levels deep")
    let allowed = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(read(allowed).hasPrefix("[["))
  }

  @Test func `a value longer than the limit is refused`() {
    let text = "[\"" + String(repeating: "a", count: (1 << 20) + 1) + "\"]"
    #expect(read(text) == "1:2: the value is longer than 1,048,576 bytes")
  }

  @Test func `a text larger than the limit is refused before it is read`() {
    #expect(
      read("[1, 2]", limits: Limits(treeBytes: 5))
        == "1:1: the text has 6 bytes, more than the limit of 5")
  }

  @Test func `more values than the limit are refused`() {
    #expect(
      read("[1, 2, 3]", limits: Limits(nodes: 3))
        == "1:8: there are more than 3 values in the text")
  }

  @Test func `a prefix of a text never traps`() {
    let text = Array(#"{"a": [1.5e-3, "\ud83d\ude00é", true, null], "b": {"c": "\n"}}"#.utf8)
    for end in 0..<text.count {
      #expect(throws: DocumentProblem.self) { try JSONReader.read(Array(text[..<end])) }
    }
  }
}
