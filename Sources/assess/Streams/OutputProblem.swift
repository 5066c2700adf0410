#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An output that could not be written; the old file, where there was one, is whole.
struct OutputProblem: Error {
  let path: String
  /// One line, lower case, names in backticks, no full stop.
  let summary: String
  let help: String?

  init(path: String, summary: String, help: String?) {
    self.path = path
    self.summary = summary
    self.help = help
  }

  /// A problem that the system reported, with its reason.
  static func system(
    _ summary: String, path: String, number: Int32 = errno, help: String? = nil
  ) -> OutputProblem {
    OutputProblem(
      path: path, summary: "\(summary): \(String(cString: strerror(number)))", help: help)
  }
}
