import Crypto

/// The SHA-256 digest of a file's bytes, made while they are read.
package struct ContentDigest {
  private var hash = SHA256()

  /// Takes the next bytes of the file.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    hash.update(bufferPointer: bytes)
  }

  /// The digest of all bytes so far, in lower-case hexadecimal.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in hash.finalize() {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(validating: text, as: UTF8.self) ?? ""
  }

  /// The digest of bytes that are all there.
  static func of(_ bytes: [UInt8]) -> String {
    var digest = ContentDigest()
    bytes.withUnsafeBytes { digest.add($0) }
    return digest.hexadecimal
  }
}

extension ContentDigest {
  /// The SHA-256 digest of bytes that are all there, in lower-case hexadecimal.
  package static func sha256(_ bytes: [UInt8]) -> String { of(bytes) }

  /// The SHA-1 digest of bytes, as name-based identifiers of version 5 are defined by; it protects
  /// nothing.
  package static func sha1(_ bytes: [UInt8]) -> [UInt8] {
    Array(Insecure.SHA1.hash(data: bytes))
  }
}
