/// An element of an XML document, which escapes whatever it is given.
struct XMLElement {
  /// What stands in an element.
  enum Node {
    case element(XMLElement)
    case text(String)
  }

  let name: String
  let attributes: [(name: String, value: String)]
  let children: [Node]

  init(
    _ name: String, _ attributes: [(name: String, value: String)] = [], _ children: [Node] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.children = children
  }

  /// The document with this element as its root, indented by two spaces.
  var document: [UInt8] {
    var output = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    write(to: &output, depth: 0)
    return output
  }

  private func write(to output: inout [UInt8], depth: Int) {
    let indent = String(repeating: "  ", count: depth)
    output += "\(indent)<\(name)".utf8
    for attribute in attributes {
      output += " \(attribute.name)=\"".utf8
      XMLElement.write(attribute.value, to: &output)
      output.append(UInt8(ascii: "\""))
    }
    guard !children.isEmpty else {
      output += "/>\n".utf8
      return
    }
    output.append(UInt8(ascii: ">"))
    // Text keeps its spaces, so an element with text has no indented children.
    var hasText = false
    for case .text(let text) in children {
      XMLElement.write(text, to: &output)
      hasText = true
    }
    guard !hasText else {
      output += "</\(name)>\n".utf8
      return
    }
    output.append(UInt8(ascii: "\n"))
    for case .element(let child) in children { child.write(to: &output, depth: depth + 1) }
    output += "\(indent)</\(name)>\n".utf8
  }

  /// Writes text that is neither markup nor anything that XML 1.0 cannot hold.
  private static func write(_ text: String, to output: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;".utf8
      case "<": output += "&lt;".utf8
      case ">": output += "&gt;".utf8
      case "\"": output += "&quot;".utf8
      case "'": output += "&apos;".utf8
      case "\n": output += "&#10;".utf8
      default:
        if isAllowed(scalar) {
          output += UTF8.encode(scalar) ?? .init()
        } else {
          output += "\\u{\(String(scalar.value, radix: 16))}".utf8
        }
      }
    }
  }

  /// Whether a scalar may stand in the document as itself: neither forbidden by XML nor hidden.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value < 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
      .surrogate:
      return false
    default: return !scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
