/// Names that formats want as URIs, for things that have no address in the network.
enum FormatAddress {
  /// The name space of this program's own properties.
  static let nameSpace = "urn:uuid:" + NameBasedIdentifier.namespaceText

  /// A URN of parts, each reduced to plain signs.
  static func urn(_ parts: String...) -> String {
    (["urn", "assess"] + parts.map(token)).joined(separator: ":")
  }

  /// A text as a token: letters, digits, `.`, `-` and `_`, beginning with a letter or `_`.
  static func token(_ text: String) -> String {
    var token = ""
    for scalar in text.unicodeScalars {
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      token += isPlain || "-._".unicodeScalars.contains(scalar) ? String(scalar) : "_"
    }
    guard let first = token.unicodeScalars.first, first.properties.isAlphabetic || first == "_"
    else { return "_" + token }
    return token
  }
}
