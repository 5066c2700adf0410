#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A line on standard error that says what takes so long, for a person who waits at a terminal.
enum WaitingNotice {
  /// How many seconds a person waits without a word.
  private static let patience: UInt32 = 2

  /// Runs something that can take long.
  ///
  /// The line appears only on a terminal and only after ``patience``, and is gone before anything
  /// else is written.
  static func during<Result, Problem: Error>(
    _ body: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    guard StandardStream.error.isTerminal else { return try body() }
    // A handler may do next to nothing: it writes a fixed text, and `alarm` remembers whether it
    // ran.
    signal(SIGALRM) { _ in
      let text: StaticString = "reading and judging the evidence ..."
      _ = write(2, text.utf8Start, text.utf8CodeUnitCount)
    }
    alarm(patience)
    defer {
      let left = alarm(0)
      signal(SIGALRM, SIG_DFL)
      if left == 0 { try? StandardStream.error.write("\r\u{1B}[K") }
    }
    return try body()
  }
}
