/// Why a text cannot be read as a value of its type; it has no place, for its node knows that.
package struct TextProblem: Hashable, Sendable {
  /// One sentence in lower case without a full stop, the text in backticks.
  package let summary: String
  /// Facts that help, such as the two readings of an ambiguous date.
  package let notes: [String]
  /// One action that mends it.
  package let help: String?

  /// A problem with a text.
  package init(_ summary: String, notes: [String] = [], help: String? = nil) {
    self.summary = summary
    self.notes = notes
    self.help = help
  }
}
