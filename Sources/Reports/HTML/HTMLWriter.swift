/// Writes nodes as HTML into one buffer; every text and every value is escaped by scalar.
struct HTMLWriter {
  private var buffer: [UInt8] = []

  init() {
    buffer.reserveCapacity(1 << 18)
  }

  /// What was written.
  var finished: [UInt8] { buffer }

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { buffer.append(contentsOf: $0) }
  }

  mutating func write(_ nodes: [HTMLNode]) {
    for node in nodes { write(node) }
  }

  mutating func write(_ node: HTMLNode) {
    switch node {
    case .text(let text): writeEscaped(SafeText.line(text, isLogged: false))
    case .styleSheet: raw(HTMLStyle.sheet)
    case .element(let tag, let attributes, let content):
      if tag.isBlock, buffer.last != UInt8(ascii: "\n") { buffer.append(UInt8(ascii: "\n")) }
      buffer.append(UInt8(ascii: "<"))
      raw(tag.name)
      for attribute in attributes { write(attribute) }
      buffer.append(UInt8(ascii: ">"))
      guard !tag.isVoid else { return }
      write(content)
      buffer += "</".utf8
      raw(tag.name)
      buffer.append(UInt8(ascii: ">"))
      if tag.isBlock { buffer.append(UInt8(ascii: "\n")) }
    }
  }

  private mutating func write(_ attribute: HTMLAttribute) {
    buffer.append(UInt8(ascii: " "))
    raw(attribute.name)
    guard !attribute.value.isEmpty || attribute.name == "alt" else { return }
    buffer += "=\"".utf8
    writeEscaped(attribute.value)
    buffer.append(UInt8(ascii: "\""))
  }

  private mutating func raw(_ text: String) {
    var text = text
    text.withUTF8 { buffer.append(contentsOf: $0) }
  }

  private mutating func writeEscaped(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "&"): buffer += "&amp;".utf8
        case UInt8(ascii: "<"): buffer += "&lt;".utf8
        case UInt8(ascii: ">"): buffer += "&gt;".utf8
        case UInt8(ascii: "\""): buffer += "&quot;".utf8
        case UInt8(ascii: "'"): buffer += "&#39;".utf8
        default: buffer.append(byte)
        }
      }
    }
  }
}
