/// What a person typed at a question.
package enum InterviewReply: Hashable, Sendable {
  case answer(InterviewAnswer.Content, note: String)
  case note(String)
  case skip
  case back
  case quit

  /// Reads a line: a word or its first letter, and behind an answer or `note` any text.
  ///
  /// Gives `nil` for anything else, so that no slip becomes an answer.
  package init?(_ line: String) {
    let parts = line.split(maxSplits: 1, omittingEmptySubsequences: true) { $0.isWhitespace }
    guard let first = parts.first else { return nil }
    let rest = parts.count > 1 ? InterviewReply.trimmed(parts[1]) : ""
    switch first.lowercased() {
    case "y", "yes": self = .answer(.yes, note: rest)
    case "n", "no": self = .answer(.no, note: rest)
    case "d", "don't", "dont":
      // `don't know` is two words.
      let word = rest.split(maxSplits: 1) { $0.isWhitespace }
      let isPhrase = first.utf8.count > 1 && word.first?.lowercased() == "know"
      guard first.utf8.count == 1 || isPhrase else { return nil }
      self = .answer(
        .unknown, note: isPhrase ? (word.count > 1 ? InterviewReply.trimmed(word[1]) : "") : rest)
    case "?": self = .answer(.unknown, note: rest)
    case "o", "note": self = .note(rest)
    case "s", "skip":
      guard rest.isEmpty else { return nil }
      self = .skip
    case "b", "back":
      guard rest.isEmpty else { return nil }
      self = .back
    case "q", "quit":
      guard rest.isEmpty else { return nil }
      self = .quit
    default: return nil
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    while scalars.last?.properties.isWhitespace ?? false { scalars.removeLast() }
    return String(scalars)
  }
}
