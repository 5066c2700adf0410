/// Tells texts that stand in for a value that is to come.
package enum PlaceholderText {
  /// Whether a text is a placeholder, such as `TBD`, `[to be assigned]`, `{{ owner }}` or
  /// `YYYY-MM-DD`.
  ///
  /// Blank texts and "not applicable" are none.
  package static func isPlaceholder(_ text: String) -> Bool {
    if isPlainlyWritten(text) { return false }
    guard let tokens = TextTokens(text) else { return isFiller(text) }
    let trimmed = tokens.rest
    guard !trimmed.isEmpty else { return false }
    return isBracketed(trimmed) || isFiller(trimmed) || isDrawn(trimmed)
      || words.contains(folded(trimmed))
  }

  /// Whether a text begins with a letter or digit and has a digit, which no placeholder has that
  /// does not begin like `TBD` or `lorem ipsum`; most names and numbers are such.
  private static func isPlainlyWritten(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    switch first | 0x20 {
    case UInt8(ascii: "l"), UInt8(ascii: "t"): return false
    case UInt8(ascii: "a")...UInt8(ascii: "z"): break
    default: guard digits.contains(first) else { return false }
    }
    return text.utf8.contains { digits.contains($0) } && text.utf8.allSatisfy { $0 < 0x80 }
  }

  private static let words: Set<String> = [
    "tbd", "tba", "tbc", "tbs", "todo", "fixme", "to do", "to be determined", "to be defined",
    "to be decided", "to be assigned", "to be announced", "to be completed", "to be confirmed",
    "to be added", "to be provided", "change me", "changeme", "replace me", "replaceme", "fill in",
    "fill me in", "fill this in", "insert here", "enter here", "your name", "your name here",
    "name here", "yyyy mm dd", "dd mm yyyy", "mm dd yyyy", "yyyy/mm/dd", "dd/mm/yyyy",
    "mm/dd/yyyy", "yyyy", "first last", "john doe", "jane doe", "example", "sample", "placeholder",
    "foo", "bar", "foobar", "asdf", "qwerty", "coming soon", "pending input", "wip",
  ]

  /// The text in small letters, with dashes and underscores made spaces and end marks left out.
  private static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "_", "-", " ": if result.last != " " { result.append(" ") }
      case ".", "!", "?", ":", "…": break
      default: result.append(scalar)
      }
    }
    while result.last == " " { result.removeLast() }
    return String(result)
  }

  /// Whether the whole text stands in the brackets of a template.
  private static func isBracketed(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, scalars.count >= 2 else {
      return false
    }
    switch (first, last) {
    case ("[", "]"), ("{", "}"), ("<", ">"):
      let inner = scalars.dropFirst().dropLast()
      // `<https://…>`, `<a@b.c>`, `[1, 2]` and `[x]` are values.
      guard inner.contains(where: { $0.properties.isAlphabetic }), inner.count > 1 else {
        return first == "{" && inner.isEmpty == false && inner.first == "{"
      }
      return !inner.contains { $0 == ":" || $0 == "@" || $0 == "," || $0 == "\"" }
        || inner.first == "{"
    case ("$", "}"): return scalars.count > 3 && scalars[1] == "{"
    default: return false
    }
  }

  private static func isFiller(_ text: String) -> Bool {
    text.lowercased().hasPrefix("lorem ipsum")
      || text.lowercased().hasPrefix("tbd ") || text.lowercased().hasPrefix("todo:")
      || text.lowercased().hasPrefix("tbd:") || text.lowercased().hasPrefix("todo ")
  }

  /// Whether the text is drawn rather than written: `xxx`, `___`, `...`, `???`, `asdfasdf`.
  private static func isDrawn(_ text: String) -> Bool {
    let scalars = Array(text.lowercased().unicodeScalars)
    guard let first = scalars.first, scalars.count >= 3 else { return false }
    if ["x", "_", ".", "?", "…", "#"].contains(first), scalars.allSatisfy({ $0 == first }) {
      return true
    }
    for unit in ["asdf", "qwer", "blah", "foo"] {
      let pattern = Array(unit.unicodeScalars)
      guard scalars.count.isMultiple(of: pattern.count), scalars.count > pattern.count else {
        continue
      }
      if scalars.indices.allSatisfy({ scalars[$0] == pattern[$0 % pattern.count] }) { return true }
    }
    return false
  }
}
