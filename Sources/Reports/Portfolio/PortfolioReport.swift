package import AssessmentCore

/// Renders a portfolio: for a terminal, as Markdown, and as JSON.
package enum PortfolioReport {
  /// The most gaps and use cases that a terminal shows; the files have all.
  private static let most = 12

  /// The portfolio as JSON; ``schema()`` describes it.
  package static func json(_ portfolio: Portfolio) -> [UInt8] {
    var writer = JSONWriter()
    PortfolioDocument.form.write(PortfolioDocument.form.masked(portfolio), &writer)
    return writer.finished
  }

  /// The schema of the JSON document.
  package static func schema() -> String { ResultSchema.renderPortfolio() }

  // MARK: Terminal

  private static let verdictWidth = 12
  private static let levelWidth = 9

  /// The portfolio for a terminal; no line is wider than the style says.
  package static func render(_ portfolio: Portfolio, style: TerminalStyle) -> String {
    var page = TerminalPage(style: style)
    page.paragraph("assess \u{B7} portfolio \u{B7} as of \(portfolio.asOf.iso)", tone: .faint)
    page.blank()
    page.paragraph(PortfolioWording.counts(portfolio), indent: 2, tone: .strong)
    projects(portfolio, on: &page)
    gaps(portfolio, on: &page)
    useCases(portfolio, on: &page)
    return page.text
  }

  private static func projects(_ portfolio: Portfolio, on page: inout TerminalPage) {
    page.heading("Projects, the worst first")
    let areas = portfolio.areas
    let labels = PortfolioLabels(portfolio)
    let room = page.style.width - 2 - verdictWidth - 2 - levelWidth - 2
    let longest = portfolio.entries.map { TextWidth.of(SafeText.line(labels.label(of: $0.path))) }
    let wanted = min(max(longest.max() ?? 0, 8), max(8, room - 6 * areas.count))
    let areaWidth = max(3, min(14, (room - wanted) / max(1, areas.count) - 2))
    let pathWidth = max(8, min(wanted, room - areas.count * (areaWidth + 2)))
    let columns =
      [
        TerminalColumn("Project", width: pathWidth), TerminalColumn("Verdict", width: verdictWidth),
        TerminalColumn("Level", width: levelWidth),
      ] + areas.map { TerminalColumn($0.title, width: areaWidth, isNumber: true) }
    page.header(columns)
    for entry in portfolio.entries {
      let path = TextRun(labels.label(of: entry.path))
      guard let project = entry.project else {
        page.row([path, TextRun("unusable", .bad)], columns)
        if case .unusable(_, let reason) = entry {
          page.paragraph(Quantity.sentence(reason), indent: 4)
        }
        continue
      }
      page.row(
        [
          path,
          TextRun(short(project.verdict), OutcomeWording.tone(project.verdict)),
          TextRun(PortfolioWording.level(project)),
        ]
          + areas.map { area in
            let own = project.areas.first { $0.id == area.id }
            return TextRun(PortfolioWording.open(own), PortfolioWording.tone(own))
          }, columns)
      if project.fileErrors > 0 {
        page.paragraph(
          Quantity.of(project.fileErrors, "file") + " could not be used in whole.", indent: 4,
          tone: .caution)
      }
    }
    page.blank()
    page.paragraph(PortfolioWording.legend, indent: 2, tone: .faint)
  }

  /// A verdict that fits into a column.
  private static func short(_ kind: VerdictKind) -> String {
    switch kind {
    case .insufficientEvidence: "INSUFFICIENT"
    case .conditionalGo: "CONDITIONAL"
    case .noGo, .go: OutcomeWording.verdict(kind)
    }
  }

  private static func gaps(_ portfolio: Portfolio, on page: inout TerminalPage) {
    guard !portfolio.gaps.isEmpty else { return }
    page.heading("Open in most projects")
    for gap in portfolio.gaps.prefix(most) {
      page.paragraph(
        [
          TextRun("\(gap.criterion) \(gap.title)", .strong),
          TextRun(": " + PortfolioWording.gap(gap)),
        ], indent: 2, hanging: 4)
    }
    more(portfolio.gaps.count, on: &page)
  }

  private static func useCases(_ portfolio: Portfolio, on page: inout TerminalPage) {
    guard !portfolio.useCases.isEmpty else { return }
    page.heading("Use cases by impact and feasibility")
    let labels = PortfolioLabels(portfolio)
    let room = page.style.width - 2 - 6 - 2 - 11 - 2 - 2 - 2
    let columns = [
      TerminalColumn("Use case", width: room * 2 / 5),
      TerminalColumn("Impact", width: 6, isNumber: true),
      TerminalColumn("Feasibility", width: 11, isNumber: true),
      TerminalColumn("Group", width: room * 3 / 10),
      TerminalColumn("Project", width: room * 3 / 10),
    ]
    page.header(columns)
    for placed in portfolio.useCases.prefix(most) {
      let useCase = placed.useCase
      page.row(
        [
          TextRun(useCase.name), TextRun(useCase.impact?.text ?? "?"),
          TextRun(useCase.feasibility?.text ?? "?"),
          TextRun(useCase.group ?? "undecided"), TextRun(labels.label(of: placed.path)),
        ], columns)
    }
    more(portfolio.useCases.count, on: &page)
  }

  private static func more(_ count: Int, on page: inout TerminalPage) {
    guard count > most else { return }
    page.paragraph(
      "and \(Quantity.number(count - most)) more; `-o portfolio.md` lists them all", indent: 2,
      tone: .faint)
  }

  // MARK: Markdown

  /// The portfolio as Markdown, with everything that the terminal leaves out.
  package static func markdown(_ portfolio: Portfolio) -> String {
    var page = MarkdownPage()
    page.heading(1, "Portfolio of AI projects")
    page.paragraph(
      "As of \(portfolio.asOf.iso). " + MarkdownText.prose(PortfolioWording.counts(portfolio)))
    page.heading(2, "Projects, the worst first")
    let areas = portfolio.areas
    page.table(
      ["Project", "Folder", "Verdict", "Level", "Evidence"] + areas.map { ">" + $0.title },
      portfolio.entries.map { row($0, areas) })
    page.paragraph(MarkdownText.prose(PortfolioWording.legend))
    page.heading(2, "Open in most projects")
    if portfolio.gaps.isEmpty {
      page.paragraph("No criterion is open in more than half of two or more projects.")
    }
    page.table(
      ["Criterion", "Counts for", ">Open", ">Not met", ">Unclear", ">Projects"],
      portfolio.gaps.map { gap in
        [
          MarkdownText.inline("\(gap.criterion) \(gap.title)"), gap.field.rawValue,
          String(gap.open),
          String(gap.notMet), String(gap.unclear), String(gap.projects),
        ]
      })
    page.heading(2, "Use cases by impact and feasibility")
    if portfolio.useCases.isEmpty { page.paragraph("No use case is on record.") }
    page.table(
      ["Use case", ">Impact", ">Feasibility", "Group", "Folder"],
      portfolio.useCases.map { placed in
        let useCase = placed.useCase
        return [
          MarkdownText.inline(useCase.name),
          MarkdownText.inline(useCase.impact?.text ?? "unknown"),
          MarkdownText.inline(useCase.feasibility?.text ?? "unknown"),
          MarkdownText.inline(useCase.group ?? PortfolioWording.undecided),
          MarkdownText.code(placed.path),
        ]
      })
    return page.text
  }

  private static func row(
    _ entry: PortfolioEntry, _ areas: [ProjectSummary.Area]
  ) -> [String] {
    let path = MarkdownText.code(entry.path)
    guard let project = entry.project else {
      var reason = ""
      if case .unusable(_, let text) = entry { reason = text }
      return ["", path, "cannot be assessed: " + MarkdownText.prose(reason), "", ""]
        + areas.map { _ in "" }
    }
    let errors =
      project.fileErrors == 0
      ? "" : "; " + Quantity.of(project.fileErrors, "file") + " not used in whole"
    return [
      MarkdownText.inline(project.name), path, OutcomeWording.verdict(project.verdict),
      PortfolioWording.level(project), project.evidenceBand.rawValue + errors,
    ] + areas.map { area in PortfolioWording.open(project.areas.first { $0.id == area.id }) }
  }
}
