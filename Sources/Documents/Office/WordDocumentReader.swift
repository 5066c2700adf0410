/// Reads the outline of a word processor file: headings, lists, check boxes, tables, named values.
///
/// The line of a place is the number of the paragraph, from 1.
package enum WordDocumentReader {
  /// The outline of the bytes of a file, in the form that Markdown has.
  ///
  /// Throws when the file is damaged, protected or too large.
  package static func read(
    _ bytes: [UInt8], limits: Limits = .standard
  ) throws(DocumentProblem) -> MarkdownDocument {
    let archive = try OfficeArchive(bytes, limits: limits)
    guard let body = try archive.part("word/document.xml") else {
      throw DocumentProblem(.unsupported, at: .start, "the archive holds no text document")
    }
    var levels: [String: Int] = [:]
    var style = ""
    try SpreadsheetReader.scan(archive.part("word/styles.xml"), limits) { event in
      guard case .start(let element, let attributes) = event else { return }
      switch element {
      case "style": style = attributes["styleId"] ?? ""
      case "name":
        if let level = level(named: attributes["val"] ?? "") { levels[style] = level }
      case "outlineLvl":
        if let number = attributes["val"].flatMap(Int.init), number < 6, levels[style] == nil {
          levels[style] = number + 1
        }
      default: break
      }
    }
    var outline = WordOutline(levels: levels)
    var scanner = try XMLScanner(body, limits: limits)
    while let event = try scanner.event() { outline.take(event) }
    return outline.finished()
  }

  /// The level of a heading style by its name, which is English in every file.
  static func level(named name: String) -> Int? {
    let name = name.lowercased()
    if name == "title" { return 1 }
    guard name.utf8.starts(with: "heading".utf8) else { return nil }
    return Int(String(name.unicodeScalars.filter { ("0"..."9").contains($0) })).flatMap {
      (1...6).contains($0) ? $0 : nil
    }
  }
}
