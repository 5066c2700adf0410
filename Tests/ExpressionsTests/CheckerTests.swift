import Expressions
import Testing

@Suite struct CheckerTests {
  private let shapes = Shapes(
    variables: [
      "deployment": .object("deployment"), "checks": .list(.object("check")), "doc": .any,
      "name": .string, "count": .int, "share": .number, "since": .timestamp, "tags": .map(.string),
    ],
    objects: [
      "deployment": [
        "fallback": .string, "stage": .string, "retry": .bool, "go_live": .timestamp,
        "patterns": .list(.string),
      ],
      "check": ["type": .string, "passed": .bool, "value": .number, "date": .timestamp],
    ])

  private func problems(_ source: String) throws -> [String] {
    let functions = FunctionLibrary.standard.adding("days", arguments: 1) { _ in Value(.null) }
    return try Program(parsing: source).problems(given: shapes, functions: functions).map {
      "\($0.line):\($0.column): \($0.message)" + ($0.help.map { " (\($0))" } ?? "")
    }
  }

  @Test(arguments: [
    (
      "deployment.falback != ''",
      ["1:12: `deployment` has no attribute `falback` (did you mean `fallback`?)"]
    ),
    ("deployment.zzz", ["1:12: `deployment` has no attribute `zzz`"]),
    (
      "has(deployment.stge)", ["1:16: `deployment` has no attribute `stge` (did you mean `stage`?)"]
    ),
    (
      "checks.exists(c, c.typ == 'a' && c.passd)",
      [
        "1:20: `check` has no attribute `typ` (did you mean `type`?)",
        "1:36: `check` has no attribute `passd` (did you mean `passed`?)",
      ]
    ),
    (
      "checks.filter(c, c.passed).map(c, c.tpye)",
      ["1:37: `check` has no attribute `tpye` (did you mean `type`?)"]
    ),
    ("checks[0].pased", ["1:11: `check` has no attribute `pased` (did you mean `passed`?)"]),
    ("deploymnt.stage == ''", ["1:1: unknown name `deploymnt` (did you mean `deployment`?)"]),
    ("[1].exists(item, itm == 1)", ["1:18: unknown name `itm` (did you mean `item`?)"]),
    ("c", ["1:1: unknown name `c`"]),
    ("day(90)", ["1:1: unknown function `day` (did you mean `days`?)"]),
    ("days(90, 1)", ["1:1: `days` takes 1 argument, not 2"]),
    ("name.startWith('a')", ["1:1: unknown function `startWith` (did you mean `startsWith`?)"]),
    ("name.substring()", ["1:1: `substring` takes 1 to 2 arguments, not 0"]),
    (
      "math.greatst(1, 2)", ["1:1: unknown function `math.greatst` (did you mean `math.greatest`?)"]
    ),
    ("count.startsWith('a')", ["1:1: `startsWith` is not defined for `int`"]),
    ("name.getHours()", ["1:1: `getHours` is not defined for `string`"]),
    ("size(count)", ["1:1: `size` is not defined for `int`"]),
    ("name == 1", ["1:6: `==` compares `string` with `int`, which are never equal"]),
    (
      "deployment == name",
      ["1:12: `==` compares `deployment` with `string`, which are never equal"]
    ),
    ("name < 1", ["1:6: `<` cannot compare `string` with `int`"]),
    ("deployment.patterns > []", ["1:21: `>` cannot compare `list` with `list`"]),
    ("count in ['a']", ["1:7: `in` looks for `int` in a list of `string`, which never is there"]),
    ("'a' in name", ["1:5: `in` looks in lists and maps, not in `string`"]),
    ("name && true", ["1:1: `&&` joins bools, not `string`"]),
    ("true || count", ["1:9: `||` joins bools, not `int`"]),
    ("!name", ["1:2: `!` negates a bool, not `string`"]),
    ("count ? 1 : 2", ["1:1: `?:` needs a bool for its condition, not `int`"]),
    ("checks.exists(c, c.type)", ["1:18: `exists` needs a bool for its condition, not `string`"]),
    ("count.all(x, true)", ["1:1: `all` goes through lists and maps, not `int`"]),
    ("name.size", ["1:6: a `string` has no attributes, so no `size`"]),
    ("name + 1", ["1:6: `+` is not defined for `string` and `int`"]),
    ("count + 1.5", ["1:7: `+` is not defined for `int` and `double`"]),
    ("since - 1", ["1:7: `-` is not defined for `timestamp` and `int`"]),
    ("-name", ["1:2: `-` is not defined for `string`"]),
    ("count[0]", ["1:1: a `int` has no elements"]),
    ("checks['a']", ["1:8: a list's index is a number, not `string`"]),
    ("{[1]: 2}", ["1:2: a map's key cannot be a `list`"]),
    ("1.optMap(x, x)", ["1:1: `optMap` is not defined for `int`"]),
    (
      "deployment.falback == 1 + 'a'\n|| x",
      [
        "1:12: `deployment` has no attribute `falback` (did you mean `fallback`?)",
        "1:25: `+` is not defined for `int` and `string`", "2:4: unknown name `x`",
      ]
    ),
  ])
  func `a slip is reported with its place`(source: String, expected: [String]) throws {
    #expect(try problems(source) == expected)
  }

