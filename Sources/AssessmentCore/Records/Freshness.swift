/// Whether a record is recent enough to be believed (SM-6, SM-7).
package enum Freshness: Hashable, Sendable {
  case fresh
  /// It is older than it may be; both numbers are days.
  case stale(age: Int, limit: Int)
  /// It says itself that it holds no longer.
  case expired(CalendarDate)
  /// It was found on another version of the subject.
  case otherVersion(String, current: String)
}
