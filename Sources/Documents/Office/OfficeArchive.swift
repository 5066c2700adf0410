/// The parts of an office file, which is a ZIP archive; nothing is ever written to disk.
struct OfficeArchive {
  private struct Part {
    let method: Int
    let packedBytes: Int
    let bytes: Int
    let checksum: UInt32
    let header: Int
  }

  /// The most parts of an archive; office files have some dozens.
  private static let maximumParts = 10_000
  /// How much larger than its packed form a part may be, when it is larger than `freeBytes`.
  private static let maximumRatio = 100
  private static let freeBytes = 1 << 20

  private let data: [UInt8]
  private let parts: [String: Part]
  private let limits: Limits

  init(_ data: [UInt8], limits: Limits) throws(DocumentProblem) {
    self.data = data
    self.limits = limits
    parts = try OfficeArchive.directory(data)
  }

  /// Whether there is a part of a name.
  func has(_ name: String) -> Bool { parts[name] != nil }

  /// Unpacks a part; `nil` when there is none.
  func part(_ name: String) throws(DocumentProblem) -> [UInt8]? {
    guard let part = parts[name] else { return nil }
    guard part.bytes <= limits.treeBytes,
      part.bytes <= OfficeArchive.freeBytes
        || part.bytes / OfficeArchive.maximumRatio <= part.packedBytes
    else {
      throw DocumentProblem(
        .limit, at: .start,
        "part `\(name)` would unfold from \(TextBytes.grouped(part.packedBytes)) to "
          + "\(TextBytes.grouped(part.bytes)) bytes")
    }
    let header = part.header
    guard OfficeArchive.number(data, header, 4) == 0x0403_4B50 else { throw OfficeArchive.broken }
    let start =
      header + 30 + OfficeArchive.number(data, header + 26, 2)
      + OfficeArchive.number(data, header + 28, 2)
    guard start + part.packedBytes <= data.count else { throw OfficeArchive.broken }
    let packed = data[start..<(start + part.packedBytes)]
    let bytes: [UInt8]
    switch part.method {
    case 0: bytes = Array(packed)
    case 8:
      do throws(Inflation.Fault) {
        bytes = try Inflation.bytes(of: packed, atMost: part.bytes)
      } catch {
        throw OfficeArchive.broken
      }
    default:
      throw DocumentProblem(
        .unsupported, at: .start, "part `\(name)` is packed by a method that is not read")
    }
    guard bytes.count == part.bytes, OfficeArchive.checksum(of: bytes) == part.checksum else {
      throw OfficeArchive.broken
    }
    return bytes
  }

  private static let broken = DocumentProblem(
    .syntax, at: .start, "the file is damaged or cut off",
    help: "save it again and use the new copy")

  /// Reads the list of parts at the end of the archive.
  private static func directory(_ data: [UInt8]) throws(DocumentProblem) -> [String: Part] {
    guard data.count >= 22 else { throw broken }
    let earliest = max(0, data.count - 65_557)
    guard
      let end = stride(from: data.count - 22, through: earliest, by: -1).first(where: {
        number(data, $0, 4) == 0x0605_4B50
      })
    else { throw broken }
    let count = number(data, end + 10, 2)
    guard count <= maximumParts else {
      throw DocumentProblem(
        .limit, at: .start, "the file has \(count) parts, more than the limit of \(maximumParts)")
    }
    var offset = number(data, end + 16, 4)
    var parts: [String: Part] = [:]
    for _ in 0..<count {
      guard offset + 46 <= data.count, number(data, offset, 4) == 0x0201_4B50 else { throw broken }
      if number(data, offset + 8, 2) & 1 != 0 {
        throw DocumentProblem(
          .unsupported, at: .start, "the file is protected by a password",
          help: "save it without a password")
      }
      let nameBytes = number(data, offset + 28, 2)
      guard offset + 46 + nameBytes <= data.count else { throw broken }
      let name = String(
        decoding: data[(offset + 46)..<(offset + 46 + nameBytes)], as: UTF8.self)
      let part = Part(
        method: number(data, offset + 10, 2), packedBytes: number(data, offset + 20, 4),
        bytes: number(data, offset + 24, 4),
        checksum: UInt32(truncatingIfNeeded: number(data, offset + 16, 4)),
        header: number(data, offset + 42, 4))
      guard parts.updateValue(part, forKey: name) == nil else {
        throw DocumentProblem(.duplicate, at: .start, "the file has part `\(name)` twice")
      }
      offset += 46 + nameBytes + number(data, offset + 30, 2) + number(data, offset + 32, 2)
    }
    return parts
  }

  /// Reads a number of a few bytes, the lowest first; 0 beyond the end.
  private static func number(_ data: [UInt8], _ offset: Int, _ count: Int) -> Int {
    guard offset >= 0, offset + count <= data.count else { return 0 }
    return (0..<count).reversed().reduce(0) { $0 << 8 | Int(data[offset + $1]) }
  }

  private static let checksums: [UInt32] = (0..<256).map { number in
    (0..<8).reduce(UInt32(number)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }

  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes { value = checksums[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8) }
    return value ^ 0xFFFF_FFFF
  }
}
