/// One message about an input: what is wrong and where, the facts, and the one thing to do.
///
/// A diagnostic speaks of files that cannot be used as they are. It never becomes a judgement: what
/// depends on such a file is unclear (SM-5).
package struct Diagnostic: Hashable, Sendable, Error {
  /// How much the input's use suffers.
  package enum Severity: String, Sendable, CaseIterable {
    /// The input, or a part of it, could not be used.
    case error
    /// The input was used, but a person should look at it.
    case warning
    /// A fact worth knowing.
    case note
  }

  package let severity: Severity
  /// A stable name for this sort of message, for instance `EVD-FUTURE`.
  package let code: String
  /// Where it is, or `nil` when it concerns the whole run.
  package let place: Place?
  /// One line, lower case, names in backticks, no full stop.
  package let summary: String
  /// The text of the source line, to be shown under the message with a caret.
  package let excerpt: String?
  /// Facts that belong to it.
  package let notes: [String]
  /// The one thing to do.
  package let help: String?

  package init(
    _ severity: Severity, code: String, at place: Place?, _ summary: String,
    excerpt: String? = nil, notes: [String] = [], help: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.place = place
    self.summary = summary
    self.excerpt = excerpt
    self.notes = notes
    self.help = help
  }
}
