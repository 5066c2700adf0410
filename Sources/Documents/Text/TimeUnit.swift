/// The units of time that have one length only; months and years have several and are left out.
package enum TimeUnit: String, Hashable, Sendable, CaseIterable {
  /// A thousandth of a second.
  case milliseconds
  /// A second.
  case seconds
  /// 60 seconds.
  case minutes
  /// 3,600 seconds.
  case hours
  /// 86,400 seconds.
  case days
  /// Seven days.
  case weeks

  /// The length of the unit in milliseconds.
  package var lengthInMilliseconds: Double {
    switch self {
    case .milliseconds: 1
    case .seconds: 1_000
    case .minutes: 60_000
    case .hours: 3_600_000
    case .days: 86_400_000
    case .weeks: 604_800_000
    }
  }

  /// The unit that a word or abbreviation names; nil for others, and for `M`, which may mean
  /// months.
  package init?(word: String) {
    guard word != "M" else { return nil }
    switch word.lowercased() {
    case "ms", "msec", "msecs", "millis", "millisecond", "milliseconds": self = .milliseconds
    case "s", "sec", "secs", "second", "seconds": self = .seconds
    case "m", "min", "mins", "minute", "minutes": self = .minutes
    case "h", "hr", "hrs", "hour", "hours": self = .hours
    case "d", "day", "days": self = .days
    case "w", "wk", "wks", "week", "weeks": self = .weeks
    default: return nil
    }
  }
}
