#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard input, from which a person answers.
enum StandardInput {
  /// Whether a person sits at it.
  static var isTerminal: Bool { isatty(0) == 1 }

  /// Gives the next line without its end, or `nil` where there is none any more.
  static func line() -> String? { readLine(strippingNewline: true) }
}
