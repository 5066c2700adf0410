import AssessmentCore

/// Writes JSON straight into one buffer of bytes, indented by two spaces.
///
/// Strings are escaped by scalar. Control characters and characters that hide or reorder text are
/// always written as `\u` escapes, and so is the second of two `#`: a build log obeys `##[name]`
/// even inside JSON. The colon of `section_start:` is escaped for the same reason.
package struct JSONWriter {
  private var buffer: [UInt8] = []
  /// Whether the innermost open group is still empty, one entry for each open group.
  private var isEmpty: [Bool] = []

  /// Whether everything stands on one line.
  private let isOnOneLine: Bool

  package init(capacity: Int = 1 << 12, isOnOneLine: Bool = false) {
    self.isOnOneLine = isOnOneLine
    buffer.reserveCapacity(capacity)
  }

  /// What was written, with a newline at its end.
  package var finished: [UInt8] {
    consuming get {
      buffer.append(UInt8(ascii: "\n"))
      return buffer
    }
  }

  // MARK: Groups

  package mutating func openObject() { open("{") }
  package mutating func closeObject() { close("}") }
  package mutating func openArray() { open("[") }
  package mutating func closeArray() { close("]") }

  /// Goes on to the next member of the open object; its value must follow.
  package mutating func nextMember(_ name: String) {
    nextElement()
    write(name)
    buffer.append(UInt8(ascii: ":"))
    if !isOnOneLine { buffer.append(UInt8(ascii: " ")) }
  }

  /// Goes on to the next element of the open list; its value must follow.
  package mutating func nextElement() {
    if let last = isEmpty.indices.last {
      if !isEmpty[last] { buffer.append(UInt8(ascii: ",")) }
      isEmpty[last] = false
    }
    breakLine()
  }

  private mutating func open(_ sign: Unicode.Scalar) {
    buffer.append(UInt8(ascii: sign))
    isEmpty.append(true)
  }

  private mutating func close(_ sign: Unicode.Scalar) {
    if isEmpty.popLast() == false { breakLine() }
    buffer.append(UInt8(ascii: sign))
  }

  private mutating func breakLine() {
    guard !isOnOneLine else { return }
    buffer.append(UInt8(ascii: "\n"))
    for _ in isEmpty.indices {
      buffer.append(UInt8(ascii: " "))
      buffer.append(UInt8(ascii: " "))
    }
  }

  // MARK: Values

  package mutating func write(_ value: JSONValue) {
    switch value {
    case .null: writeNull()
    case .bool(let flag): write(flag)
    case .integer(let number): write(number)
    case .share(let share): append(share.threeDecimals)
    case .string(let text): write(text)
    case .array(let elements):
      openArray()
      for element in elements {
        nextElement()
        write(element)
      }
      closeArray()
    case .object(let members):
      openObject()
      for member in members {
        nextMember(member.key)
        write(member.value)
      }
      closeObject()
    }
  }

  package mutating func writeNull() { append("null") }

  package mutating func write(_ flag: Bool) { append(flag ? "true" : "false") }

  package mutating func write(_ number: Int) {
    guard !(0...9).contains(number) else {
      buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number))
      return
    }
    append(String(number))
  }

  package mutating func write(_ text: String) {
    buffer.append(UInt8(ascii: "\""))
    defer { buffer.append(UInt8(ascii: "\"")) }
    guard !JSONWriter.isPlain(text) else {
      append(text)
      return
    }
    var previous: Unicode.Scalar = "\0"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      case "#" where previous == "#": escape(scalar)
      case ":" where endsInSectionMarker: escape(scalar)
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

  /// Whether a text is written as it stands: printable ASCII without quotes, backslashes and
  /// anything that a build log could obey.
  private static func isPlain(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"),
        byte != UInt8(ascii: "#"), byte != UInt8(ascii: "_") || previous != UInt8(ascii: "n")
      else { return false }
      previous = byte
    }
    return true
  }

  /// Whether a colon would now begin or end a section of a GitLab log, which obeys `section_start:`
  /// anywhere in a line.
  private var endsInSectionMarker: Bool {
    buffer.suffix(13).elementsEqual("section_start".utf8)
      || buffer.suffix(11).elementsEqual("section_end".utf8)
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
      append("\\u")
      append(String(repeating: "0", count: max(0, 4 - digits.count)))
      append(digits)
    }
  }
}
