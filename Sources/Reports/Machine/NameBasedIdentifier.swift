/// Universally unique identifiers of version 5: the same name gives the same identifier in every
/// run.
struct NameBasedIdentifier {
  let sha1: @Sendable ([UInt8]) -> [UInt8]

  /// The identifier under which all names of this program stand, drawn once.
  static let namespaceText = "5b0f6a52-9f0e-4c1d-8a53-6d1f2c7e9b34"
  private static let namespace: [UInt8] = [
    0x5B, 0x0F, 0x6A, 0x52, 0x9F, 0x0E, 0x4C, 0x1D, 0x8A, 0x53, 0x6D, 0x1F, 0x2C, 0x7E, 0x9B, 0x34,
  ]

  /// Gives the identifier of a name that is put together from parts.
  func of(_ parts: String...) -> String {
    // A separator that no part contains in its own length keeps `a`, `bc` apart from `ab`, `c`.
    let name = parts.map { "\($0.utf8.count):\($0)" }.joined()
    var bytes = Array(sha1(NameBasedIdentifier.namespace + Array(name.utf8)).prefix(16))
    guard bytes.count == 16 else { return NameBasedIdentifier.namespaceText }
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    var text = ""
    for (position, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(position) { text += "-" }
      let digits = String(byte, radix: 16)
      text += digits.utf8.count == 1 ? "0" + digits : digits
    }
    return text
  }
}
