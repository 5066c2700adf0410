/// Makes text from evidence harmless to show: on one line, visible, and without secrets.
///
/// Whatever a terminal, a build log or a reader's eye would obey instead of show is written out:
/// control characters as `\x1b`, characters that reorder or hide text as `U+202E`, the commands of
/// build logs with a backslash in their middle. Everything works on scalars, so that a combining
/// mark behind a special character hides nothing.
package enum SafeText {
  /// Gives a text on one line with everything active made visible and secrets masked.
  ///
  /// With `ascii`, what lies beyond ASCII is written as `\u{e9}`, and the reports' own signs by
  /// their nearest ASCII look.
  ///
  /// What is never written to a log (`isLogged` is `false`) keeps its colons and brackets.
  package static func line(
    _ text: String, ascii: Bool = false, isLogged: Bool = true
  ) -> String {
    let masked = SecretMask.masked(text)
    if isPlain(masked) { return masked }
    var output = ""
    output.reserveCapacity(masked.utf8.count)
    var isFirst = true
    for scalar in masked.unicodeScalars {
      if let shown = visible(scalar, isFirst: isFirst) {
        output += shown
      } else if ascii, !scalar.isASCII {
        output += asciiLook(of: scalar)
      } else {
        output.unicodeScalars.append(scalar)
      }
      isFirst = false
    }
    return isLogged ? withoutLogCommands(output) : output
  }

  /// Gives the value of a named attribute: masked whole when the name says that it is a secret.
  package static func value(_ text: String, of name: String, ascii: Bool = false) -> String {
    SecretMask.isSecretName(name) && !text.isEmpty
      ? SecretMask.mask : line(text, ascii: ascii)
  }

  /// Whether a text has nothing that needs to be changed.
  private static func isPlain(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      guard (0x20...0x7E).contains(byte) else { return false }
      if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#"), byte == previous { return false }
      if byte == UInt8(ascii: "_"), previous == UInt8(ascii: "n") { return false }
      previous = byte
    }
    return true
  }

  /// Writes out a scalar that must not be shown as itself, or gives `nil` for any other.
  private static func visible(_ scalar: Unicode.Scalar, isFirst: Bool) -> String? {
    switch scalar.value {
    case 0x09: return "\\t"
    case 0x0A: return "\\n"
    case 0x0D: return "\\r"
    case 0x00...0x1F, 0x7F...0x9F:
      return "\\x" + hexadecimal(scalar.value, width: 2)
    case 0x20...0x7E: return nil
    default: break
    }
    let isHidden =
      switch scalar.properties.generalCategory {
      case .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
      case .nonspacingMark, .spacingMark, .enclosingMark:
        // A mark without a letter of its own would sit on the report's own sign before it.
        isFirst || (0xE0100...0xE01EF).contains(scalar.value)
      default:
        scalar.properties.isDefaultIgnorableCodePoint
      }
    guard isHidden else { return nil }
    return "U+" + hexadecimal(scalar.value, width: 4).uppercased()
  }

  /// Writes the reports' own signs, and any other scalar, in ASCII.
  private static func asciiLook(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\u{B7}": "-"
    case "\u{2026}": "..."
    case "\u{2013}", "\u{2014}": "-"
    case "\u{D7}": "x"
    case "\u{2192}": "->"
    case "\u{2265}": ">="
    case "\u{2264}": "<="
    case "\u{2588}": "#"
    case "\u{2592}": "+"
    case "\u{2591}": "."
    case "\u{A0}": " "
    case "\u{2018}", "\u{2019}": "'"
    case "\u{201C}", "\u{201D}": "\""
    default: "\\u{\(hexadecimal(scalar.value, width: 1))}"
    }
  }

  /// Breaks what build systems obey in their logs: `::name::`, `##[name]` and the like.
  private static func withoutLogCommands(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 4)
    for (position, byte) in bytes.enumerated() {
      let previous = position > 0 ? bytes[position - 1] : 0
      if byte == UInt8(ascii: ":"), previous == byte { output.append(UInt8(ascii: "\\")) }
      if byte == UInt8(ascii: "["), endsInLogMarker(output) { output.append(UInt8(ascii: "\\")) }
      if byte == UInt8(ascii: ":"), endsInSectionMarker(output) {
        output.append(UInt8(ascii: "\\"))
      }
      output.append(byte)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether bytes end in `##` and at most a short name, so that a bracket would begin a command.
  private static func endsInLogMarker(_ bytes: [UInt8]) -> Bool {
    let tail = bytes.suffix(12)
    guard let hash = tail.lastIndex(of: UInt8(ascii: "#")), hash > tail.startIndex,
      tail[hash - 1] == UInt8(ascii: "#")
    else { return false }
    return tail[(hash + 1)...].allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
    }
  }

  private static func endsInSectionMarker(_ bytes: [UInt8]) -> Bool {
    bytes.suffix(13).elementsEqual("section_start".utf8)
      || bytes.suffix(11).elementsEqual("section_end".utf8)
  }

  private static func hexadecimal(_ number: UInt32, width: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
