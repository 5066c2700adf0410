/// The scalars of a short text, trimmed and with exotic spaces made plain, for the readers of
/// values.
///
/// The readers here work on cells and scalars of a few dozen characters; a text that is longer than
/// `longest` is no number, date or yes, and is not looked at.
struct TextTokens {
  /// The most scalars of a text that may be a value.
  static let longest = 200

  private let scalars: [Unicode.Scalar]
  private(set) var index = 0

  /// The tokens of a text; nil when it is too long to be a value.
  init?(_ text: String) {
    guard text.utf8.count <= 4 * Self.longest else { return nil }
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars { scalars.append(Self.plain(scalar)) }
    while let last = scalars.last, last == " " { scalars.removeLast() }
    guard scalars.count <= Self.longest else { return nil }
    self.scalars = Array(scalars.drop { $0 == " " })
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\t", "\n", "\r", "\u{A0}", "\u{2007}", "\u{2009}", "\u{200A}", "\u{202F}": " "
    case "\u{2212}", "\u{2010}", "\u{2011}": "-"
    default: scalar
    }
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { index >= scalars.count }

  /// The next scalar, which stays; NUL at the end.
  var next: Unicode.Scalar { peek(0) }

  /// The scalar a distance ahead; NUL beyond the end.
  func peek(_ distance: Int) -> Unicode.Scalar {
    index + distance < scalars.count ? scalars[index + distance] : "\0"
  }

  /// Whether the scalar a distance ahead is an ASCII digit.
  func isDigit(_ distance: Int = 0) -> Bool { ("0"..."9").contains(peek(distance)) }

  /// Whether the scalar a distance ahead is a letter.
  func isLetter(_ distance: Int = 0) -> Bool { peek(distance).properties.isAlphabetic }

  /// Moves on.
  mutating func skip(_ count: Int = 1) { index = min(scalars.count, index + count) }

  /// Moves on over spaces.
  mutating func skipSpaces() { while next == " " { skip() } }

  /// Moves on over a text that comes next; false when another does.
  mutating func skip(_ text: String) -> Bool {
    var distance = 0
    for scalar in text.unicodeScalars {
      guard peek(distance) == scalar else { return false }
      distance += 1
    }
    skip(distance)
    return true
  }

  /// The digits that come next.
  mutating func digits() -> String {
    var text = String.UnicodeScalarView()
    while isDigit() {
      text.append(next)
      skip()
    }
    return String(text)
  }

  /// The letters that come next.
  mutating func word() -> String {
    var text = String.UnicodeScalarView()
    while isLetter() {
      text.append(next)
      skip()
    }
    return String(text)
  }

  /// All that is left.
  var rest: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[index...])
    return String(text)
  }
}
