/// The shapes of written dates.
struct DateGrammar {
  private let text: String
  private var tokens: TextTokens

  init(text: String, tokens: TextTokens) {
    self.text = text
    self.tokens = tokens
  }

  /// The date of the text; nil when it has no shape of a date.
  func read() -> TextReading<WrittenDate>? {
    var grammar = self
    return grammar.date()
  }

  private mutating func date() -> TextReading<WrittenDate>? {
    if tokens.isDigit() { return startingWithDigits() }
    var word = tokens.word()
    if Self.weekdays.contains(word.lowercased()) {
      if tokens.next == "," || tokens.next == "." { tokens.skip() }
      tokens.skipSpaces()
      if tokens.isDigit() { return startingWithDigits() }
      word = tokens.word()
    }
    guard let month = Self.month(word) else { return nil }
    return startingWithMonth(month)
  }

  // MARK: 2024-10-01, 1 October 2024, 13/10/2024, 01/2024, 2025

  private mutating func startingWithDigits() -> TextReading<WrittenDate>? {
    let first = tokens.digits()
    guard let number = Int(first), first.utf8.count <= 8 else { return nil }
    switch first.utf8.count {
    case 4: return startingWithYear(number)
    case 8:
      guard timeFollows() else { return nil }
      return DateText.date(
        text, year: number / 10_000, month: number / 100 % 100, day: number % 100)
    case 1, 2: break
    default: return nil
    }
    skipOrdinal()
    let separator = tokens.next
    guard skipSeparator() else { return nil }
    if tokens.isLetter() {
      if tokens.skip("of ") { tokens.skipSpaces() }
      guard let month = Self.month(tokens.word()) else { return nil }
      if tokens.next == "." || tokens.next == "," { tokens.skip() }
      guard skipSeparator(), let year = yearAtEnd(allowShort: true) else { return nil }
      return DateText.date(text, year: year, month: month, day: number)
    }
    guard separator != " " else { return nil }
    let second = tokens.digits()
    guard let other = Int(second) else { return nil }
    if second.utf8.count == 4 {
      return tokens.isAtEnd ? DateText.date(text, year: other, month: number) : nil
    }
    guard second.utf8.count <= 2, tokens.next == separator else { return nil }
    tokens.skip()
    let third = tokens.digits()
    guard timeFollows(), let year = Int(third) else { return nil }
    guard third.utf8.count == 4 else {
      return third.utf8.count == 2
        ? .unreadable(
          TextProblem(
            "\(TextQuote.quoted(text)) is a date with a year of two digits",
            help: "write it as YYYY-MM-DD")) : nil
    }
    return numeric(number, other, year: year)
  }

  /// A date of two numbers of which either could be the month.
  private func numeric(_ first: Int, _ second: Int, year: Int) -> TextReading<WrittenDate> {
    let monthFirst = DateText.date(text, year: year, month: first, day: second)
    let dayFirst = DateText.date(text, year: year, month: second, day: first)
    guard let one = monthFirst.value, let other = dayFirst.value else {
      return monthFirst.value == nil ? dayFirst : monthFirst
    }
    guard one != other else { return monthFirst }
    let oneText = Self.iso(one)
    let otherText = Self.iso(other)
    return .unreadable(
      TextProblem(
        "\(TextQuote.quoted(text)) can be read as two dates",
        notes: ["\(oneText) if the month comes first", "\(otherText) if the day comes first"],
        help: "write it as \(oneText) or \(otherText)"))
  }

  private mutating func startingWithYear(_ year: Int) -> TextReading<WrittenDate>? {
    if tokens.isAtEnd {
      guard year >= 1 else { return DateText.date(text, year: year, month: 1) }
      return .value(WrittenDate(year: year, precision: .year))
    }
    let separator = tokens.next
    guard skipSeparator() else { return nil }
    let month: Int
    if tokens.isLetter() {
      guard let named = Self.month(tokens.word()) else { return nil }
      month = named
    } else {
      guard separator != " " else { return nil }
      let digits = tokens.digits()
      guard let number = Int(digits), digits.utf8.count <= 2 else { return nil }
      month = number
    }
    if tokens.isAtEnd { return DateText.date(text, year: year, month: month) }
    guard tokens.next == separator else { return nil }
    tokens.skip()
    let digits = tokens.digits()
    guard let day = Int(digits), digits.utf8.count <= 2, timeFollows() else { return nil }
    return DateText.date(text, year: year, month: month, day: day)
  }

