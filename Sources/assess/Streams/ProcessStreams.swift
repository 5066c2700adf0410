#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the process must settle about its streams and signals before it opens anything.
enum ProcessStreams {
  /// Makes the standard streams and the signals of writing what the program counts on.
  ///
  /// A standard stream that is closed is taken by something that cannot be written to, so that no
  /// report lands where messages go. A reader that goes away ends the program quietly, as in
  /// `assess . | head`, whatever the parent did with the signal; a file that grows beyond the limit
  /// is an error of the write and no death by a signal.
  static func prepare() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free number is taken, which is this one. Opened for reading, it refuses writes.
      _ = open("/dev/null", O_RDONLY)
    }
    signal(SIGPIPE, SIG_DFL)
    signal(SIGXFSZ, SIG_IGN)
  }
}
