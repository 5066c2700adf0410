package import Expressions

/// Writes a length of time as people do: in the largest unit that needs no remainder.
package enum ReadableDuration {
  /// Gives `14 days`, `24 h`, `30 min`, `1.5 s` or `200 ms`.
  ///
  /// A single day is written in hours, because limits of a day are spoken of so.
  package static func text(of span: TimeSpan) -> String {
    let magnitude = span.nanoseconds.magnitude
    let sign = span.nanoseconds < 0 ? "-" : ""
    let seconds = magnitude / 1_000_000_000
    guard magnitude % 1_000_000_000 == 0 else {
      guard seconds == 0, magnitude % 1_000_000 == 0 else {
        return "\(sign)\(TimeSpan(nanoseconds: Int64(clamping: magnitude)).text.dropLast()) s"
      }
      return "\(sign)\(magnitude / 1_000_000) ms"
    }
    if seconds > 86_400, seconds % 86_400 == 0 { return "\(sign)\(seconds / 86_400) days" }
    if seconds > 0, seconds % 3_600 == 0 { return "\(sign)\(seconds / 3_600) h" }
    if seconds > 0, seconds % 60 == 0 { return "\(sign)\(seconds / 60) min" }
    return "\(sign)\(seconds) s"
  }
}