  // MARK: October 1, 2024, October 2024, Jul-25

  private mutating func startingWithMonth(_ month: Int) -> TextReading<WrittenDate>? {
    if tokens.next == "." || tokens.next == "," { tokens.skip() }
    let separator = tokens.next
    guard skipSeparator() else { return nil }
    let isShortYear = tokens.next == "'" || tokens.next == "’"
    if isShortYear { tokens.skip() }
    let digits = tokens.digits()
    guard let number = Int(digits) else { return nil }
    if tokens.isAtEnd {
      switch digits.utf8.count {
      case 4: return DateText.date(text, year: number, month: month)
      case 2 where separator != " " || isShortYear:
        return DateText.date(text, year: 2_000 + number, month: month)
      case 1, 2:
        return .unreadable(
          TextProblem(
            "\(TextQuote.quoted(text)) is a date without a year, or with a year of two digits",
            help: "write it as YYYY-MM-DD or YYYY-MM"))
      default: return nil
      }
    }
    guard digits.utf8.count <= 2, !isShortYear else { return nil }
    skipOrdinal()
    if tokens.next == "," { tokens.skip() }
    guard skipSeparator(), let year = yearAtEnd(allowShort: false) else { return nil }
    return DateText.date(text, year: year, month: month, day: number)
  }

  // MARK: Parts

  private mutating func skipOrdinal() {
    for ending in ["st", "nd", "rd", "th"] where tokens.next == ending.unicodeScalars.first {
      var ahead = tokens
      if ahead.skip(ending), !ahead.isLetter() {
        tokens = ahead
        return
      }
    }
    if tokens.next == ".", tokens.peek(1) == " " { tokens.skip() }
  }

  private mutating func skipSeparator() -> Bool {
    guard ["-", "/", ".", " "].contains(tokens.next) else { return false }
    tokens.skip()
    tokens.skipSpaces()
    return true
  }

  private mutating func yearAtEnd(allowShort: Bool) -> Int? {
    let digits = tokens.digits()
    guard timeFollows(), let year = Int(digits) else { return nil }
    if digits.utf8.count == 4 { return year }
    return allowShort && digits.utf8.count == 2 ? 2_000 + year : nil
  }

  /// Whether nothing follows but a time of day, with or without a zone; moves past it.
  private mutating func timeFollows() -> Bool {
    if tokens.isAtEnd { return true }
    if tokens.next == "," { tokens.skip() }
    guard tokens.next == "T" || tokens.next == "t" || tokens.next == " " else { return false }
    tokens.skip()
    tokens.skipSpaces()
    guard let hour = Int(tokens.digits()), hour <= 24, tokens.skip(":"),
      let minute = Int(tokens.digits()), minute < 60
    else { return false }
    if tokens.next == ":" {
      tokens.skip()
      guard let second = Int(tokens.digits()), second <= 60 else { return false }
      if tokens.next == "." || tokens.next == ",", tokens.isDigit(1) {
        tokens.skip()
        _ = tokens.digits()
      }
    }
    tokens.skipSpaces()
    for half in ["AM", "PM", "am", "pm"] where tokens.skip(half) { break }
    tokens.skipSpaces()
    return zoneFollows()
  }

  private mutating func zoneFollows() -> Bool {
    if tokens.isAtEnd { return true }
    for zone in ["Z", "z", "UTC", "GMT"] where tokens.skip(zone) { return tokens.isAtEnd }
    guard tokens.next == "+" || tokens.next == "-" else { return false }
    tokens.skip()
    let hours = tokens.digits()
    if tokens.skip(":") { _ = tokens.digits() }
    return (2...4).contains(hours.utf8.count) && tokens.isAtEnd
  }

  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
  ]

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The number of a month by its English name, its first three letters, or `sept`.
  private static func month(_ word: String) -> Int? {
    let word = word.lowercased()
    guard word.utf8.count >= 3 else { return nil }
    let index = months.firstIndex {
      word == $0 || (word.utf8.count == 3 && $0.hasPrefix(word))
        || (word == "sept" && $0 == "september")
    }
    return index.map { $0 + 1 }
  }

  private static func iso(_ date: WrittenDate) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }
}
