package import AssessmentCore

/// The line at a place that a report cites, as it stands in the file.
package struct Quotation: Hashable, Sendable {
  package let place: Place
  /// The text of the line; empty where it may not be shown.
  package let text: String
  /// What GitHub tells the line by from one upload to the next, or `nil` where it is not known.
  package let lineHash: String?

  package init(place: Place, text: String, lineHash: String?) {
    self.place = place
    self.text = text
    self.lineHash = lineHash
  }

  /// The most characters of a line that a document holds.
  package static let longest = 200

  /// The same quotation without white space around the line and cut to ``longest``; secrets must be
  /// masked before, or half of one would stay.
  var cut: Quotation {
    let scalars = text.unicodeScalars
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return Quotation(place: place, text: "", lineHash: lineHash) }
    let trimmed = String(scalars[first...last])
    guard trimmed.count > Quotation.longest else {
      return Quotation(place: place, text: trimmed, lineHash: lineHash)
    }
    return Quotation(
      place: place, text: trimmed.prefix(Quotation.longest - 1) + "\u{2026}", lineHash: lineHash)
  }
}
