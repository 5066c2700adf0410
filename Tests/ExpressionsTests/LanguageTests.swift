import Expressions
import Testing

@Suite struct LanguageTests {
  @Test(arguments: [
    ("1 + 2 * 3 - 4", #"{"int":"3"}"#),
    ("(1 + 2) * 3", #"{"int":"9"}"#),
    ("-9223372036854775808", #"{"int":"-9223372036854775808"}"#),
    ("0xFFu", #"{"uint":"255"}"#),
    ("-0x10", #"{"int":"-16"}"#),
    ("1.5e3", #"{"double":"1500.0"}"#),
    ("1e16", #"{"double":"1e+16"}"#),
    (".00001", #"{"double":"1e-05"}"#),
    ("0.0 / 0.0", #"{"double":"nan"}"#),
    ("-1.0 / 0.0", #"{"double":"-inf"}"#),
    ("!!true", #"{"bool":true}"#),
    ("!!!true", #"{"bool":false}"#),
    ("--5", #"{"int":"5"}"#),
    ("-(-5)", #"{"int":"5"}"#),
    ("- 5", #"{"int":"-5"}"#),
    ("true ? 1 : false ? 2 : 3", #"{"int":"1"}"#),
    ("false ? 1 : false ? 2 : 3", #"{"int":"3"}"#),
    ("1 < 2 == true", #"{"bool":true}"#),
    ("1 // a comment\n + 2", #"{"int":"3"}"#),
    (#"'''a"b'c'''"#, #"{"string":"a\"b'c"}"#),
    (#"r'\d\'"#, #"{"string":"\\d\\"}"#),
    (#"'\u00e9\U0001F431\x41\101'"#, #"{"string":"é🐱AA"}"#),
    (#"b'\xff\377é'"#, #"{"bytes":"ffffc3a9"}"#),
    ("[1, 2, 3,]", #"{"list":[{"int":"1"},{"int":"2"},{"int":"3"}]}"#),
    ("{'a': 1, 'b': 2,}", #"{"map":[[{"string":"a"},{"int":"1"}],[{"string":"b"},{"int":"2"}]]}"#),
    ("{1: 'a', 1u: 'b'}", #"{"error":"a key is repeated: `1`"}"#),
    ("{1.0: 'a'}", #"{"error":"unsupported key type: `double`"}"#),
    ("{'a b': 1}.`a b`", #"{"int":"1"}"#),
    ("{'in': 1}['in']", #"{"int":"1"}"#),
    ("type(type(1)) == type", #"{"bool":true}"#),
    ("type(timestamp(0)) == google.protobuf.Timestamp", #"{"bool":true}"#),
    ("type(duration('1s'))", #"{"type":"google.protobuf.Duration"}"#),
    ("type(null)", #"{"type":"null_type"}"#),
    ("timestamp(0)", #"{"timestamp":"1970-01-01T00:00:00Z"}"#),
    ("duration('90m')", #"{"duration":"5400s"}"#),
    ("optional.of(1)", #"{"optional":{"int":"1"}}"#),
    ("optional.none()", #"{"optional":null}"#),
    ("'é' == 'e\u{301}'", #"{"bool":false}"#),
    ("{'é': 1}.exists(k, k == 'e\u{301}')", #"{"bool":false}"#),
    ("'e\u{301}' in {'é': 1}", #"{"bool":false}"#),
  ])
  func `an expression has its value`(source: String, expected: String) {
    #expect(result(source) == expected)
  }

  @Test(arguments: [
    ("1 +", "1:4: unexpected end of the expression"),
    ("(1", "1:3: expected `)`, found end of the expression"),
    ("[1 2]", "1:4: expected `,` or `]`, found `2`"),
    ("{1 2}", "1:4: expected `:`, found `2`"),
    ("f(1 2)", "1:5: expected `,` or `)`, found `2`"),
    ("a b", "1:3: unexpected `b`"),
    ("a ? b", "1:6: expected `:`, found end of the expression"),
    ("1 = 2", "1:3: `=` is no operator"),
    ("a & b", "1:3: `&` is no operator"),
    ("a | b", "1:3: `|` is no operator"),
    ("'abc", "1:1: a text is never closed"),
    ("'''abc'", "1:1: a text is never closed"),
    ("'ab\nc'", "1:1: a text is not closed on its line"),
    ("'a\\q'", "1:3: `\\q` is no escape"),
    ("'\\u12'", "1:2: an escape needs 4 hexadecimal digits"),
    ("'\\ud800'", "1:2: an escape is no Unicode character"),
    ("b'\\u0041'", "1:3: `\\u` is no escape"),
    ("'\\", "1:1: a text is never closed"),
    ("for", "1:1: `for` is a reserved word"),
    ("9223372036854775808", "1:1: `9223372036854775808` is too large for an int"),
    ("18446744073709551616u", "1:1: `18446744073709551616u` is too large for a uint"),
    ("1x", "1:1: a number is followed by `x`"),
    ("0x", "1:1: `0x` needs digits"),
    ("1e", "1:1: a number's exponent needs digits"),
    ("é", "1:1: unexpected character `é`"),
    ("'é' + ü", "1:7: unexpected character `ü`"),
    ("1 +\n\n  #", "3:3: unexpected character `#`"),
    ("`a`", "1:1: a name in backticks can only be a field"),
    ("a.`b", "1:3: a backtick is never closed"),
    ("a.``", "1:3: a name in backticks is empty"),
    ("a.1", "1:2: unexpected `.1`"),
    ("a.", "1:3: expected a name after `.`, found end of the expression"),
    ("a.true", "1:3: expected a name after `.`, found `true`"),
    ("has(a)", "1:5: `has()` asks for a field"),
    ("has(a.?b)", "1:5: `has()` asks for a field"),
    ("[1].all(1, true)", "1:9: expected the name of a variable"),
    ("[1].all(i, i, true)", "1:12: `all` has two variables `i`"),
    ("cel.bind(1, 2, 3)", "1:10: expected the name of a variable"),
    ("M{a: 1}", "1:2: protobuf messages are not supported"),
    ("a.b.M{}", "1:6: protobuf messages are not supported"),
    ("!-x.y{", "1:2: unexpected `-`"),
    ("", "1:1: unexpected end of the expression"),
  ])
  func `a fault of syntax has its message and place`(source: String, expected: String) {
    #expect(result(source) == expected)
  }

  @Test func `a fault of syntax can have help`() {
    #expect(
      throws: ExpressionProblem(
        "`=` is no operator", help: "write `==` to compare", offset: 2, in: "a = b")
    ) {
      try Program(parsing: "a = b")
    }
  }

  @Test(arguments: [
    ("x", #"{"error":"undeclared reference to `x`"}"#),
    ("x || true", #"{"bool":true}"#),
    ("f(1)", #"{"error":"unknown function `f`"}"#),
    ("'a'.f()", #"{"error":"unknown function `f`"}"#),
    ("1 + 1u", #"{"error":"no such overload: `+` of `int` and `uint`"}"#),
    ("1 + 'a'", #"{"error":"no such overload: `+` of `int` and `string`"}"#),
    ("-1u", "1:2: unexpected"),
    ("'a' < 1", #"{"error":"no such overload: `<` of `string` and `int`"}"#),
    ("1 in 2", #"{"error":"no such overload: `in` of `int` and `int`"}"#),
    ("!1", #"{"error":"no such overload: `!` of `int`"}"#),
    ("1 ? 2 : 3", #"{"error":"no such overload: `?:` of `int`"}"#),
    ("1 && true", #"{"error":"no such overload: `&&` of `int`"}"#),
    ("1 || true", #"{"bool":true}"#),
    ("9223372036854775807 + 1", #"{"error":"integer overflow: `+`"}"#),
    ("0u - 1u", #"{"error":"integer overflow: `-`"}"#),
    ("5 / 0", #"{"error":"division by zero"}"#),
    ("5 % 0", #"{"error":"modulus by zero"}"#),
    ("-9223372036854775808 / -1", #"{"error":"integer overflow: `/`"}"#),
    ("-9223372036854775808 % -1", #"{"error":"integer overflow: `%`"}"#),
    ("[1][1]", #"{"error":"index out of range: 1"}"#),
    ("[1][-1]", #"{"error":"index out of range: -1"}"#),
    ("[1]['a']", #"{"error":"invalid index type: `string`"}"#),
    ("[7, 8][dyn(1.0)]", #"{"int":"8"}"#),
    ("{'a': 1}.b", #"{"error":"no such key: `b`"}"#),
    ("{'a': 1}['b']", #"{"error":"no such key: `b`"}"#),
    ("{1: 'a'}[1u] + {1u: 'b'}[1.0]", #"{"string":"ab"}"#),
    ("1.a", #"{"error":"`int` has no fields, so no `a`"}"#),
    ("has({'a': 1}.b) || has({'a': 1}.a)", #"{"bool":true}"#),
    ("has(1.a)", #"{"error":"`int` has no fields, so no `a`"}"#),
  ])
  func `an evaluation that goes wrong is an error`(source: String, expected: String) {
    if expected == "1:2: unexpected" {
      #expect(result(source) == #"{"error":"no such overload: `-` of `uint`"}"#)
    } else {
      #expect(result(source) == expected)
    }
  }

  @Test func `an error knows its place`() throws {
    let value = try Program(parsing: "true && (1 + 'a' == 2)").evaluate(Bindings()).value
    guard case .error(let problem) = value.content else {
      Issue.record("no error but \(value.encoded)")
      return
    }
    #expect(problem.offset == 11)
  }

  @Test(arguments: [
    ("[1, 2, 3].exists_one(x, x > 2) && [1].existsOne(x, x == 1)", #"{"bool":true}"#),
    ("[1, 2, 3].map(x, x > 1, x * 10)", #"{"list":[{"int":"20"},{"int":"30"}]}"#),
    ("{'a': 1}.map(k, k)", #"{"list":[{"string":"a"}]}"#),
    ("{'a': 1, 'b': 2}.filter(k, k == 'b')", #"{"list":[{"string":"b"}]}"#),
    ("[1, 2].all(i, v, v == i + 1)", #"{"bool":true}"#),
    ("{'a': 1}.exists(k, v, k == 'a' && v == 1)", #"{"bool":true}"#),
    ("[5, 6].transformList(i, v, i > 0, v)", #"{"list":[{"int":"6"}]}"#),
    (
      "{'a': 1, 'b': 2}.transformMap(k, v, v > 1, v * 2)",
      #"{"map":[[{"string":"b"},{"int":"4"}]]}"#
    ),
    ("['x'].transformMap(i, v, v)", #"{"map":[[{"int":"0"},{"string":"x"}]]}"#),
    ("{'a': 'b'}.transformMapEntry(k, v, {v: k})", #"{"map":[[{"string":"b"},{"string":"a"}]]}"#),
    ("['a', 'a'].transformMapEntry(i, v, {v: i})", #"{"error":"a key is repeated: `a`"}"#),
    ("[1, 2].exists(x, x / 0 == 1 || x == 2)", #"{"bool":true}"#),
    ("[1, 2].all(x, x / 0 == 1)", #"{"error":"division by zero"}"#),
    ("[1, 2].filter(x, x)", #"{"error":"no such overload: `filter` of `int`"}"#),
    ("1.all(x, true)", #"{"error":"no such overload: `all` of `int`"}"#),
    (
      "[[1, 2], [3]].map(x, x.map(y, y + size(x)))",
      #"{"list":[{"list":[{"int":"3"},{"int":"4"}]},{"list":[{"int":"4"}]}]}"#
    ),
    ("[1].map(x, [2].map(x, x))", #"{"list":[{"list":[{"int":"2"}]}]}"#),
    ("cel.bind(x, 1 + 1, x * x)", #"{"int":"4"}"#),
    ("cel.bind(x, 1, [x, 2].exists(x, x == 2) && x == 1)", #"{"bool":true}"#),
  ])
  func `a macro goes through its range`(source: String, expected: String) {
    #expect(result(source) == expected)
  }

  @Test(arguments: [
    ("{'a': {'b': 1}}.?a.b", #"{"optional":{"int":"1"}}"#),
    ("{'a': {'b': 1}}.?c.b", #"{"optional":null}"#),
    ("{'a': 1}[?'a']", #"{"optional":{"int":"1"}}"#),
    ("[1][?1]", #"{"optional":null}"#),
    ("[?optional.of(1), ?optional.none(), 3]", #"{"list":[{"int":"1"},{"int":"3"}]}"#),
    ("{?'a': optional.of(1), ?'b': optional.none()}", #"{"map":[[{"string":"a"},{"int":"1"}]]}"#),
    ("[?1]", #"{"error":"no such overload: `?` of `int`"}"#),
    ("optional.of(1).value()", #"{"int":"1"}"#),
    ("optional.none().value()", #"{"error":"`value()` of an empty optional"}"#),
    ("optional.none().orValue(1 + 1)", #"{"int":"2"}"#),
    ("optional.of(1).orValue(1 / 0)", #"{"int":"1"}"#),
    ("optional.of(1).or(1 / 0)", #"{"optional":{"int":"1"}}"#),
    ("optional.none().or(1)", #"{"error":"no such overload: `or` of `optional_type` and `int`"}"#),
    ("optional.of(2).optMap(x, x * 2)", #"{"optional":{"int":"4"}}"#),
    ("optional.of(2).optFlatMap(x, optional.none())", #"{"optional":null}"#),
    ("optional.of(2).optFlatMap(x, x)", #"{"error":"no such overload: `optFlatMap` of `int`"}"#),
    ("optional.ofNonZeroValue('')", #"{"optional":null}"#),
    ("optional.ofNonZeroValue(1)", #"{"optional":{"int":"1"}}"#),
    ("optional.unwrap([optional.of(1), optional.none()])", #"{"list":[{"int":"1"}]}"#),
    ("[optional.of(1)].unwrapOpt()", #"{"list":[{"int":"1"}]}"#),
    ("[1, 2].first().value() + [1, 2].last().value()", #"{"int":"3"}"#),
    ("[].first()", #"{"optional":null}"#),
    ("has({'a': {}}.?a.b)", #"{"bool":false}"#),
    ("optional.of(1) == optional.of(1u)", #"{"bool":true}"#),
    ("optional.of([1])[0]", #"{"optional":{"int":"1"}}"#),
  ])
  func `an optional is a value that may be empty`(source: String, expected: String) {
    #expect(result(source) == expected)
  }

  @Test(arguments: [
    ("a.b.c", ["a.b.c": "long", "a": "short"], "", "long"),
    ("y", ["y": "outer", "x.y": "inner"], "x", "inner"),
    ("y", ["y": "outer", "x.y": "inner"], "x.z", "inner"),
    (".y", ["y": "outer", "x.y": "inner"], "x", "outer"),
    ("a.b", ["c.a.b": "inner", "a.b": "outer"], "c", "inner"),
    ("a.b", ["a.b": "outer"], "c.d", "outer"),
  ])
  func `a name is looked up in its container first`(
    source: String, names: [String: String], container: String, expected: String
  ) throws {
    let bindings = Bindings(names.mapValues { Value(.string($0)) })
    let value = try Program(parsing: source, container: container).evaluate(bindings).value
    #expect(value.encoded == "{\"string\":\"\(expected)\"}")
  }
}
