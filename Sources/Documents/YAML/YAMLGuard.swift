/// Looks through YAML text before it is composed, for what would make composing it dangerous.
///
/// The checks are approximate on the safe side: they do not know block scalars or comments from
/// content, so they may count too much, but never too little.
struct YAMLGuard {
  private let bytes: [UInt8]
  private let limits: Limits

  init(bytes: [UInt8], limits: Limits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// Throws when the text uses too many aliases, an alias as a key, or is nested too deep.
  func check() throws(DocumentProblem) {
    try checkAliases()
    try checkDepth()
  }

  // MARK: Aliases

  private func checkAliases() throws(DocumentProblem) {
    var anchors: Set<ArraySlice<UInt8>> = []
    var uses = 0
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == 0x26 || byte == 0x2A, startsToken(offset) else {
        offset += 1
        continue
      }
      let name = bytes[(offset + 1)...].prefix(while: isNameByte)
      if byte == 0x26 {
        if !name.isEmpty { anchors.insert(name) }
      } else if anchors.contains(name) {
        uses += 1
        guard uses <= limits.aliases else {
          throw DocumentProblem(
            .limit, at: TextPlace.position(of: offset, in: bytes),
            "the text uses aliases more than \(limits.aliases) times",
            help: "write the repeated values out")
        }
        if isKey(from: offset, to: name.endIndex) {
          throw DocumentProblem(
            .unsupported, at: TextPlace.position(of: offset, in: bytes),
            "the alias `*\(TextBytes.string(name))` is used as a key",
            help: "write the key out")
        }
      }
      offset = max(offset + 1, name.endIndex)
    }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    TextBytes.isLetter(byte) || TextBytes.isDigit(byte) || byte == 0x5F || byte == 0x2D
  }

  private func startsToken(_ offset: Int) -> Bool {
    guard offset > 0 else { return true }
    switch bytes[offset - 1] {
    case 0x09, 0x0A, 0x0D, 0x20, 0x2C, 0x5B, 0x7B, 0x3A, 0x3F, 0x2D: return true
    // The other characters that YAML takes for a line break.
    case 0x85, 0xA8, 0xA9: return true
    default: return false
    }
  }

  private func isKey(from start: Int, to end: Int) -> Bool {
    let next = bytes[end...].first { !TextBytes.isBlank($0) }
    if next == 0x3A { return true }
    let before = bytes[..<start].reversed().drop {
      TextBytes.isBlank($0) || $0 == 0x0A || $0 == 0x0D
    }
    return before.first == 0x3F
  }

  // MARK: Depth

  /// Bounds the depth of the calls that composing makes: by brackets, by indentation, by dashes.
  private func checkDepth() throws(DocumentProblem) {
    var indents: [Int] = []
    var brackets = 0
    var offset = 0
    while offset < bytes.count {
      let lineStart = offset
      while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
      let indent = offset - lineStart
      let end = bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      if offset < end, bytes[offset] != 0x23, brackets == 0 {
        while let top = indents.last, top >= indent { indents.removeLast() }
        indents.append(indent)
        // `- - - a` opens a level with each dash.
        while offset + 1 < end, bytes[offset] == 0x2D || bytes[offset] == 0x3F,
          TextBytes.isBlank(bytes[offset + 1])
        {
          offset += 1
          while offset < end, TextBytes.isBlank(bytes[offset]) { offset += 1 }
          indents.append(offset - lineStart)
        }
      }
      brackets = openBrackets(after: offset..<end, from: brackets, base: indents.count)
      guard indents.count + brackets <= limits.depth + 1 else {
        throw DocumentProblem(
          .limit, at: TextPlace.position(of: min(offset, bytes.count), in: bytes),
          "values are nested more than \(limits.depth) levels deep")
      }
      offset = end + 1
    }
  }

  /// How many brackets are open after a piece of a line; stops counting where the limit is passed.
  private func openBrackets(after range: Range<Int>, from open: Int, base: Int) -> Int {
    var open = open
    var quote: UInt8 = 0
    var previous: UInt8 = 0x20
    for byte in bytes[range] {
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else {
        switch byte {
        case 0x22, 0x27:
          if !TextBytes.isLetter(previous), !TextBytes.isDigit(previous) { quote = byte }
        case 0x23 where TextBytes.isBlank(previous): return open
        // A bracket opens a list or mapping only at the start of a value.
        case 0x5B, 0x7B:
          if opensValue(after: previous, inside: open) { open += 1 }
        case 0x5D, 0x7D: open = max(0, open - 1)
        default: break
        }
      }
      if base + open > limits.depth + 1 { return open }
      previous = byte
    }
    return open
  }

  private func opensValue(after previous: UInt8, inside open: Int) -> Bool {
    open > 0 || TextBytes.isBlank(previous) || previous == 0x3A
  }
}
