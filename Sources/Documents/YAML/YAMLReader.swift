import Yams

/// Reads YAML 1.2 with the place of every value; every scalar stays the text that was written.
///
/// Refused with a problem of its own: duplicate keys, tags of programs, keys that are no text,
/// aliases as keys, more aliases or values or depth than the limits allow, templates. A merge key
/// `<<` is applied; its values keep the place where they are written, as do those of an alias.
package enum YAMLReader {
  /// The documents of a text; a text of comments only has none.
  package static func read(
    _ text: DecodedText, limits: Limits = .standard
  ) throws(DocumentProblem) -> [Document] {
    guard text.bytes.count <= limits.treeBytes else { throw limits.tooLarge(text.bytes.count) }
    try YAMLGuard(bytes: text.bytes, limits: limits).check()
    let roots = try compose(text.bytes)
    var converter = YAMLConverter(bytes: text.bytes, limits: limits)
    var documents: [Document] = []
    for (index, root) in roots.enumerated() {
      let node = try converter.node(root)
      documents.append(Document(node: node, index: index, position: node.position))
    }
    return documents
  }

  /// The documents of the bytes of a file; decodes them first.
  package static func read(
    _ bytes: [UInt8], limits: Limits = .standard
  ) throws(DocumentProblem) -> [Document] {
    guard bytes.count <= limits.treeBytes else { throw limits.tooLarge(bytes.count) }
    return try read(DecodedText.decode(bytes), limits: limits)
  }

  private static func compose(_ bytes: [UInt8]) throws(DocumentProblem) -> [Yams.Node] {
    do {
      // The encoding is named, or Yams would look for it in the environment.
      let parser = try Yams.Parser(
        yaml: TextBytes.string(bytes), resolver: .basic, encoding: .utf8)
      var roots: [Yams.Node] = []
      while let root = try parser.nextRoot() { roots.append(root) }
      return roots
    } catch {
      throw YAMLTemplate.problem(in: bytes) ?? problem(error, in: bytes)
    }
  }

  // MARK: Problems

  private static func problem(_ error: any Error, in bytes: [UInt8]) -> DocumentProblem {
    guard let error = error as? YamlError else {
      return DocumentProblem(.syntax, at: .start, "not YAML: the text cannot be read")
    }
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return syntax(problem, at: position(mark), context: context, in: bytes)
    case .duplicatedKeysInMapping(let keys, let context):
      return duplicate(keys.first ?? "", first: position(context.mark), in: bytes)
    case .reader(let problem, let offset, let value, _):
      return unreadable(problem, offset: offset, value: value, in: bytes)
    default:
      return DocumentProblem(.syntax, at: .start, "not YAML: the text cannot be read")
    }
  }

  private static func syntax(
    _ text: String, at place: Position, context: YamlError.Context?, in bytes: [UInt8]
  ) -> DocumentProblem {
    let notes = context.map { [ProblemNote($0.text, at: position($0.mark))] } ?? []
    switch text {
    case "found character that cannot start any token":
      let character = YAMLLines(bytes).character(at: place)
      guard character != "\t" else {
        return DocumentProblem(
          .syntax, at: place, "not YAML: a tab stands where only spaces may indent",
          help: "indent with spaces")
      }
      let shown = character == "`" ? "a backtick" : "`\(character)`"
      return DocumentProblem(
        .syntax, at: place, "not YAML: \(shown) cannot start a value", help: "put it in quotes")
    case "found undefined alias":
      return DocumentProblem(.syntax, at: place, "not YAML: the alias has no anchor before it")
    case "could not find expected ':'":
      return DocumentProblem(
        .syntax, at: place, "not YAML: expected `:` after a key", notes: notes)
    case "mapping values are not allowed in this context":
      return DocumentProblem(
        .syntax, at: place, "not YAML: a second `:` stands in one value",
        help: "put the value in quotes, or mend the indentation")
    default:
      return DocumentProblem(.syntax, at: place, "not YAML: \(text)", notes: notes)
    }
  }

  private static func duplicate(
    _ key: String, first: Position, in bytes: [UInt8]
  ) -> DocumentProblem {
    guard let second = YAMLLines(bytes).nextKey(key, after: first) else {
      return DocumentProblem(
        .duplicate, at: first, "the key `\(key)` stands twice in one mapping",
        help: "keep one of them")
    }
    return DocumentProblem(
      .duplicate, at: second,
      "the key `\(key)` stands twice in one mapping, on lines \(first.line) and \(second.line)",
      notes: [ProblemNote("first on line \(first.line)", at: first)],
      help: key == "<<" ? "write one `<<` with a list of aliases" : "keep one of them")
  }

  private static func unreadable(
    _ text: String, offset: Int?, value: Int32, in bytes: [UInt8]
  ) -> DocumentProblem {
    // Yams counts in characters; the byte is found by the value, the first that YAML forbids.
    let place = YAMLLines(bytes).firstForbiddenCharacter() ?? .start
    let code = String(UInt32(bitPattern: value), radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
    return DocumentProblem(
      .syntax, at: place,
      value >= 0
        ? "not YAML: the control character U+\(padded) is not allowed" : "not YAML: \(text)")
  }

  private static func position(_ mark: Mark) -> Position {
    Position(line: mark.line, column: mark.column)
  }
}

/// Turns what Yams composed into nodes, with a budget for what aliases unfold to.
///
/// It stands here because Yams is imported in this file only.
private struct YAMLConverter {
  private let bytes: [UInt8]
  private let limits: Limits
  private var nodes = 0

