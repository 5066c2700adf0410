/// The structure of a Markdown document that hostile text must not change.
struct MarkdownShape: Equatable {
  let headings: [String]
  /// The targets of inline links.
  let links: [String]
  /// The number of cells of each table row.
  let cells: [Int]
  /// The number of lines.
  let lineCount: Int

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    headings = lines.filter { $0.hasPrefix("#") }
    links = lines.flatMap { line -> [String] in
      MarkdownShape.outsideCode(line).split(separator: "](").dropFirst().map { rest in
        String(rest.prefix { $0 != ")" })
      }
    }
    cells = lines.filter { $0.hasPrefix("|") }.map { line in
      var count = 0
      var previous: Unicode.Scalar = " "
      for scalar in line.unicodeScalars {
        if scalar == "|", previous != "\\" { count += 1 }
        previous = scalar
      }
      return count
    }
    lineCount = lines.count
  }

  /// The structure without what findings are about, which their headings and links may name.
  var anonymous: MarkdownShape {
    MarkdownShape(
      headings: headings.map { heading in
        heading.hasPrefix("### ")
          ? heading.split(separator: " ").prefix(2).joined(separator: " ") : heading
      }, links: links.map { String($0.prefix(7)) }, cells: cells, lineCount: lineCount)
  }

  private init(headings: [String], links: [String], cells: [Int], lineCount: Int) {
    self.headings = headings
    self.links = links
    self.cells = cells
    self.lineCount = lineCount
  }

  /// Gives a line without its code spans.
  static func outsideCode(_ line: String) -> String {
    let scalars = Array(line.unicodeScalars)
    var output = String.UnicodeScalarView()
    var position = 0
    while position < scalars.count {
      if scalars[position] == "\\", position + 1 < scalars.count {
        output.append(scalars[position + 1] == "]" ? " " : scalars[position + 1])
        position += 2
        continue
      }
      guard scalars[position] == "`" else {
        output.append(scalars[position])
        position += 1
        continue
      }
      let fence = scalars[position...].prefix { $0 == "`" }.count
      var next = position + fence
      var isClosed = false
      while next < scalars.count {
        let run = scalars[next...].prefix { $0 == "`" }.count
        if run == fence {
          isClosed = true
          break
        }
        next += max(1, run)
      }
      position = isClosed ? next + fence : position + fence
    }
    return String(output)
  }
}
