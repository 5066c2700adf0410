/// A civil date of the Gregorian calendar, as exact as it was written.
package struct WrittenDate: Hashable, Sendable {
  /// The year, 1 to 9999.
  package let year: Int
  /// The month, 1 to 12; 1 when only the year is written.
  package let month: Int
  /// The day of the month; 1 when it is not written.
  package let day: Int
  /// How much of the date was written.
  package let precision: DatePrecision

  /// A date; the caller has checked that it exists.
  package init(year: Int, month: Int = 1, day: Int = 1, precision: DatePrecision) {
    self.year = year
    self.month = month
    self.day = day
    self.precision = precision
  }

  /// The number of days of a month in a year of the Gregorian calendar; 0 for a month that is none.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 0
    }
  }
}
