/// The grammar of JSON over valid UTF-8 bytes.
struct JSONParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let limits: Limits
  private let depthLimit: Int
  private var offset = 0
  private var line: Int
  private var lineStart = 0
  // How many bytes since the start of the line continue a scalar: the column counts scalars.
  private var continuationBytes = 0
  private var nodes = 0

  init(bytes: UnsafeBufferPointer<UInt8>, firstLine: Int, limits: Limits) {
    self.bytes = bytes
    self.limits = limits
    line = firstLine
    // One level of values is one level of calls, so no setting may go beyond what any stack holds.
    depthLimit = min(limits.depth, 512)
  }

  /// The one value of the text, with nothing but white space around it.
  mutating func document() throws(DocumentProblem) -> Node {
    try skipWhiteSpace()
    guard offset < bytes.count else {
      throw problem(.syntax, "not JSON: the text is empty")
    }
    let node = try value(depth: 1)
    try skipWhiteSpace()
    guard offset >= bytes.count else {
      throw problem(.syntax, "not JSON: \(here) stands after the end of the value")
    }
    return node
  }

  // MARK: Places and problems

  private var position: Position {
    Position(line: line, column: offset - lineStart - continuationBytes + 1)
  }

  /// The byte at the offset; 0, which no text holds, at the end.
  private var current: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private func byte(ahead distance: Int) -> UInt8 {
    offset + distance < bytes.count ? bytes[offset + distance] : 0
  }

  private func problem(
    _ kind: DocumentProblemKind, _ summary: String, at place: Position? = nil,
    notes: [ProblemNote] = [], help: String? = nil
  ) -> DocumentProblem {
    DocumentProblem(kind, at: place ?? position, summary, notes: notes, help: help)
  }

  /// The character at the offset, as a message shows it.
  private var here: String {
    guard offset < bytes.count else { return "the end of the text" }
    let word = wordHere
    if !word.isEmpty { return "`\(word)`" }
    let rest = UnsafeRawBufferPointer(bytes)
    let length = max(1, UTF8Validation.sequenceLength(in: rest, at: offset))
    let text = TextBytes.string(bytes[offset..<min(bytes.count, offset + length)])
    guard current >= 0x20, current != 0x7F else {
      return "the control character U+00" + String(current >> 4, radix: 16, uppercase: true)
        + String(current & 15, radix: 16, uppercase: true)
    }
    return current == 0x60 ? "a backtick" : "`\(text)`"
  }

  /// The letters, digits and underscores from the offset, at most 24 of them.
  private var wordHere: String {
    let word = bytes[offset...].prefix(24).prefix {
      TextBytes.isLetter($0) || TextBytes.isDigit($0) || $0 == 0x5F
    }
    return TextBytes.string(word)
  }

  // MARK: White space

  private mutating func skipWhiteSpace() throws(DocumentProblem) {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09: offset += 1
      case 0x0A:
        offset += 1
        startLine()
      case 0x0D:
        offset += current == 0x0D && byte(ahead: 1) == 0x0A ? 2 : 1
        startLine()
      case 0x2F where byte(ahead: 1) == 0x2F || byte(ahead: 1) == 0x2A, 0x23:
        throw problem(
          .syntax, "not JSON: comments are not allowed",
          help: "remove the comments, or keep the file as YAML")
      default: return
      }
    }
  }

  private mutating func startLine() {
    line += 1
    lineStart = offset
    continuationBytes = 0
  }

  // MARK: Values

  private mutating func value(depth: Int) throws(DocumentProblem) -> Node {
    nodes += 1
    guard nodes <= limits.nodes else {
      throw problem(
        .limit, "there are more than \(TextBytes.grouped(limits.nodes)) values in the text")
    }
    let place = position
    switch current {
    case 0x22:
      return Node(position: place, content: .scalar(Scalar(text: try string(), style: .quoted)))
    case 0x7B: return Node(position: place, content: try object(depth: depth))
    case 0x5B: return Node(position: place, content: try array(depth: depth))
    case 0x2D, 0x30...0x39:
      return Node(position: place, content: .scalar(Scalar(text: try number(), style: .number)))
    default: return Node(position: place, content: .scalar(try word()))
    }
  }

  private mutating func word() throws(DocumentProblem) -> Scalar {
    let word = wordHere
    switch word {
    case "true", "false":
      offset += word.utf8.count
      return Scalar(text: word, style: .boolean)
    case "null":
      offset += 4
      return .null
    case "NaN", "Infinity":
      throw problem(.syntax, "not JSON: `\(word)` is not a number")
    case "True", "False", "None":
      throw problem(
        .syntax, "not JSON: `\(word)` is not a value",
        help: "write `\(word == "None" ? "null" : word.lowercased())`")
    default: break
    }
    switch current {
    case 0x27:
      throw problem(
        .syntax, "not JSON: single quotes are not allowed", help: "use double quotes")
    case 0x2B: throw problem(.syntax, "not JSON: a number must not start with `+`")
    case 0x2E: throw problem(.syntax, "not JSON: a number must not start with `.`")
    default: throw problem(.syntax, "not JSON: expected a value, found \(here)")
    }
  }

  private func checkDepth(_ depth: Int) throws(DocumentProblem) {
    guard depth <= depthLimit else {
      throw problem(.limit, "values are nested more than \(depthLimit) levels deep")
    }
  }

  private mutating func array(depth: Int) throws(DocumentProblem) -> Content {
    try checkDepth(depth)
    let opening = position
    offset += 1
    var elements: [Node] = []
    try skipWhiteSpace()
    if current == 0x5D {
      offset += 1
      return .sequence([])
    }
    while true {
      elements.append(try value(depth: depth + 1))
      try skipWhiteSpace()
      if current == 0x5D {
        offset += 1
        return .sequence(elements)
      }
      try comma(before: 0x5D, "]", of: "array", openedAt: opening)
    }
  }

  private mutating func object(depth: Int) throws(DocumentProblem) -> Content {
    try checkDepth(depth)
    let opening = position
    offset += 1
    var entries: [Entry] = []
    var known = KeySet()
    try skipWhiteSpace()
    if current == 0x7D {
      offset += 1
      return .mapping([])
    }
    while true {
      let place = position
      let key = try self.key()
      if let first = known.insert(key, in: entries) {
        throw duplicate(key, at: place, first: entries[first])
      }
      try skipWhiteSpace()
      guard current == 0x3A else {
        throw problem(.syntax, "not JSON: expected `:` after the key `\(key)`, found \(here)")
      }
      offset += 1
      try skipWhiteSpace()
      entries.append(
        Entry(key: key, keyPosition: place, value: try value(depth: depth + 1)))
      try skipWhiteSpace()
      if current == 0x7D {
        offset += 1
        return .mapping(entries)
      }
      try comma(before: 0x7D, "}", of: "object", openedAt: opening)
    }
  }

  private mutating func comma(
    before closing: UInt8, _ name: String, of kind: String, openedAt opening: Position
  ) throws(DocumentProblem) {
    guard current == 0x2C else {
      guard offset < bytes.count else {
        throw problem(
          .syntax, "not JSON: the \(kind) is not closed",
          notes: [ProblemNote("it was opened here", at: opening)])
      }
      throw problem(.syntax, "not JSON: expected `,` or `\(name)`, found \(here)")
    }
    let place = position
    offset += 1
    try skipWhiteSpace()
    guard current != closing else {
      throw problem(
        .syntax, "not JSON: a comma before `\(name)` is not allowed", at: place,
        help: "remove the comma")
    }
  }

  private mutating func key() throws(DocumentProblem) -> String {
    guard current == 0x22 else {
      guard offset < bytes.count else {
        throw problem(.syntax, "not JSON: the object is not closed")
      }
      throw problem(.syntax, "not JSON: a key must stand in double quotes, found \(here)")
    }
    return try string()
  }

  private func duplicate(_ key: String, at place: Position, first: Entry) -> DocumentProblem {
    var notes = [ProblemNote("first on line \(first.keyPosition.line)", at: first.keyPosition)]
    if !key.utf8.elementsEqual(first.key.utf8) {
      notes.append(ProblemNote("the two spellings differ only in Unicode normalisation"))
    }
    return problem(
      .duplicate,
      "the key `\(key)` stands twice in one object, on lines "
        + "\(first.keyPosition.line) and \(place.line)", at: place, notes: notes,
      help: "keep one of them")
  }

  // MARK: Numbers

  private mutating func number() throws(DocumentProblem) -> String {
    let start = offset
    let place = position
    if current == 0x2D { offset += 1 }
    if current == 0x30 {
      offset += 1
      guard !TextBytes.isDigit(current) else {
        throw problem(
          .syntax, "not JSON: a number must not start with `0`", at: place,
          help: "put it in quotes if it is an identifier")
      }
    } else {
      try digits(wordsFor: place)
    }
    if current == 0x2E {
      offset += 1
      try digits(wordsFor: place)
    }
    if current | 0x20 == 0x65 {
      offset += 1
      if current == 0x2B || current == 0x2D { offset += 1 }
      try digits(wordsFor: place)
    }
    guard offset - start <= limits.scalarBytes else { throw tooLong(offset - start, at: place) }
    return TextBytes.string(checked: UnsafeBufferPointer(rebasing: bytes[start..<offset]))
  }

  private mutating func digits(wordsFor place: Position) throws(DocumentProblem) {
    guard TextBytes.isDigit(current) else {
      if wordHere == "Infinity" || wordHere == "NaN" {
        throw problem(.syntax, "not JSON: `-\(wordHere)` is not a number", at: place)
      }
      throw problem(.syntax, "not JSON: expected a digit, found \(here)")
    }
    while TextBytes.isDigit(current) { offset += 1 }
  }

  private func tooLong(_ count: Int, at place: Position) -> DocumentProblem {
    problem(
      .limit, "the value is longer than \(TextBytes.grouped(limits.scalarBytes)) bytes", at: place)
  }

  // MARK: Strings

  private mutating func string() throws(DocumentProblem) -> String {
    let place = position
    offset += 1
    let start = offset
    skipPlainBytes()
    if current == 0x22 {
      let length = offset - start
      guard length <= limits.scalarBytes else { throw tooLong(length, at: place) }
      offset += 1
      return TextBytes.string(
        checked: UnsafeBufferPointer(rebasing: bytes[start..<(start + length)]))
    }
    var text: [UInt8] = Array(bytes[start..<offset])
    while true {
      let piece = offset
      skipPlainBytes()
      text.append(contentsOf: bytes[piece..<offset])
      guard text.count <= limits.scalarBytes else { throw tooLong(text.count, at: place) }
      switch current {
      case 0x22:
        offset += 1
        return TextBytes.string(text)
      case 0x5C: try escape(into: &text)
      default:
        guard offset < bytes.count, current != 0x0A, current != 0x0D else {
          throw problem(.syntax, "not JSON: the string is not closed", at: place)
        }
        throw problem(.syntax, "not JSON: \(here) must be escaped in a string")
      }
    }
  }

  /// Moves to the next quote, backslash, control character or the end.
  private mutating func skipPlainBytes() {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let raw = UnsafeRawBufferPointer(bytes)
    while offset < bytes.count {
      if offset + 8 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        // A byte below 0x20, or equal to one of the two marks, sets the high bit of its place; a
        // high bit too many only sends the word to the loop below.
        let quotes = word ^ (ones &* 0x22)
        let slashes = word ^ (ones &* 0x5C)
        let found =
          ((word &- ones &* 0x20) | (quotes &- ones) | (slashes &- ones) | word) & highs
        if found == 0 {
          offset += 8
          continue
        }
      }
      let end = min(offset + 8, bytes.count)
      while offset < end {
        let byte = bytes[offset]
        if byte == 0x22 || byte == 0x5C || byte < 0x20 { return }
        if byte & 0xC0 == 0x80 { continuationBytes += 1 }
        offset += 1
      }
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(DocumentProblem) {
    let letter = byte(ahead: 1)
    switch letter {
    case 0x22, 0x5C, 0x2F: text.append(letter)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75:
      let scalar = try unicodeEscape()
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      return
    default:
      let place = position
      offset += 1
      let shown = letter > 0x20 && letter < 0x7F ? "`\\\(Character(Unicode.Scalar(letter)))`" : here
      throw problem(.syntax, "not JSON: \(shown) is not an escape", at: place)
    }
    offset += 2
  }

  private mutating func unicodeEscape() throws(DocumentProblem) -> Unicode.Scalar {
    guard let first = hexadecimalUnit() else {
      throw problem(.syntax, "not JSON: `\\u` must be followed by four hexadecimal digits")
    }
    if let scalar = Unicode.Scalar(first) {
      offset += 6
      return scalar
    }
    let written = TextBytes.string(bytes[offset..<(offset + 6)])
    let place = position
    offset += 6
    if first < 0xDC00, let second = hexadecimalUnit(), second & 0xFC00 == 0xDC00,
      let scalar = Unicode.Scalar(
        0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF)))
    {
      offset += 6
      return scalar
    }
    throw problem(
      .syntax, "not JSON: `\(written)` is half of a surrogate pair", at: place)
  }

  /// The value of the escape `\uXXXX` at the offset; nil when that is not what stands there.
  private func hexadecimalUnit() -> UInt16? {
    guard current == 0x5C, byte(ahead: 1) == 0x75 else { return nil }
    var value: UInt16 = 0
    for distance in 2..<6 {
      let digit = byte(ahead: distance)
      switch digit {
      case 0x30...0x39: value = value << 4 | UInt16(digit - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt16((digit | 0x20) - 0x57)
      default: return nil
      }
    }
    return value
  }
}
