import Expressions
import Testing

@Suite struct UnknownTests {
  private static let missing = Unknown(name: "d.owner", cause: "missing")
  private static let stale = Unknown(name: "d.stage", cause: "stale", origins: origin(9))
  private static let more = Unknown(name: "checks", cause: "not complete")

  private static func item(_ name: String, _ index: UInt32, passed: Bool) -> Value {
    Value(
      .object(
        TestObject(
          kind: "check", identity: name,
          fields: [
            "name": Value(.string(name), origins: origin(index)),
            "passed": Value(.bool(passed), origins: origin(index + 1)),
          ])))
  }

  private let bindings = Bindings([
    "u": Value(.unknown([missing])),
    "v": Value(.unknown([stale])),
    "t": Value(.bool(true), origins: origin(1)),
    "f": Value(.bool(false), origins: origin(2)),
    "n": Value(.int(5), origins: origin(3)),
    "e": Value(.error(EvaluationProblem("broken"))),
    "open": Value(
      .list(
        ListValue(
          [Value(.int(1), origins: origin(11)), Value(.int(2), origins: origin(12))], rest: more)),
      origins: origin(10)),
    "closed": .list([Value(.int(1), origins: origin(11)), Value(.int(2), origins: origin(12))]),
    "none": Value(.list(ListValue([], rest: more))),
    "checks": Value(
      .list(
        ListValue([item("drill", 20, passed: true), item("audit", 30, passed: false)], rest: more))),
    "d": Value(
      .object(
        TestObject(
          kind: "deployment", identity: "a",
          fields: [
            "name": Value(.string("chat"), origins: origin(4)),
            "fallback": Value(.absent(Value(.string(""))), origins: origin(5)),
            "patterns": Value(.list(ListValue([Value(.string("rag"))])), origins: origin(6)),
          ])), origins: origin(7)),
    "d2": Value(.object(TestObject(kind: "deployment", identity: "a", fields: [:]))),
    "d3": Value(.object(TestObject(kind: "deployment", identity: "b", fields: [:]))),
    "held": .list([Value(.int(1)), Value(.unknown([missing]))]),
  ])

  private static let u = #"{"unknown":["d.owner: missing"]}"#
  private static let v = #"{"unknown":["d.stage: stale"]}"#
  private static let uv = #"{"unknown":["d.owner: missing","d.stage: stale"]}"#
  private static let rest = #"{"unknown":["checks: not complete"]}"#
  private static let yes = #"{"bool":true}"#
  private static let no = #"{"bool":false}"#

