import Expressions
import Testing

@Suite struct LimitTests {
  private static let tooDeep = "the expression is nested deeper than 100 levels"

  @Test(arguments: [
    String(repeating: "(", count: 90_000), String(repeating: "[", count: 10_000),
    String(repeating: "{1:", count: 10_000), String(repeating: "f(", count: 10_000),
    "a" + String(repeating: ".b", count: 10_000), "a" + String(repeating: "[0]", count: 10_000),
    String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000),
    String(repeating: "true ? 1 : ", count: 5000) + "1",
    String(repeating: "a.all(x, ", count: 5000),
    "a" + String(repeating: ".f()", count: 10_000),
    "a" + String(repeating: ".map(x, x)", count: 5000),
    String(repeating: "!(", count: 10_000), String(repeating: "-(", count: 10_000),
    String(repeating: "1 + (", count: 5000),
  ])
  func `nesting without end is a fault and no crash`(source: String) {
    #expect(result(source).hasSuffix(Self.tooDeep))
  }

  @Test func `a source without end is a fault`() {
    let source = String(repeating: "(", count: 100_001)
    #expect(result(source) == "1:1: the expression is longer than 100000 bytes")
  }

  @Test(arguments: [
    (String(repeating: "1 + ", count: 10_000) + "1", #"{"int":"10001"}"#),
    (String(repeating: "true && ", count: 10_000) + "true", #"{"bool":true}"#),
    (String(repeating: "false || ", count: 10_000) + "true", #"{"bool":true}"#),
    (String(repeating: "!", count: 50_000) + "true", #"{"bool":true}"#),
    (String(repeating: "-", count: 50_001) + "(1)", #"{"int":"-1"}"#),
    (String(repeating: "'ab' + ", count: 5000) + "'' == ''", #"{"bool":false}"#),
    (String(repeating: "1 * 1 + ", count: 5000) + "1", #"{"int":"5001"}"#),
    (
      String(repeating: "(", count: 99) + "1" + String(repeating: ")", count: 99), #"{"int":"1"}"#
    ),
    (
      "size(" + String(repeating: "[", count: 98) + String(repeating: "]", count: 98) + ")",
      #"{"int":"1"}"#
    ),
  ])
  func `long chains are no nesting`(source: String, expected: String) {
    #expect(result(source) == expected)
  }

  @Test(arguments: [
    "lists.range(100000).exists(x, lists.range(100000).exists(y, x + y < 0))",
    "lists.range(9223372036854775807)",
    "cel.bind(l, lists.range(1000), l.all(a, l.all(b, l.all(c, a + b + c >= 0))))",
    "cel.bind(l, lists.range(100000), l.distinct())",
    doubling("'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'", 40), doubling("[1, 2]", 40),
    "'a'.replace('', 'b') == '' || " + doubling("'a'", 40) + " == ''",
    "cel.bind(s, " + doubling("'aaaaaaaa'", 14) + ", s.replace('a', s).replace('a', s))",
    "true || lists.range(100000000).size() == 0 ? lists.range(2000000) == [] : false",
    nested(30) + " == " + nested(30),
    "'%s'.format([" + nested(30) + "])",
  ])
  func `an evaluation without end is an error`(source: String) {
    #expect(result(source) == #"{"error":"the evaluation takes more than 1000000 steps"}"#)
  }

  @Test func `a value whose parts are shared is not written without end`() {
    #expect(result(Self.nested(30)) == #"{"error":"the value is too large to be written"}"#)
  }

  @Test func `a budget counts the elements of a macro`() throws {
    let program = try Program(parsing: "[1, 2, 3].all(x, x > 0)")
    let evaluation = program.evaluate(Bindings())
    #expect(evaluation.steps == 20)
    #expect(program.evaluate(Bindings(), budget: 20).value.encoded == #"{"bool":true}"#)
    #expect(
      program.evaluate(Bindings(), budget: 19).value.encoded
        == #"{"error":"the evaluation takes more than 19 steps"}"#)
  }

  /// Doubles a value so many times.
  private static func doubling(_ start: String, _ times: Int) -> String {
    var source = "x\(times)"
    for index in stride(from: times, to: 0, by: -1) {
      source = "cel.bind(x\(index), x\(index - 1) + x\(index - 1), \(source))"
    }
    return "cel.bind(x0, \(start), \(source))"
  }

  /// Nests a list in itself twice, so many times.
  private static func nested(_ times: Int) -> String {
    var source = "x\(times)"
    for index in stride(from: times, to: 0, by: -1) {
      source = "cel.bind(x\(index), [x\(index - 1), x\(index - 1)], \(source))"
    }
    return "cel.bind(x0, [], \(source))"
  }
}
