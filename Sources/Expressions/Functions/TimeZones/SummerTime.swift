/// A rule by which a zone puts its clocks forward by an hour for a part of the year.
enum SummerTime: String, Sendable {
  case none
  /// As in the United States and Canada.
  case american
  /// As in Newfoundland, which until 2011 changed at one minute past midnight.
  case newfoundland
  /// As in the European Union, everywhere at 01:00 UTC.
  case european
  /// As in the south of Australia.
  case australian
  case newZealand

  /// The beginning or the end of summer time in a year.
  private struct Change {
    let month: Int
    /// Which Sunday of the month, or 5 for its last.
    let sunday: Int
    /// The minutes after midnight, in UTC or in the zone's standard time.
    let minutes: Int
    var isUTC = false

    func seconds(in year: Int, standardMinutes: Int) -> Int64 {
      let first = CivilTime.daysSinceEpoch(year: year, month: month, day: 1)
      let last = first + CivilTime.days(inMonth: month, of: year) - 1
      let day: Int
      if sunday == 5 {
        day = last - weekday(of: last)
      } else {
        day = first + (7 - weekday(of: first)) % 7 + 7 * (sunday - 1)
      }
      return Int64(day) * 86_400 + Int64(minutes - (isUTC ? 0 : standardMinutes)) * 60
    }

    private func weekday(of day: Int) -> Int { ((day % 7) + 11) % 7 }
  }

  private func changes(in year: Int) -> (start: Change, end: Change)? {
    switch self {
    case .none: return nil
    case .american, .newfoundland:
      let early = self == .newfoundland && year <= 2011
      let earlyEnd = self == .newfoundland && year < 2011
      let (startMinutes, endMinutes) = (early ? 1 : 120, earlyEnd ? -59 : 60)
      if year >= 2007 {
        return (
          Change(month: 3, sunday: 2, minutes: startMinutes),
          Change(month: 11, sunday: 1, minutes: endMinutes)
        )
      }
      return (
        Change(month: 4, sunday: year >= 1987 ? 1 : 5, minutes: startMinutes),
        Change(month: 10, sunday: 5, minutes: endMinutes)
      )
    case .european:
      return (
        Change(month: 3, sunday: 5, minutes: 60, isUTC: true),
        Change(month: 10, sunday: 5, minutes: 60, isUTC: true)
      )
    case .australian:
      return (
        Change(month: 10, sunday: 1, minutes: 120), Change(month: 4, sunday: 1, minutes: 120)
      )
    case .newZealand:
      return (
        Change(month: 9, sunday: 5, minutes: 120), Change(month: 4, sunday: 1, minutes: 120)
      )
    }
  }

  /// Tells whether it is summer time at a moment in a zone with this standard time.
  func applies(at seconds: Int64, standardMinutes: Int) -> Bool {
    let year = CivilTime(secondsSinceEpoch: seconds + Int64(standardMinutes) * 60).year
    guard let changes = changes(in: year) else { return false }
    let start = changes.start.seconds(in: year, standardMinutes: standardMinutes)
    let end = changes.end.seconds(in: year, standardMinutes: standardMinutes)
    return start < end ? (start..<end).contains(seconds) : !(end..<start).contains(seconds)
  }
}
