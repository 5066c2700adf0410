/// How a file is to be read, by its name and its first bytes.
enum FileFormat: Hashable, Sendable {
  case yaml
  case json
  case jsonLines
  /// A table with this byte between its cells.
  case delimited(separator: UInt8)
  case markdown
  case spreadsheet
  case wordDocument
  /// Something that no reader reads, and what it is in words.
  case binary(String)
  /// Text of an unknown sort.
  case unknown

  /// Tells the format by the end of a file's name, in lower case.
  init(fileExtension: String) {
    switch fileExtension {
    case "yaml", "yml": self = .yaml
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonLines
    case "csv": self = .delimited(separator: UInt8(ascii: ","))
    case "tsv": self = .delimited(separator: UInt8(ascii: "\t"))
    case "md", "markdown": self = .markdown
    case "pdf": self = .binary("PDF")
    case "docx", "docm": self = .wordDocument
    case "xlsx", "xlsm": self = .spreadsheet
    case "doc", "odt", "rtf": self = .binary("word processor document; save it as .docx")
    case "xls", "ods": self = .binary("spreadsheet; save it as .xlsx or CSV")
    case "pptx", "ppt", "odp": self = .binary("slides")
    case "png", "jpg", "jpeg", "gif", "webp", "svg", "tif", "tiff", "bmp": self = .binary("picture")
    case "zip", "gz", "tgz", "xz", "bz2", "7z", "tar": self = .binary("archive")
    default: self = .unknown
    }
  }

  /// Tells by the first bytes that a file is not text, whatever its name; `nil` when it may be
  /// text.
  init?(magic bytes: some Collection<UInt8>) {
    let signatures: [(bytes: [UInt8], nature: String)] = [
      (Array("%PDF".utf8), "PDF"),
      ([0x50, 0x4B, 0x03, 0x04], "office document or archive"),
      ([0x50, 0x4B, 0x05, 0x06], "empty archive"),
      ([0xD0, 0xCF, 0x11, 0xE0], "office document"),
      ([0x89, 0x50, 0x4E, 0x47], "picture"),
      ([0xFF, 0xD8, 0xFF], "picture"),
      (Array("GIF8".utf8), "picture"),
      ([0x1F, 0x8B], "archive"),
      ([0x7F, 0x45, 0x4C, 0x46], "program"),
    ]
    guard let found = signatures.first(where: { bytes.starts(with: $0.bytes) }) else { return nil }
    self = .binary(found.nature)
  }
}
