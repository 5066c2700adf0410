/// The name by which a mapping knows a column.
enum ColumnName {
  /// Gives a header in lower case, with `_` for all that is no letter or digit, without a leading
  /// `12_`.
  static func of(_ header: String) -> String {
    var name = String.UnicodeScalarView()
    var isGap = false
    for scalar in header.unicodeScalars {
      let isLetter =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      guard isLetter else {
        isGap = true
        continue
      }
      if isGap, !name.isEmpty { name.append("_") }
      isGap = false
      name.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    let digits = name.prefix { ("0"..."9").contains($0) }
    if !digits.isEmpty, digits.endIndex < name.endIndex, name[digits.endIndex] == "_" {
      return String(name[name.index(after: digits.endIndex)...])
    }
    return String(name)
  }
}
