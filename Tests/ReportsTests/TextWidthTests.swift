import Testing

@testable import Reports

struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("日本", 4), ("e\u{301}", 1), ("🤖", 2), ("Ａ", 2), ("한", 2), ("é", 1),
    ("قاعدة", 5),
  ])
  func `width is that of a terminal`(text: String, expected: Int) {
    #expect(TextWidth.of(text) == expected)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("abc", 1, "."), ("abc", 0, ""),
  ])
  func `text is cut between characters`(text: String, width: Int, expected: String) {
    let cut = TextWidth.cut(text, to: width)
    #expect(Array(cut.utf8) == Array(expected.utf8))
    #expect(TextWidth.of(cut) <= max(0, width))
  }

  @Test func `an endless word wraps in linear time`() {
    let text = String(repeating: "x", count: 200_000)
    let clock = ContinuousClock()
    var count = 0
    let time = clock.measure {
      count = TextWrap.lines([TextRun(text)], firstWidth: 80, width: 80).count
    }
    #expect(count == 2_500)
    #expect(time < .seconds(10))
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("averylongword", 5, ["avery", "longw", "ord"]),
    ("", 5, [""]), ("  spaces   between  ", 9, ["spaces", "between"]), ("日本語", 3, ["日", "本", "語"]),
    ("a bbbbbbb c", 3, ["a", "bbb", "bbb", "b c"]),
  ])
  func `text wraps on words`(text: String, width: Int, expected: [String]) {
    let lines = TextWrap.lines([TextRun(text)], firstWidth: width, width: width)
    #expect(lines.map { $0.map(\.text).joined() } == expected)
  }
}
