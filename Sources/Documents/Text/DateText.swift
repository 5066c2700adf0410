/// Reads dates in the shapes that exports and people give them, refusing those that could be two
/// dates.
///
/// A date is what is written: a time and a zone behind it are checked and left out.
package enum DateText {
  /// The date of a text, as exact as it is written.
  package static func read(_ text: String) -> TextReading<WrittenDate> {
    if let quick = plainDate(text) { return quick }
    guard let tokens = TextTokens(text) else { return .unreadable(notADate(text)) }
    guard !tokens.isAtEnd else { return .open(.blank) }
    if let reading = DateGrammar(text: text, tokens: tokens).read() { return reading }
    if NotApplicableText.isNotApplicable(text) { return .open(.notApplicable) }
    if PlaceholderText.isPlaceholder(text) { return .open(.placeholder) }
    return .unreadable(notADate(text))
  }

  private static func notADate(_ text: String) -> TextProblem {
    TextProblem("\(TextQuote.quoted(text)) is not a date", help: "write it as YYYY-MM-DD")
  }

  /// The date of a text `YYYY-MM-DD`, the most common shape, without looking at scalars; nil
  /// otherwise.
  private static func plainDate(_ text: String) -> TextReading<WrittenDate>? {
    guard text.utf8.count == 10 else { return nil }
    var numbers = [0, 0, 0]
    var part = 0
    for (index, byte) in text.utf8.enumerated() {
      if index == 4 || index == 7 {
        guard byte == 0x2D else { return nil }
        part += 1
      } else {
        guard TextBytes.isDigit(byte) else { return nil }
        numbers[part] = numbers[part] * 10 + Int(byte &- 0x30)
      }
    }
    return date(text, year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// A date that is known by its parts, or the problem that there is no such day.
  static func date(
    _ text: String, year: Int, month: Int, day: Int? = nil
  ) -> TextReading<WrittenDate> {
    func noDate(_ reason: String) -> TextReading<WrittenDate> {
      .unreadable(TextProblem("\(TextQuote.quoted(text)) is not a date: \(reason)"))
    }
    guard (1...9_999).contains(year) else { return noDate("there is no year \(year)") }
    let length = WrittenDate.days(inMonth: month, of: year)
    guard length > 0 else { return noDate("there is no month \(month)") }
    guard let day else {
      return .value(WrittenDate(year: year, month: month, precision: .month))
    }
    guard day >= 1, day <= length else {
      return noDate(day < 1 ? "there is no day \(day)" : "the month has \(length) days")
    }
    return .value(WrittenDate(year: year, month: month, day: day, precision: .day))
  }
}
