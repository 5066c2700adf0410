#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output or standard error, written without buffering and without trapping.
///
/// `print` ignores write errors and `FileHandle` traps on them; a report that was not written must
/// not look like one that was.
enum StandardStream {
  case output
  case error

  /// The number of the file descriptor.
  private var descriptor: Int32 {
    switch self {
    case .output: 1
    case .error: 2
    }
  }

  /// Writes all of a text.
  ///
  /// Throws when the stream is closed or full. A reader that has gone away, as in `assess | head`,
  /// ends the program quietly by SIGPIPE before this can throw.
  func write(_ text: String) throws(OutputProblem) {
    try write(Array(text.utf8))
  }

  /// Writes all of some bytes.
  func write(_ bytes: [UInt8]) throws(OutputProblem) {
    let name = self == .output ? "standard output" : "standard error"
    try FileDescriptor.write(bytes, to: descriptor, named: name)
  }

  /// Whether a person looks at the stream.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The width of the terminal, or `nil` where the stream is none.
  var terminalWidth: Int? {
    var size = winsize()
    guard isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}
