import Documents
import Testing

@Suite struct FlatObjectScanTests {
  private func fields(_ text: String) -> [String]? {
    var fields: [JSONField] = []
    let bytes = Array(text.utf8)
    let isFlat = bytes.withUnsafeBytes { FlatObjectScan.scan($0, into: &fields) }
    guard isFlat else { return nil }
    return fields.map { field in
      "\(String(decoding: bytes[field.key], as: UTF8.self)) \(field.form)"
        + " ‹\(String(decoding: bytes[field.value], as: UTF8.self))›@\(field.start)"
    }
  }

  @Test func `plain values and flat lists are found where they lie`() {
    #expect(
      fields(" {\"a\": \"é\", \"b\" : -1.5e+3,\"c\":[\"x\", null, 0] , \"d\": null}\r") == [
        "a text ‹é›@7", "b word ‹-1.5e+3›@19", "c list ‹[\"x\", null, 0]›@31",
        "d null ‹›@53",
      ])
    #expect(fields("{}")?.isEmpty == true)
  }

  @Test(arguments: [
    "", "[]", "{", "{\"a\"}", "{\"a\":}", "{\"a\": 01}", "{\"a\": 1,}", "{\"a\": 1} x",
    "{\"a\": .5}",
    "{\"a\": 1.}", "{\"a\": +1}", "{\"a\": nul}", "{\"a\": \"\\n\"}", "{\"a\": \"\t\"}",
    "{\"a\": {}}", "{\"a\": [[]]}", "{\"a\": [1,]}", "{\"a\": \"x}", "{a: 1}", "{\"a\": 1e}",
  ])
  func `everything else is left to the reader of trees`(text: String) {
    #expect(fields(text) == nil)
  }

  @Test(arguments: ["{\"a\": 1, \"b\": [true, \"x\"]}", "{\"a\": \"0123456789abcdef0\"}", "{}"])
  func `what is accepted is JSON`(text: String) throws {
    #expect(fields(text) != nil)
    _ = try JSONReader.read(Array(text.utf8))
  }
}
