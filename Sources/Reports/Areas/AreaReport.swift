import AssessmentCore

/// Renders what is known of one area of readiness, thing by thing: what is shown and where, what is
/// not met, what is open.
///
/// The area of data, source by source, is the data readiness report that the first phase hands over.
package enum AreaReport {
  /// Gives the report, or `nil` when the questionnaires have no such area.
  package static func render(_ document: ReportDocument, area id: String) -> [UInt8]? {
    guard let area = document.readiness.areas.first(where: { $0.id.utf8.elementsEqual(id.utf8) })
    else { return nil }
    let answers = document.criteria.filter { $0.placement == .readiness(area: id) }
    var page = MarkdownPage()
    page.heading(1, "\(MarkdownText.inline(area.title)) readiness")
    let names = [document.project.organisation, document.project.title].filter { !$0.isEmpty }
    page.paragraph(
      (names + ["as of \(document.asOf.iso)"]).map { MarkdownText.inline($0) }
        .joined(separator: " \u{B7} "))
    page.paragraph(
      "\(area.complete) complete, \(area.incomplete) incomplete, \(area.unclear) unclear, "
        + "\(area.notApplicable) not applicable.")
    overview(answers, document, on: &page)
    for subject in subjects(of: answers) { section(subject, answers, on: &page) }
    toDo(answers, document, on: &page)
    return Array(page.text.utf8)
  }

  /// What was asked about, each once, in the order of the questions.
  private static func subjects(of answers: [CriterionAnswer]) -> [String] {
    var seen: Set<[UInt8]> = []
    return answers.flatMap { $0.subjects.map(\.subject) }
      .filter { seen.insert(Array($0.utf8)).inserted }
  }

  private static func overview(
    _ answers: [CriterionAnswer], _ document: ReportDocument, on page: inout MarkdownPage
  ) {
    page.heading(2, "Items")
    page.table(
      ["Item", "State", ">Met", ">Not met", ">Unclear"],
      answers.map { answer in
        [
          MarkdownText.prose("\(answer.id) \(answer.title)"),
          document.item(answer.id).map { MarkdownText.inline($0.state.phrase) } ?? "",
          String(answer.tally.met.reduce(0, +)), String(answer.tally.unmet),
          String(answer.tally.unclear),
        ]
      })
    let omitted = answers.map(\.omittedSubjects).max() ?? 0
    if omitted > 0 {
      page.paragraph(
        "Of long lists not every entry is shown below; up to \(Quantity.number(omitted)) of an item "
          + "are left out.")
    }
  }

  private static func section(
    _ subject: String, _ answers: [CriterionAnswer], on page: inout MarkdownPage
  ) {
    page.heading(2, MarkdownText.inline(PlaceText.shortened(subject, to: 120)))
    var rows: [[String]] = []
    for answer in answers {
      for found in answer.subjects where found.subject.utf8.elementsEqual(subject.utf8) {
        let places = found.shownBy
        rows.append([
          MarkdownText.prose("\(answer.id) \(answer.title)"),
          MarkdownText.inline(OutcomeWording.outcome(found.outcome)),
          places.isEmpty ? "" : MarkdownReference.places(places), open(found),
        ])
      }
    }
    page.table(["Item", "What is known", "Where", "What is open"], rows)
  }

  /// What a thing lacks, by the names of the vocabulary.
  private static func open(_ answer: SubjectAnswer) -> String {
    guard answer.isOpen else { return "" }
    var seen: Set<String> = []
    return answer.checks.flatMap(\.missing).map { "\($0.name): \($0.cause.phrase)" }
      .filter { seen.insert($0).inserted }.prefix(6)
      .map { MarkdownText.inline($0) }.joined(separator: "<br>")
  }

  private static func toDo(
    _ answers: [CriterionAnswer], _ document: ReportDocument, on page: inout MarkdownPage
  ) {
    let open = answers.filter { document.item($0.id)?.state.isOpen ?? false }
    guard !open.isEmpty else { return }
    page.heading(2, "To do")
    page.numbered(
      open.map { answer in
        MarkdownText.prose("\(answer.id) \(answer.title): \(answer.remediation)")
          + " (a matter of \(answer.effort.rawValue))"
      })
  }
}
