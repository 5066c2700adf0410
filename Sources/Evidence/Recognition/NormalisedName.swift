/// A column header or key in the form in which names are compared.
///
/// `Go-live date`, `go_live_date` and `12_go_live_date` are one name: case, punctuation, spaces and
/// a leading number with its underscore do not count.
enum NormalisedName {
  /// Gives the letters and digits of a name in lower case.
  static func of(_ name: String) -> String {
    var bytes = name
    if let plain = bytes.withUTF8(plain) { return plain }
    let scalars = name.unicodeScalars
    let letters = of(scalars[afterNumber(scalars)...])
    return letters.isEmpty ? of(scalars[...]) : letters
  }

  /// The same for a name in ASCII, as nearly all are; `nil` for others.
  private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    let number = bytes.prefix { digits.contains($0) }.count
    let hasNumber = number > 0 && number < bytes.count && bytes[number] == UInt8(ascii: "_")
    let letters = hasNumber ? lowered(bytes[(number + 1)...]) : ""
    return letters.isEmpty ? lowered(bytes[...]) : letters
  }

  private static func lowered(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { room in
      var count = 0
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
          room[count] = byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
          room[count] = byte + 32
        default: continue
        }
        count += 1
      }
      return count
    }
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
