import AssessmentCore

@testable import Reports

/// The document of the fixture, with a quotation at every cited place, and settings whose digests
/// need no cryptography.
enum DocumentFixture {
  static func document(hostile: String = AwkwardText.everything) throws -> ReportDocument {
    let assessment = try AssessmentFixture(hostile: hostile).assessment()
    let places = ReportDocument.citedPlaces(of: assessment)
    return ReportDocument(
      assessment,
      quotations: places.enumerated().map {
        Quotation(place: $0.element, text: "line of \(hostile)", lineHash: "abc\($0.offset):1")
      }, version: "0.1.0")
  }

  static let settings = FormatSettings(
    folder: "evidence/", sha1: { digest($0, count: 20) },
    sha256: { bytes in
      digest(bytes, count: 32).map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
    })

  /// Bytes that differ when the input does, for all that tests can tell.
  private static func digest(_ bytes: [UInt8], count: Int) -> [UInt8] {
    (0..<count).map { position in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325 &+ UInt64(position) &* 0x9E37_79B9_7F4A_7C15
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
      return UInt8(truncatingIfNeeded: hash >> 56)
    }
  }
}
