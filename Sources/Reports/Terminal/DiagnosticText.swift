package import AssessmentCore

/// Writes a diagnostic as compilers do: place, severity, summary, the source line with a caret, the
/// facts and the one thing to do.
package enum DiagnosticText {
  /// Gives the message; a source line that holds a secret is shown masked and without a caret.
  package static func render(_ diagnostic: Diagnostic, style: TerminalStyle) -> String {
    var page = TerminalPage(style: style)
    let severity = diagnostic.severity.rawValue
    let place = diagnostic.place.map { $0.text + ": " } ?? ""
    page.paragraph(
      [
        TextRun(place, .strong), TextRun(severity + ": ", tone(diagnostic.severity)),
        TextRun(diagnostic.summary),
      ], hanging: 2)
    if let excerpt = diagnostic.excerpt {
      excerptLines(excerpt, column: diagnostic.place?.column ?? 0, on: &page)
    }
    for note in diagnostic.notes {
      page.labelled("note:", note, indent: 2)
    }
    if let help = diagnostic.help {
      page.labelled("help:", help, indent: 2)
    }
    return page.text
  }

  /// Writes several diagnostics one after the other.
  package static func render(_ diagnostics: [Diagnostic], style: TerminalStyle) -> String {
    diagnostics.map { render($0, style: style) }.joined()
  }

  private static func tone(_ severity: Diagnostic.Severity) -> Tone {
    switch severity {
    case .error: .bad
    case .warning: .caution
    case .note: .faint
    }
  }

  /// Writes the source line, or the part of it around the column, and a caret under the column.
  private static func excerptLines(
    _ excerpt: String, column: Int, on page: inout TerminalPage
  ) {
    let firstLine = excerpt.prefix { !$0.isNewline }
    guard column > 0 else {
      page.row([TextRun(String(firstLine))], [TerminalColumn("", width: page.style.width - 2)])
      return
    }
    let scalars = firstLine.unicodeScalars
    let room = page.style.width - 4
    let ascii = page.style.ascii
    // A secret must be masked as a whole, so a line with one is shown without a caret.
    let whole = SecretMask.masked(String(firstLine))
    guard whole.utf8.elementsEqual(firstLine.utf8) else {
      page.row([TextRun(whole)], [TerminalColumn("", width: page.style.width - 2)])
      return
    }
    var before = Array(scalars.prefix(column - 1))
    var isCut = false
    func shown(_ part: some Sequence<Unicode.Scalar>) -> String {
      var text = ""
      text.unicodeScalars.append(contentsOf: part)
      return SafeText.line(text, ascii: ascii)
    }
    if before.count > room {
      before = Array(before.suffix(room))
      isCut = true
    }
    while TextWidth.of(shown(before)) > room / 2, !before.isEmpty {
      before.removeFirst()
      isCut = true
    }
    let lead = isCut ? (ascii ? "..." : "\u{2026}") : ""
    let left = lead + shown(before)
    let rest = shown(scalars.dropFirst(column - 1).prefix(room))
    page.row(
      [TextRun(left + rest)], [TerminalColumn("", width: page.style.width - 2)])
    page.row(
      [TextRun(String(repeating: " ", count: TextWidth.of(left)) + "^", .good)],
      [TerminalColumn("", width: page.style.width - 2)])
  }
}
