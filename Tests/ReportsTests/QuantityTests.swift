import Testing

@testable import Reports

struct QuantityTests {
  @Test(arguments: [(0, "0 items"), (1, "1 item"), (2, "2 items")])
  func `nouns follow their number`(number: Int, expected: String) {
    #expect(Quantity.of(number, "item") == expected)
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (3_611, "3,611"), (1_234_567, "1,234,567"),
    (-1000, "-1,000"), (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func `large numbers have commas`(number: Int, expected: String) {
    #expect(Quantity.number(number) == expected)
  }

  @Test(arguments: [
    ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
  ])
  func `lists read as sentences`(texts: [String], expected: String) {
    #expect(Quantity.list(texts) == expected)
  }

  @Test(arguments: [
    (0, 0, "0 %"), (1, 3, "33 %"), (999, 1000, "99 %"), (3, 3, "100 %"), (Int.max, Int.max, "99 %"),
  ])
  func `percentages are rounded down`(part: Int, whole: Int, expected: String) {
    #expect(Quantity.percentage(part: part, whole: whole) == expected)
  }

  @Test(arguments: [
    ("a clause", "A clause."), ("`name` is", "`name` is."), ("Done.", "Done."), ("", ""),
    ("why?", "Why?"),
  ])
  func `clauses become sentences`(clause: String, expected: String) {
    #expect(Quantity.sentence(clause) == expected)
  }
}
