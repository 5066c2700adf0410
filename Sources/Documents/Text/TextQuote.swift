/// Shows a text of the evidence in a message.
enum TextQuote {
  private static let longest = 60

  /// The text in backticks, cut where it is long, without line breaks and backticks of its own.
  static func quoted(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard shown.count < longest else {
        shown.append("…")
        break
      }
      switch scalar {
      case "`": shown.append("'")
      case "\n", "\r", "\t": shown.append(" ")
      default: shown.append(scalar)
      }
    }
    return "`\(String(shown))`"
  }
}
