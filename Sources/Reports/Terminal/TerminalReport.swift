package import AssessmentCore

/// Renders an assessment for a terminal: the verdict first, then what decides it, then the rest.
package enum TerminalReport {
  /// Gives the summary of an assessment; no line is wider than the style says.
  ///
  /// `folder` is the evidence folder as the user named it, for the commands at the end.
  package static func render(
    _ assessment: Assessment, style: TerminalStyle, folder: String? = nil
  ) -> String {
    render(ReportDocument(assessment), style: style, folder: folder)
  }

  /// Gives the verdict and the counts of an assessment on one line.
  package static func renderQuiet(_ assessment: Assessment, style: TerminalStyle) -> String {
    renderQuiet(ReportDocument(assessment), style: style)
  }

  /// Gives the summary of a document.
  package static func render(
    _ document: ReportDocument, style: TerminalStyle, folder: String? = nil
  ) -> String {
    var page = TerminalPage(style: style)
    title(document, on: &page)
    verdict(document, on: &page)
    ReasonListing(document: document).write(on: &page)
    counterfactual(document, on: &page)
    readiness(document, on: &page)
    maturity(document, on: &page)
    practice(document, on: &page)
    frameworks(document, on: &page)
    evidence(document, on: &page)
    next(document, folder: folder.map(ShellText.quoted) ?? "FOLDER", on: &page)
    return page.text
  }

  /// Gives the verdict and the counts on one line.
  package static func renderQuiet(_ document: ReportDocument, style: TerminalStyle) -> String {
    var page = TerminalPage(style: style)
    let kind = document.verdict.kind
    let line = "\(OutcomeWording.verdict(kind)): \(AssessmentSummary.counts(document))"
    let ellipsis = style.ascii ? "..." : "\u{2026}"
    page.paragraph(TextWidth.cut(line, to: style.width, ellipsis: ellipsis))
    return page.text
  }

  /// The number of actions that are written out; the others are named.
  private static let mostActions = 5

  private static func title(_ document: ReportDocument, on page: inout TerminalPage) {
    let project = document.project
    let names = [project.organisation, AssessmentSummary.projectName(document)]
      .filter { !$0.isEmpty }
      .map { TextWidth.cut(SafeText.line($0), to: page.style.width) }
    let parts = ["assess"] + names + ["as of \(document.asOf.iso)"]
    page.paragraph(parts.joined(separator: " \u{B7} "), tone: .faint)
  }

  private static func verdict(_ document: ReportDocument, on page: inout TerminalPage) {
    let kind = document.verdict.kind
    page.blank()
    page.paragraph(
      [
        TextRun(OutcomeWording.verdict(kind), OutcomeWording.tone(kind)),
        TextRun(": " + OutcomeWording.meaning(kind)),
      ], indent: 2, hanging: 2)
    if document.verdict.isLightweight {
      page.paragraph(AssessmentSummary.lightweight, indent: 2, tone: .caution)
    }
    if document.model.isThresholdOverridden {
      page.paragraph(AssessmentSummary.thresholdOverridden(document), indent: 2, tone: .caution)
    }
  }

  private static func counterfactual(_ document: ReportDocument, on page: inout TerminalPage) {
    guard let way = document.verdict.counterfactual else { return }
    page.heading(AssessmentSummary.shortestWay(way))
    for id in way.items.prefix(mostActions) {
      guard let criterion = document.answer(of: id) else {
        page.paragraph(id, indent: 2, tone: .strong)
        continue
      }
      page.paragraph(
        [
          TextRun("\(id) \(criterion.title)", .strong),
          TextRun(" (\(AssessmentSummary.effort(criterion.effort)))", .faint),
        ], indent: 2, hanging: 4)
      page.paragraph(criterion.remediation, indent: 4)
    }
    if way.items.count > mostActions {
      let rest = way.items.dropFirst(mostActions)
      page.paragraph(
        "and then " + Quantity.list(Array(rest)) + "; `assess explain ID FOLDER` says what to do",
        indent: 2)
    }
    for condition in way.otherConditions {
      page.labelled("Besides:", Quantity.sentence(condition), indent: 2)
    }
  }

  private static func readiness(_ document: ReportDocument, on page: inout TerminalPage) {
    let readiness = document.readiness
    guard !readiness.items.isEmpty else { return }
    page.heading("Readiness of the project")
    page.paragraph(AssessmentSummary.openItems(document), indent: 2)
    if let gate = document.gate {
      page.paragraph(
        AssessmentSummary.gate(gate), indent: 2, tone: gate.passes ? .plain : .caution)
    }
    page.blank()
    let columns = [
      TerminalColumn("Area", width: max(16, min(30, page.style.width - 54))),
      TerminalColumn("Complete", width: 8, isNumber: true),
      TerminalColumn("Incomplete", width: 10, isNumber: true),
      TerminalColumn("Unclear", width: 7, isNumber: true),
      TerminalColumn("N/A", width: 3, isNumber: true),
      TerminalColumn("Of", width: 3, isNumber: true),
      TerminalColumn("", width: 5),
    ]
    page.header(columns)
    for area in readiness.areas {
      let total = area.complete + area.open + area.notApplicable
      let isWorst = area.id == readiness.worstArea
      page.row(
        [
          TextRun(area.title + (area.hasLimitedScope ? " (limited scope)" : "")),
          TextRun(String(area.complete)), TextRun(String(area.incomplete)),
          TextRun(String(area.unclear)), TextRun(String(area.notApplicable)),
          TextRun(String(total)), TextRun(isWorst ? "worst" : "", .caution),
        ], columns)
    }
  }

  private static func maturity(_ document: ReportDocument, on page: inout TerminalPage) {
    let maturity = document.maturity
    page.heading("Maturity of the organisation")
    page.paragraph(AssessmentSummary.level(document), indent: 2)
    guard maturity.standing == .rated, !maturity.dimensions.isEmpty else { return }
    page.blank()
    let columns = [
      TerminalColumn("Dimension", width: max(16, min(32, page.style.width - 42))),
      TerminalColumn("Proven, possible", width: 16),
      TerminalColumn("Held back by", width: max(10, page.style.width - 56)),
    ]
    page.header(columns)
    for dimension in maturity.dimensions {
      page.row(
        [
          TextRun("\(dimension.id) \(dimension.title)"),
          TextRun(LevelBar.text(proven: dimension.proven, possible: dimension.possible)),
          TextRun(dimension.provenBlockers.joined(separator: ", ")),
        ], columns)
    }
    if let way = AssessmentSummary.nextLevel(document) {
      page.blank()
      page.paragraph(way, indent: 2)
    }
  }

  private static func practice(_ document: ReportDocument, on page: inout TerminalPage) {
    guard let summary = AssessmentSummary.practice(document) else { return }
    page.heading("Good practice")
    page.paragraph(summary, indent: 2)
  }

  private static func frameworks(_ document: ReportDocument, on page: inout TerminalPage) {
    for view in document.frameworks {
      page.heading("Crosswalk to \(view.edition)")
      page.paragraph(AssessmentSummary.framework(view, in: document), indent: 2)
      for entry in view.entries {
        let unmet = entry.criteria.compactMap(document.answer).filter { $0.tally.unmet > 0 }
        guard !unmet.isEmpty else { continue }
        page.labelled("\(entry.id):", "not met: \(Quantity.list(unmet.map(\.id)))", indent: 2)
      }
      page.paragraph(FrameworkView.disclaimer, indent: 2, tone: .faint)
    }
  }

  private static func evidence(_ document: ReportDocument, on page: inout TerminalPage) {
    page.heading("How far the evidence carries")
    page.paragraph(AssessmentSummary.evidenceBand(document), indent: 2)
    page.paragraph(AssessmentSummary.files(document.evidence.map(\.item)), indent: 2)
    if let problems = AssessmentSummary.problems(document.diagnostics) {
      page.paragraph(problems, indent: 2, tone: .caution)
    }
  }

  private static func next(
    _ document: ReportDocument, folder: String, on page: inout TerminalPage
  ) {
    page.heading("Where to look next")
    let example =
      AssessmentSummary.decisiveReasons(document).compactMap(\.criterion).first
      ?? document.readiness.items.first { $0.state.isOpen }?.criterion ?? "verdict"
    var commands = [
      (
        "assess explain \(example) \(folder)",
        example == "verdict" ? "how the verdict comes about" : "what was asked and found"
      ),
      ("assess \(folder) -o report.md", "the full report"),
    ]
    if AssessmentSummary.problems(document.diagnostics) != nil {
      commands.insert(("assess evidence \(folder)", "which files were read as what"), at: 1)
    }
    let width = commands.map { TextWidth.of($0.0) }.max() ?? 0
    let widest = commands.map { TextWidth.of($0.1) }.max() ?? 0
    guard 2 + width + 2 + widest <= page.style.width else {
      // Beside a long path there is no room, and half a sentence says nothing.
      for (command, purpose) in commands {
        page.paragraph([TextRun(command, .strong)], indent: 2)
        page.paragraph(purpose, indent: 6, tone: .faint)
      }
      return
    }
    let columns = [
      TerminalColumn("", width: width), TerminalColumn("", width: page.style.width),
    ]
    for (command, purpose) in commands {
      page.row([TextRun(command, .strong), TextRun(purpose, .faint)], columns)
    }
  }
}
