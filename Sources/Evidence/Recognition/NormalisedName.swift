/// A column header or key in the form in which names are compared.
///
/// `Go-live date`, `go_live_date` and `12_go_live_date` are one name: case, punctuation, spaces and a leading
/// number with its underscore do not count.
enum NormalisedName {
  /// Gives the letters and digits of a name in lower case.
  static func of(_ name: String) -> String {
    let scalars = name.unicodeScalars
    let letters = of(scalars[afterNumber(scalars)...])
    return letters.isEmpty ? of(scalars[...]) : letters
  }

  private static func of(_ scalars: Substring.UnicodeScalarView) -> String {
    var result = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar {
      case "a"..."z", "0"..."9":
        result.append(scalar)
      case "A"..."Z":
        result.append(Unicode.Scalar(UInt8(scalar.value) + 32))
      default:
        guard !scalar.isASCII, scalar.properties.isAlphabetic else { continue }
        result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(result)
  }

  /// Gives the position after a leading `12_`, or the start.
  private static func afterNumber(
    _ scalars: String.UnicodeScalarView
  ) -> String.UnicodeScalarView.Index {
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.endIndex < scalars.endIndex, scalars[digits.endIndex] == "_"
    else { return scalars.startIndex }
    return scalars.index(after: digits.endIndex)
  }
}
