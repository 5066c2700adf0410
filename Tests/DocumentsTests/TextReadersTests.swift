import Documents
import Testing

@Suite struct TextReadersTests {
  private func shown<Value>(
    _ reading: TextReading<Value>, _ show: (Value) -> String
  ) -> String {
    switch reading {
    case .value(let value): show(value)
    case .open(let reason): "open: \(reason.rawValue)"
    case .unreadable(let problem):
      ([problem.summary] + problem.notes).joined(separator: "; ")
    }
  }

  private func number(_ text: String) -> String {
    shown(NumberText.read(text)) { $0.digits + ($0.unit.map { " " + $0 } ?? "") }
  }

  @Test(arguments: [
    ("5", "5"), ("-9 days", "-9 days"), ("1,818", "1818"), ("1,234,567.50", "1234567.5"),
    ("250 ms", "250 ms"), ("2s", "2 s"), ("85 %", "85 %"), ("85%", "85 %"), ("0.98", "0.98"),
    ("$2.1M", "2100000 $"), ("€ 1.5bn", "1500000000 €"), ("$18,400", "18400 $"),
    ("6.1/10", "6.1 /10"), ("3.2x", "3.2 x"), ("1 000", "1000"), ("1\u{202F}000\u{A0}€", "1000 €"),
    ("12 345 678", "12345678"), ("3 million", "3000000"), ("5k €", "5000 €"), ("1e3", "1000"),
    ("1.5E-3", "0.0015"), (".5", "0.5"), ("-0", "0"), ("007", "7"), ("\u{2212}3", "-3"),
    ("14 business days", "14 business days"), ("120 req/s", "120 req/s"), ("+4 pts", "4 pts"),
    ("-$5", "-5 $"), ("USD 40", "40 USD"),
    ("", "open: blank"), ("  ", "open: blank"), ("n/a", "open: notApplicable"),
    ("TBD", "open: placeholder"),
    ("3,2", "`3,2` uses a decimal comma"), ("0,5", "`0,5` uses a decimal comma"),
    ("1,81", "`1,81` uses a decimal comma"), ("0,500", "`0,500` uses a decimal comma"),
    ("1.234,5", "`1.234,5` uses a decimal comma"), ("1,2345", "`1,2345` uses a decimal comma"),
    ("1234,567", "`1234,567` uses a decimal comma"), ("1 000,5", "`1 000,5` uses a decimal comma"),
    ("1.234.567", "`1.234.567` has more than one decimal point"),
    ("NaN", "`NaN` is not a number"), ("inf", "`inf` is not a number"),
    ("0x1F", "`0x1F` is a hexadecimal number"),
    ("1e999", "`1e999` is too large or too small for a number"),
    ("1e-400", "`1e-400` is too large or too small for a number"),
    ("12k", "the suffix `k` of `12k` is read only in amounts of money"),
    ("3-5", "`3-5` is a range, not one number"),
    ("10 to 20 days", "`10 to 20 days` is a range, not one number"),
    ("5 of 7", "`5 of 7` holds more than one number"),
    ("fast", "`fast` is not a number"), ("~5", "`~5` is not a number"),
  ])
  func `numbers are read without guessing`(text: String, expected: String) {
    #expect(number(text) == expected)
  }

  @Test(arguments: [
    (">= 0.98", ">= 0.98"), ("<=120", "<= 120"), ("≥ 85 %", ">= 85 %"), ("> 5", "> 5"),
    ("at least 3 days", ">= 3 days"), ("under 2 s", "< 2 s"), ("30 days or less", "<= 30 days"),
    ("-20 %", " -20 %"), ("30%", " 30 %"), ("= 5", "= 5"), ("max 10", "<= 10"),
    (">=", "`>=` names no number"), ("< 3,2", "`3,2` uses a decimal comma"),
    ("high", "`high` is not a number"),
  ])
  func `targets have a side`(text: String, expected: String) {
    let reading = shown(TargetText.read(text)) { target in
      (target.comparison?.rawValue ?? "") + " " + target.quantity.digits
        + (target.quantity.unit.map { " " + $0 } ?? "")
    }
    #expect(reading == expected)
  }

  @Test(arguments: [
    ("250 ms", "0.25"), ("2s", "2.0"), ("90 min", "5400.0"), ("1h 30m", "5400.0"),
    ("2 days", "172800.0"), ("1.5 h", "5400.0"), ("PT5S", "5.0"), ("P30D", "2592000.0"),
    ("P1W", "604800.0"), ("PT1H30M", "5400.0"), ("-9 days", "-777600.0"), ("1,000 ms", "1.0"),
    ("6000", "`6000` has no unit of time"),
    ("3 months", "`3 months` counts in months or years, which have no fixed length"),
    ("P1M", "`P1M` counts in months or years, which have no fixed length"),
    ("P1Y", "`P1Y` counts in months or years, which have no fixed length"),
    ("5 apples", "`apples` in `5 apples` is not a unit of time"),
    ("P", "`P` is not a length of time"), ("PT", "`PT` is not a length of time"),
    ("1:30", "`1:30` is not a length of time"), ("soon", "`soon` is not a length of time"),
    ("1,5 h", "`1,5 h` uses a decimal comma"), ("", "open: blank"),
  ])
  func `lengths of time are seconds`(text: String, expected: String) {
    let reading = shown(DurationText.read(text)) { "\($0)" }
    #expect(reading == expected)
  }

