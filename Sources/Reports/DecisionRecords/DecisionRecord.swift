package import AssessmentCore

/// Renders a decision draft as a decision record for people to accept or reject.
///
/// The status is always `proposed`, and the deciders are left for people to name. Text from
/// evidence can neither end the front matter nor add a heading: ids stand there in quotes.
package enum DecisionRecord {
  /// Gives the text of the record; `date` is the day of the assessment, `superseded` the record
  /// that it replaces.
  package static func render(
    _ draft: DecisionDraft, number: Int, date: CalendarDate, format: DecisionRecordFormat,
    superseding superseded: DecisionReference? = nil
  ) -> String {
    switch format {
    case .madr: MADRRecord.render(draft, date: date, superseding: superseded)
    case .nygard: NygardRecord.render(draft, number: number, date: date, superseding: superseded)
    }
  }

  /// Gives the title of the record: the decision and its subject.
  package static func title(of draft: DecisionDraft) -> String {
    let subject = draft.subjectTitle
    return subject.isEmpty ? draft.axis.title : "\(draft.axis.title) for \(subject)"
  }

  /// Gives the file name of the record.
  package static func fileName(of draft: DecisionDraft, number: Int) -> String {
    DecisionFileName.of(number: number, title: title(of: draft))
  }
}
