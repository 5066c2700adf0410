import Documents

/// The named values of a Markdown text that speak of the text itself: front matter, and lines such
/// as `Owner: Jane` at its start or under headings on approval and the like.
struct MarkdownFields {
  /// Headings under which a named value speaks of the document, by a word in them.
  private static let controlWords = [
    "approv", "sign", "control", "metadata", "ownership", "review", "version", "status", "history",
    "about this", "document information",
  ]

  let entries: [Entry]
  /// The headings below the title that have something under them.
  let sections: [MarkdownHeading]
  /// Why the text proves nothing, or `nil`.
  let reasonToIgnore: String?

  init(_ text: MarkdownDocument) {
    var entries = text.frontMatter?.entries ?? []
    for field in text.fields where MarkdownFields.isOfDocument(field.value.heading, in: text) {
      entries.append(
        Entry(
          key: field.key, keyPosition: field.keyPosition,
          value: Node(field.value.text, at: field.value.position)))
    }
    for table in text.tables
    where table.header.count == 2 && MarkdownFields.isOfDocument(table.heading, in: text) {
      for row in [table.header] + table.rows where row.count == 2 && !row[0].text.isEmpty {
        entries.append(
          Entry(
            key: row[0].text, keyPosition: row[0].position,
            value: Node(row[1].text, at: row[1].position)))
      }
    }
    self.entries = entries
    let below = text.headings.enumerated().filter { $0.element.level > 1 }
    var tasks: [Int: (count: Int, checked: Int)] = [:]
    for task in text.tasks {
      guard let heading = task.content.heading else { continue }
      tasks[heading, default: (0, 0)].count += 1
      if task.isChecked { tasks[heading, default: (0, 0)].checked += 1 }
    }
    sections = below.filter { MarkdownFields.isFilled($0.element, tasks[$0.offset]) }
      .map(\.element)
    reasonToIgnore = MarkdownFields.reason(
      toIgnore: text, entries, headings: below.count, filled: sections.count)
  }

  /// Whether the text says itself which type of document it is.
  var statesType: Bool { entries.contains { NormalisedName.of($0.key).hasSuffix("type") } }

  private static func isOfDocument(_ heading: Int?, in text: MarkdownDocument) -> Bool {
    guard let heading, text.headings.indices.contains(heading) else { return true }
    let found = text.headings[heading]
    if found.level == 1 { return true }
    let words = found.text.lowercased()
    return controlWords.contains { words.utf8.count >= $0.utf8.count && words.contains($0) }
  }

  /// Whether something other than a placeholder stands under a heading.
  private static func isFilled(
    _ heading: MarkdownHeading, _ tasks: (count: Int, checked: Int)?
  ) -> Bool {
    guard !heading.isEmpty else { return false }
    if let tasks, tasks.checked == 0 { return false }
    let body = EmptyWords.trimmed(heading.body)
    return body.isEmpty || !PlaceholderText.isPlaceholder(body)
  }

  /// Says why a text is nobody's statement: a template that was not filled in.
  private static func reason(
    toIgnore text: MarkdownDocument, _ entries: [Entry], headings: Int, filled: Int
  ) -> String? {
    if let title = text.title, PlaceholderText.isPlaceholder(title.text) {
      return "a template: its title is a placeholder"
    }
    let hasTables = text.tables.contains { !$0.rows.isEmpty }
    if headings >= 2, filled == 0, !hasTables {
      return "a template: nothing stands under any of its \(headings) headings"
    }
    let texts = entries.compactMap { $0.value.text }.filter { !$0.isEmpty }
    let open = texts.filter { PlaceholderText.isPlaceholder($0) }.count
    if open >= 2, open * 2 > texts.count {
      return "a template: \(open) of its \(texts.count) values are placeholders"
    }
    return nil
  }
}
