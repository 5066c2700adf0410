/// The colour of a firm on its report: bars and rules, never text.
///
/// It has one tone for light pages and one for dark ones, each far enough from its background to be
/// seen (3:1, the least that WCAG asks of graphics).
package struct AccentColour: Hashable, Sendable {
  /// One colour of a screen.
  struct Tone: Hashable {
    let red: Int
    let green: Int
    let blue: Int

    /// The colour as `#rrggbb`.
    var text: String {
      "#"
        + [red, green, blue].map { part in
          let digits = String(part, radix: 16)
          return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// The relative luminance, as WCAG defines it but with the exponent 2 instead of 2.4 in between,
    /// which never says more contrast than there is for the pale colours that matter.
    var luminance: Double {
      func linear(_ part: Int) -> Double {
        let value = Double(part) / 255
        if value <= 0.03928 { return value / 12.92 }
        let base = (value + 0.055) / 1.055
        // base^2.4 = base^2 * base^0.4; the fifth root of base^2 by Newton's method.
        let square = base * base
        var root = 1.0
        for _ in 0..<40 {
          root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
        }
        return square * root
      }
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// The contrast with another colour, from 1 to 21.
    func contrast(with other: Tone) -> Double {
      let (brighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
      return (brighter + 0.05) / (darker + 0.05)
    }

    /// The colour moved so many hundredths of the way to another.
    func moved(_ hundredths: Int, to other: Tone) -> Tone {
      func part(_ from: Int, _ to: Int) -> Int { from + (to - from) * hundredths / 100 }
      return Tone(
        red: part(red, other.red), green: part(green, other.green), blue: part(blue, other.blue))
    }
  }

  /// The backgrounds of the pages.
  private static let paper = Tone(red: 255, green: 255, blue: 255)
  private static let night = Tone(red: 0x11, green: 0x16, blue: 0x1C)

  let given: Tone

  /// The colour of reports that name none.
  package static let standard = AccentColour(Tone(red: 0x1F, green: 0x4E, blue: 0x79))

  private init(_ given: Tone) {
    self.given = given
  }

  /// Reads `#rrggbb`, or gives `nil` for anything else.
  package init?(text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[0] == UInt8(ascii: "#"),
      bytes.dropFirst().allSatisfy({ Int(String(UnicodeScalar($0)), radix: 16) != nil }),
      let number = Int(String(decoding: bytes.dropFirst(), as: UTF8.self), radix: 16)
    else { return nil }
    self.init(Tone(red: number >> 16, green: number >> 8 & 255, blue: number & 255))
  }

  /// Whether the colour shows on white as it is.
  package var isVisibleOnPaper: Bool { given.contrast(with: AccentColour.paper) >= 3 }

  /// The colour on a light page: as given, or darkened as far as it must be.
  var onLight: Tone { adjusted(on: AccentColour.paper, towards: Tone(red: 0, green: 0, blue: 0)) }

  /// The colour on a dark page: as given, or lightened as far as it must be.
  var onDark: Tone { adjusted(on: AccentColour.night, towards: AccentColour.paper) }

  private func adjusted(on background: Tone, towards other: Tone) -> Tone {
    for step in stride(from: 0, through: 100, by: 4) {
      let tone = given.moved(step, to: other)
      if tone.contrast(with: background) >= 3 { return tone }
    }
    return other
  }
}
