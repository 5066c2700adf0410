import AssessmentCore

/// The conditions under which the project may go on, each with what people still have to fill in.
enum MarkdownConditions {
  static func write(_ document: ReportDocument, on page: inout MarkdownPage) {
    page.heading(2, "9. Go/no-go conditions")
    let open = document.readiness.items.filter(\.state.isOpen)
    guard !open.isEmpty else {
      page.paragraph("There are no conditions. " + AssessmentSummary.nothingOpen(document))
      return
    }
    page.paragraph(
      "Each open item is a condition. The evidence names no owner and no due date for closing it; "
        + "people have to fill in both.")
    page.table(
      ["Condition", "Concerns", "Closed when", "Owner", "Due"],
      open.map { item in
        [
          MarkdownReference.criterion(item.criterion, in: document)
            + (item.isCritical ? " (critical)" : "")
            + (document.waiver(of: item)?.expires.map { "; waived until \($0.iso)" } ?? ""),
          MarkdownReference.subjects(item.openSubjects),
          MarkdownText.prose(closing(item, document)),
          "*to be named*", "*to be set*",
        ]
      })
  }

  private static func closing(_ item: ReadinessItem, _ document: ReportDocument) -> String {
    guard let answer = document.answer(of: item.criterion) else { return "" }
    let grade = answer.requiredGrade
    return "The answer is yes, by evidence of grade \(grade.label) (\(grade.name)) or better: "
      + answer.question
  }
}
