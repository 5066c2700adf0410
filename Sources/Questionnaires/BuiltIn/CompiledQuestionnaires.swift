package import Documents

/// The compact form in which the built-in questionnaires are embedded and read at every start.
///
/// It is JSON, `[[path, {...}], ...]`: the same documents without comments, places, examples and the ids of
/// the catalogue.
/// Reading YAML would cost ten times as much at every start. People edit the YAML; a test shows
/// that this is fresh.
package enum CompiledQuestionnaires {
  /// Writes questionnaire documents in the compact form.
  package static func write(_ documents: [QuestionnaireDocument]) -> [UInt8] {
    var bytes = Array("[\n".utf8)
    for (index, document) in documents.enumerated() {
      bytes += Array(index == 0 ? "[".utf8 : ",\n[".utf8)
      append(text: document.path, to: &bytes)
      bytes.append(UInt8(ascii: ","))
      append(document.node, to: &bytes)
      bytes.append(UInt8(ascii: "]"))
    }
    bytes += Array("\n]\n".utf8)
    return bytes
  }

  /// Reads the compact form.
  ///
  /// Throws the syntax problem of a file that was not written by ``write(_:)``.
  package static func read(
    _ bytes: [UInt8]
  ) throws(DocumentProblem) -> [QuestionnaireDocument] {
    let root = try JSONReader.read(bytes)
    return (root.elements ?? []).compactMap { pair in
      guard let parts = pair.elements, parts.count == 2, let path = parts[0].text else {
        return nil
      }
      return QuestionnaireDocument(path: path, node: parts[1], isOwn: false)
    }
  }

  private static func append(_ node: Node, to bytes: inout [UInt8]) {
    switch node.content {
    case .scalar(let scalar):
      if scalar.isNull {
        bytes += Array("null".utf8)
      } else {
        append(text: scalar.text, to: &bytes)
      }
    case .sequence(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        append(element, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .mapping(let entries):
      bytes.append(UInt8(ascii: "{"))
      let kept = entries.filter { $0.key != "examples" && $0.key != "catalogue" }
      for (index, entry) in kept.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        append(text: entry.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        append(entry.value, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func append(text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += Array("\\\"".utf8)
      case UInt8(ascii: "\\"): bytes += Array("\\\\".utf8)
      case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
      case UInt8(ascii: "\t"): bytes += Array("\\t".utf8)
      case 0..<0x20: bytes += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
