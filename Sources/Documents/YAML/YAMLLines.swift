/// Finds places in YAML text that Yams does not tell, for messages only.
struct YAMLLines {
  private let lines: [String.UnicodeScalarView.SubSequence]

  init(_ bytes: [UInt8]) {
    let text = TextBytes.string(bytes)
    var lines: [String.UnicodeScalarView.SubSequence] = []
    var start = text.unicodeScalars.startIndex
    var index = start
    let scalars = text.unicodeScalars
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if scalar == "\n" || scalar == "\r" {
        lines.append(scalars[start..<index])
        let isPair = scalar == "\r" && next < scalars.endIndex && scalars[next] == "\n"
        start = isPair ? scalars.index(after: next) : next
        index = start
      } else {
        index = next
      }
    }
    lines.append(scalars[start...])
    self.lines = lines
  }

  /// The character at a place; a space when there is none.
  func character(at place: Position) -> Character {
    guard place.line <= lines.count else { return " " }
    return lines[place.line - 1].dropFirst(place.column - 1).first.map { Character($0) } ?? " "
  }

  /// Where a key of a mapping stands again: further on in the same line, or at the same column of a
  /// later line of the same mapping.
  func nextKey(_ key: String, after first: Position) -> Position? {
    guard first.line <= lines.count else { return nil }
    if let place = keyInFlow(key, line: first.line, from: first.column) { return place }
    for number in first.line..<lines.count {
      let line = lines[number]
      let indent = line.prefix { $0 == " " }.count
      let rest = line.dropFirst(indent)
      guard let head = rest.first, head != "#" else { continue }
      if indent == first.column - 1, starts(rest, withKey: key) {
        return Position(line: number + 1, column: indent + 1)
      }
      if indent < first.column - 1 { break }
    }
    for number in first.line..<lines.count {
      if let place = keyInFlow(key, line: number + 1, from: 0) { return place }
    }
    return nil
  }

  private func keyInFlow(_ key: String, line number: Int, from column: Int) -> Position? {
    let line = lines[number - 1]
    var rest = line.dropFirst(column)
    var column = column + 1
    var previous: Unicode.Scalar = " "
    while let scalar = rest.first {
      if previous == "," || previous == "{", starts(rest, withKey: key) {
        return Position(line: number, column: column)
      }
      if scalar != " " { previous = scalar }
      rest = rest.dropFirst()
      column += 1
    }
    return nil
  }

  /// Whether a text starts with a key, plain or in quotes, and its colon.
  private func starts(
    _ text: String.UnicodeScalarView.SubSequence, withKey key: String
  ) -> Bool {
    for spelling in [key, "\"\(key)\"", "'\(key)'"] {
      var rest = text
      let scalars = spelling.unicodeScalars
      guard rest.starts(with: scalars) else { continue }
      rest = rest.dropFirst(scalars.count)
      while rest.first == " " { rest = rest.dropFirst() }
      if rest.first == ":" { return true }
    }
    return false
  }

  /// Where the first character stands that YAML does not allow in a text.
  func firstForbiddenCharacter() -> Position? {
    for (number, line) in lines.enumerated() {
      let column = line.enumerated().first { $0.element.isForbiddenInYAML }?.offset
      if let column { return Position(line: number + 1, column: column + 1) }
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Whether YAML does not allow the character, written as itself, anywhere in a text.
  fileprivate var isForbiddenInYAML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0x00..<0x20, 0x7F..<0xA0, 0xFFFE...0xFFFF: true
    default: false
    }
  }
}
