/// Reads lengths of time in seconds: `250 ms`, `2s`, `1h 30m`, `30 days`, `PT5S`, `P30D`.
///
/// Months and years have no fixed length and are unreadable.
package enum DurationText {
  /// The seconds that a text says; a number without a unit is in `unit`, and unreadable without
  /// one.
  package static func read(_ text: String, unit: TimeUnit? = nil) -> TextReading<Double> {
    guard var tokens = TextTokens(text) else { return .unreadable(notATime(text)) }
    guard !tokens.isAtEnd else { return .open(.blank) }
    do throws(TextFault) {
      var isNegative = false
      if tokens.next == "-" || tokens.next == "+" {
        isNegative = tokens.next == "-"
        tokens.skip()
        tokens.skipSpaces()
      }
      let isISO =
        (tokens.next == "P" || tokens.next == "p") && (tokens.isDigit(1) || tokens.peek(1) == "T")
      if isISO { return finish(try isoDuration(&tokens, text), isNegative) }
      if tokens.isDigit() || tokens.next == "." {
        return finish(try parts(&tokens, text, bare: unit), isNegative)
      }
    } catch {
      return .unreadable(error.problem(text))
    }
    if NotApplicableText.isNotApplicable(text) { return .open(.notApplicable) }
    if PlaceholderText.isPlaceholder(text) { return .open(.placeholder) }
    return .unreadable(notATime(text))
  }

  private static func notATime(_ text: String) -> TextProblem {
    TextProblem("\(TextQuote.quoted(text)) is not a length of time")
  }

  private static func noFixedLength(_ text: String) -> TextProblem {
    TextProblem(
      "\(TextQuote.quoted(text)) counts in months or years, which have no fixed length",
      help: "write it in days")
  }

  private static func finish(
    _ reading: TextReading<Double>, _ isNegative: Bool
  ) -> TextReading<Double> {
    guard isNegative else { return reading }
    return reading.map { $0 == 0 ? 0 : -$0 }
  }

  private static func milliseconds(_ number: DecimalScanner.Decimal) throws(TextFault) -> Double {
    guard let value = Double("\(number.digits)e\(number.exponent)"), value.isFinite else {
      throw TextFault.outOfRange
    }
    return value
  }

  // MARK: Parts

  private static func parts(
    _ tokens: inout TextTokens, _ text: String, bare: TimeUnit?
  ) throws(TextFault) -> TextReading<Double> {
    var total = 0.0
    var count = 0
    while !tokens.isAtEnd {
      guard let number = try DecimalScanner.scan(&tokens) else {
        return .unreadable(notATime(text))
      }
      tokens.skipSpaces()
      let word = tokens.word()
      let unit: TimeUnit
      if word.isEmpty {
        guard tokens.isAtEnd, count == 0 else { return .unreadable(notATime(text)) }
        guard let bare else {
          return .unreadable(
            TextProblem(
              "\(TextQuote.quoted(text)) has no unit of time",
              help: "add `ms`, `s`, `min`, `h` or `days`"))
        }
        unit = bare
      } else if let named = TimeUnit(word: word) {
        unit = named
      } else if ["month", "months", "mo", "mos", "M", "year", "years", "yr", "yrs", "y"]
        .contains(word)
      {
        return .unreadable(noFixedLength(text))
      } else {
        return .unreadable(
          TextProblem("`\(word)` in \(TextQuote.quoted(text)) is not a unit of time"))
      }
      total += try milliseconds(number) * unit.lengthInMilliseconds
      count += 1
      if tokens.next == "," || tokens.next == "." { tokens.skip() }
      tokens.skipSpaces()
      if tokens.next == "a", tokens.skip("and ") { tokens.skipSpaces() }
    }
    guard total.isFinite else { throw TextFault.outOfRange }
    return .value(total / 1_000)
  }

  // MARK: ISO 8601

  private static func isoDuration(
    _ tokens: inout TextTokens, _ text: String
  ) throws(TextFault) -> TextReading<Double> {
    tokens.skip()
    var total = 0.0
    var inTime = false
    var parts = 0
    // Each designator may stand once and in this order; `M` before `T` is months.
    var allowed = Array("YMWDHMS".unicodeScalars)
    while !tokens.isAtEnd {
      if tokens.next == "T" || tokens.next == "t", !inTime {
        inTime = true
        allowed = Array("HMS".unicodeScalars)
        tokens.skip()
        guard tokens.isDigit() else { return .unreadable(notATime(text)) }
        continue
      }
      guard let number = try DecimalScanner.scan(&tokens) else {
        return .unreadable(notATime(text))
      }
      let letter = Unicode.Scalar(tokens.next.value & ~0x20) ?? "\0"
      guard let place = allowed.firstIndex(of: letter) else { return .unreadable(notATime(text)) }
      allowed.removeSubrange(...place)
      tokens.skip()
      let unit: TimeUnit
      switch (letter, inTime) {
      case ("W", false): unit = .weeks
      case ("D", false): unit = .days
      case ("H", true): unit = .hours
      case ("M", true): unit = .minutes
      case ("S", true): unit = .seconds
      case ("Y", false), ("M", false): return .unreadable(noFixedLength(text))
      default: return .unreadable(notATime(text))
      }
      total += try milliseconds(number) * unit.lengthInMilliseconds
      parts += 1
    }
    guard parts > 0 else { return .unreadable(notATime(text)) }
    guard total.isFinite else { throw TextFault.outOfRange }
    return .value(total / 1_000)
  }
}
