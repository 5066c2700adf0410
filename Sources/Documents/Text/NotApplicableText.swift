/// Tells texts that say that a question does not arise.
package enum NotApplicableText {
  /// Whether a text says "not applicable".
  package static func isNotApplicable(_ text: String) -> Bool {
    guard let tokens = TextTokens(text) else { return false }
    return words.contains(tokens.rest.lowercased())
  }

  private static let words: Set<String> = [
    "n/a", "n.a.", "n.a", "na", "#n/a", "n / a", "not applicable", "not-applicable",
    "not_applicable", "does not apply", "nicht zutreffend", "entfällt", "sans objet", "no aplica",
  ]
}
