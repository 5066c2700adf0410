/// Text for a terminal under construction: it wraps, cuts, colours and makes every text safe.
///
/// All text passes ``SafeText`` here, so that no renderer can forget it. The page's own SGR
/// sequences are the only ones that reach the terminal, and no line is wider than the style says,
/// but for source text that people copy.
struct TerminalPage {
  let style: TerminalStyle
  private var output = ""

  init(style: TerminalStyle) {
    self.style = style
  }

  /// What was written so far.
  var text: String { output }

  /// Writes an empty line.
  mutating func blank() {
    output += "\n"
  }

  /// Writes the title of a section, with an empty line before it.
  mutating func heading(_ title: String) {
    if !output.isEmpty { blank() }
    paragraph([TextRun(title, .strong)])
  }

  /// Writes text, wrapped on words.
  mutating func paragraph(_ text: String, indent: Int = 0, hanging: Int? = nil, tone: Tone = .plain)
  {
    paragraph([TextRun(text, tone)], indent: indent, hanging: hanging)
  }

  /// Writes runs of text, wrapped on words; lines after the first start at `hanging`.
  mutating func paragraph(_ runs: [TextRun], indent: Int = 0, hanging: Int? = nil) {
    let following = min(hanging ?? indent, style.width / 2)
    let first = min(indent, style.width / 2)
    let lines = TextWrap.lines(
      runs.map(safe), firstWidth: style.width - first, width: style.width - following)
    for (number, line) in lines.enumerated() {
      write(line, indent: number == 0 ? first : following)
    }
  }

  /// Writes a label and, behind it, text that wraps under itself.
  mutating func labelled(
    _ label: String, _ text: String, indent: Int = 0, tone: Tone = .plain, labelTone: Tone = .faint
  ) {
    let width = TextWidth.of(safe(TextRun(label)).text) + 1
    paragraph(
      [TextRun(label, labelTone), TextRun(" "), TextRun(text, tone)], indent: indent,
      hanging: indent + width)
  }

  /// Writes source text as it stands, line by line, broken at a space where it is too long.
  mutating func source(_ text: String, indent: Int, tone: Tone = .plain) {
    let room = max(1, style.width - indent)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = safe(TextRun(String(line))).text[...]
      repeat {
        var head = TextWidth.prefix(of: rest, width: room)
        if head.isEmpty { head = String(rest.prefix(1)) }
        let isLast = rest.dropFirst(head.count).isEmpty
        if !isLast, let space = head.lastIndex(of: " "), space > head.startIndex {
          head = String(head[...space])
        }
        write([TextRun(head, tone)], indent: indent)
        rest = rest.dropFirst(head.count)
      } while !rest.isEmpty
    }
  }

  /// Writes source text that people copy, line by line as it stands, however long its lines are.
  mutating func verbatim(_ text: String, indent: Int) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      write([safe(TextRun(String(line)))], indent: indent)
    }
  }

  /// Writes the header of a table.
  mutating func header(_ columns: [TerminalColumn], indent: Int = 2) {
    row(columns.map { TextRun($0.title, .faint) }, columns, indent: indent)
  }

  /// Writes a row of a table; what does not fit into its column is cut.
  mutating func row(_ cells: [TextRun], _ columns: [TerminalColumn], indent: Int = 2) {
    var line: [TextRun] = []
    var left = style.width - indent
    for (number, (cell, column)) in zip(cells, columns).enumerated() {
      if number > 0 {
        guard left > 2 else { break }
        line.append(TextRun("  "))
        left -= 2
      }
      let width = min(column.width, left)
      let ellipsis = style.ascii ? ".." : "\u{2026}"
      let text = TextWidth.cut(safe(cell).text, to: width, ellipsis: ellipsis)
      let isLast = number == columns.count - 1
      let shown =
        column.isNumber
        ? TextWidth.aligned(text, to: width) : isLast ? text : TextWidth.padded(text, to: width)
      line.append(TextRun(shown, cell.tone))
      left -= width
    }
    write(line, indent: indent)
  }

  /// Makes a run's text safe, and ASCII where the style asks for it.
  private func safe(_ run: TextRun) -> TextRun {
    TextRun(SafeText.line(run.text, ascii: style.ascii), run.tone)
  }

  /// Writes one line that is known to fit.
  private mutating func write(_ runs: [TextRun], indent: Int) {
    var line = String(repeating: " ", count: indent)
    for run in runs {
      if style.colour, let parameters = run.tone.parameters, run.text.contains(where: { $0 != " " })
      {
        line += "\u{1B}[\(parameters)m\(run.text)\u{1B}[0m"
      } else {
        line += run.text
      }
    }
    while line.last == " " { line.removeLast() }
    output += line + "\n"
  }
}
