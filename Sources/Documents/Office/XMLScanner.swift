/// Goes through the XML of an office file, tag by tag, without a tree and without recursion.
///
/// Office files have no document type, so one is refused: with it goes every entity that could
/// unfold or lead out of the file.
struct XMLScanner {
  enum Event {
    /// A start tag by its local name, without prefix; an empty element is followed by its end.
    case start(String, [String: String])
    case end(String)
    case text(String)
  }

  private let bytes: [UInt8]
  private var next = 0
  private var pendingEnd: String?
  private var depth = 0
  private let limits: Limits

  init(_ bytes: [UInt8], limits: Limits) throws(DocumentProblem) {
    guard UTF8Validation.firstFault(in: bytes) == nil else {
      throw DocumentProblem(.encoding, at: .start, "a part of the file is not UTF-8")
    }
    self.bytes = bytes
    self.limits = limits
  }

  /// Gives the next event; `nil` at the end.
  mutating func event() throws(DocumentProblem) -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      depth -= 1
      return .end(name)
    }
    while next < bytes.count {
      guard bytes[next] == UInt8(ascii: "<") else {
        let end = bytes[next...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        let text = XMLScanner.text(bytes[next..<end])
        next = end
        return .text(text)
      }
      if starts("<!--") {
        next = try end(of: "-->")
      } else if starts("<![CDATA[") {
        let start = next + 9
        next = try end(of: "]]>")
        return .text(String(decoding: bytes[start..<(next - 3)], as: UTF8.self))
      } else if starts("<?") {
        next = try end(of: "?>")
      } else if starts("<!") {
        throw DocumentProblem(
          .unsupported, at: .start, "a part of the file declares a document type, which is not read"
        )
      } else {
        return try tag()
      }
    }
    guard depth == 0 else { throw broken }
    return nil
  }

  private var broken: DocumentProblem {
    DocumentProblem(.syntax, at: .start, "a part of the file is not well-formed XML")
  }

  private func starts(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard next + count <= bytes.count else { return false }
    return text.withUTF8Buffer { buffer in
      (0..<count).allSatisfy { bytes[next + $0] == buffer[$0] }
    }
  }

  private func end(of mark: String) throws(DocumentProblem) -> Int {
    let mark = Array(mark.utf8)
    var position = next
    while position + mark.count <= bytes.count {
      if bytes[position] == mark[0], bytes[position..<(position + mark.count)].elementsEqual(mark) {
        return position + mark.count
      }
      position += 1
    }
    throw broken
  }

  private mutating func tag() throws(DocumentProblem) -> Event {
    next += 1
    let isEnd = next < bytes.count && bytes[next] == UInt8(ascii: "/")
    if isEnd { next += 1 }
    let name = localName(word())
    guard !name.isEmpty else { throw broken }
    var attributes: [String: String] = [:]
    while true {
      skipSpace()
      guard next < bytes.count else { throw broken }
      switch bytes[next] {
      case UInt8(ascii: ">"):
        next += 1
        if isEnd {
          depth -= 1
          guard depth >= 0 else { throw broken }
          return .end(name)
        }
        try enter()
        return .start(name, attributes)
      case UInt8(ascii: "/"):
        next += 1
        guard !isEnd, next < bytes.count, bytes[next] == UInt8(ascii: ">") else { throw broken }
        next += 1
        try enter()
        pendingEnd = name
        return .start(name, attributes)
      default:
        let key = localName(word())
        skipSpace()
        guard !isEnd, !key.isEmpty, next < bytes.count, bytes[next] == UInt8(ascii: "=") else {
          throw broken
        }
        next += 1
        skipSpace()
        guard next < bytes.count else { throw broken }
        let quote = bytes[next]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
          let close = bytes[(next + 1)...].firstIndex(of: quote)
        else { throw broken }
        attributes[key] = XMLScanner.text(bytes[(next + 1)..<close])
        next = close + 1
      }
    }
  }

  private mutating func enter() throws(DocumentProblem) {
    depth += 1
    guard depth <= limits.depth else {
      throw DocumentProblem(.limit, at: .start, "a part of the file is nested too deep")
    }
  }

  private mutating func skipSpace() {
    while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
  }

  private mutating func word() -> ArraySlice<UInt8> {
    let start = next
    while next < bytes.count, bytes[next] > 0x20, !"=/>\"'<".utf8.contains(bytes[next]) {
      next += 1
    }
    return bytes[start..<next]
  }

  private func localName(_ word: ArraySlice<UInt8>) -> String {
    let start = word.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? word.startIndex
    return String(decoding: word[start...], as: UTF8.self)
  }

  /// The text with its character references resolved; XML knows five names, and the document none.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var next = bytes.startIndex
    while next < bytes.endIndex {
      guard bytes[next] == UInt8(ascii: "&"),
        let end = bytes[next...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = character(String(decoding: bytes[(next + 1)..<end], as: UTF8.self))
      else {
        result.append(bytes[next])
        next += 1
        continue
      }
      result += Array(String(Character(scalar)).utf8)
      next = end + 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func character(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.utf8.first == UInt8(ascii: "#") else { return nil }
      let digits = name.unicodeScalars.dropFirst()
      let number =
        digits.first == "x"
        ? UInt32(String(digits.dropFirst()), radix: 16) : UInt32(String(digits))
      return number.flatMap(Unicode.Scalar.init)
    }
  }
}