  init(bytes: [UInt8], limits: Limits) {
    self.bytes = bytes
    self.limits = limits
  }

  mutating func node(_ source: Yams.Node, depth: Int = 0) throws(DocumentProblem) -> Node {
    let place = position(source)
    nodes += 1
    guard nodes <= limits.nodes else {
      throw DocumentProblem(
        .limit, at: place,
        "the text unfolds to more than \(TextBytes.grouped(limits.nodes)) values")
    }
    switch source {
    case .scalar(let scalar):
      return Node(position: place, content: .scalar(try self.scalar(scalar, at: place)))
    case .sequence(let sequence):
      try check(sequence.tag, ["seq"], at: place)
      try checkDepth(depth, at: place)
      var elements: [Node] = []
      elements.reserveCapacity(sequence.count)
      for element in sequence { elements.append(try node(element, depth: depth + 1)) }
      return Node(position: place, content: .sequence(elements))
    case .mapping(let mapping):
      try check(mapping.tag, ["map"], at: place)
      try checkDepth(depth, at: place)
      return Node(position: place, content: try entries(mapping, depth: depth))
    case .alias:
      throw DocumentProblem(.unsupported, at: place, "the alias cannot be resolved")
    }
  }

  private func checkDepth(_ depth: Int, at place: Position) throws(DocumentProblem) {
    guard depth < limits.depth else {
      throw DocumentProblem(
        .limit, at: place, "values are nested more than \(limits.depth) levels deep")
    }
  }

  // MARK: Mappings

  private mutating func entries(
    _ mapping: Yams.Node.Mapping, depth: Int
  ) throws(DocumentProblem) -> Content {
    var entries: [Entry] = []
    entries.reserveCapacity(mapping.count)
    var merged: [Node] = []
    for (key, value) in mapping {
      let place = position(key)
      guard case .scalar(let scalar) = key else {
        throw YAMLTemplate.problem(in: bytes)
          ?? DocumentProblem(
            .unsupported, at: place, "a key is a list or a mapping, not a text")
      }
      let node = try self.node(value, depth: depth + 1)
      if scalar.string == "<<", scalar.style == .plain {
        merged += try sources(of: node, at: place)
      } else {
        try check(scalar.tag, Self.scalarTags, at: place)
        entries.append(Entry(key: scalar.string, keyPosition: place, value: node))
      }
    }
    try merge(merged, into: &entries)
    return .mapping(entries)
  }

  /// The mappings that a merge key names: one, or a list of them.
  private func sources(of node: Node, at place: Position) throws(DocumentProblem) -> [Node] {
    if node.entries != nil { return [node] }
    if let elements = node.elements, elements.allSatisfy({ $0.entries != nil }) { return elements }
    throw DocumentProblem(
      .unsupported, at: place, "the merge key `<<` does not name a mapping",
      help: "give it an alias of a mapping, or a list of such aliases")
  }

  /// Adds what merge keys bring: own keys win over merged ones, earlier mappings over later ones.
  private mutating func merge(
    _ sources: [Node], into entries: inout [Entry]
  ) throws(DocumentProblem) {
    guard !sources.isEmpty else { return }
    var known = Set(entries.map(\.key))
    for source in sources {
      for entry in source.entries ?? [] where known.insert(entry.key).inserted {
        entries.append(entry)
      }
    }
  }

  // MARK: Scalars

  private static let scalarTags = ["str", "int", "float", "bool", "null", "timestamp"]

  private func scalar(
    _ scalar: Yams.Node.Scalar, at place: Position
  ) throws(DocumentProblem) -> Scalar {
    try check(scalar.tag, Self.scalarTags, at: place)
    let text = scalar.string
    guard text.utf8.count <= limits.scalarBytes else {
      throw DocumentProblem(
        .limit, at: place,
        "the value is longer than \(TextBytes.grouped(limits.scalarBytes)) bytes")
    }
    switch scalar.style {
    case .literal, .folded: return Scalar(text: text, style: .block)
    case .singleQuoted, .doubleQuoted: return Scalar(text: text, style: .quoted)
    case .plain, .any:
      let tag = shortName(scalar.tag)
      if tag == "str" { return Scalar(text: text, style: .quoted) }
      return isNull(text) || tag == "null" ? .null : Scalar(text: text, style: .plain)
    }
  }

  private func isNull(_ text: String) -> Bool {
    ["", "~", "null", "Null", "NULL"].contains(text)
  }

  // MARK: Tags

  private func check(
    _ tag: Tag, _ known: [String], at place: Position
  ) throws(DocumentProblem) {
    let name = shortName(tag)
    guard !name.isEmpty, name != "!", !known.contains(name) else { return }
    let shown = tag.rawValue == Self.standardPrefix + name ? "!!" + name : name
    throw DocumentProblem(
      .unsupported, at: place, "the tag `\(shown)` is not known",
      help: "write the value without a tag")
  }

  private static let standardPrefix = "tag:yaml.org,2002:"

  private func shortName(_ tag: Tag) -> String {
    tag.rawValue.hasPrefix(Self.standardPrefix)
      ? String(tag.rawValue.dropFirst(Self.standardPrefix.count)) : tag.rawValue
  }

  private func position(_ node: Yams.Node) -> Position {
    node.mark.map { Position(line: $0.line, column: $0.column) } ?? .start
  }
}
