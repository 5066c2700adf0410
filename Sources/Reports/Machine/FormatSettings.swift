import AssessmentCore

/// What machine formats need to know beside the document: where the evidence folder is, and how
/// digests are made.
package struct FormatSettings: Sendable {
  /// The evidence folder below the root of the repository, with a slash at its end; empty where the
  /// paths of the evidence are to stand as they are.
  package let folder: String
  /// The SHA-1 digest, by which name-based identifiers are made.
  package let sha1: @Sendable ([UInt8]) -> [UInt8]
  /// The SHA-256 digest in lower-case hexadecimal.
  package let sha256: @Sendable ([UInt8]) -> String

  package init(
    folder: String, sha1: @escaping @Sendable ([UInt8]) -> [UInt8],
    sha256: @escaping @Sendable ([UInt8]) -> String
  ) {
    self.folder = folder
    self.sha1 = sha1
    self.sha256 = sha256
  }

  /// A path of the evidence as seen from the root of the repository.
  func path(_ path: String) -> String { folder + path }

  /// A path as a relative URI, with everything but plain signs percent-encoded.
  func address(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var address: [UInt8] = []
    for byte in self.path(path).utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        address.append(byte)
      default:
        address += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: address, as: UTF8.self)
  }

  /// The start of the digest of a text, to tell things by.
  func fingerprint(_ text: String) -> String { sha256(Array(text.utf8)) }
}

extension FormatSettings {
  /// What tells an assessment from others: its project, its day and its files.
  func runFingerprint(_ document: ReportDocument) -> String {
    let files = document.evidence.map { "\($0.item.sha256) \($0.item.path)" }
    return fingerprint(
      ([document.project.id, document.asOf.iso] + files).joined(separator: "\n"))
  }
}
