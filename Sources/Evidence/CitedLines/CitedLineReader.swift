package import AssessmentCore

/// Reads the lines that a report cites, once it is known which they are.
package enum CitedLineReader {
  /// The largest file that is read again for its lines.
  private static let mostBytes = 32 << 20

  /// Gives the lines at places, in the order of the places.
  ///
  /// A file that is not the one that was assessed any more, by its digest, gives none, and neither
  /// does one that is no text or too large. The line of a secret has no text.
  package static func read(
    _ places: [Place], in files: some EvidenceFiles, of items: [EvidenceItem]
  ) -> [CitedLine] {
    var wanted: [String: [Place]] = [:]
    for place in places where place.line > 0 && place.isInLines {
      wanted[place.path, default: []].append(place)
    }
    guard !wanted.isEmpty else { return [] }
    var digests: [String: String] = [:]
    for item in items where wanted[item.path] != nil { digests[item.path] = item.sha256 }
    var lines: [CitedLine] = []
    for file in files.list().files {
      guard let places = wanted[file.path], let digest = digests[file.path], !digest.isEmpty,
        let bytes = bytes(of: file, in: files, digest: digest)
      else { continue }
      lines += self.lines(at: places.sorted(), of: bytes)
    }
    return lines.sorted { $0.place < $1.place }
  }

  /// Reads a file that is still the same.
  private static func bytes(
    of file: EvidenceFile, in files: some EvidenceFiles, digest: String
  ) -> [UInt8]? {
    do throws(FileProblem) {
      let opened = try files.open(file)
      let bytes = try opened.readAll(atMost: mostBytes)
      return opened.sha256.utf8.elementsEqual(digest.utf8) && !bytes.contains(0) ? bytes : nil
    } catch {
      // What became of the file since it was assessed is no concern of the report.
      return nil
    }
  }

  private static func lines(at places: [Place], of bytes: [UInt8]) -> [CitedLine] {
    let numbers = Set(places.map(\.line))
    let hashes = LineHashes.of(bytes, lines: numbers)
    let texts = texts(of: bytes, lines: numbers)
    return places.compactMap { place in
      hashes[place.line].map {
        CitedLine(place: place, text: texts[place.line] ?? "", lineHash: $0)
      }
    }
  }

  /// The texts of some lines, without those of secrets.
  private static func texts(of bytes: [UInt8], lines wanted: Set<Int>) -> [Int: String] {
    var texts: [Int: String] = [:]
    var scan = SecretScan()
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var start = hasMark ? 3 : 0
    var number = 0
    let last = wanted.max() ?? 0
    while start < bytes.count, number < last {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      number += 1
      let line = bytes[start..<end]
      let isSecret = scan.isSecret(line, number: number)
      if scan.isTableOfSecrets { return [:] }
      if wanted.contains(number), !isSecret {
        texts[number] = String(validating: line, as: UTF8.self)
      }
      start = end + 1
      if end < bytes.count, bytes[end] == 0x0D, start < bytes.count, bytes[start] == 0x0A {
        start += 1
      }
    }
    return texts
  }
}
