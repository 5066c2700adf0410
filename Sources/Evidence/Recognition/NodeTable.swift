import Documents

/// A table that is in memory: a list of named values, a table of a document, a sheet.
struct NodeTable {
  /// The name of the sheet, the heading above the table, or the key that the list stands under.
  let title: String
  let header: [Cell]
  let rows: [[Cell]]

  /// How many elements of a list are looked at for the names of its columns.
  private static let lookedAt = 100

  init(title: String, header: [Cell], rows: [[Cell]]) {
    self.title = title
    self.header = header
    self.rows = rows
  }

  /// The lists of named values in a document: the document itself, or what stands under its keys.
  static func tables(in node: Node) -> [Elements] {
    if let whole = Elements(node, title: "") { return [whole] }
    return (node.entries ?? []).compactMap { Elements($0.value, title: $0.key) }
  }

  /// A list whose elements are named values.
  struct Elements {
    let title: String
    let elements: [Node]
    /// The names that its elements use, each once, in the order in which they occur.
    let keys: [Entry]

    init?(_ node: Node, title: String) {
      guard let elements = node.elements, !elements.isEmpty,
        elements.allSatisfy({ $0.entries != nil })
      else { return nil }
      var keys: [Entry] = []
      var known: Set<String> = []
      for entry in elements.prefix(NodeTable.lookedAt).flatMap({ $0.entries ?? [] })
      where known.insert(entry.key).inserted {
        keys.append(entry)
      }
      self.title = title
      self.elements = elements
      self.keys = keys
    }

    /// The list as a table; what is no text is left out of its row.
    var table: NodeTable {
      let rows = elements.map { element -> [Cell] in
        var values: [String: Node] = [:]
        for entry in element.entries ?? [] { values[entry.key] = entry.value }
        return keys.map { key in
          let value = values[key.key]
          return Cell(
            text: value?.text ?? "", position: value?.position ?? element.position)
        }
      }
      return NodeTable(
        title: title, header: keys.map { Cell(text: $0.key, position: $0.keyPosition) }, rows: rows)
    }
  }
}
