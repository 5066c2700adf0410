/// A file that was found, before it is read.
package struct EvidenceFile: Hashable, Sendable {
  /// The path below the root as it is shown, with `/` between its parts and bytes that are no text
  /// escaped.
  package let path: String
  /// The path as the file system knows it; files are read in the order of these bytes.
  let bytes: [UInt8]
  /// Where the bytes are: the same path, unless a link leads to another place inside of the folder.
  let target: [UInt8]

  package init(path: String) {
    self.init(bytes: Array(path.utf8))
  }

  init(bytes: [UInt8], target: [UInt8]? = nil) {
    self.bytes = bytes
    self.target = target ?? bytes
    self.path = EvidenceFile.shown(bytes)
  }

  /// The end of the file's name after the last full stop, in lower case, or empty.
  var fileExtension: String {
    let name = bytes.split(separator: UInt8(ascii: "/")).last ?? []
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return "" }
    return (String(validating: name[(dot + 1)...], as: UTF8.self) ?? "").lowercased()
  }

  /// The file's name without its folders and its ending.
  var stem: String {
    let name = bytes.split(separator: UInt8(ascii: "/")).last ?? []
    let end = name.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    return EvidenceFile.shown(Array(name[..<end]))
  }

  /// Writes a name so that it can be shown: a name that is not UTF-8 with `\xNN` for what is not
  /// ASCII.
  static func shown(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let digits = Array("0123456789abcdef".unicodeScalars)
    var text = String.UnicodeScalarView()
    for byte in bytes {
      if (0x20..<0x7F).contains(byte) {
        text.append(Unicode.Scalar(byte))
      } else {
        text.append(contentsOf: "\\x".unicodeScalars)
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
      }
    }
    return String(text)
  }
}
