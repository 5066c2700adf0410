/// How much of a date a text gives.
package enum DatePrecision: String, Hashable, Sendable, CaseIterable {
  /// Year, month and day.
  case day
  /// Year and month.
  case month
  /// The year only.
  case year
}
