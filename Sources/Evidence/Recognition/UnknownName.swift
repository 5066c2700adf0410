import AssessmentCore
import Expressions

/// Messages about names that nobody knows.
enum UnknownName {
  /// Makes a message that offers the nearest known name.
  static func diagnostic(
    _ severity: Diagnostic.Severity, code: String, _ summary: String, name: String,
    among known: some Sequence<String>, at place: Place?
  ) -> Diagnostic {
    Diagnostic(
      severity, code: code, at: place, summary,
      help: help(for: name, among: known))
  }

  /// Offers the nearest known name, when one is near.
  static func help(for name: String, among known: some Sequence<String>) -> String? {
    Suggestion.help(for: name, among: known)
  }
}
