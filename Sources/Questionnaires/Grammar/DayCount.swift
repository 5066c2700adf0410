/// Reads a number of days as questionnaires write it.
enum DayCount {
  /// Gives the days of `92` or `92d`, or `nil` for anything else.
  static func read(_ text: String) -> Int? {
    let digits = text.hasSuffix("d") ? String(text.dropLast()) : text
    guard let days = Int(digits), days >= 0, digits.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 })
    else { return nil }
    return days
  }
}
