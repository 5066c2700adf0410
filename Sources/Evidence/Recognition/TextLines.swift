import Documents

/// Gives mappings the lines of a text.
enum TextLines {
  /// Makes `{lines: [text]}`, each line with its place.
  static func node(of text: DecodedText) -> Node {
    var lines: [Node] = []
    var number = 1
    for line in text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let content = line.last == 0x0D ? line.dropLast() : line
      lines.append(
        Node(
          String(decoding: content, as: UTF8.self), at: Position(line: number, column: 1)))
      number += 1
    }
    let list = Node(position: .start, content: .sequence(lines))
    return Node(
      position: .start,
      content: .mapping([Entry(key: "lines", keyPosition: .start, value: list)]))
  }
}
