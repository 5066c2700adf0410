import AssessmentCore

/// The forms of small values that many parts of a document have.
enum BasicForms {
  static var place: JSONForm<Place> {
    .object(
      "A place in a file of evidence.",
      .init("path", "The path relative to the evidence folder.", .text, \.path),
      .init("line", "The line from 1; 0 means the whole file.", .number(), \.line),
      .init(
        "column", "The column in Unicode scalars from 1; 0 means the whole line.", .number(),
        \.column),
      .init("sheet", "The sheet of a spreadsheet; null in other files.", optionalText, \.sheet),
      make: { Place(path: $0, line: $1, column: $2, sheet: $3) }
    ).named("place")
  }

  static var day: JSONForm<CalendarDate> {
    JSONForm<CalendarDate>(
      schema: .object([
        .init("type", .string("string")), .init("pattern", .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
      ]),
      write: { $1.write($0.iso) },
      read: { value throws(JSONProblem) in
        guard case .string(let text) = value, let day = CalendarDate(iso: text) else {
          throw JSONProblem("a day as `YYYY-MM-DD`")
        }
        return day
      })
  }

  static var grade: JSONForm<Grade> {
    JSONForm<String>.choice(Grade.allCases.map(\.label))
      .mapped(expected: "a grade", to: \.label, from: { Grade(label: $0) })
  }

  static var share: JSONForm<Share> {
    .object(
      "An exact share between nought and one.",
      .init("sum", "The sum over the subjects, in parts per 10,000.", .number(), \.sum),
      .init("count", "The number of subjects.", .number(from: 1), \.count),
      .init("text", "The share with three decimals.", .text, \.threeDecimals),
      .init("band", "N, P, L or F: not, partly, largely or fully met.", .word) { Band($0) },
      make: { sum, count, _, _ in Share(sum: sum, count: count) }
    ).named("share")
  }

  static var interval: JSONForm<ValueInterval> {
    .object(
      "What is proven and what is possible of a value.",
      .init("low", "The value when everything unclear turns out badly.", share, \.low),
      .init("high", "The value when everything unclear turns out well.", share, \.high),
      make: { ValueInterval(low: $0, high: $1) }
    ).named("interval")
  }

  static var ratio: JSONForm<Ratio> {
    .object(
      "So many of so many.",
      .init("part", "How many.", .number(), \.part),
      .init("whole", "Of how many.", .number(), \.whole),
      make: { Ratio(part: $0, whole: $1) }
    ).named("ratio")
  }

  static var texts: JSONForm<[String]> { JSONForm<String>.text.list }

  static var optionalText: JSONForm<String?> { JSONForm<String>.text.orNull }
}
