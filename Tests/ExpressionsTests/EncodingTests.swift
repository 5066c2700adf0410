import Expressions
import Testing

@Suite struct EncodingTests {
  @Test(arguments: [
    #"{"null":null}"#, #"{"bool":true}"#, #"{"int":"-9223372036854775808"}"#,
    #"{"uint":"18446744073709551615"}"#, #"{"double":"-0.0"}"#, #"{"double":"nan"}"#,
    #"{"double":"-inf"}"#, #"{"double":"1.797693e+308"}"#, #"{"double":"9007199254740992.0"}"#,
    #"{"double":"0.0001"}"#, #"{"double":"1e-05"}"#, #"{"double":"6.02214e+23"}"#,
    #"{"string":"a\"\\\n\u0001é"}"#, #"{"bytes":"00ff"}"#, #"{"list":[{"int":"1"},{"list":[]}]}"#,
    #"{"map":[[{"uint":"1"},{"string":"a"}],[{"bool":true},{"null":null}]]}"#,
    #"{"type":"list"}"#, #"{"timestamp":"2024-02-29T00:00:00.5Z"}"#, #"{"duration":"-1.5s"}"#,
    #"{"optional":null}"#, #"{"optional":{"int":"1"}}"#,
  ])
  func `a value is written as it is read`(text: String) throws {
    #expect(try Value(decoding: JSONReader.read(text)).encoded == text)
  }

  @Test(arguments: [
    ("1", "cannot"), (#""a""#, ""), (#"{"int":"x"}"#, "`x` is no `int`"), (#"{"int":1}"#, "cannot"),
    (#"{"size":"1"}"#, "`1` is no `size`"), (#"{"list":"1"}"#, "`1` is no `list`"),
    (#"{"bool":null}"#, "the value of `bool` is of the wrong form"),
    (#"{"size":null}"#, "`size` is no type of value"),
    (#"{"map":[[{"int":"1"}]]}"#, "an entry of a `map` is a list of key and value"),
    (#"{"map":[[{"int":"1"},{"int":"1"}],[{"uint":"1"},{"int":"1"}]]}"#, "a key is repeated: `1`"),
    (#"{"bytes":"0"}"#, "`0` is no `bytes`"),
    (#"{}"#, #"a value is an object with its type for a key, such as `{"int": "3"}`"#),
  ])
  func `an encoding that is wrong says why`(text: String, expected: String) {
    do {
      let value = try Value(decoding: JSONReader.read(text))
      Issue.record("read as \(value.encoded)")
    } catch let problem as EvaluationProblem {
      if expected.isEmpty {
        #expect(problem.message.hasPrefix("a value is an object"))
      } else {
        #expect(problem.message == expected)
      }
    } catch {
      #expect(expected == "cannot")
    }
  }
}
