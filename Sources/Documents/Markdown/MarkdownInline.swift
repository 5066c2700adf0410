/// Reads the marks inside one line of Markdown in one pass.
struct MarkdownInline {
  /// A link as it stands in the line.
  struct Link {
    let text: String
    let column: Int
    /// The address; nil when a definition elsewhere gives it.
    let destination: String?
    let reference: String
  }

  /// The text without marks.
  private(set) var plain = ""
  /// The links in order.
  private(set) var links: [Link] = []

  private let scalars: ArraySlice<Unicode.Scalar>
  // For each opening bracket or parenthesis where it is closed; for each backtick run its partner.
  private var partners: [Int: Int] = [:]

  /// The text of a part of a line; columns count from the line's start.
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.scalars = scalars
    pairUp()
    var text = String.UnicodeScalarView()
    read(scalars.startIndex..<scalars.endIndex, into: &text, linked: true)
    plain = MarkdownInline.trimmed(text)
  }

  private static func trimmed(_ text: String.UnicodeScalarView) -> String {
    var rest = text.drop { $0 == " " || $0 == "\t" }
    while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
    return String(rest)
  }

  private func peek(_ index: Int) -> Unicode.Scalar {
    scalars.indices.contains(index) ? scalars[index] : "\0"
  }

  private mutating func pairUp() {
    var brackets: [Int] = []
    var parentheses: [Int] = []
    // Backtick runs that wait for another of their length.
    var runs: [Int: Int] = [:]
    var index = scalars.startIndex
    while index < scalars.endIndex {
      switch scalars[index] {
      case "\\": index += 1
      case "[": brackets.append(index)
      case "]": if let open = brackets.popLast() { partners[open] = index }
      case "(": parentheses.append(index)
      case ")": if let open = parentheses.popLast() { partners[open] = index }
      case "`":
        let length = scalars[index...].prefix { $0 == "`" }.count
        if let open = runs.removeValue(forKey: length) {
          partners[open] = index
        } else {
          runs[length] = index
        }
        index += length - 1
      default: break
      }
      index += 1
    }
  }

  private mutating func read(
    _ range: Range<Int>, into text: inout String.UnicodeScalarView, linked: Bool
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = scalars[index]
      switch scalar {
      case "\\" where index + 1 < range.upperBound && isPunctuation(peek(index + 1)):
        text.append(peek(index + 1))
        index += 2
      case "`":
        let length = scalars[index..<range.upperBound].prefix { $0 == "`" }.count
        if let close = partners[index], close < range.upperBound {
          text.append(contentsOf: scalars[(index + length)..<close])
          index = close + length
        } else {
          text.append(contentsOf: scalars[index..<(index + length)])
          index += length
        }
      case "!" where peek(index + 1) == "[" && partners[index + 1] != nil:
        index += 1
      case "[":
        index = bracket(index, in: range, into: &text, linked: linked)
      case "<":
        index = angle(index, in: range, into: &text, linked: linked)
      case "h" where linked && startsAddress(index, in: range):
        let end = addressEnd(index, in: range)
        let address = string(index..<end)
        links.append(
          Link(text: address, column: index + 1, destination: address, reference: ""))
        text.append(contentsOf: scalars[index..<end])
        index = end
      case "*", "~":
        index += isLoneMark(index, in: range, into: &text) ? 1 : markLength(index, range)
      case "_":
        if isWordPart(peek(index - 1)), isWordPart(peek(index + 1)) { text.append("_") }
        index += 1
      default:
        text.append(scalar)
        index += 1
      }
    }
  }

  /// Whether a star or tilde stands by itself, as in `2 * 3` and `~5`, which it then appends.
  private func isLoneMark(
    _ index: Int, in range: Range<Int>, into text: inout String.UnicodeScalarView
  ) -> Bool {
    let mark = scalars[index]
    let isAlone =
      mark == "*"
      ? isSpace(peek(index - 1)) && isSpace(peek(index + 1))
      : peek(index + 1) != "~" && peek(index - 1) != "~"
    if isAlone { text.append(mark) }
    return isAlone
  }

  private func markLength(_ index: Int, _ range: Range<Int>) -> Int {
    let mark = scalars[index]
    return max(1, scalars[index..<range.upperBound].prefix { $0 == mark }.count)
  }

  private mutating func bracket(
    _ index: Int, in range: Range<Int>, into text: inout String.UnicodeScalarView, linked: Bool
  ) -> Int {
    guard let close = partners[index], close < range.upperBound else {
      text.append("[")
      return index + 1
    }
    let isImage = peek(index - 1) == "!"
    var label = String.UnicodeScalarView()
    if peek(close + 1) == "(", let end = partners[close + 1], end < range.upperBound {
      read((index + 1)..<close, into: &label, linked: false)
      text.append(contentsOf: label)
      if linked, !isImage {
        links.append(
          Link(
            text: Self.trimmed(label), column: index + 1,
            destination: destination((close + 2)..<end), reference: ""))
      }
      return end + 1
    }
    if peek(close + 1) == "[", let end = partners[close + 1], end < range.upperBound {
      read((index + 1)..<close, into: &label, linked: false)
      text.append(contentsOf: label)
      let reference = end > close + 2 ? string((close + 2)..<end) : string((index + 1)..<close)
      if linked, !isImage {
        links.append(
          Link(
            text: Self.trimmed(label), column: index + 1, destination: nil,
            reference: reference))
      }
      return end + 1
    }
    // `[name]` is a link only where a definition says so; its brackets stay in the text, because
    // most are placeholders and boxes.
    if linked, !isImage, close > index + 1 {
      let name = string((index + 1)..<close)
      links.append(Link(text: name, column: index + 1, destination: nil, reference: name))
    }
    text.append("[")
    return index + 1
  }

  private mutating func angle(
    _ index: Int, in range: Range<Int>, into text: inout String.UnicodeScalarView, linked: Bool
  ) -> Int {
    if startsAddress(index + 1, in: range) {
      let end = addressEnd(index + 1, in: range)
      let address = string((index + 1)..<end)
      if linked {
        links.append(
          Link(text: address, column: index + 1, destination: address, reference: ""))
      }
      text.append(contentsOf: scalars[(index + 1)..<end])
      return peek(end) == ">" ? end + 1 : end
    }
    for spelling in ["br>", "br/>", "br />"] {
      let end = index + 1 + spelling.unicodeScalars.count
      guard end <= range.upperBound else { continue }
      if scalars[(index + 1)..<end].elementsEqual(spelling.unicodeScalars) {
        text.append(" ")
        return end
      }
    }
    text.append("<")
    return index + 1
  }

  private func startsAddress(_ index: Int, in range: Range<Int>) -> Bool {
    guard !isWordPart(peek(index - 1)) else { return false }
    return ["https://", "http://"].contains { scheme in
      let end = index + scheme.unicodeScalars.count
      return end < range.upperBound
        && scalars[index..<end].elementsEqual(scheme.unicodeScalars)
    }
  }

  private func addressEnd(_ index: Int, in range: Range<Int>) -> Int {
    var end = index
    while end < range.upperBound, !isSpace(scalars[end]),
      !"<>|)]\"`".unicodeScalars.contains(scalars[end])
    {
      end += 1
    }
    while end > index, ".,;:!?*_'".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
    return end
  }

  /// The address in the parentheses of a link, without its title.
  private func destination(_ range: Range<Int>) -> String {
    let inner = scalars[range].drop(while: isSpace)
    if inner.first == "<" { return Self.text(inner.dropFirst().prefix { $0 != ">" }) }
    return Self.text(inner.prefix { !isSpace($0) })
  }

  private func string(_ range: Range<Int>) -> String { Self.text(scalars[range]) }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\0"
  }

  private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_"
  }

  private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.value > 0x20 && scalar.value != 0x7F && !isWordPart(scalar)
      || scalar == "_"
  }
}
