/// Cuts the source of an expression into tokens.
struct Lexer {
  private let source: String
  private let bytes: [UInt8]
  private var position = 0

  init(_ source: String) {
    self.source = source
    bytes = Array(source.utf8)
  }

  /// Gives all tokens, the last one being the end of the source.
  static func tokens(of source: String) throws(ExpressionProblem) -> [Token] {
    var lexer = Lexer(source)
    var tokens: [Token] = []
    while true {
      let token = try lexer.next()
      tokens.append(token)
      if token.kind == .end { return tokens }
    }
  }

  private func byte(_ distance: Int = 0) -> UInt8? {
    let index = position + distance
    return index < bytes.count ? bytes[index] : nil
  }

  private func problem(
    _ message: String, at offset: Int, help: String? = nil
  ) -> ExpressionProblem {
    ExpressionProblem(message, help: help, offset: offset, in: source)
  }

  private mutating func next() throws(ExpressionProblem) -> Token {
    skipSpace()
    let start = position
    guard let first = byte() else { return Token(kind: .end, range: start..<start) }
    if Lexer.isDigit(first) || (first == UInt8(ascii: ".") && byte(1).map(Lexer.isDigit) == true) {
      return try number()
    }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      return try text(kind: .string, prefix: 0, raw: false)
    }
    if Lexer.isNameStart(first) {
      if let token = try prefixedText() { return token }
      while let byte = byte(), Lexer.isNameStart(byte) || Lexer.isDigit(byte) { position += 1 }
      let range = start..<position
      switch String(decoding: bytes[range], as: UTF8.self) {
      case "in": return Token(kind: .symbol("in"), range: range)
      case "true": return Token(kind: .symbol("true"), range: range)
      case "false": return Token(kind: .symbol("false"), range: range)
      case "null": return Token(kind: .symbol("null"), range: range)
      default: return Token(kind: .identifier, range: range)
      }
    }
    if first == UInt8(ascii: "`") { return try quotedName() }
    return try symbol()
  }

  private mutating func skipSpace() {
    while let byte = byte() {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0C:
        position += 1
      case UInt8(ascii: "/") where self.byte(1) == UInt8(ascii: "/"):
        while let byte = self.byte(), byte != UInt8(ascii: "\n") { position += 1 }
      default:
        return
      }
    }
  }

  private mutating func symbol() throws(ExpressionProblem) -> Token {
    let start = position
    let pair = String(decoding: bytes[start..<min(start + 2, bytes.count)], as: UTF8.self)
    switch pair {
    case "==", "!=", "<=", ">=", "&&", "||":
      position += 2
      return Token(kind: .symbol(pair), range: start..<position)
    default:
      break
    }
    let symbol: String
    switch bytes[start] {
    case UInt8(ascii: "("): symbol = "("
    case UInt8(ascii: ")"): symbol = ")"
    case UInt8(ascii: "["): symbol = "["
    case UInt8(ascii: "]"): symbol = "]"
    case UInt8(ascii: "{"): symbol = "{"
    case UInt8(ascii: "}"): symbol = "}"
    case UInt8(ascii: "."): symbol = "."
    case UInt8(ascii: ","): symbol = ","
    case UInt8(ascii: "?"): symbol = "?"
    case UInt8(ascii: ":"): symbol = ":"
    case UInt8(ascii: "!"): symbol = "!"
    case UInt8(ascii: "-"): symbol = "-"
    case UInt8(ascii: "+"): symbol = "+"
    case UInt8(ascii: "*"): symbol = "*"
    case UInt8(ascii: "/"): symbol = "/"
    case UInt8(ascii: "%"): symbol = "%"
    case UInt8(ascii: "<"): symbol = "<"
    case UInt8(ascii: ">"): symbol = ">"
    case UInt8(ascii: "="):
      throw problem("`=` is no operator", at: start, help: "write `==` to compare")
    case UInt8(ascii: "&"):
      throw problem("`&` is no operator", at: start, help: "write `&&`")
    case UInt8(ascii: "|"):
      throw problem("`|` is no operator", at: start, help: "write `||`")
    default:
      throw problem("unexpected character \(characterText(at: start))", at: start)
    }
    position += 1
    return Token(kind: .symbol(symbol), range: start..<position)
  }

  private func characterText(at offset: Int) -> String {
    let rest = String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
    guard let scalar = rest.unicodeScalars.first else { return "" }
    return scalar.value >= 0x20 && scalar.value != 0x7F
      ? "`\(String(Character(scalar)))`" : "U+\(Lexer.hex(scalar.value))"
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  private mutating func quotedName() throws(ExpressionProblem) -> Token {
    let start = position
    position += 1
    while let byte = byte(), byte != UInt8(ascii: "`") {
      switch byte {
      case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"),
        UInt8(ascii: " "):
        position += 1
      default:
        guard Lexer.isNameStart(byte) || Lexer.isDigit(byte) else {
          throw problem(
            "a name in backticks cannot hold \(characterText(at: position))", at: position)
        }
        position += 1
      }
    }
    guard byte() != nil else { throw problem("a backtick is never closed", at: start) }
    position += 1
    guard position - start > 2 else { throw problem("a name in backticks is empty", at: start) }
    return Token(kind: .quotedIdentifier, range: start..<position)
  }

  private mutating func number() throws(ExpressionProblem) -> Token {
    let start = position
    if byte() == UInt8(ascii: "0"), byte(1) == UInt8(ascii: "x") {
      position += 2
      let digits = position
      while let byte = byte(), StringLiteral.hexValue(byte) != nil { position += 1 }
      guard position > digits else { throw problem("`0x` needs digits", at: start) }
      return try integer(from: start)
    }
    var isDouble = false
    while let byte = byte(), Lexer.isDigit(byte) { position += 1 }
    if byte() == UInt8(ascii: "."), byte(1).map(Lexer.isDigit) == true {
      isDouble = true
      position += 1
      while let byte = byte(), Lexer.isDigit(byte) { position += 1 }
    }
    if byte() == UInt8(ascii: "e") || byte() == UInt8(ascii: "E") {
      var distance = 1
      if byte(1) == UInt8(ascii: "+") || byte(1) == UInt8(ascii: "-") { distance = 2 }
      guard byte(distance).map(Lexer.isDigit) == true else {
        throw problem("a number's exponent needs digits", at: start)
      }
      isDouble = true
      position += distance
      while let byte = byte(), Lexer.isDigit(byte) { position += 1 }
    }
    guard isDouble else { return try integer(from: start) }
    try endOfNumber(from: start)
    return Token(kind: .double, range: start..<position)
  }

  private mutating func integer(from start: Int) throws(ExpressionProblem) -> Token {
    var kind = Token.Kind.int
    if byte() == UInt8(ascii: "u") || byte() == UInt8(ascii: "U") {
      kind = .uint
      position += 1
    }
    try endOfNumber(from: start)
    return Token(kind: kind, range: start..<position)
  }

  private func endOfNumber(from start: Int) throws(ExpressionProblem) {
    guard let byte = byte(), Lexer.isNameStart(byte) else { return }
    throw problem("a number is followed by \(characterText(at: position))", at: start)
  }

  /// Reads a text with a prefix such as `r` or `br`, or gives `nil` when there is a name instead.
  private mutating func prefixedText() throws(ExpressionProblem) -> Token? {
    var distance = 0
    var raw = false
    var kind = Token.Kind.string
    while let byte = byte(distance) {
      switch byte {
      case UInt8(ascii: "r"), UInt8(ascii: "R"):
        guard !raw else { return nil }
        raw = true
      case UInt8(ascii: "b"), UInt8(ascii: "B"):
        guard kind == .string else { return nil }
        kind = .bytes
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        return try text(kind: kind, prefix: distance, raw: raw)
      default:
        return nil
      }
      distance += 1
    }
    return nil
  }

  private mutating func text(
    kind: Token.Kind, prefix: Int, raw: Bool
  ) throws(ExpressionProblem) -> Token {
    let start = position
    position += prefix
    guard let quote = byte() else { throw problem("a text is never closed", at: start) }
    let triple = byte(1) == quote && byte(2) == quote
    position += triple ? 3 : 1
    while let byte = byte() {
      if byte == quote {
        if !triple {
          position += 1
          return Token(kind: kind, range: start..<position)
        }
        if self.byte(1) == quote, self.byte(2) == quote {
          position += 3
          return Token(kind: kind, range: start..<position)
        }
        position += 1
      } else if byte == UInt8(ascii: "\\"), !raw {
        position += 2
      } else if !triple, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        throw problem(
          "a text is not closed on its line", at: start, help: "write `\\n`, or quote it threefold")
      } else {
        position += 1
      }
    }
    throw problem("a text is never closed", at: start)
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  static func isNameStart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }
}
