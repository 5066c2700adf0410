/// The difference from UTC of named and numeric time zones.
///
/// The rules of named zones are built in, because an evaluation reads no files. A name is good from
/// the year on since which its present rule holds; earlier moments are an error, not a guess.
enum TimeZoneRules {
  /// Gives the seconds by which a zone's clock is ahead of UTC at a moment.
  ///
  /// Throws for a zone that is not known, and for a moment before its rule.
  static func offset(of zone: String, at seconds: Int64) throws(EvaluationProblem) -> Int64 {
    if zone.utf8.contains(UInt8(ascii: ":")) {
      guard let offset = numeric(zone) else {
        throw EvaluationProblem("`\(zone)` is not a time zone")
      }
      return offset
    }
    guard let rule = TimeZoneTable.rules[zone] else {
      throw EvaluationProblem("the time zone `\(zone)` is not known")
    }
    let standard = Int64(rule.standardMinutes) * 60
    let year = CivilTime(secondsSinceEpoch: seconds + standard).year
    guard year >= rule.since else {
      throw EvaluationProblem("the time zone `\(zone)` is only known from \(rule.since) on")
    }
    let isSummer = rule.summerTime.applies(at: seconds, standardMinutes: rule.standardMinutes)
    return standard + (isSummer ? 3600 : 0)
  }

  /// Reads a difference such as `+05:30`, `-02:00` or `02:00`.
  private static func numeric(_ zone: String) -> Int64? {
    var reader = DigitReader(Array(zone.utf8))
    let isNegative = reader.skip("-")
    if !isNegative { _ = reader.skip("+") }
    guard let hours = reader.number(digits: 2), reader.skip(":"),
      let minutes = reader.number(digits: 2), reader.isAtEnd, hours < 24, minutes < 60
    else { return nil }
    let seconds = Int64(hours * 3600 + minutes * 60)
    return isNegative ? -seconds : seconds
  }
}
