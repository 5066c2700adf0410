/// Goes through the lines of a text and tells which of them may hold a secret.
struct SecretScan {
  /// Whether the first line is the header of a table one of whose columns holds secrets.
  private(set) var isTableOfSecrets = false
  /// The indentation of a key whose value stands on the following, deeper lines.
  private var secretIndentation: Int?
  private var isInKey = false

  /// Looks at the next line; secrets are known by the name before them, and keys by their frame.
  mutating func isSecret(_ bytes: ArraySlice<UInt8>, number: Int) -> Bool {
    // Names are short: what stands far to the right in a long line is not looked at.
    let text = String(decoding: bytes.prefix(4_096), as: UTF8.self)
    let line = text.unicodeScalars
    if number == 1 {
      let cells = line.split { ",;\t|".unicodeScalars.contains($0) }
      isTableOfSecrets =
        cells.count > 1 && !line.contains(":") && cells.contains { SecretName.isOne(String($0)) }
    }
    if bytes.starts(with: "-----".utf8) {
      isInKey = text.contains("BEGIN") && text.contains("KEY")
      return true
    }
    if isInKey { return true }
    let indentation = line.prefix { $0 == " " || $0 == "\t" }.count
    if let limit = secretIndentation {
      if indentation > limit || indentation == line.count { return true }
      secretIndentation = nil
    }
    guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "=" }),
      SecretName.isOne(String(line[..<colon]))
    else { return false }
    secretIndentation = indentation
    return true
  }
}
