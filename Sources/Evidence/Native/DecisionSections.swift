import Documents

/// What the headings of a decision record say, in the forms of Nygard and of MADR.
struct DecisionSections {
  /// Attributes of a decision with what stands there, and where.
  let values: [(attribute: String, value: Node, place: Position)]

  /// Whether a text has at least two of the headings that make a decision record.
  static func areIn(_ text: MarkdownDocument) -> Bool {
    let names = Set(text.headings.map { NormalisedName.of($0.text) })
    let groups: [[String]] = [
      ["context", "contextandproblemstatement"],
      ["decision", "decisionoutcome"],
      [
        "consequences", "consideredoptions", "options", "status", "prosandconsoftheoptions",
        "alternatives", "alternativesconsidered",
      ],
    ]
    return groups.count { group in group.contains(where: names.contains) } >= 2
  }

  init(_ text: MarkdownDocument) {
    var values: [(attribute: String, value: Node, place: Position)] = []
    var known: Set<String> = []
    // Only the first heading of a name counts, which also keeps this linear.
    for (index, heading) in text.headings.enumerated()
    where known.insert(NormalisedName.of(heading.text)).inserted {
      let place = heading.bodyPosition ?? heading.position
      let body = EmptyWords.trimmed(heading.body)
      switch NormalisedName.of(heading.text) {
      case "status":
        guard let line = DecisionSections.lines(of: body).first else { continue }
        values.append(("status", Node(DecisionSections.state(line), at: place), place))
      case "decision", "decisionoutcome":
        guard let option = DecisionSections.chosen(in: body) else { continue }
        values.append(("option", Node(option, at: place), place))
      case "consideredoptions", "options", "alternatives", "alternativesconsidered":
        let options = text.items.filter { $0.heading == index }
        guard !options.isEmpty else { continue }
        let nodes = options.map { Node($0.text, at: $0.position) }
        values.append(
          ("options", Node(position: nodes[0].position, content: .sequence(nodes)), place))
      case "consequences":
        guard let line = DecisionSections.lines(of: body).first else { continue }
        values.append(("consequences", Node(line, at: place), place))
      default:
        continue
      }
    }
    self.values = values
  }

  private static func lines(of body: String) -> [String] {
    body.unicodeScalars.split(separator: "\n").map { EmptyWords.trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// Gives the state without what it is followed by: `Superseded by ADR 7` is `Superseded`.
  static func state(_ line: String) -> String {
    String(line.unicodeScalars.prefix { $0.properties.isAlphabetic || $0 == "-" })
  }

  /// Gives the option after `Chosen option:`, else the first line.
  private static func chosen(in body: String) -> String? {
    guard let line = lines(of: body).first else { return nil }
    let mark = "chosen option:"
    guard line.lowercased().hasPrefix(mark) else { return line }
    let rest = EmptyWords.trimmed(String(line.unicodeScalars.dropFirst(mark.unicodeScalars.count)))
    let quotes: [Unicode.Scalar] = ["\"", "\u{201C}", "'", "`"]
    if let quote = rest.unicodeScalars.first, quotes.contains(quote) {
      let inner = rest.unicodeScalars.dropFirst().prefix {
        $0 != quote && $0 != "\u{201D}"
      }
      return String(inner)
    }
    return String(rest.unicodeScalars.prefix { $0 != "," && $0 != "." })
  }
}
