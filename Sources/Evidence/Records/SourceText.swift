import AssessmentCore

/// The text of a file while it is in memory, from which messages take the line that they are about.
struct SourceText: Sendable {
  /// The most scalars of a line that are shown after the place, and the furthest place that is
  /// shown.
  private static let shownAfter = 160
  private static let furthestColumn = 1_000

  let path: String
  private let bytes: [UInt8]

  /// Takes a text in UTF-8, as its reader reads it.
  init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  /// Whether a message is about a place in this text.
  func wantsExcerpt(_ diagnostic: Diagnostic) -> Bool {
    guard diagnostic.excerpt == nil, let place = diagnostic.place else { return false }
    return place.line > 0 && place.column > 0 && place.column <= SourceText.furthestColumn
      && place.path.utf8.elementsEqual(path.utf8)
  }

  /// Gives the lines at places, cut behind the place where they are long.
  ///
  /// A line that belongs to a secret is not given, and none of a table with a column of secrets.
  func excerpts(at places: [Place]) -> [Place: String] {
    let wanted = Set(places.map(\.line))
    var lines: [Int: String] = [:]
    var scan = SecretScan()
    var number = 0
    var start = 0
    let last = wanted.max() ?? 0
    while start < bytes.count, number < last {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      number += 1
      let line = bytes[start..<end]
      let isSecret = scan.isSecret(line, number: number)
      if scan.isTableOfSecrets { return [:] }
      if wanted.contains(number), !isSecret {
        lines[number] =
          String(validating: line.prefix(4 * SourceText.longest), as: UTF8.self)
          ?? String(decoding: line.prefix(4 * SourceText.longest), as: UTF8.self)
      }
      start = end + 1
      if end < bytes.count, bytes[end] == 0x0D, start < bytes.count, bytes[start] == 0x0A {
        start += 1
      }
    }
    var excerpts: [Place: String] = [:]
    for place in places {
      if let line = lines[place.line] {
        excerpts[place] = SourceText.cut(line, behind: place.column)
      }
    }
    return excerpts
  }

  /// The most scalars of a line that any excerpt can have.
  private static let longest = furthestColumn + shownAfter

  /// Cuts a long line at the last gap that is near enough; half of a key would not be known as a
  /// secret.
  private static func cut(_ line: String, behind column: Int) -> String? {
    let scalars = line.unicodeScalars
    let end = column + shownAfter
    guard scalars.count > end else { return line }
    let shown = Array(scalars.prefix(end))
    let gap = shown.lastIndex { " \t,;\"".unicodeScalars.contains($0) }
    guard let gap, gap >= column else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: shown[...gap])
    return String(text)
  }
}
