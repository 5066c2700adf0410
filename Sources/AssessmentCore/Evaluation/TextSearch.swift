import Expressions

extension ContentDictionary {
  /// Finds the codes that stand for some texts, without making a text of every other content.
  ///
  /// They come in ascending order; a text may have several.
  func codes(of texts: Set<ExactText>) -> [(code: Int, text: ExactText)] {
    guard let arena else {
      var found: [(code: Int, text: ExactText)] = []
      for (code, content) in enumerated() {
        guard case .value(let value) = content, case .string(let text) = value.content else {
          continue
        }
        if texts.contains(ExactText(text)) { found.append((code, ExactText(text))) }
      }
      return found
    }
    return arena.positions(of: texts).map { ($0.position + 1, $0.text) }
  }
}

extension TextArena {
  /// Finds where some texts are.
  ///
  /// A million names are compared with a few thousand: each is first looked up in a table of bits,
  /// by a key of its length and its ends, which nearly all fail.
  func positions(of texts: Set<ExactText>) -> [(position: Int, text: ExactText)] {
    guard !texts.isEmpty else { return [] }
    var filter = [UInt64](repeating: 0, count: TextArena.filterBits / 64)
    for text in texts {
      let key = Array(text.text.utf8).withUnsafeBytes { TextArena.key(of: $0) }
      filter[Int(key >> 6)] |= 1 << UInt64(key & 63)
    }
    return withBytes { bytes, ends in
      var found: [(position: Int, text: ExactText)] = []
      var start = 0
      for (position, end) in ends.enumerated() {
        let end = Int(end)
        guard start <= end, end <= bytes.count else { return found }
        let text = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        let key = TextArena.key(of: text)
        if filter[Int(key >> 6)] & 1 << UInt64(key & 63) != 0 {
          let candidate = ExactText(String(decoding: text, as: UTF8.self))
          if texts.contains(candidate) { found.append((position, candidate)) }
        }
        start = end
      }
      return found
    }
  }

  private static let filterBits = 1 << 18

  /// Makes a small number of a text's length, its first and its last eight bytes.
  private static func key(of text: UnsafeRawBufferPointer) -> UInt32 {
    var first: UInt64 = 0
    var last: UInt64 = 0
    if text.count >= 8 {
      first = text.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
      last = text.loadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self)
    } else {
      for byte in text { first = first << 8 | UInt64(byte) }
    }
    let mixed =
      (first ^ last &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(text.count)) &* 0xD6E8_FEB8_6659_FD93
    return UInt32(mixed >> 46)
  }
}
