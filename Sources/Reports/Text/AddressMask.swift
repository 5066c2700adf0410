/// Hides whose mailbox an e-mail address in evidence is; its domain stays, because it tells the company.
enum AddressMask {
  /// Gives the bytes with the part before the `@` of every address replaced.
  static func masked(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "@")) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    // Where the word before an `@` starts in the result; only bytes of that word are removed again.
    var wordStart = 0
    for position in bytes.indices {
      let byte = bytes[position]
      if byte == UInt8(ascii: "@"), wordStart < result.count, isDomain(bytes, after: position) {
        result.removeSubrange(wordStart...)
        result += Array(SecretMask.mask.utf8)
      }
      result.append(byte)
      if !isOfName(byte) { wordStart = result.count }
    }
    return result
  }

  /// Whether a domain with a full stop inside follows.
  private static func isDomain(_ bytes: [UInt8], after position: Int) -> Bool {
    // A domain has 253 letters at most.
    let domain = bytes[(position + 1)...].prefix(253).prefix {
      isLetterOrDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
    let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: true)
    guard labels.count >= 2, let last = labels.last else { return false }
    return last.count >= 2 && last.allSatisfy { isLetterOrDigit($0) && $0 > UInt8(ascii: "9") }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte >= 0x80 || "._%+-'".utf8.contains(byte)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