  @Test(arguments: [
    ("u && false", no), ("false && u", no), ("u && true", u), ("u || true", yes), ("u || false", u),
    ("u && v", uv), ("v || u || v", #"{"unknown":["d.stage: stale","d.owner: missing"]}"#),
    ("e && u", u), ("u && e", u), ("e && false", no), ("e || true", yes), ("e || u", u),
    ("e && true", #"{"error":"broken"}"#), ("!u", u), ("u ? 1 : 2", u), ("u ? e : e", u),
    ("true ? 1 : u", #"{"int":"1"}"#), ("u + e", u), ("e + u", u), ("u == v", uv), ("u == 1", u),
    ("1 in u", u), ("size(u)", u), ("u.x.y", u), ("u[0]", u), ("[1][u]", u), ("has(u.x)", u),
    ("[u, v, u]", uv), ("{'a': u}", u), ("u.all(x, true)", u), ("'a'.startsWith(u)", u),
    ("[1, 2].exists(x, x == 1 ? u : true)", yes), ("[1, 2].exists(x, x == 1 ? u : false)", u),
    ("[1, 2].all(x, x == 1 ? u : false)", no), ("[1, 2].filter(x, x == 1 ? u : true)", u),
    ("[1, 2].map(x, x == 1 ? u : 0)", u), ("[1, 2].exists_one(x, x == 1 ? u : true)", u),
    ("[1, 2, 3].exists_one(x, x == 1 ? u : true)", no), ("cel.bind(x, u, true)", yes),
    ("u.?x", u), ("optional.of(1).orValue(u)", #"{"int":"1"}"#), ("optional.none().orValue(u)", u),
    ("held[0]", #"{"int":"1"}"#), ("held[1]", u), ("1 in held", yes), ("2 in held", u),
    ("held == [1, 2]", u), ("held == [2, 2]", no), ("held.exists(x, x == 1)", yes),
    ("held.exists(x, x == 3)", u), ("sets.contains(held, [1])", u), ("size(held)", #"{"int":"2"}"#),
  ])
  func `an unknown is absorbed or stays`(source: String, expected: String) {
    #expect(result(source, bindings) == expected)
  }

  @Test(arguments: [
    ("open.exists(x, x == 2)", yes), ("open.exists(x, x == 3)", rest), ("open.all(x, x < 2)", no),
    ("open.all(x, x < 3)", rest), ("open.exists_one(x, x > 0)", no),
    ("open.exists_one(x, x == 1)", rest),
    ("none.exists(x, u)", rest), ("none.all(x, false)", rest),
    ("size(open)", #"{"atLeast":"2","unknown":["checks: not complete"]}"#),
    ("size(open) >= 2", yes), ("size(open) > 1", yes), ("size(open) > 2", rest),
    ("size(open) < 2", no),
    ("size(open) <= 1", no), ("size(open) <= 2", rest), ("size(open) == 1", no),
    ("size(open) == 2", rest),
    ("size(open) != 1", yes), ("size(open) != 3", rest), ("1 < size(open)", yes),
    ("2 > size(open)", no),
    ("1 == size(open)", no), ("size(open) + 1", rest), ("-size(open)", rest),
    ("size(open) == 'a'", no),
    ("size(open) > size(open)", rest), ("size(open) >= 1.5", yes), ("string(size(open))", rest),
    ("type(size(open))", #"{"type":"int"}"#),
    ("size(open) < 'a'", #"{"error":"no such overload: `<` of `int` and `string`"}"#),
    ("1 in open", yes), ("3 in open", rest), ("open[1]", #"{"int":"2"}"#), ("open[2]", rest),
    ("open[?2]", rest), ("open[-1]", #"{"error":"index out of range: -1"}"#),
    ("open == [1, 2]", rest), ("open == [1]", no), ("open == [2, 2]", no), ("[1] != open", yes),
    ("open.filter(x, x > 1)", #"{"list":[{"int":"2"}],"unknown":["checks: not complete"]}"#),
    ("open.map(x, x * 2).exists(x, x == 4)", yes), ("size(open.filter(x, x > 1)) >= 1", yes),
    ("(open + [7]).exists(x, x == 7)", yes), ("([7] + open).all(x, x > 0)", rest),
    ("open.transformMap(i, x, x)", rest), ("open.first().value()", #"{"int":"1"}"#),
    ("open.last()", rest),
    ("none.first()", rest), ("open.map(x, string(x)).join()", rest),
    ("sets.contains(open, [1])", rest),
    ("open.sort()", rest), ("checks.exists(c, c.name == 'drill' && c.passed)", yes),
    ("checks.exists(c, c.name == 'audit' && c.passed)", rest),
    ("checks.exists(c, c.due)", #"{"unknown":["check.due: missing","checks: not complete"]}"#),
  ])
  func `a list whose rest is unknown answers as far as it goes`(source: String, expected: String) {
    #expect(result(source, bindings) == expected)
  }

  @Test(arguments: [
    ("d.name", #"{"string":"chat"}"#), ("d.owner", #"{"unknown":["deployment.owner: missing"]}"#),
    ("d.fallback", #"{"string":""}"#), ("d.fallback == ''", yes), ("has(d.name)", yes),
    ("has(d.fallback)", no),
    ("has(d.owner)", #"{"unknown":["deployment.owner: missing"]}"#), ("d == d2", yes),
    ("d == d3", no),
    ("d in [d3, d2]", yes), ("type(d)", #"{"type":"deployment"}"#),
    ("d.?name", #"{"optional":{"string":"chat"}}"#),
    ("d.?fallback", #"{"optional":null}"#),
    ("d.?owner", #"{"unknown":["deployment.owner: missing"]}"#),
    ("d['name']", #"{"string":"chat"}"#), ("[d.fallback, 'a'].join()", #"{"string":"a"}"#),
    ("d < d", #"{"error":"no such overload: `<` of `deployment` and `deployment`"}"#),
    ("d", #"{"object":"deployment a"}"#),
  ])
  func `an object answers for every field`(source: String, expected: String) {
    #expect(result(source, bindings) == expected)
  }

  @Test(arguments: [
    ("1 + 1", []), ("n", [3]), ("n + 1", [3]), ("n > 4", [3]), ("t && f", [2]), ("f && t", [2]),
    ("t && n > 4", [1, 3]), ("f && n > 9", [2]), ("t || f", [1]), ("f || t", [1]),
    ("f || n > 9", [2, 3]),
    ("t ? n : 0", [1, 3]), ("f ? n : 0", [2]), ("!t", [1]), ("string(n)", [3]), ("[n, 1]", []),
    ("[n, 1][0]", [3]),
    ("[n, 1] == [5, 1]", [3]), ("d.name", [4, 7]), ("has(d.name)", [4, 7]), ("d.fallback", [5, 7]),
    ("has(d.fallback)", [5, 7]),
    ("d.patterns.exists(p, p == 'rag')", [6, 7]), ("'rag' in d.patterns", [6, 7]),
    ("open[0]", [10, 11]),
    ("closed.exists(x, x == 2)", [12]), ("closed.exists(x, x == 3)", [11, 12]),
    ("closed.all(x, x == 2)", [11]),
    ("closed.all(x, x > 0)", [11, 12]), ("open.exists(x, x == 2)", [10, 12]), ("2 in closed", [12]),
    ("3 in closed", [11, 12]),
    ("checks.exists(c, c.name == 'drill' && c.passed)", [20, 21]),
    ("closed.filter(x, x > 1)", [11, 12]),
    ("closed.map(x, x)", []), ("closed.map(x, x)[0]", [11]), ("size(open) >= 2", [10]),
    ("cel.bind(x, n, x + x)", [3]),
    ("{'a': n}.a", [3]), ("optional.of(n).value()", [3]),
    ("closed.exists_one(x, x == 1)", [11, 12]), ("'%d'.format([n])", [3]),
    ("u || n > 9", [3]),
  ])
  func `a value has the origins that decided it`(source: String, expected: [UInt32]) throws {
    #expect(try origins(source, bindings) == expected)
  }

  @Test func `an unknown keeps the places that speak of it`() throws {
    let value = try Program(parsing: "v && t").evaluate(bindings).value
    guard case .unknown(let unknowns) = value.content else {
      Issue.record("not unknown but \(value.encoded)")
      return
    }
    #expect(unknowns == [Self.stale])
  }

  @Test func `a caller's function gets values only`() throws {
    let functions = FunctionLibrary.standard.adding("days", arguments: 1) { arguments in
      guard case .int(let days) = arguments.first?.content,
        let span = TimeSpan(seconds: days &* 86_400)
      else { return .problem("no days") }
      return Value(.duration(span))
    }
    #expect(result("days(90)", functions: functions) == #"{"duration":"7776000s"}"#)
    #expect(result("days(u)", bindings, functions: functions) == Self.u)
    #expect(result("days(n)", bindings, functions: functions) == #"{"duration":"432000s"}"#)
    #expect(
      result("days()", functions: functions)
        == #"{"error":"no such overload: `days` of no arguments"}"#)
    let value = try Program(parsing: "days(n)").evaluate(bindings, functions: functions).value
    #expect(value.origins == origin(3))
  }
}
