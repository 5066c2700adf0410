extension MarkdownDocument {
  /// The outline as a tree that mappings can read, each value with its place.
  ///
  /// ```
  /// front_matter: {...} or null
  /// title: text of the first heading of level 1, or null
  /// headings: [{level, text, body, empty, parent}]    parent: text of the heading above, or null
  /// sections: {heading text: body}                    the first of equal headings
  /// fields: {name: value}                             the first of equal names
  /// tables: [{heading, columns: [name], rows: [{name: cell}]}]
  /// tasks: [{checked, text, heading}]
  /// items: [{text, heading}]
  /// links: [{text, destination, heading}]
  /// ```
  ///
  /// `heading` is the text of the heading above, or null. Columns without a name and the second of
  /// two of the same name are left out of `rows`.
  package var asNode: Node {
    tree([
      ("front_matter", frontMatter ?? null(at: .start)),
      ("title", title.map { Node($0.text, at: $0.position) } ?? null(at: .start)),
      ("headings", list(headings.map(node))),
      (
        "sections",
        mapping(
          headings.map { section in
            (
              section.text, section.position,
              Node(section.body, at: section.bodyPosition ?? section.position)
            )
          })
      ),
      (
        "fields",
        mapping(
          fields.map { field in
            (field.key, field.keyPosition, Node(field.value.text, at: field.value.position))
          })
      ),
      ("tables", list(tables.map(node))),
      (
        "tasks",
        list(
          tasks.map { task in
            tree(
              [
                ("checked", flag(task.isChecked, at: task.content.position)),
                ("text", Node(task.content.text, at: task.content.position)),
                ("heading", name(of: task.content.heading, at: task.content.position)),
              ], at: task.content.position)
          })
      ),
      (
        "items",
        list(
          items.map { item in
            tree(
              [
                ("text", Node(item.text, at: item.position)),
                ("heading", name(of: item.heading, at: item.position)),
              ], at: item.position)
          })
      ),
      (
        "links",
        list(
          links.map { link in
            tree(
              [
                ("text", Node(link.content.text, at: link.content.position)),
                ("destination", Node(link.destination, at: link.content.position)),
                ("heading", name(of: link.content.heading, at: link.content.position)),
              ], at: link.content.position)
          })
      ),
    ])
  }

  private func node(_ heading: MarkdownHeading) -> Node {
    tree(
      [
        ("level", Node(String(heading.level), style: .number, at: heading.position)),
        ("text", Node(heading.text, at: heading.position)),
        ("body", Node(heading.body, at: heading.bodyPosition ?? heading.position)),
        ("empty", flag(heading.isEmpty, at: heading.position)),
        ("parent", name(of: heading.parent, at: heading.position)),
      ], at: heading.position)
  }

  private func node(_ table: MarkdownTable) -> Node {
    let rows = table.rows.map { row in
      mapping(
        zip(table.header, row).filter { !$0.0.text.isEmpty }.map { column, cell in
          (column.text, column.position, Node(cell.text, at: cell.position))
        }, at: row.first?.position ?? table.position)
    }
    return tree(
      [
        ("heading", name(of: table.heading, at: table.position)),
        ("columns", list(table.header.map { Node($0.text, at: $0.position) })),
        ("rows", list(rows)),
      ], at: table.position)
  }

  private func name(of heading: Int?, at position: Position) -> Node {
    guard let heading, headings.indices.contains(heading) else { return null(at: position) }
    return Node(headings[heading].text, at: headings[heading].position)
  }

  private func null(at position: Position) -> Node {
    Node(position: position, content: .scalar(.null))
  }

  private func flag(_ value: Bool, at position: Position) -> Node {
    Node(value ? "true" : "false", style: .boolean, at: position)
  }

  private func list(_ elements: [Node]) -> Node {
    Node(position: elements.first?.position ?? .start, content: .sequence(elements))
  }

  private func tree(_ entries: [(String, Node)], at position: Position = .start) -> Node {
    Node(
      position: position,
      content: .mapping(
        entries.map { Entry(key: $0.0, keyPosition: $0.1.position, value: $0.1) }))
  }

  private func mapping(
    _ entries: [(String, Position, Node)], at position: Position? = nil
  ) -> Node {
    var known: Set<String> = []
    var kept: [Entry] = []
    for (key, place, value) in entries where known.insert(key).inserted {
      kept.append(Entry(key: key, keyPosition: place, value: value))
    }
    return Node(position: position ?? kept.first?.keyPosition ?? .start, content: .mapping(kept))
  }
}
