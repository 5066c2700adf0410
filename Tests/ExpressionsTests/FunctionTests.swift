import Expressions
import Testing

@Suite struct FunctionTests {
  @Test(arguments: [
    ("size('πέντε') + size(b'abc') + size([1]) + size({1: 2}) + 'ab'.size()", #"{"int":"12"}"#),
    ("'abc'.contains('bc') && 'abc'.startsWith('ab') && 'abc'.endsWith('bc')", #"{"bool":true}"#),
    ("startsWith('abc', 'a')", #"{"error":"no such overload: `startsWith` of no arguments"}"#),
    ("int('-5') + int(5.9) + int(7u)", #"{"int":"7"}"#),
    ("int('0x5')", #"{"error":"`0x5` is not an int"}"#),
    ("int(1e30)", #"{"error":"int out of range"}"#),
    ("int(9223372036854775807.0)", #"{"error":"int out of range"}"#),
    ("uint(-1)", #"{"error":"uint out of range"}"#),
    ("uint('-1')", #"{"error":"`-1` is not a uint"}"#),
    ("uint(1.9)", #"{"uint":"1"}"#),
    ("double('1e3') + double(1) + double(1u)", #"{"double":"1002.0"}"#),
    ("double('NaN')", #"{"double":"nan"}"#),
    ("double('-Infinity')", #"{"double":"-inf"}"#),
    ("double('nan(1)')", #"{"error":"`nan(1)` is not a double"}"#),
    ("double('1e400')", #"{"error":"double out of range"}"#),
    ("bool('T') && !bool('0')", #"{"bool":true}"#),
    ("bool('yes')", #"{"error":"`yes` is not a bool"}"#),
    ("string(1) + string(1u) + string(true) + string(b'x')", #"{"string":"11truex"}"#),
    (
      "string(1.0) + ' ' + string(0.1) + ' ' + string(1e6) + ' ' + string(-1e-7)",
      #"{"string":"1 0.1 1e+06 -1e-07"}"#
    ),
    ("string(b'\\xff')", #"{"error":"invalid UTF-8 in bytes"}"#),
    ("bytes('é')", #"{"bytes":"c3a9"}"#),
    ("dyn([1])", #"{"list":[{"int":"1"}]}"#),
  ])
  func `a standard function has its value`(source: String, expected: String) {
    #expect(result(source) == expected)
  }

  @Test(arguments: [
    ("string(timestamp('2024-02-29T12:30:45.120Z'))", #"{"string":"2024-02-29T12:30:45.12Z"}"#),
    ("timestamp('2024-01-01T00:30:00+01:00')", #"{"timestamp":"2023-12-31T23:30:00Z"}"#),
    (
      "timestamp('2023-02-29T00:00:00Z')",
      #"{"error":"`2023-02-29T00:00:00Z` is not a timestamp, or out of range"}"#
    ),
    ("timestamp('2023-02-28')", #"{"error":"`2023-02-28` is not a timestamp, or out of range"}"#),
    ("timestamp('0001-01-01T00:00:00Z') - duration('1ns')", #"{"error":"timestamp out of range"}"#),
    ("timestamp(253402300800)", #"{"error":"timestamp out of range"}"#),
    ("int(timestamp('1969-12-31T23:59:59Z'))", #"{"int":"-1"}"#),
    (
      "timestamp('2009-02-13T23:31:30Z') - timestamp('2009-02-13T23:31:00Z')",
      #"{"duration":"30s"}"#
    ),
    ("duration('1h') + timestamp(0)", #"{"timestamp":"1970-01-01T01:00:00Z"}"#),
    ("duration('1h1m1.5s') - duration('-1.5s')", #"{"duration":"3663s"}"#),
    ("duration('1.000000001s')", #"{"duration":"1.000000001s"}"#),
    ("duration('-0.5s')", #"{"duration":"-0.5s"}"#),
    ("duration('1d')", #"{"error":"`1d` is not a duration, or out of range"}"#),
    ("duration('9223372036854775807ns') + duration('1ns')", #"{"error":"duration out of range"}"#),
    ("duration('-9223372036854775808ns')", #"{"duration":"-9223372036.854775808s"}"#),
    ("duration('10000s').getHours()", #"{"int":"2"}"#),
    ("duration('123.321456789s').getMilliseconds()", #"{"int":"321"}"#),
    ("timestamp('2009-02-13T23:31:30Z').getDayOfYear()", #"{"int":"43"}"#),
    ("timestamp('2009-02-13T23:31:30Z').getDayOfWeek()", #"{"int":"5"}"#),
    ("timestamp('1960-01-03T00:00:00Z').getDayOfWeek()", #"{"int":"0"}"#),
    ("timestamp('2024-07-01T00:00:00Z').getHours('America/New_York')", #"{"int":"20"}"#),
    ("timestamp('2024-01-01T00:00:00Z').getHours('America/New_York')", #"{"int":"19"}"#),
    ("timestamp('2024-03-31T01:00:00Z').getHours('Europe/Berlin')", #"{"int":"3"}"#),
    ("timestamp('2024-03-31T00:59:59Z').getHours('Europe/Berlin')", #"{"int":"1"}"#),
    ("timestamp('2024-10-05T16:00:00Z').getHours('Australia/Sydney')", #"{"int":"3"}"#),
    ("timestamp('2024-01-01T00:00:00Z').getMinutes('Asia/Kathmandu')", #"{"int":"45"}"#),
    ("timestamp('2024-01-01T00:00:00Z').getHours('-02:00')", #"{"int":"22"}"#),
    ("timestamp('2024-01-01T00:00:00Z').getMinutes('-00:30')", #"{"int":"30"}"#),
    (
      "timestamp(0).getHours('Mars/Olympus')",
      #"{"error":"the time zone `Mars/Olympus` is not known"}"#
    ),
    (
      "timestamp(0).getHours('Europe/Berlin')",
      #"{"error":"the time zone `Europe/Berlin` is only known from 1996 on"}"#
    ),
    ("timestamp(0).getHours('1:00')", #"{"error":"`1:00` is not a time zone"}"#),
  ])
  func `a function of time has its value`(source: String, expected: String) {
    #expect(result(source) == expected)
  }

  @Test(arguments: [
    ("'tacocat'.charAt(7)", #"{"string":""}"#),
    ("'tacocat'.charAt(8)", #"{"error":"index out of range: 8"}"#),
    ("'tacocat'.indexOf('a', 2)", #"{"int":"5"}"#),
    ("''.indexOf('a')", #"{"int":"-1"}"#),
    ("'tacocat'.indexOf('a', 30)", #"{"error":"index out of range: 30"}"#),
    ("'tacocat'.lastIndexOf('a')", #"{"int":"5"}"#),
    ("'tacocat'.lastIndexOf('tac', 0)", #"{"int":"0"}"#),
    ("'aé'.reverse() + 'AbÉ'.lowerAscii() + 'abé'.upperAscii()", #"{"string":"éaabÉABé"}"#),
    ("'a-b-c'.replace('-', '+', 1) + 'ab'.replace('', '.')", #"{"string":"a+b-c.a.b."}"#),
    ("'a,b,c'.split(',', 2)", #"{"list":[{"string":"a"},{"string":"b,c"}]}"#),
    ("'aé'.split('')", #"{"list":[{"string":"a"},{"string":"é"}]}"#),
    ("''.split('')", #"{"list":[]}"#),
    ("''.split(',')", #"{"list":[{"string":""}]}"#),
    ("'tacocat'.substring(1, 3) + 'tacocat'.substring(5)", #"{"string":"acat"}"#),
    ("'tacocat'.substring(-1)", #"{"error":"index out of range: -1"}"#),
    ("' \u{3000}a b\t'.trim()", #"{"string":"a b"}"#),
    ("['a', 'b'].join('-') + ['c'].join()", #"{"string":"a-bc"}"#),
    ("[1].join()", #"{"error":"no such overload: `join` of `int`"}"#),
    (#"strings.quote('a"\n\\')"#, #"{"string":"\"a\\\"\\n\\\\\""}"#),
    (
      "'%s %d %.2f %e %b %x %X %o %%'.format(['a', 1, 2.675, 12345.678, 5, 255, 'z', 8])",
      #"{"string":"a 1 2.67 1.234568e+04 101 ff 7A 10 %"}"#
    ),
    ("'%.0f %.0f %.0f'.format([0.5, 1.5, 2.5])", #"{"string":"0 2 2"}"#),
    ("'%.3f'.format([1e21])", #"{"string":"1000000000000000000000.000"}"#),
    ("'%.2f %.1e'.format([-0.001, 9.96])", #"{"string":"-0.00 1.0e+01"}"#),
    ("'%s'.format([[1, 'a', {'b': null, 'a': 1.5}]])", #"{"string":"[1, a, {a: 1.5, b: null}]"}"#),
    ("'%d'.format([])", #"{"error":"no argument for formatting clause 1"}"#),
    (
      "'%d'.format(['a'])", #"{"error":"the decimal clause takes numbers, and was given `string`"}"#
    ),
    ("'%q'.format([1])", #"{"error":"unrecognized formatting clause `q`"}"#),
    ("'%'.format([1])", #"{"error":"a formatting clause is cut off"}"#),
    (
      "'%.99999999999999999999f'.format([1.0])",
      #"{"error":"a formatting clause's precision is over 1000"}"#
    ),
  ])
  func `a function of texts has its value`(source: String, expected: String) {
    #expect(result(source) == expected)
  }

  @Test(arguments: [
    ("math.greatest(1, 2.5, 2u)", #"{"double":"2.5"}"#),
    ("math.least([3, 1u])", #"{"uint":"1"}"#),
    ("math.greatest([])", #"{"error":"`math.greatest` of an empty list"}"#),
    ("math.greatest('a')", #"{"error":"no such overload: `math.greatest` of `string`"}"#),
    (
      "math.round(-2.5) + math.ceil(1.2) + math.floor(1.8) + math.trunc(-1.8)",
      #"{"double":"-1.0"}"#
    ),
    ("math.abs(-5) + math.sign(-3)", #"{"int":"4"}"#),
    ("math.sqrt(81)", #"{"double":"9.0"}"#),
    ("math.bitXor(5, 1) + math.bitNot(0)", #"{"int":"3"}"#),
    ("math.bitShiftRight(-1, 60)", #"{"int":"15"}"#),
    ("math.bitShiftLeft(1, -1)", #"{"error":"a shift by a negative number: -1"}"#),
    ("math.bitShiftLeft(1u, 64)", #"{"uint":"0"}"#),
    ("[3, 1, 2].sort() == [1, 2, 3] && [1, 2, 1u].distinct() == [1, 2]", #"{"bool":true}"#),
    ("[1, 'a'].sort()", #"{"error":"no such overload: `sort` of `list`"}"#),
    ("['bb', 'a'].sortBy(x, size(x))", #"{"list":[{"string":"a"},{"string":"bb"}]}"#),
    (
      "[1, 2, 3].slice(1, 3) + [1, 2].reverse()",
      #"{"list":[{"int":"2"},{"int":"3"},{"int":"2"},{"int":"1"}]}"#
    ),
    ("[1].slice(0, 2)", #"{"error":"no slice from 0 to 2 in a list of 1"}"#),
    ("[1, [2, [3]]].flatten()", #"{"list":[{"int":"1"},{"int":"2"},{"list":[{"int":"3"}]}]}"#),
    ("[1, [2, [3]]].flatten(2) == lists.range(4).slice(1, 4)", #"{"bool":true}"#),
    (
      "sets.contains([1, 2], [1.0]) && sets.equivalent([1, 1], [1u]) && !sets.intersects([1], [2])",
      #"{"bool":true}"#
    ),
    ("base64.encode(b'hello') + base64.encode(b'')", #"{"string":"aGVsbG8="}"#),
    ("base64.decode('aGVsbG8') + base64.decode('aGk=')", #"{"bytes":"68656c6c6f6869"}"#),
    ("base64.decode('a')", #"{"error":"invalid Base64"}"#),
  ])
  func `a function of an extension has its value`(source: String, expected: String) {
    #expect(result(source) == expected)
  }

  @Test(arguments: [
    ("abc", "b", true), ("abc", "^b", false), ("abc", "^a.c$", true), ("", "", true),
    ("aaa", "^a{2}$", false), ("aaa", "^a{2,3}$", true), ("a{2}", "^a\\{2}$", true),
    ("a{,2}", "^a{,2}$", true), ("foo bar", "\\bbar\\b", true), ("foobar", "\\bbar", false),
    ("ABC", "(?i)abc", true), ("É", "(?i)é", true), ("a\nb", "a.b", false),
    ("a\nb", "(?s)a.b", true),
    ("a\nb", "(?m)^b$", true), ("a\nb", "^b$", false), ("x5", "[[:alpha:]]\\d", true),
    ("é", "^\\w$", false), ("é", "^\\pL$", true), ("É", "^\\p{Lu}$", true), ("-", "[a\\-z]", true),
    ("]", "[]]", true), ("b", "[^a]", true), ("gray", "gr(?:a|e)y", true),
    ("ab", "(?P<n>a)b", true),
    ("a.b", "a\\.b", true), ("axb", "a\\.b", false), ("a", "a**", false), ("A", "\\x41", true),
    ("🐱", "^.$", true), ("(", "\\Q(\\E", true), ("aXb", "a(?i:x)b", true),
    ("aXB", "a(?i:x)b", false),
    ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$", false),
  ])
  func `a pattern is found in a text`(text: String, pattern: String, isFound: Bool) {
    let bindings = Bindings(["text": Value(.string(text)), "pattern": Value(.string(pattern))])
    guard pattern != "a**" else {
      #expect(
        result("text.matches(pattern)", bindings)
          == #"{"error":"invalid regular expression: a repetition is repeated"}"#)
      return
    }
    #expect(result("text.matches(pattern)", bindings) == "{\"bool\":\(isFound)}")
  }

  @Test(arguments: [
    ("(", "a group is never closed"), (")", "unexpected `)`"), ("[a", "`[` is never closed"),
    ("*", "nothing before `*` to repeat"), ("a{3,2}", "a repetition's bounds are wrong"),
    ("a{1001}", "a repetition's bounds are wrong"), ("\\", "`\\\\` at the end"),
    ("\\1", "backreferences are not supported"), ("(?=a)", "lookahead is not supported"),
    ("(?<=a)", "lookbehind is not supported"), ("\\pX", "unknown character class `X`"),
    ("[z-a]", "a range is the wrong way round"), ("((a{1000}){1000}){1000}", "too large"),
    (String(repeating: "(", count: 1000), "groups are nested too deep"),
  ])
  func `a pattern that is wrong is an error`(pattern: String, message: String) {
    #expect(
      result("'a'.matches(p)", Bindings(["p": Value(.string(pattern))]))
        == "{\"error\":\"invalid regular expression: \(message)\"}")
  }
}