  @Test(arguments: [
    "deployment.fallback != '' && checks.exists(c, c.type == 'drill' && c.passed)",
    "deployment.stage in ['production', 'canary']", "doc.any.thing[0].at.all.startsWith(1)",
    "doc + 1 == 'a' && doc", "share > 0.5 && share + 1 > 2 && share * 2.0 > 1.0", "name == null",
    "since > timestamp('2024-01-01T00:00:00Z') && since + duration('1h') > since",
    "checks.map(c, c.value).exists(v, v > 1)", "tags.owner == 'x' && tags.all(k, v, v != '')",
    "cel.bind(d, deployment, d.retry)", "deployment.?stage.orValue('') == 'a'",
    "checks.first().optMap(c, c.type).orValue('') == 'x'", "math.greatest(count, 1) > 0",
    "type(count) == int", "has(doc.a) && doc.a.all(m, has(m.b))",
    "size(checks) > 1 && checks.size() < 3",
    "[1, 'a'].exists(x, x == 'b')", "[].all(x, x.y)", "optional.none().hasValue()",
    "days(90) == doc",
    "'a' in {'a': 1} && 1 in [1.0]", "dyn(1) == 'a'",
  ])
  func `nothing is reported of what may be right`(source: String) throws {
    #expect(try problems(source) == [])
  }

  @Test func `the fields that are read of a variable are listed`() throws {
    let program = try Program(
      parsing: "d.a.b && has(d.c) && l.exists(d, d.x) && d.l.exists(e, e.y == d.a && d.z)")
    #expect(program.selections(of: "d") == ["a", "c", "l", "z"])
    #expect(program.selections(of: "e") == [])
    #expect(program.expression.uses(whole: "d") == false)
    #expect(try Program(parsing: "f(d) || d.a").expression.uses(whole: "d"))
    #expect(try Program(parsing: "cel.bind(d, d.a, d.b)").selections(of: "d") == ["a"])
  }

  @Test func `a program is taken apart`() throws {
    let program = try Program(parsing: "a == 1 && (b || !c) && (d ? e : f)")
    let parts = program.expression.conjuncts
    #expect(parts.map { program.text(of: $0) } == ["a == 1", "b || !c", "d ? e : f"])
    let first = try #require(parts.first)
    #expect(first.binary?.operation == .equal)
    let part = Program(subexpression: first, of: program)
    #expect(part.evaluate(Bindings(["a": Value(.int(1))])).value.encoded == #"{"bool":true}"#)
    #expect(parts.dropFirst().first?.disjuncts.count == 2)
  }
}
