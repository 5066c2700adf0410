/// Why a text cannot be read, or not wholly, with the place and one thing to do about it.
package struct DocumentProblem: Error, Hashable, Sendable {
  /// What sort of problem it is.
  package let kind: DocumentProblemKind
  /// Where it stands.
  package let position: Position
  /// One sentence in lower case without a full stop, names in backticks.
  package let summary: String
  /// Facts that help to understand it, some with a place of their own.
  package let notes: [ProblemNote]
  /// One action that mends it; nil when the summary already says enough.
  package let help: String?

  /// A problem at a place.
  package init(
    _ kind: DocumentProblemKind, at position: Position, _ summary: String,
    notes: [ProblemNote] = [], help: String? = nil
  ) {
    self.kind = kind
    self.position = position
    self.summary = summary
    self.notes = notes
    self.help = help
  }
}
