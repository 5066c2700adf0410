/// Writes JSON into a buffer of bytes.
///
/// Strings are escaped by scalar. Control characters and characters that hide or reorder text are
/// always written as `\u` escapes, and so is the second of two `#`: a build log obeys `##[name]`
/// even inside JSON.
struct JSONWriter {
  private var buffer: [UInt8] = []

  init() {
    buffer.reserveCapacity(1 << 18)
  }

  /// What was written, with a newline at its end.
  var finished: [UInt8] { buffer + [UInt8(ascii: "\n")] }

  mutating func write(_ value: JSONValue, depth: Int = 0) {
    switch value {
    case .null: buffer += "null".utf8
    case .bool(let flag): buffer += (flag ? "true" : "false").utf8
    case .integer(let number): buffer += String(number).utf8
    case .string(let text): write(text)
    case .array(let elements):
      group("[", "]", elements, depth) { writer, element in
        writer.write(element, depth: depth + 1)
      }
    case .object(let members):
      group("{", "}", members, depth) { writer, member in
        writer.write(member.key)
        writer.buffer.append(UInt8(ascii: ":"))
        writer.buffer.append(UInt8(ascii: " "))
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func group<Element>(
    _ opening: Character, _ closing: Character, _ elements: [Element], _ depth: Int,
    _ writeElement: (inout JSONWriter, Element) -> Void
  ) {
    buffer += String(opening).utf8
    for (number, element) in elements.enumerated() {
      if number > 0 { buffer.append(UInt8(ascii: ",")) }
      breakLine(depth + 1)
      writeElement(&self, element)
    }
    if !elements.isEmpty { breakLine(depth) }
    buffer += String(closing).utf8
  }

  private mutating func breakLine(_ depth: Int) {
    buffer.append(UInt8(ascii: "\n"))
    for _ in 0..<depth {
      buffer.append(UInt8(ascii: " "))
      buffer.append(UInt8(ascii: " "))
    }
  }

  private mutating func write(_ text: String) {
    buffer.append(UInt8(ascii: "\""))
    defer { buffer.append(UInt8(ascii: "\"")) }
    guard !JSONWriter.isPlain(text) else {
      append(text)
      return
    }
    var previous: Unicode.Scalar = "\0"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": buffer += "\\\"".utf8
      case "\\": buffer += "\\\\".utf8
      case "\n": buffer += "\\n".utf8
      case "\r": buffer += "\\r".utf8
      case "\t": buffer += "\\t".utf8
      case "#" where previous == "#": escape(scalar)
      case " "..."~": buffer.append(UInt8(truncatingIfNeeded: scalar.value))
      default:
        if isHidden(scalar) { escape(scalar) } else { buffer += UTF8.encode(scalar) ?? .init() }
      }
      previous = scalar
    }
  }

  /// Adds the bytes of a text as they are.
  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { buffer.append(contentsOf: $0) }
  }

  /// Whether a text is written as it stands: printable ASCII without quotes, backslashes and `#`.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
        && byte != UInt8(ascii: "#")
    }
  }

  private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// Writes a scalar as one or two `\u` escapes.
  private mutating func escape(_ scalar: Unicode.Scalar) {
    for unit in UTF16.encode(scalar) ?? .init() {
      let digits = String(unit, radix: 16)
      buffer += "\\u".utf8
      buffer += String(repeating: "0", count: max(0, 4 - digits.count)).utf8
      buffer += digits.utf8
    }
  }
}
