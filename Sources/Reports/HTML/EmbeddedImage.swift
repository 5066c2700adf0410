/// A picture whose bytes stand in the report itself, so that nothing is loaded.
package struct EmbeddedImage: Hashable, Sendable {
  /// The kinds of pictures that a report can hold.
  ///
  /// A drawing in SVG is shown as a picture, where
  /// browsers run and load nothing of it.
  package enum Kind: String, Sendable, CaseIterable {
    case png = "image/png"
    case jpeg = "image/jpeg"
    case svg = "image/svg+xml"
  }

  package let kind: Kind
  /// The bytes in Base64.
  package let base64: String
  /// What the picture shows, for those who do not see it.
  package let description: String

  package init(kind: Kind, base64: String, description: String) {
    self.kind = kind
    self.base64 = base64
    self.description = description
  }

  /// The largest picture that is taken, in bytes.
  package static let mostBytes = 200_000

  /// Makes a picture from the bytes of a file, or gives `nil` where they are none that can be shown.
  package init?(bytes: [UInt8], description: String) {
    guard bytes.count <= EmbeddedImage.mostBytes, let kind = EmbeddedImage.kind(of: bytes) else {
      return nil
    }
    self.init(kind: kind, base64: EmbeddedImage.encoded(bytes), description: description)
  }

  /// The picture as an address.
  var address: String { "data:\(kind.rawValue);base64,\(base64)" }

  private static func kind(of bytes: [UInt8]) -> Kind? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    let start = String(decoding: bytes.prefix(1_024), as: UTF8.self)
    return start.contains("<svg") ? .svg : nil
  }

  /// Whether a text is written in the signs of Base64.
  static func isBase64(_ text: String) -> Bool {
    text.utf8.count <= mostBytes * 2
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "+/=".utf8.contains(byte)
        }
      }
  }

  private static func encoded(_ bytes: [UInt8]) -> String {
    let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var position = 0
    while position < bytes.count {
      let rest = bytes.count - position
      let word =
        Int(bytes[position]) << 16 | (rest > 1 ? Int(bytes[position + 1]) << 8 : 0)
        | (rest > 2 ? Int(bytes[position + 2]) : 0)
      text.append(signs[word >> 18])
      text.append(signs[word >> 12 & 63])
      text.append(rest > 1 ? signs[word >> 6 & 63] : UInt8(ascii: "="))
      text.append(rest > 2 ? signs[word & 63] : UInt8(ascii: "="))
      position += 3
    }
    return String(decoding: text, as: UTF8.self)
  }
}
