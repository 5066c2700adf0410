/// The exit statuses that are no verdict, after the numbers of `sysexits.h` (SM-31).
enum ProgramStatus: Int32 {
  case success = 0
  /// An evaluation that gave an error, or a check that failed.
  case failure = 1
  /// A bad command line.
  case usage = 64
  /// Evidence or a questionnaire that cannot be used.
  case unusableInput = 65
  /// A fault of the program itself.
  case fault = 70
  /// An output that cannot be written.
  case unwritableOutput = 73
}
