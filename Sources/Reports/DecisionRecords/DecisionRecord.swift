package import AssessmentCore

/// Renders a decision draft as a decision record for people to accept or reject.
///
/// The status is always `proposed`, and the deciders are left for people to name. Text from
/// evidence can neither end the front matter, which holds none of it, nor add a heading.
package enum DecisionRecord {
  /// Gives the text of the record; `date` is the day of the assessment.
  package static func render(
    _ draft: DecisionDraft, number: Int, date: CalendarDate, format: DecisionRecordFormat
  ) -> String {
    switch format {
    case .madr: MADRRecord.render(draft, date: date)
    case .nygard: NygardRecord.render(draft, number: number, date: date)
    }
  }

  /// Gives the title of the record: the decision and the use case.
  package static func title(of draft: DecisionDraft) -> String {
    let useCase = draft.useCaseName.isEmpty ? draft.useCase : draft.useCaseName
    return useCase.isEmpty ? draft.axis.title : "\(draft.axis.title) for \(useCase)"
  }

  /// Gives the file name of the record.
  package static func fileName(of draft: DecisionDraft, number: Int) -> String {
    DecisionFileName.of(number: number, title: title(of: draft))
  }
}
