import AssessmentCore

/// Writes places for a terminal.
enum PlaceText {
  /// The first so many places; an overlong path is cut in its middle, so that the line number
  /// stays.
  static func list(_ places: [Place], most: Int) -> String {
    let shown = places.prefix(most).map { shortened($0.text, to: 100) }.joined(separator: ", ")
    return places.count > most ? "\(shown) and \(places.count - most) more" : shown
  }

  /// A text that keeps its beginning and its end when it is too long; secrets are masked before.
  static func shortened(_ text: String, to length: Int, isLogged: Bool = true) -> String {
    let safe = SafeText.line(text, isLogged: isLogged)
    let characters = Array(safe)
    guard characters.count > length else { return safe }
    return String(characters.prefix(length / 2)) + "\u{2026}"
      + String(characters.suffix(length / 3))
  }
}
