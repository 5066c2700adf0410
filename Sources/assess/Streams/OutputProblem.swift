/// An output that could not be written; the old file, where there was one, is whole.
struct OutputProblem: Error {
  let path: String
  /// One line, lower case, names in backticks, no full stop.
  let summary: String
  let help: String?
}
