/// A decision record that another one speaks of: its number, its title and its file.
package struct DecisionReference: Sendable {
  package let number: Int
  /// The title without the number.
  package let title: String
  package let fileName: String

  package init(number: Int, title: String, fileName: String) {
    self.number = number
    self.title = title
    self.fileName = fileName
  }

  /// The link to the record as `adr-tools` writes it: `[3. Use a queue](0003-use-a-queue.md)`.
  package var link: String {
    "[\(number). \(MarkdownText.inline(title))](\(DecisionReference.target(fileName)))"
  }

  /// A file name as the target of a link: what is no letter, digit or one of `-._~` is escaped.
  static func target(_ fileName: String) -> String {
    var target = ""
    for byte in fileName.utf8 {
      let isPlain =
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte < 0x80
        || [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~")]
          .contains(byte)
      if isPlain {
        target.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        target += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return target
  }
}
