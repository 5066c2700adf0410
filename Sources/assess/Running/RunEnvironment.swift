import AssessmentCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The clock and the environment, read in this one place and handed on as values.
struct RunEnvironment {
  /// Whether the environment lets a terminal have colour (`NO_COLOR`, `TERM`).
  let allowsColour: Bool
  /// Whether the locale can show more than ASCII.
  let isUTF8: Bool
  /// The date that `SOURCE_DATE_EPOCH` names, where it is set.
  let sourceDate: CalendarDate?
  /// Today in UTC.
  let today: CalendarDate
  /// The file to which GitHub's runner takes the summary of a job, where it runs.
  let jobSummary: String?

  /// Reads the environment of the process.
  static func current() -> RunEnvironment {
    func variable(_ name: String) -> String? {
      guard let value = getenv(name) else { return nil }
      return String(cString: value)
    }
    let locale =
      [variable("LC_ALL"), variable("LC_CTYPE"), variable("LANG")]
      .compactMap { $0 }.first { !$0.isEmpty }
    let isPlainLocale = locale.map { $0 == "C" || $0 == "POSIX" } ?? false
    let seconds = variable("SOURCE_DATE_EPOCH").flatMap { Int($0) }
    let days = seconds.flatMap { (0...253_402_300_799).contains($0) ? $0 / 86_400 : nil }
    return RunEnvironment(
      allowsColour: (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb",
      isUTF8: !isPlainLocale, sourceDate: days.map { CalendarDate(daysSinceEpoch: $0) },
      today: CalendarDate(daysSinceEpoch: Int(time(nil)) / 86_400),
      jobSummary: variable("GITHUB_STEP_SUMMARY").flatMap { $0.isEmpty ? nil : $0 })
  }

  /// The date of the assessment: the option, else `SOURCE_DATE_EPOCH`, else today (SM-1).
  func asOf(_ option: CalendarDate?) -> CalendarDate {
    option ?? sourceDate ?? today
  }
}
