/// A moment between the years 1 and 9999, to the nanosecond.
package struct Timestamp: Hashable, Comparable, Sendable {
  /// The seconds since 1970-01-01T00:00:00Z, rounded down.
  package let seconds: Int64
  /// The nanoseconds after ``seconds``, from 0 to 999,999,999.
  package let nanoseconds: Int32

  private static let earliest: Int64 = -62_135_596_800
  private static let latest: Int64 = 253_402_300_799

  /// Makes a moment, or gives `nil` when it is outside the years that CEL's specification allows.
  package init?(seconds: Int64, nanoseconds: Int32 = 0) {
    guard (Timestamp.earliest...Timestamp.latest).contains(seconds),
      (0...999_999_999).contains(nanoseconds)
    else { return nil }
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }

  /// Gives the moment a time span later, or `nil` when it is out of range.
  package func adding(_ span: TimeSpan) -> Timestamp? {
    moved(by: Int128(span.nanoseconds))
  }

  /// Gives the moment a time span earlier, or `nil` when it is out of range.
  package func subtracting(_ span: TimeSpan) -> Timestamp? {
    moved(by: -Int128(span.nanoseconds))
  }

  private func moved(by nanoseconds: Int128) -> Timestamp? {
    let total = sinceEpoch + nanoseconds
    var seconds = total / 1_000_000_000
    var rest = total % 1_000_000_000
    if rest < 0 {
      rest += 1_000_000_000
      seconds -= 1
    }
    guard let seconds = Int64(exactly: seconds), let rest = Int32(exactly: rest) else { return nil }
    return Timestamp(seconds: seconds, nanoseconds: rest)
  }

  private var sinceEpoch: Int128 { Int128(seconds) * 1_000_000_000 + Int128(nanoseconds) }

  /// Gives the time span from another moment to this one, or `nil` when it is out of range.
  package func since(_ other: Timestamp) -> TimeSpan? {
    Int64(exactly: sinceEpoch - other.sinceEpoch).map { TimeSpan(nanoseconds: $0) }
  }

  /// The moment in RFC 3339 form and in UTC, with as many decimals as are needed.
  package var text: String {
    let civil = CivilTime(secondsSinceEpoch: seconds)
    let date = "\(pad(civil.year, 4))-\(pad(civil.month, 2))-\(pad(civil.day, 2))"
    let time = "\(pad(civil.hour, 2)):\(pad(civil.minute, 2)):\(pad(civil.second, 2))"
    return "\(date)T\(time)\(Timestamp.fraction(UInt64(nanoseconds)))Z"
  }

  /// Gives `.` and the decimals of a second's nanoseconds without trailing zeros, or nothing.
  static func fraction(_ nanoseconds: UInt64) -> String {
    guard nanoseconds > 0 else { return "" }
    var digits = Array(String(nanoseconds).utf8)
    digits = Array(repeating: UInt8(ascii: "0"), count: max(0, 9 - digits.count)) + digits
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return "." + String(decoding: digits, as: UTF8.self)
  }

  private func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Reads a moment in RFC 3339 form, or gives `nil` when it is not one or is out of range.
  package init?(text: String) {
    var reader = DigitReader(Array(text.utf8))
    guard let year = reader.number(digits: 4), reader.skip("-"),
      let month = reader.number(digits: 2), reader.skip("-"),
      let day = reader.number(digits: 2), reader.skip("T"),
      let hour = reader.number(digits: 2), reader.skip(":"),
      let minute = reader.number(digits: 2), reader.skip(":"),
      let second = reader.number(digits: 2),
      (1...12).contains(month), day >= 1, day <= CivilTime.days(inMonth: month, of: year),
      hour < 24, minute < 60, second < 60
    else { return nil }
    var nanoseconds: Int32 = 0
    if reader.skip(".") {
      guard let fraction = reader.fraction() else { return nil }
      nanoseconds = fraction
    }
    var offset = 0
    if !reader.skip("Z") {
      let sign: Int
      if reader.skip("+") {
        sign = 1
      } else if reader.skip("-") {
        sign = -1
      } else {
        return nil
      }
      guard let hours = reader.number(digits: 2), reader.skip(":"),
        let minutes = reader.number(digits: 2), hours < 24, minutes < 60
      else { return nil }
      offset = sign * (hours * 3600 + minutes * 60)
    }
    guard reader.isAtEnd else { return nil }
    let days = CivilTime.daysSinceEpoch(year: year, month: month, day: day)
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset
    self.init(seconds: Int64(seconds), nanoseconds: nanoseconds)
  }
}
