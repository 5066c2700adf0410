/// Reads texts that say yes or no, and tells those that say neither.
package enum YesNoText {
  /// What a text says; "in progress", "planned" and "partially" are undecided, not no.
  package static func read(_ text: String) -> TextReading<Bool> {
    guard let tokens = TextTokens(text) else { return unreadable(text) }
    guard !tokens.isAtEnd else { return .open(.blank) }
    let word = folded(tokens.rest)
    if yes.contains(word) { return .value(true) }
    if no.contains(word) { return .value(false) }
    if undecided.contains(word) { return .open(.undecided) }
    if NotApplicableText.isNotApplicable(text) { return .open(.notApplicable) }
    if PlaceholderText.isPlaceholder(text) { return .open(.placeholder) }
    return unreadable(text)
  }

  private static func unreadable(_ text: String) -> TextReading<Bool> {
    .unreadable(
      TextProblem("\(TextQuote.quoted(text)) is neither yes nor no", help: "write `yes` or `no`"))
  }

  private static let yes: Set<String> = [
    "yes", "y", "true", "t", "1", "on", "ja", "oui", "si", "sí", "enabled", "x", "✓", "✔", "✅",
    "☑", "[x]", "active", "tak", "sim",
  ]

  private static let no: Set<String> = [
    "no", "n", "false", "f", "0", "off", "none", "nein", "non", "disabled", "✗", "✘", "❌", "☐",
    "[ ]", "[]", "inactive", "nie", "não",
  ]

  private static let undecided: Set<String> = [
    "in progress", "inprogress", "partially", "partial", "partly", "planned", "pending", "ongoing",
    "under way", "underway", "under review", "in review", "draft", "started", "not yet", "maybe",
    "unknown", "unsure", "not sure", "undecided", "scheduled", "in development", "not started",
  ]

  private static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "-", "_", " ": if result.last != " " { result.append(" ") }
      case ".", "!", "\u{FE0F}": break
      default: result.append(scalar)
      }
    }
    while result.last == " " { result.removeLast() }
    return String(result)
  }
}