  @Test func `a bare number takes the unit of its attribute`() {
    #expect(DurationText.read("6000", unit: .milliseconds) == .value(6))
    #expect(DurationText.read("2 s", unit: .milliseconds) == .value(2))
  }

  @Test(arguments: [
    ("2024-10-01", "2024-10-1 day"), ("2024-10-01T00:00:00Z", "2024-10-1 day"),
    ("2024-10-01 00:00:00", "2024-10-1 day"), ("2024-10-01T10:00:00.5+02:00", "2024-10-1 day"),
    ("2024/10/01", "2024-10-1 day"), ("20241001", "2024-10-1 day"),
    ("1 October 2024", "2024-10-1 day"), ("Oct 1, 2024", "2024-10-1 day"),
    ("October 1st, 2024", "2024-10-1 day"), ("01-Oct-2024", "2024-10-1 day"),
    ("Tuesday, 1 October 2024", "2024-10-1 day"), ("13/10/2024", "2024-10-13 day"),
    ("10/13/2024", "2024-10-13 day"), ("10/10/2024", "2024-10-10 day"),
    ("2024-02-29", "2024-2-29 day"), ("2000-02-29", "2000-2-29 day"),
    ("2024-10", "2024-10-1 month"), ("Jul-25", "2025-7-1 month"), ("July 2025", "2025-7-1 month"),
    ("01/2024", "2024-1-1 month"), ("2025", "2025-1-1 year"),
    (
      "10/1/2023",
      "`10/1/2023` can be read as two dates; 2023-10-01 if the month comes first; 2023-01-10 if the day comes first"
    ),
    ("2025-02-30", "`2025-02-30` is not a date: the month has 28 days"),
    ("2023-02-29", "`2023-02-29` is not a date: the month has 28 days"),
    ("1900-02-29", "`1900-02-29` is not a date: the month has 28 days"),
    ("2025-13-01", "`2025-13-01` is not a date: there is no month 13"),
    ("31/12/2025", "2025-12-31 day"),
    ("0000-01-01", "`0000-01-01` is not a date: there is no year 0"),
    ("10/1/23", "`10/1/23` is a date with a year of two digits"),
    ("Jul 25", "`Jul 25` is a date without a year, or with a year of two digits"),
    ("Q3 2024", "`Q3 2024` is not a date"), ("soon", "`soon` is not a date"),
    ("2024-10-01x", "`2024-10-01x` is not a date"), ("YYYY-MM-DD", "open: placeholder"),
    ("", "open: blank"), ("99999999999999999999", "`99999999999999999999` is not a date"),
  ])
  func `dates are as exact as they are written`(text: String, expected: String) {
    let reading = shown(DateText.read(text)) {
      "\($0.year)-\($0.month)-\($0.day) \($0.precision.rawValue)"
    }
    #expect(reading == expected)
  }

  @Test(arguments: [
    ("yes", "true"), ("Y", "true"), ("TRUE", "true"), ("1", "true"), ("on", "true"),
    ("Ja", "true"), ("sí", "true"), ("x", "true"), ("✓", "true"), ("Yes.", "true"),
    ("no", "false"), ("N", "false"), ("0", "false"), ("off", "false"), ("none", "false"),
    ("Nein", "false"), ("disabled", "false"),
    ("In-progress", "open: undecided"), ("partially", "open: undecided"),
    ("planned", "open: undecided"), ("n/a", "open: notApplicable"), ("TBD", "open: placeholder"),
    ("", "open: blank"), ("maybe later", "`maybe later` is neither yes nor no"),
    ("yes, but", "`yes, but` is neither yes nor no"),
  ])
  func `only plain words say yes or no`(text: String, expected: String) {
    #expect(shown(YesNoText.read(text)) { "\($0)" } == expected)
  }

  @Test(arguments: [
    "TBD", "tbd.", "TODO", "TODO: write", "[To be assigned]", "{{ owner }}", "{{owner}}", "<name>",
    "<your name>", "xxx", "XXXX", "lorem ipsum dolor sit", "___", "...", "YYYY-MM-DD", "CHANGE_ME",
    "change-me", "asdfasdf", "${VAR}", "{name}", "to be determined", "???",
  ])
  func `placeholders are told`(text: String) {
    #expect(PlaceholderText.isPlaceholder(text))
  }

  @Test(arguments: [
    "", "Jane Doe-Smith", "n/a", "x", "2024-10-01", "[1, 2]", "<jane@example.org>", "Foodora",
    "none", "Todorov", "[x]", "https://example.org", "{\"a\": 1}", "Xerxes", "a.b.c",
  ])
  func `values are no placeholders`(text: String) {
    #expect(!PlaceholderText.isPlaceholder(text))
  }
}
