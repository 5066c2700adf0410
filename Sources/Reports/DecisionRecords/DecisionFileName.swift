/// Makes file names for decision records: `0007-integration-pattern-claims-assistant.md`.
package enum DecisionFileName {
  /// The longest slug; longer titles are cut at a hyphen.
  private static let longest = 60

  /// Gives the file name of a record by its number and title.
  package static func of(number: Int, title: String) -> String {
    let digits = String(max(0, number))
    let padding = String(repeating: "0", count: max(0, 4 - digits.count))
    return "\(padding)\(digits)-\(slug(of: title)).md"
  }

  /// Gives the title in lower-case ASCII letters, digits and single hyphens; never empty.
  package static func slug(of title: String) -> String {
    var words: [String] = []
    var word = ""
    for byte in SecretMask.masked(title).utf8 {
      let lower = byte | 0x20
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        word.unicodeScalars.append(Unicode.Scalar(byte))
      } else if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower), byte >= 0x41 {
        word.unicodeScalars.append(Unicode.Scalar(lower))
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    var slug = ""
    for word in words {
      let next = slug.isEmpty ? word : slug + "-" + word
      if next.utf8.count > longest { break }
      slug = next
    }
    if slug.isEmpty { slug = words.first.map { String($0.prefix(longest)) } ?? "decision" }
    return slug
  }
}
